import type { AbsenceMap } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { PatientEntity } from './patient.entity.js';

/** The patient as they stood before, and the version that the recording made. */
export interface PatientBeforeDeath {
  readonly vitalStatus: 'alive' | 'deceased' | null;
  readonly deceasedOn: string | null;
  readonly absences: AbsenceMap;
  readonly version: number;
}

/** Records a death on the patient, where it stands for every case. A date that is not known is stated as such. */
export async function recordDeath(tx: EntityManager, { centreId }: Actor, id: string, deceasedOn: string | null): Promise<PatientBeforeDeath> {
  const before = await tx.findOneOrFail(PatientEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
  const { vitalStatus: _status, deceasedOn: _on, ...absences } = before.absences;
  await tx.update(PatientEntity, { centreId, id }, { vitalStatus: 'deceased', deceasedOn, absences: deceasedOn ? absences : { ...absences, deceasedOn: 'unknown' }, version: before.version + 1 });
  return { vitalStatus: before.vitalStatus ?? null, deceasedOn: before.deceasedOn, absences: before.absences, version: before.version + 1 };
}

/** Takes a death back, if nobody has changed the patient since. Answers whether it did. */
export async function takeBackDeath(tx: EntityManager, { centreId }: Actor, id: string, { vitalStatus, deceasedOn, absences, version }: PatientBeforeDeath): Promise<boolean> {
  const now = await tx.findOneOrFail(PatientEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
  if (now.version !== version) return false;
  await tx.update(PatientEntity, { centreId, id }, { vitalStatus, deceasedOn, absences, version: version + 1 });
  return true;
}
