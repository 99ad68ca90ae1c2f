import { factOf } from './base.js';

/** The decision of a case that stands: the last signed one; what came before it was replaced. */
const STANDING = `standing AS MATERIALIZED (SELECT DISTINCT ON (d.case_id) d.* FROM signed d ORDER BY d.case_id, d.signed_at DESC, d.id)`;
export const CONCORDANCE_BASE = [STANDING];

/** Whether it was done. Until somebody recorded it, nobody knows. */
const DONE = `
  ${factOf('d', `'k10'`, { verdict: `'unknown'`, reason: `'not_recorded'` })}
  FROM standing d`;
const stillUnknown = (days: number) => `
  ${factOf('d', `'k10_${days}'`, { verdict: `'in'`, ripeOn: `d.day + ${days + 1}` })}
  FROM standing d`;

export const CONCORDANCE_FACTS = [DONE, stillUnknown(30), stillUnknown(60), stillUnknown(90)];
