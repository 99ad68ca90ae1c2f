import { brokenMonths } from './calendar-offset.js';
import type { SchedulePhase, RiskBand, ScheduleTemplate } from './surveillance.js';

const PRODUCT = 'Rule of this product';
const RISK_ADAPTED = 'MRI surveillance after spine SBRT, 446 patients, 1039 segments (summary of the abstract)';
const FRACTURE =
  'Sahgal 2013, J Clin Oncol 31:3426: most fractures within four months; the days are a rule of this product';

const riskAdapted = (
  is: RiskBand,
  more: Pick<SchedulePhase, 'every' | 'until' | 'after'>,
  published: string,
): SchedulePhase => ({
  kind: 'mri',
  when: { factor: 'localFailureRisk', is },
  source: RISK_ADAPTED,
  mark: 'secondary',
  published,
  ...more,
});
const fracture = (is: RiskBand, months: readonly number[]): SchedulePhase => ({
  kind: 'fracture_check',
  at: months.map((count) => ({ months: count })),
  when: { factor: 'kowalchukBand', is },
  source: FRACTURE,
  mark: 'product',
});
const INTENSIVE = brokenMonths(13.2);
const TWO_YEARS = { months: 24 };

/** The templates the product brings; a centre replaces them by its own. */
export const SCHEDULE_TEMPLATES: readonly ScheduleTemplate[] = [
  {
    id: 'postoperative_visits',
    title: 'Visits after surgery',
    start: 'surgery',
    phases: [
      {
        kind: 'visit',
        at: [{ weeks: 2 }, { weeks: 6 }, { months: 3 }, { months: 6 }, { months: 12 }],
        source: PRODUCT,
        mark: 'product',
      },
    ],
  },
  {
    id: 'eposo',
    title: 'Questionnaires as in EPOSO',
    start: 'treatment',
    phases: [
      {
        kind: 'questionnaire',
        at: [{ weeks: 0 }, { weeks: 6 }, { weeks: 12 }, { weeks: 26 }, { weeks: 52 }],
        source: 'EPOSO study, intervals from memory; SOSGOQ2.0 was validated at 12 weeks (Versteeg 2018)',
        mark: 'unverified',
      },
    ],
  },
  {
    id: 'mri_spino',
    title: 'MRI after radiotherapy (SPINO)',
    start: 'radiotherapy',
    phases: [
      {
        kind: 'mri',
        every: { months: 3 },
        until: { months: 18 },
        source: 'SPINO part 1 (Thibault 2015), from memory',
        mark: 'unverified',
        published: 'every 2 to 3 months for 12 to 18 months',
      },
      {
        kind: 'mri',
        every: { months: 6 },
        after: { months: 18 },
        until: { months: 36 },
        source: 'SPINO part 1 (Thibault 2015), from memory; the end is a rule of this product',
        mark: 'unverified',
        published: 'then every 3 to 6 months',
      },
    ],
  },
  {
    id: 'mri_sbrt_risk_adapted',
    title: 'MRI after SBRT by the risk of local failure',
    start: 'radiotherapy',
    phases: [
      riskAdapted('low', { every: brokenMonths(6), until: TWO_YEARS }, 'every 6.0 months'),
      riskAdapted('intermediate', { every: brokenMonths(3.1), until: TWO_YEARS }, 'every 3.1 months'),
      riskAdapted('high', { every: brokenMonths(1.3), until: INTENSIVE }, 'every 1.3 months in the first 13.2 months'),
      riskAdapted('high', { every: brokenMonths(5.9), after: INTENSIVE, until: TWO_YEARS }, 'then every 5.9 months'),
    ],
  },
  {
    id: 'fracture_sbrt',
    title: 'Imaging for fracture after SBRT by the Kowalchuk band',
    start: 'radiotherapy',
    phases: [fracture('low', [4]), fracture('intermediate', [2, 4]), fracture('high', [1, 2, 3, 4])],
  },
  {
    id: 'response_radiotherapy',
    title: 'Pain and walking after radiotherapy',
    start: 'radiotherapy',
    phases: [
      { kind: 'pain', at: [{ months: 1 }], source: PRODUCT, mark: 'product' },
      { kind: 'pain', at: [{ months: 2 }], source: 'SC.20 (response at 2 months)', mark: 'verified' },
      {
        kind: 'pain',
        at: [{ months: 3 }],
        source: 'SC.24, Lancet Oncol 2021;22:1023 (response at 3 months)',
        mark: 'verified',
      },
      { kind: 'walking', at: [{ weeks: 8 }], source: 'SCORAD, JAMA 2019 (walking at 8 weeks)', mark: 'verified' },
    ],
  },
];

/** The template with this id, or null when there is none. */
export function scheduleTemplate(id: string): ScheduleTemplate | null {
  return SCHEDULE_TEMPLATES.find((template) => template.id === id) ?? null;
}
