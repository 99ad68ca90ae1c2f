import { MeetingSummary, type Class } from '@rachis/domain';
import { viewColumns } from '../../platform/database/view-sql.js';

/** The rule that counts for meeting `m` of board `b`: an emergency discussion has its own, or where the board has stated none, the ordinary one. */
export const QUORUM_RULE = `CASE WHEN m.kind = 'emergency' AND jsonb_array_length(b.emergency_quorum) > 0 THEN b.emergency_quorum ELSE b.quorum END`;
/** Meetings `m` with their board `b` and the counts `n`. Ready are those not listed as "not ready"; decided those with a signed decision, and those ratified. */
export const MEETINGS_FROM = `
  meeting m JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS items, (count(*) FILTER (WHERE d.id IS NOT NULL OR (a.ratifies_decision_id IS NOT NULL AND a.status = 'discussed')))::int AS decided, (count(*) FILTER (WHERE a.bucket <> 'not_ready' AND a.status <> 'deferred'))::int AS ready
    FROM agenda_item a LEFT JOIN decision d ON d.centre_id = a.centre_id AND d.agenda_item_id = a.id AND d.state = 'signed'
    WHERE a.centre_id = m.centre_id AND a.meeting_id = m.id AND a.status <> 'removed') n`;

/** The columns of a meeting as listed; a fuller view of it names what it adds. */
export const meetingColumns = (view: Class = MeetingSummary, made: Record<string, string> = {}): string =>
  viewColumns(view, 'm', { boardName: 'b.name', timeZone: 'b.time_zone', itemCount: 'n.items', decidedCount: 'n.decided', readyCount: 'n.ready', ...made });
