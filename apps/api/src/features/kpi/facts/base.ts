/** The cases that are counted anew with what every measure asks of them. $1 is the centre, $2 the cases. */
export const BASE_SQL = `
  chosen AS MATERIALIZED (
    SELECT c.centre_id, c.id, c.patient_id, c.referring_organisation_id AS organisation_id, c.mscc, c.mscc_suspected_at, c.referred_at, z.time_zone
    FROM spine_case c JOIN centre z ON z.id = c.centre_id WHERE c.centre_id = $1 AND c.id = ANY($2::uuid[]) AND c.closing_reason IS DISTINCT FROM 'entered_in_error'),
  item AS MATERIALIZED (
    SELECT a.centre_id, a.id, a.case_id, a.meeting_id, a.bucket, a.status, a.late, a.deferral_reason, a.opened_at, a.closed_at, a.ratifies_decision_id,
      m.kind, m.state AS meeting_state, m.starts_at, m.board_id, b.time_zone, b.cut_off_hours, b.quorum, k.organisation_id, (m.starts_at AT TIME ZONE b.time_zone)::date AS day
    FROM chosen k JOIN agenda_item a ON a.centre_id = k.centre_id AND a.case_id = k.id
    JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id),
  -- What planned meetings discuss: no ratification, no standard of care that is only noted.
  planned AS MATERIALIZED (SELECT i.* FROM item i WHERE i.kind = 'board' AND i.ratifies_decision_id IS NULL AND i.bucket IN ('discuss', 'not_ready') AND i.status <> 'removed' AND i.meeting_state <> 'cancelled'),
  signed AS MATERIALIZED (
    SELECT d.centre_id, d.id, d.case_id, d.agenda_item_id, d.signed_at, d.quorum_met, d.discussion_type, d.considered, i.meeting_id, i.board_id, i.organisation_id, i.kind, i.time_zone, (d.signed_at AT TIME ZONE i.time_zone)::date AS day
    FROM item i JOIN decision d ON d.centre_id = i.centre_id AND d.agenda_item_id = i.id AND d.state = 'signed')`;

/** The columns of a fact in the order in which they are kept. */
export const FACT_COLUMNS = 'measure, case_id, meeting_id, board_id, organisation_id, day, verdict, reason, detail, value, ripe_on';

/** A fact about a case on an agenda, `i`, or about a signed decision, `d`. */
export const factOf = (row: string, measure: string, { day = `${row}.day`, verdict, reason = 'NULL', detail = 'NULL', value = 'NULL', ripeOn = 'NULL', meeting = `${row}.meeting_id` }: {
  day?: string; verdict: string; reason?: string; detail?: string; value?: string; ripeOn?: string; meeting?: string;
}): string => `SELECT ${measure}::text, ${row}.case_id, ${meeting}::uuid, ${row}.board_id, ${row}.organisation_id, ${day}, ${verdict}, (${reason})::text, (${detail})::text, (${value})::numeric, (${ripeOn})::date`;
