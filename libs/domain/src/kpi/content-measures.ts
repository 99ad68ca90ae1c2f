import type { KpiDefinition } from './kpi.js';

const SIGNED = 'Signed decisions, emergencies too.';
const NOT_SIGNED = 'Drafts and decisions entered in error.';
const BY_SIGNATURE = 'The month of the signature.';

const considered = (measure: 'k12_trial' | 'k12_palliative' | 'k12_rehabilitation', what: string): KpiDefinition => ({
  measure, kpi: 'K12', unit: 'share', better: 'more',
  numerator: `The decision says whether ${what} is wanted, either way.`,
  denominator: `${SIGNED.slice(0, -1)}, in which any such question is answered.`,
  excluded: NOT_SIGNED,
  unknown: 'None of these questions is answered in the decision.',
  when: BY_SIGNATURE,
  source: 'CoC 2020 standard 2.5 (S12).',
  evidence: 'The wording of the standard is unverified; 66 % of patients potentially matched a trial in one programme (S12).',
});

/** What the discussions held: K5, K6, K11, K12, K13. */
export const CONTENT_MEASURES: readonly KpiDefinition[] = [
  {
    measure: 'k5', kpi: 'K5', unit: 'share', better: 'more',
    numerator: "The patient's wishes were recorded by the day of the decision, by somebody who had met the patient.",
    denominator: SIGNED,
    excluded: NOT_SIGNED,
    unknown: 'No wish is recorded by that day, or nobody said whether its author had met the patient.',
    when: BY_SIGNATURE,
    source: 'MDT-MODe anchors (S93).',
    evidence: 'Psychological status in 8.9 % of discussions (S27); patient choice explains 15 to 18 % of what is not done (S21, S22).',
  },
  {
    measure: 'k6', kpi: 'K6', unit: 'share', better: 'more',
    numerator: 'The sealed record holds SINS (unless instrumented) and ESCC of every lesion, AIS, KPS, and a prognosis the board estimated or looked up.',
    denominator: SIGNED,
    excluded: NOT_SIGNED,
    unknown: 'The sealed record is of an older form that does not hold the case.',
    when: BY_SIGNATURE,
    source: 'Spine-native minimum set, product research 2.4.',
    evidence: 'Stability was documented in 1 of 38 cases before a coordinated pathway and in all after (S103); scores are known and not applied (S108).',
  },
  {
    measure: 'k11', kpi: 'K11', unit: 'share', better: 'more',
    numerator: 'Discussed before treatment, or in an emergency.',
    denominator: 'Signed decisions that say what kind of discussion it was.',
    excluded: 'Plans without a conference; drafts and decisions entered in error.',
    unknown: 'The decision does not say what kind of discussion it was.',
    when: BY_SIGNATURE,
    source: 'CoC 2020 standard 2.5 (S12).',
    evidence: 'The standard asks for 80 % prospective (S12).',
  },
  considered('k12_trial', 'a clinical trial'),
  considered('k12_palliative', 'palliative care'),
  considered('k12_rehabilitation', 'rehabilitation'),
  {
    measure: 'k13', kpi: 'K13', unit: 'share', better: null,
    numerator: 'At least one named dissent.',
    denominator: 'Signed decisions on which anybody stated a position.',
    excluded: NOT_SIGNED,
    unknown: 'Nobody stated a position: silence is not consent.',
    when: BY_SIGNATURE,
    source: 'S31.',
    evidence: '85 % of doctors had disagreed in an important way, 71 % of those did not formally dissent (S31).',
  },
];
