import { CARRYING_OUT, CHASE_DAYS } from '@rachis/domain';

/** So many in one go; the next sweep takes the rest. */
const AT_ONCE = 500;
const BOARD_OF = `LEFT JOIN decision d ON d.centre_id = x.centre_id AND d.id = x.decision_id
  LEFT JOIN agenda_item a ON a.centre_id = x.centre_id AND a.id = coalesce(d.agenda_item_id, x.agenda_item_id) LEFT JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id`;

/** Open actions that have come to a stage nobody was asked at yet: $1 the centre, $2 hours before, $3 hours after. What an emergency needs is passed on as soon as it is late. */
export const DUE_SQL = `
  SELECT x.case_id AS "caseId", c.case_number AS "caseNumber", s.stage, x.id AS "actionId", x.decision_id AS "decisionId", x.kind, x.due_at AS "dueAt", to_char(x.due_on, 'YYYY-MM-DD') AS "dueOn", x.due_time AS "dueTime", x.time_zone AS "timeZone",
    m.board_id AS "boardId", x.owner_id AS "ownerId", x.owner_role AS "ownerRole"
  FROM action x JOIN spine_case c ON c.centre_id = x.centre_id AND c.id = x.case_id ${BOARD_OF}
  CROSS JOIN LATERAL (VALUES ('before', x.due_at - make_interval(hours => $2::int), x.due_at), ('due', x.due_at, 'infinity'::timestamptz),
    ('escalated', x.due_at + make_interval(hours => CASE WHEN d.timing = 'emergency' THEN 0 ELSE $3::int END), 'infinity'::timestamptz)) s (stage, since, until)
  WHERE x.centre_id = $1 AND x.state = 'open' AND c.state <> 'closed' AND x.due_at < rachis_now() + make_interval(hours => $2::int) AND s.since <= rachis_now() AND rachis_now() < s.until
    AND NOT EXISTS (SELECT 1 FROM action_reminder r WHERE r.centre_id = x.centre_id AND r.action_id = x.id AND r.stage = s.stage AND r.for_due_at = x.due_at)
  ORDER BY x.due_at, x.id, s.stage LIMIT ${AT_ONCE}`;

/**
 * Decisions that stand, of which nobody has said for so long whether they were carried out: an action of theirs is open, or the record does not tell -
 * also where no action was ever written for what is unknown. Only the last stage that was reached is asked.
 */
export const CHASED_SQL = `
  SELECT d.case_id AS "caseId", c.case_number AS "caseNumber", 'chase_' || s.days AS stage, NULL AS "actionId", d.id AS "decisionId", NULL AS kind, NULL AS "dueAt", to_char(d.signed_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS "dueOn", NULL AS "dueTime",
    b.time_zone AS "timeZone", m.board_id AS "boardId", d.responsible_id AS "ownerId", NULL AS "ownerRole"
  FROM decision d JOIN spine_case c ON c.centre_id = d.centre_id AND c.id = d.case_id JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id
  JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  CROSS JOIN LATERAL (SELECT max(v.days) AS days FROM (VALUES ${CHASE_DAYS.map((days) => `(${days})`).join(', ')}) v (days) WHERE d.signed_at <= rachis_now() - make_interval(days => v.days)) s
  WHERE d.centre_id = $1 AND d.state = 'signed' AND c.state <> 'closed' AND s.days IS NOT NULL
    AND (EXISTS (SELECT 1 FROM action x WHERE x.centre_id = d.centre_id AND x.decision_id = d.id AND x.state = 'open' AND x.kind IN (${CARRYING_OUT.map((kind) => `'${kind}'`).join(', ')}))
      OR EXISTS (SELECT 1 FROM concordance k WHERE k.centre_id = d.centre_id AND k.decision_id = d.id AND k.level = 'unknown' AND NOT k.void AND k.superseded_at IS NULL))
    AND NOT EXISTS (SELECT 1 FROM action_reminder r WHERE r.centre_id = d.centre_id AND r.decision_id = d.id AND r.stage = 'chase_' || s.days)
  ORDER BY d.signed_at, d.id LIMIT ${AT_ONCE}`;

/** People with an account in use: the one who is named ($2), or those with one of the roles ($3) - of the standing team of the board ($4) where it has any, else of the centre. */
export const PEOPLE_SQL = `
  WITH team AS (SELECT t.person_id, t.specialty FROM board_member t JOIN person p ON p.centre_id = t.centre_id AND p.id = t.person_id AND p.active WHERE t.centre_id = $1 AND t.board_id = $4::uuid AND t.specialty = ANY ($3::text[]))
  SELECT p.id, p.display_name AS name, p.email FROM person p WHERE p.centre_id = $1 AND p.active AND p.email IS NOT NULL AND (p.id = $2::uuid OR ($2::uuid IS NULL AND (
    EXISTS (SELECT 1 FROM team t WHERE t.person_id = p.id)
    OR EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = p.centre_id AND g.person_id = p.id AND g.role = ANY ($3::text[]) AND NOT EXISTS (SELECT 1 FROM team t WHERE t.specialty = g.role))))) ORDER BY p.display_name, p.id`;
