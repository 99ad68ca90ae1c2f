import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import type { ClosedByEnd } from './case-end.entity.js';

type Ids = { id: string }[];
const idsOf = ([rows]: [Ids, number]): string[] => rows.map(({ id }) => id);

/** Ends the plans that run and cancels the visits that are planned; answers which. */
export async function closeFollowUp(tx: EntityManager, { centreId }: Actor, caseId: string, because: string): Promise<Pick<ClosedByEnd, 'plans' | 'visits'>> {
  const plans = idsOf(await tx.query<[Ids, number]>(
    `UPDATE surveillance_plan SET ended_on = rachis_now()::date, ended_reason = $3, version = version + 1 WHERE centre_id = $1 AND case_id = $2 AND ended_on IS NULL RETURNING id`, [centreId, caseId, because],
  ));
  const visits = idsOf(await tx.query<[Ids, number]>(
    `UPDATE visit SET state = 'cancelled', state_reason = $3, version = version + 1 WHERE centre_id = $1 AND case_id = $2 AND state = 'planned' AND retracted_reason IS NULL RETURNING id`, [centreId, caseId, because],
  ));
  return { plans, visits };
}

/** The same plans run again, the same visits are planned again. */
export async function reopenFollowUp(tx: EntityManager, { centreId }: Actor, { plans, visits }: ClosedByEnd): Promise<void> {
  await tx.query(`UPDATE surveillance_plan SET ended_on = NULL, ended_reason = NULL, version = version + 1 WHERE centre_id = $1 AND id = ANY($2::uuid[])`, [centreId, plans]);
  await tx.query(`UPDATE visit SET state = 'planned', state_reason = NULL, version = version + 1 WHERE centre_id = $1 AND id = ANY($2::uuid[]) AND retracted_reason IS NULL`, [centreId, visits]);
}
