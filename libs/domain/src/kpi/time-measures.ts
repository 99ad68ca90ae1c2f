import type { KpiDefinition } from './kpi.js';

const clock = (measure: 'k8_mri' | 'k8_plan' | 'k8_treatment', from: string, to: string, source: string): KpiDefinition => ({
  measure, kpi: 'K8', unit: 'share', better: 'more', hours: true,
  numerator: `From ${from} to ${to} at most 24 hours, counted between instants.`,
  denominator: 'Emergencies with suspected compression in which both moments are known well enough to tell.',
  excluded: 'Compression not suspected, stood down, or the step does not apply; emergencies entered in error.',
  unknown: 'A moment is not recorded, only its day is and the day does not decide, or nobody said whether compression is suspected.',
  when: 'The month in which the emergency was raised.',
  source,
  evidence: '96 % MRI within 24 h in one service (S104); virtual consultation agreed with the final recommendation in 92 % (S52).',
});

const SIGNED = 'Signed decisions whose time is up, emergencies too. Working days are Monday to Friday; public holidays are not known here.';

/** How long things took: K7, K8, K9. */
export const TIME_MEASURES: readonly KpiDefinition[] = [
  {
    measure: 'k7', kpi: 'K7', unit: 'days', better: 'less',
    numerator: 'Calendar days from the referral to the first discussion: median and middle half.',
    denominator: 'Cases first discussed in a planned meeting.',
    excluded: 'Cases first discussed as an emergency; K8 times them.',
    unknown: 'The day of the referral is not recorded.',
    when: 'The month of the first discussion.',
    source: 'Optimal Care Pathways (S86, S87).',
    evidence: 'Within 2 weeks of diagnosis (glioma) or 1 week of staging (pancreas) in the pathways of other sites (S86, S87); none was found for spinal metastases.',
  },
  clock('k8_mri', 'the contact with the coordinator', 'the MRI', 'NG234 1.5.2 and QS56: MRI within 24 h (S46, S47).'),
  clock('k8_plan', 'the suspicion', 'the plan', 'QS56 statement 3, earlier version: plan within 24 h (S48).'),
  clock('k8_treatment', 'the plan', 'the treatment', 'CG75, superseded: definitive treatment ideally within 24 h (S50).'),
  {
    measure: 'k9_letter', kpi: 'K9', unit: 'share', better: 'more',
    numerator: 'The outcome letter was sent by the end of the next working day.',
    denominator: SIGNED,
    excluded: 'Drafts and decisions entered in error.',
    unknown: 'No letter is recorded as sent from here, although its time is up.',
    when: 'The month of the signature.',
    source: 'Walsall charter: outcome to the referrer by the end of the next working day (S89).',
    evidence: '72 % of reports reached a GP in one audit (S116).',
  },
  {
    measure: 'k9_patient', kpi: 'K9', unit: 'share', better: 'more',
    numerator: 'It is recorded that the patient was told within two working days.',
    denominator: SIGNED,
    excluded: 'The patient died before being told; drafts and decisions entered in error.',
    unknown: 'Nothing is recorded of the patient being told, although the time is up.',
    when: 'The month of the signature.',
    source: 'Greater Manchester: patient told within 2 working days (S90).',
    evidence: 'Patients report limited and inconsistent information (S111).',
  },
];
