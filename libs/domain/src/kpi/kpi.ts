import { codeList, type CodeOf } from '../contract/code-list.js';

/** The fifteen key figures of a board (K1 to K15). */
export const KPI_IDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K13', 'K14', 'K15'] as const;
export type KpiId = (typeof KPI_IDS)[number];

/** Everything that is counted: each key figure, or each part of one that has several. */
export const KPI_MEASURES = codeList({
  k1: 'Ready at the cut-off', k2: 'Deferred', k3: 'Minutes for each case',
  k4_meeting: 'Meetings quorate throughout', k4_case: 'Cases with a quorum', k4_specialty: 'Specialties there that the quorum asks for',
  k5: "Patient's views from somebody who met them", k6: 'SINS, ESCC, neurology, KPS and prognosis complete', k7: 'Days from referral to discussion',
  k8_mri: 'Contact to MRI within 24 h', k8_plan: 'Suspicion to plan within 24 h', k8_treatment: 'Plan to treatment within 24 h',
  k9_letter: 'Outcome letter by the next working day', k9_patient: 'Patient told within two working days',
  k10: 'Done as recommended', k10_30: 'Still not known after 30 days', k10_60: 'Still not known after 60 days', k10_90: 'Still not known after 90 days',
  k11: 'Discussed before treatment', k12_trial: 'Clinical trial considered', k12_palliative: 'Palliative care considered', k12_rehabilitation: 'Rehabilitation considered',
  k13: 'Decisions with a dissent', k14_walking: 'Walking six weeks after treatment', k14_pain: 'Change in pain six weeks after treatment',
  k15_30: 'Died within 30 days of surgery', k15_90: 'Died within 90 days of surgery',
});
export type KpiMeasure = CodeOf<typeof KPI_MEASURES>;

/** Where one case stands in one measure. Nobody is left out: what is not known, excluded or not due yet is counted as that. */
export const KPI_VERDICTS = codeList({ in: 'In the numerator', out: 'In the denominator only', unknown: 'Not known', excluded: 'Excluded', not_yet: 'Not due yet' });
export type KpiVerdict = CodeOf<typeof KPI_VERDICTS>;

/** What a measure answers with: a share with its interval, or the middle of a quantity in this unit. */
export type KpiUnit = 'share' | 'minutes' | 'days' | 'points';

/** What one measure counts, in words that can stand under its chart. */
export interface KpiDefinition {
  readonly measure: KpiMeasure;
  readonly kpi: KpiId;
  readonly unit: KpiUnit;
  readonly numerator: string;
  readonly denominator: string;
  readonly excluded: string;
  readonly unknown: string;
  /** In which month a case is counted. */
  readonly when: string;
  readonly source: string;
  /** What published audits found, to read the figure by; never a target of ours. */
  readonly evidence: string;
  /** Where more is better, or less; null where neither is. */
  readonly better: 'more' | 'less' | null;
  /** Tells of the health of patients: a rare outcome in it is withheld too. */
  readonly ofHealth?: true;
  /** Besides the share, the middle of the hours it took. */
  readonly hours?: true;
}
