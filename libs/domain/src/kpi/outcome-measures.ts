import type { KpiDefinition } from './kpi.js';

const DECISIONS = 'Signed decisions that stand.';
const SUPERSEDED = 'Drafts, decisions entered in error, decisions that a later one replaced, and those in which nothing was to be done.';

const still = (measure: 'k10_30' | 'k10_60' | 'k10_90', days: number): KpiDefinition => ({
  measure, kpi: 'K10', unit: 'share', better: 'less',
  numerator: `Nobody had recorded by day ${days} whether it was done.`,
  denominator: `${DECISIONS} Only those signed more than ${days} days ago.`,
  excluded: SUPERSEDED,
  unknown: 'None: not knowing is what is counted here.',
  when: 'The month of the signature.',
  source: 'Chase at 30, 60 and 90 days.',
  evidence: 'No documentation was the leading reason for complete deviation, 51.3 % of it (S24).',
});

const mortality = (measure: 'k15_30' | 'k15_90', days: number): KpiDefinition => ({
  measure, kpi: 'K15', unit: 'share', better: 'less', ofHealth: true,
  numerator: `The patient died within ${days} days of the operation.`,
  denominator: `Operations more than ${days} days ago after which it is known whether the patient was alive on day ${days}.`,
  excluded: 'Operations within 30 days of an earlier one of the same case, which belong to its course; operations entered in error.',
  unknown: `Nothing is recorded of the patient on or after day ${days}, or the date of death is not known well enough.`,
  when: 'The month of the operation.',
  source: 'Operations and death dates of the record.',
  evidence: 'Futility check; no target.',
});

const TREATED = 'Cases treated, by operation or radiotherapy, more than 56 days ago; their first treatment here counts.';
const SIX_WEEKS = 'Before: the last record in the 42 days up to the treatment. After: the record nearest to day 42, from day 28 to day 56 (our reading of "six weeks").';

/** What came of it: K10, K14, K15. */
export const OUTCOME_MEASURES: readonly KpiDefinition[] = [
  {
    measure: 'k10', kpi: 'K10', unit: 'share', better: 'more',
    numerator: 'Done in full, or in full by the alternative that was agreed beforehand.',
    denominator: `${DECISIONS} Only those of which it is known what was done; partly done and otherwise treated are shown with their reasons.`,
    excluded: SUPERSEDED,
    unknown: 'More than 30 days after the signature it is not recorded whether it was done.',
    when: 'The month of the signature.',
    source: 'Concordance as in S30 and S24.',
    evidence: 'Full 79.4 %, partial 12.8 %, discordant 7.8 % (S30); full 68.1 %, partial 16.1 %, deviation 8.6 % (S24).',
  },
  still('k10_30', 30), still('k10_60', 60), still('k10_90', 90),
  {
    measure: 'k14_walking', kpi: 'K14', unit: 'share', better: 'more', ofHealth: true,
    numerator: 'Walks six weeks after treatment, unaided or with an aid; shown whether it was kept, regained, lost or not regained.',
    denominator: `${TREATED} Only those whose walking is known before and after.`,
    excluded: 'Died before it could be recorded.',
    unknown: `Walking before or after is not recorded. ${SIX_WEEKS}`,
    when: 'The month of the treatment.',
    source: 'MTRON dataset (S53).',
    evidence: 'None of the sources read gives a target.',
  },
  {
    measure: 'k14_pain', kpi: 'K14', unit: 'points', better: 'less', ofHealth: true,
    numerator: 'Pain (NRS 0 to 10) six weeks after treatment less pain before: median and middle half. Below nought is less pain.',
    denominator: `${TREATED} Only those whose pain is known before and after.`,
    excluded: 'Died before it could be recorded.',
    unknown: `Pain before or after is not recorded. ${SIX_WEEKS}`,
    when: 'The month of the treatment.',
    source: 'MTRON dataset (S53).',
    evidence: 'None of the sources read gives a target.',
  },
  mortality('k15_30', 30), mortality('k15_90', 90),
];
