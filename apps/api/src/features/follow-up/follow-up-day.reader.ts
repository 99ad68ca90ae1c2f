import { labelOf, SURVEILLANCE_KINDS, TOXICITY_SEVERITIES } from '@rachis/domain';
import { LAST_DECISION, MINE, NEXT_DUE, PROGRESSION, VISITS } from './follow-up-facts.reader.js';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const KIND = `CASE n.next -> 0 ->> 'kind' ${SURVEILLANCE_KINDS.map(({ code, label }) => `WHEN '${code}' THEN ${quoted(label)}`).join(' ')} END`;
const day = (sql: string) => `to_char(${sql}, 'FMDD Mon YYYY')`;
/** What the last visit found of toxicity that does not wait. A milder one is read with the visit. */
const TOXICITY = `LEFT JOIN LATERAL (
  SELECT w.visited_on, bool_or(e ->> 'severity' = 'life_threatening') AS worst FROM visit w CROSS JOIN LATERAL jsonb_array_elements(w.toxicities) e
  WHERE w.centre_id = k.centre_id AND w.case_id = k.case_id AND w.retracted_reason IS NULL AND w.visited_on = v.seen_on AND w.state = 'seen' AND e ->> 'severity' IN ('severe', 'life_threatening') GROUP BY w.visited_on) x ON true`;
const TODAY = 'rachis_now()::date';
const MISSED = `(v.missed_on > coalesce(v.seen_on, '-infinity') AND v.planned_on IS NULL)`;
const BOOKED_AND_PAST = `(v.planned_on < ${TODAY})`;

/** For "My day": cases that somebody follows with something that does not wait, and what it is. $1 is the centre, $2 the person. */
export const FOLLOW_UP_OF_DAY = `SELECT k.case_id, NULL::uuid, left(concat_ws('; ', g.words, CASE WHEN x.visited_on IS NOT NULL THEN CASE WHEN x.worst THEN ${quoted(`${labelOf(TOXICITY_SEVERITIES, 'life_threatening')} toxicity`)} ELSE ${quoted(`${labelOf(TOXICITY_SEVERITIES, 'severe')} toxicity`)} END || ' at the visit of ' || ${day('x.visited_on')} END,
    CASE WHEN n.first < ${TODAY} THEN ${KIND} || ' overdue, was due ' || ${day('n.first')} END, CASE WHEN ${MISSED} THEN 'Did not come on ' || ${day('v.missed_on')} WHEN ${BOOKED_AND_PAST} THEN 'Visit of ' || ${day('v.planned_on')} || ': nobody has said whether it took place' END), 400),
    least(n.first, v.planned_on)::timestamp AT TIME ZONE z.time_zone AS due
  FROM case_card k JOIN centre z ON z.id = k.centre_id ${LAST_DECISION} ${NEXT_DUE} ${VISITS} ${PROGRESSION} ${TOXICITY}
  WHERE k.centre_id = $1 AND k.open AND k.state IN ('discussed', 'in_delivery', 'follow_up') AND ${MINE} AND (g.words IS NOT NULL OR x.visited_on IS NOT NULL OR n.first < ${TODAY} OR ${MISSED} OR ${BOOKED_AND_PAST})`;
