import { newId, type Patient } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { PatientEntity, PatientIdentifierEntity } from './patient.entity.js';

/** Registers a patient inside a write that is already open; answers with the patient's id. */
export async function registerPatient(tx: EntityManager, { centreId, personId }: Actor, patient: Patient): Promise<string> {
  const id = newId();
  const { identifiers, ...columns } = rowOf(patient) as { identifiers: Patient['identifiers'] };
  await tx.insert(PatientEntity, { ...columns, centreId, id, registeredBy: personId, version: 1 });
  for (const identifier of identifiers ?? []) await tx.insert(PatientIdentifierEntity, { ...identifier, centreId, patientId: id });
  return id;
}

/** Whether a registered patient is described in exactly these words. */
export async function isRegisteredAs(tx: EntityManager, { centreId }: Actor, id: string, patient: Patient): Promise<boolean> {
  const kept = await tx.findOneBy(PatientEntity, { centreId, id });
  const numbers = (await tx.findBy(PatientIdentifierEntity, { centreId, patientId: id })).map(({ authority, value }) => ({ authority, value }));
  const inOrder = (list: Patient['identifiers']) => (list ?? []).map(({ authority, value }) => JSON.stringify([authority, value])).sort().join();
  return kept !== null && inOrder(numbers) === inOrder(patient.identifiers) && sameAnswers({ ...kept, identifiers: patient.identifiers ?? [] }, patient);
}

/** A patient who is already known and visible to whoever refers. */
export async function knownPatient(tx: EntityManager, { centreId }: Actor, id: string): Promise<string> {
  const patient = await tx.findOneBy(PatientEntity, { centreId, id });
  if (!patient) throw Problem.field('#/patientId', 'There is no such patient');
  if (patient.mergedInto) throw new Problem('patient-merged');
  return id;
}
