import { Injectable } from '@nestjs/common';
import type { Kept, Patient } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf } from '../../platform/ledger/section-store.js';
import { PatientEntity, PatientIdentifierEntity } from './patient.entity.js';

/** Registers patients and keeps their identity right. */
@Injectable()
export class PatientService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Corrects the identity of a case's patient. Every case of the patient shows it. */
  record(actor: Actor, caseId: string, seen: number, patient: Patient): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'patient.record', async (tx, { patientId: id }) => {
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneByOrFail(PatientEntity, where);
      if (before.version !== seen) throw new Problem('stale-version', undefined, { current: { ...before, registeredBy: undefined, mergedInto: undefined } });
      const { identifiers, ...columns } = rowOf(patient) as { identifiers: Patient['identifiers'] };
      await tx.update(PatientEntity, where, { ...columns, version: seen + 1 });
      await replaceIdentifiers(tx, actor, id, identifiers ?? []);
      await tx.query(`SELECT rachis_refresh_card(c.centre_id, c.id) FROM spine_case c WHERE c.centre_id = $1 AND c.patient_id = $2`, [actor.centreId, id]);
      return { id, version: seen + 1 };
    });
  }
}

async function replaceIdentifiers(tx: EntityManager, { centreId }: Actor, patientId: string, wanted: NonNullable<Patient['identifiers']>): Promise<void> {
  const kept = await tx.findBy(PatientIdentifierEntity, { centreId, patientId });
  const same = (a: { authority: string; value: string }) => (b: { authority: string; value: string }) => a.authority === b.authority && a.value === b.value;
  for (const old of kept.filter((one) => !wanted.some(same(one)))) await tx.delete(PatientIdentifierEntity, { centreId, authority: old.authority, value: old.value });
  for (const one of wanted.filter((identifier) => !kept.some(same(identifier)))) await tx.insert(PatientIdentifierEntity, { ...one, centreId, patientId });
}
