import { gy } from '../../units/dose.js';
import type { Fractionation } from '../bed-eqd2/bed-eqd2.js';
import type { Citation, ClinicalRule } from '../clinical-rule.js';

/** Total doses and fractions that guidelines, trials and reports name for spine metastases. */
export const schedules = {
  id: 'schedules',
  version: 1,
  title: 'Radiotherapy schedules',
  citation: {
    text: 'Alcorn S, et al. ASTRO guideline on external beam radiotherapy of symptomatic bone metastases. Pract Radiat Oncol 2024; further sources with each schedule',
    pmid: '38788923',
    verified: 'verified',
  },
  docs: 'docs/clinical/schedules.md',
  limits: [
    'A list of what was published, to calculate with. It orders nothing and chooses nothing.',
    'The figures are those of the prescribed dose and not of the cord or thecal sac.',
    'Some pairs of dose and fractions come without a source of their own and say so.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** Where the schedules are named. */
export const SCHEDULE_SOURCES = {
  astro2024: {
    text: 'ASTRO guideline 2024 (Alcorn S, et al. Pract Radiat Oncol 2024)',
    pmid: '38788923',
    verified: 'verified',
  },
  nice: { text: 'NICE NG234', verified: 'verified' },
  scorad: { text: 'SCORAD (Hoskin PJ, et al. JAMA 2019; PMC6902166)', verified: 'verified' },
  sc24: { text: 'SC.24 (Sahgal A, et al. Lancet Oncol 2021;22:1023)', verified: 'verified' },
  patchell: {
    text: 'Patchell RA, et al. Lancet 2005;366:643–648',
    doi: '10.1016/S0140-6736(05)66954-1',
    pmid: '16112300',
    verified: 'verified',
  },
  rtog0631: { text: 'RTOG 0631 (Ryu S, et al. JAMA Oncol 2023), 16 to 18 Gy', verified: 'unverified' },
  nct02407795: { text: 'Trial NCT02407795', verified: 'verified' },
  mskcc: { text: 'Memorial Sloan Kettering series', verified: 'unverified' },
} as const satisfies Record<string, Citation>;

/** A source of schedules by its short name. */
export type ScheduleSource = keyof typeof SCHEDULE_SOURCES;

/** One total dose in so many fractions, with where it is named and for what. */
export interface Schedule extends Fractionation {
  /** "20/5": total dose in gray over fractions. */
  readonly id: string;
  /** In the words of the reference, such as "re-irradiation of the spine"; empty where it says nothing. */
  readonly settings: readonly string[];
  /** Empty for a pair of numbers without a source of its own. */
  readonly sources: readonly ScheduleSource[];
}

const schedule = (
  totalGy: number,
  fractions: number,
  sources: readonly ScheduleSource[] = [],
  ...settings: string[]
): Schedule => ({
  id: `${totalGy}/${fractions}`,
  totalDose: gy(totalGy),
  fractions,
  sources,
  settings,
});

/** Every schedule in the order of the reference: conventional courses first, then stereotactic ones. */
export const SCHEDULES: readonly Schedule[] = [
  schedule(8, 1, ['astro2024', 'nice', 'scorad'], 'bone metastases', 'cord compression', 're-irradiation of the spine'),
  schedule(16, 2, ['astro2024'], 'cord compression'),
  schedule(
    20,
    5,
    ['astro2024', 'scorad', 'sc24'],
    'bone metastases',
    'cord compression',
    're-irradiation of the spine',
    'control arm of SC.24',
  ),
  schedule(24, 6, ['astro2024'], 'bone metastases', 're-irradiation of the spine'),
  schedule(30, 10, ['astro2024', 'patchell'], 'bone metastases', 'cord compression'),
  schedule(20, 8, ['astro2024'], 're-irradiation of the spine'),
  schedule(37.5, 15),
  schedule(40, 20),
  schedule(45, 25, [], 'as an earlier course'),
  schedule(50, 25, [], 'as an earlier course'),
  schedule(16, 1, ['rtog0631'], 'stereotactic treatment'),
  schedule(18, 1, ['rtog0631'], 'stereotactic treatment'),
  schedule(20, 1, ['nct02407795'], 'stereotactic treatment'),
  schedule(24, 1, ['mskcc'], 'stereotactic treatment'),
  schedule(24, 2, ['sc24'], 'stereotactic treatment'),
  schedule(24, 3),
  schedule(27, 3),
  schedule(30, 3),
  schedule(30, 4),
  schedule(25, 5),
  schedule(30, 5),
  schedule(35, 5),
  schedule(40, 5),
];

/** The schedule of exactly this dose and number of fractions, or null. */
export function scheduleOf({ totalDose, fractions }: Fractionation): Schedule | null {
  return SCHEDULES.find((known) => known.totalDose === totalDose && known.fractions === fractions) ?? null;
}
