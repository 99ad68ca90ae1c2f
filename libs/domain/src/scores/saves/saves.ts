import type { ClinicalRule } from '../clinical-rule.js';
import { settle, type Known, type Settled } from '../settle.js';

/** SAVES: the severity of an adverse event in spine surgery, version 1 worked out, version 2 as a coded list. */
export const saves = {
  id: 'saves',
  version: 1,
  title: 'Spine AdVerse Events Severity System (SAVES)',
  citation: {
    text: 'Rampersaud YR, et al. Spine 2010;35:790 (version 1, abstract read); Rampersaud YR, et al. J Neurosurg Spine 2016;25:256-263 (version 2, wording not verified)',
    verified: 'verified',
  },
  docs: 'docs/clinical/saves.md',
  limits: [
    'Version 1 grade II also stands for treatment without a longer stay; that is a judgement and not worked out here.',
    'The wording of version 2 and its list of events is not verified.',
    'A SAVES grade is not converted into a Clavien-Dindo grade, nor the other way round.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The grades of version 1, in rising order. */
export const SAVES_V1_GRADES = [
  { grade: 'I', label: 'None or minimal treatment, stay not longer than one to two days more' },
  { grade: 'II', label: 'Stay three to seven days longer, no long-term sequelae' },
  { grade: 'III', label: 'Stay more than seven days longer, or sequelae beyond six months' },
  { grade: 'IV', label: 'Death' },
] as const;
/** A grade of version 1. */
export type SavesV1Grade = (typeof SAVES_V1_GRADES)[number]['grade'];

/** What the grade of version 1 looks at. */
export interface AdverseEventFacts {
  readonly death: boolean;
  /** Whole days by which the stay became longer. */
  readonly extraLosDays: number;
  readonly sequelaeOver6Months: boolean;
}

/** The grade of version 1: death before sequelae and days. */
export function savesV1Of({ death, extraLosDays, sequelaeOver6Months }: AdverseEventFacts): SavesV1Grade {
  if (death) return 'IV';
  if (sequelaeOver6Months || extraLosDays > 7) return 'III';
  return extraLosDays >= 3 ? 'II' : 'I';
}

/** The grades of version 1 that are still possible while facts are unknown, and which would settle it. */
export function savesV1Range(known: Known<AdverseEventFacts>): Settled<AdverseEventFacts, SavesV1Grade> {
  const choices = { death: [true, false], extraLosDays: [0, 3, 8], sequelaeOver6Months: [true, false] } as const;
  const { possible, missing } = settle(known, choices, savesV1Of);
  const order = SAVES_V1_GRADES.map(({ grade }) => grade);
  return { possible: order.filter((grade) => possible.includes(grade)), missing };
}
