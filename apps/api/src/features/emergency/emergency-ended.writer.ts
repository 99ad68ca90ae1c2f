import type { EndKind } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';

/** Ends the emergency of a case that has itself ended: nobody is called any more. Answers which it was. */
export async function endEmergencies(tx: EntityManager, { centreId }: Actor, caseId: string, reason: Exclude<EndKind, 'discharged'>, because: string): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `UPDATE emergency SET ended_at = rachis_now(), end_reason = $3, end_note = $4, version = version + 1 WHERE centre_id = $1 AND case_id = $2 AND ended_at IS NULL RETURNING id`, [centreId, caseId, reason, because],
  );
  return rows.map(({ id }) => id);
}
