import { MERGE_FIELDS, type Identity, type PatientState } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { PatientEntity, PatientIdentifierEntity } from './patient.entity.js';

/** A record that is locked until the write is committed, with everything that hangs on it. */
export interface LockedPatient extends PatientState {
  readonly id: string;
  readonly row: PatientEntity;
}

/**
 * Locks two patients with all their cases, always in the same order - cases by id, then patients by id - as every write to a
 * case does. A case that was begun while we waited is found by looking again.
 */
export async function lockPair(tx: EntityManager, actor: Actor, one: string, other: string): Promise<readonly [LockedPatient, LockedPatient]> {
  const ids = [one, other];
  const cases = () => tx.query<{ id: string; patientId: string }[]>('SELECT id, patient_id AS "patientId" FROM spine_case WHERE centre_id = $1 AND patient_id = ANY ($2) ORDER BY id FOR UPDATE', [actor.centreId, ids]);
  await cases();
  await tx.query('SELECT id FROM patient WHERE centre_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE', [actor.centreId, ids]);
  const theirs = await cases();
  const read = async (id: string): Promise<LockedPatient> => {
    const row = await tx.findOneBy(PatientEntity, { centreId: actor.centreId, id });
    if (!row) throw new Problem('not-found');
    const numbers = await tx.find(PatientIdentifierEntity, { where: { centreId: actor.centreId, patientId: id }, order: { authority: 'ASC', value: 'ASC' } });
    return { id, row, identity: identityOf(row), identifiers: numbers.map(({ authority, value }) => ({ authority, value })), caseIds: theirs.filter(({ patientId }) => patientId === id).map((found) => found.id) };
  };
  return [await read(one), await read(other)];
}

const identityOf = (row: PatientEntity): Identity => ({ ...(Object.fromEntries(MERGE_FIELDS.map((field) => [field, row[field]])) as Omit<Identity, 'absences'>), absences: row.absences });

/** Gives both records their answers. Both count on from the higher version, so that a form that was open on the one does not fit the other. */
export async function giveAnswers(tx: EntityManager, { centreId }: Actor, pair: readonly { readonly locked: LockedPatient; readonly identity: Identity; readonly mergedInto: string | null }[]): Promise<number> {
  const version = Math.max(...pair.map(({ locked }) => locked.row.version)) + 1;
  for (const { locked, identity, mergedInto } of pair) await tx.update(PatientEntity, { centreId, id: locked.id }, { ...(identity as Partial<PatientEntity>), mergedInto, version });
  return version;
}

/** Moves numbers and cases from one record to another. Numbers are made and removed, never changed. */
export async function moveBetween(tx: EntityManager, { centreId }: Actor, from: string, to: string, { identifiers, caseIds }: Pick<PatientState, 'identifiers' | 'caseIds'>): Promise<void> {
  for (const { authority, value } of identifiers) await tx.delete(PatientIdentifierEntity, { centreId, authority, value, patientId: from });
  for (const { authority, value } of identifiers) await tx.insert(PatientIdentifierEntity, { centreId, authority, value, patientId: to });
  await tx.query('UPDATE spine_case SET patient_id = $3, version = version + 1 WHERE centre_id = $1 AND patient_id = $2 AND id = ANY ($4)', [centreId, from, to, caseIds]);
}
