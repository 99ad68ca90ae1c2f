import { createHash } from 'node:crypto';
import { BASE_SQL, FACT_COLUMNS } from './facts/base.js';
import { CONCORDANCE_BASE, CONCORDANCE_FACTS } from './facts/concordance-facts.js';
import { CONTENT_FACTS } from './facts/content-facts.js';
import { MEETING_FACTS } from './facts/meeting-facts.js';
import { OUTCOME_BASE, OUTCOME_FACTS } from './facts/outcome-facts.js';
import { MOMENT_SQL, TIME_FACTS } from './facts/time-facts.js';

/** Counts the cases of $2 in the centre $1: one statement for all measures, so that they all see the same moment. */
export const COUNT_SQL = `
  WITH ${[BASE_SQL, MOMENT_SQL, ...OUTCOME_BASE, ...CONCORDANCE_BASE].join(', ')}
  INSERT INTO kpi_fact (centre_id, ${FACT_COLUMNS})
  SELECT $1::uuid, x.* FROM (${[...MEETING_FACTS, ...CONTENT_FACTS, ...TIME_FACTS, ...OUTCOME_FACTS, ...CONCORDANCE_FACTS].join('\n  UNION ALL')}) AS x(${FACT_COLUMNS})`;

/** Tells these definitions from others: with other ones every case is counted anew. */
export const DEFINITIONS_HASH = createHash('sha256').update(COUNT_SQL, 'utf8').digest('hex');
