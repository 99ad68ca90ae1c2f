import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';

type Touched = { id: string; meetingId: string }[];

/** Takes a case that has ended off every agenda on which it waits, with the reason; what waits only to be ratified too. The case is locked already. */
export async function takeOffAgendas(tx: EntityManager, { centreId }: Actor, caseId: string, because: string): Promise<{ items: string[]; meetingIds: string[] }> {
  const [rows] = await tx.query<[Touched, number]>(
    `UPDATE agenda_item SET status = 'removed', removal_reason = $3, acted_at = rachis_now(), closed_at = CASE WHEN opened_at IS NOT NULL THEN coalesce(closed_at, rachis_now()) END, version = version + 1
     WHERE centre_id = $1 AND case_id = $2 AND status = 'listed' RETURNING id, meeting_id AS "meetingId"`,
    [centreId, caseId, because],
  );
  return { items: rows.map(({ id }) => id), meetingIds: [...new Set(rows.map(({ meetingId }) => meetingId))] };
}

/** Puts the same entries back where their meeting has not begun. Answers whether the case stands on an agenda again. */
export async function putBackOnAgendas(tx: EntityManager, { centreId }: Actor, items: readonly string[]): Promise<{ stands: boolean; meetingIds: string[] }> {
  const [rows] = await tx.query<[(Touched[number] & { ratifies: string | null })[], number]>(
    `UPDATE agenda_item a SET status = 'listed', removal_reason = NULL, acted_at = NULL, closed_at = NULL, version = a.version + 1 FROM meeting m
     WHERE a.centre_id = $1 AND a.id = ANY($2::uuid[]) AND a.status = 'removed' AND m.centre_id = a.centre_id AND m.id = a.meeting_id AND m.state = 'planned'
     RETURNING a.id, a.meeting_id AS "meetingId", a.ratifies_decision_id AS ratifies`,
    [centreId, items],
  );
  return { stands: rows.some(({ ratifies }) => ratifies === null), meetingIds: [...new Set(rows.map(({ meetingId }) => meetingId))] };
}
