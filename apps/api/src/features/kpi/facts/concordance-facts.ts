import { factOf } from './base.js';

/** The signed decisions with what is known of their delivery. Only the last one of a case stands. */
const JUDGED = `judged AS MATERIALIZED (
    SELECT d.*, c.level, c.reason, array_to_string(c.reasons, ',') AS reasons, k.known_at, coalesce(c.void, false) AS void,
      row_number() OVER (PARTITION BY d.case_id ORDER BY d.signed_at DESC, d.id) > 1 AS replaced
    FROM signed d LEFT JOIN concordance c ON c.centre_id = d.centre_id AND c.decision_id = d.id LEFT JOIN kpi_known k ON k.centre_id = d.centre_id AND k.decision_id = d.id)`;
export const CONCORDANCE_BASE = [JUDGED];

const EXCLUDED = 'd.void OR d.replaced';
const WHY_EXCLUDED = `WHEN d.void THEN 'nothing_asked' WHEN d.replaced THEN 'replaced'`;

/** Whether it was done. Until somebody recorded it, nobody knows; in the first 30 days that is not asked yet. */
const DONE = `
  ${factOf('d', `'k10'`, {
    verdict: `CASE WHEN ${EXCLUDED} THEN 'excluded' WHEN d.level IN ('full', 'full_alternative') THEN 'in' WHEN d.level IN ('partial', 'discordant') THEN 'out' ELSE 'unknown' END`,
    reason: `CASE ${WHY_EXCLUDED} WHEN d.level IS NULL OR d.level = 'unknown' THEN 'not_recorded' ELSE concat_ws(':', d.level, d.reason) END`, detail: `nullif(d.reasons, '')`,
    ripeOn: `CASE WHEN NOT (${EXCLUDED}) AND (d.level IS NULL OR d.level = 'unknown') THEN d.day + 31 END`,
  })}
  FROM judged d`;
/** Whether nobody knew it after so many days, whatever became known later. */
const stillUnknown = (days: number) => `
  ${factOf('d', `'k10_${days}'`, {
    verdict: `CASE WHEN ${EXCLUDED} THEN 'excluded' WHEN (d.known_at AT TIME ZONE d.time_zone)::date <= d.day + ${days} THEN 'out' ELSE 'in' END`, reason: `CASE ${WHY_EXCLUDED} END`, ripeOn: `CASE WHEN NOT (${EXCLUDED}) THEN d.day + ${days + 1} END`,
  })}
  FROM judged d`;

export const CONCORDANCE_FACTS = [DONE, stillUnknown(30), stillUnknown(60), stillUnknown(90)];
