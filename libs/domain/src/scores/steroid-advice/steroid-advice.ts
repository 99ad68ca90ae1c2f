import type { ClinicalRule } from '../clinical-rule.js';
import { settle, type Known } from '../settle.js';
import type { SourceMark } from '../source-mark.js';

/** What NG234 section 1.8 says about corticosteroids, row by row, beside the facts of a patient. */
export const steroidAdvice = {
  id: 'steroidAdvice',
  version: 1,
  title: 'Corticosteroids in NG234 section 1.8',
  citation: {
    text: 'NICE guideline NG234 (6 September 2023), items 1.8.1 to 1.8.7, read in texts that quote it',
    verified: 'secondary',
  },
  docs: 'docs/clinical/steroidAdvice.md',
  limits: [
    'Shown is which row of the guideline the recorded facts match, in our words. It is no prescription.',
    'A row whose facts are not all known is neither matched nor ruled out.',
    'Rows 1.8.4 and 1.8.6 were not read and are not here.',
    'The wording of NG234 about reducing the dose was not read; the five to seven days are from the older CG75.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** What the rows ask of a patient. Confirmed is not suspected: `haematologicalConfirmed` needs tissue or an equal proof. */
export interface SteroidFacts {
  readonly neurologicalSigns: boolean;
  readonly givenBeforeImaging: boolean;
  readonly msccExcluded: boolean;
  readonly severePain: boolean;
  readonly haematologicalConfirmed: boolean;
  readonly partOfRadiotherapy: boolean;
  readonly afterSurgeryOrRadiotherapyStart: boolean;
}
/** One of those facts. */
export type SteroidFact = keyof SteroidFacts;

/** The facts in words. */
export const STEROID_FACTS: Readonly<Record<SteroidFact, string>> = {
  neurologicalSigns: 'Neurological symptoms or signs of cord compression',
  givenBeforeImaging: 'Dexamethasone was given before the imaging',
  msccExcluded: 'Imaging has excluded cord compression',
  severePain: 'Severe pain',
  haematologicalConfirmed: 'Haematological malignancy, confirmed',
  partOfRadiotherapy: 'Part of a radiotherapy regimen',
  afterSurgeryOrRadiotherapyStart: 'Surgery is done or radiotherapy has begun',
};

/** One row of the guideline. */
export interface SteroidRow {
  readonly statement: string;
  /** What the row says, in our words. */
  readonly says: string;
  readonly mark: SourceMark;
  /** The facts the row looks at. */
  readonly facts: readonly SteroidFact[];
  readonly applies: (facts: SteroidFacts) => boolean;
}

/** The rows, in the order of the guideline. */
export const STEROID_ROWS: readonly SteroidRow[] = [
  {
    statement: 'NG234 1.8.1',
    says: 'With neurological symptoms or signs of cord compression: dexamethasone 16 mg by mouth (or as much parenterally) as soon as possible, then 16 mg a day until surgery or radiotherapy.',
    mark: 'secondary',
    facts: ['neurologicalSigns', 'msccExcluded'],
    applies: ({ neurologicalSigns, msccExcluded }) => neurologicalSigns && !msccExcluded,
  },
  {
    statement: 'NG234 1.8.2',
    says: 'Begun before the imaging, and the imaging excludes cord compression: stopped.',
    mark: 'secondary',
    facts: ['givenBeforeImaging', 'msccExcluded'],
    applies: ({ givenBeforeImaging, msccExcluded }) => givenBeforeImaging && msccExcluded,
  },
  {
    statement: 'NG234 1.8.3',
    says: 'Without neurological symptoms or signs: to be considered for severe pain or in haematological malignancy.',
    mark: 'secondary',
    facts: ['neurologicalSigns', 'severePain', 'haematologicalConfirmed'],
    applies: ({ neurologicalSigns, severePain, haematologicalConfirmed }) =>
      !neurologicalSigns && (severePain || haematologicalConfirmed),
  },
  {
    statement: 'NG234 1.8.5',
    says: 'Confirmed haematological malignancy, with or without neurology: dexamethasone 16 mg as soon as possible; what follows is settled with the haematology team.',
    mark: 'secondary',
    facts: ['haematologicalConfirmed'],
    applies: ({ haematologicalConfirmed }) => haematologicalConfirmed,
  },
  {
    statement: 'NG234 1.8.7',
    says: 'Without neurology: not as a routine, unless it is part of a radiotherapy regimen.',
    mark: 'secondary',
    facts: ['neurologicalSigns', 'partOfRadiotherapy'],
    applies: ({ neurologicalSigns, partOfRadiotherapy }) => !neurologicalSigns && !partOfRadiotherapy,
  },
  {
    statement: 'NG234 1.8 (number not verified)',
    says: 'After surgery or at the start of radiotherapy: the dose is reduced step by step. CG75 (2008) had five to seven days.',
    mark: 'unverified',
    facts: ['afterSurgeryOrRadiotherapyStart'],
    applies: ({ afterSurgeryOrRadiotherapyStart }) => afterSurgeryOrRadiotherapyStart,
  },
];

/** A row beside the facts that decided it. */
export interface SteroidMatch {
  readonly statement: string;
  readonly says: string;
  readonly mark: SourceMark;
  readonly state: 'matches' | 'does_not_match' | 'not_known';
  readonly shown: readonly { readonly fact: SteroidFact; readonly label: string; readonly value: boolean | null }[];
  /** The facts that would settle it. */
  readonly missing: readonly SteroidFact[];
}

const BOTH = [true, false] as const;
const CHOICES = Object.fromEntries(Object.keys(STEROID_FACTS).map((fact) => [fact, BOTH])) as unknown as Readonly<
  Record<SteroidFact, readonly boolean[]>
>;

/** Every row with how it stands to the facts; a fact that is not known leaves a row open unless the others decide it. */
export function steroidRows(known: Known<SteroidFacts>): SteroidMatch[] {
  return STEROID_ROWS.map(({ statement, says, mark, facts, applies }) => {
    const { possible, missing } = settle(known, CHOICES, applies);
    const state = possible.length > 1 ? 'not_known' : possible[0] ? 'matches' : 'does_not_match';
    const shown = facts.map((fact) => ({ fact, label: STEROID_FACTS[fact], value: known[fact] }));
    return { statement, says, mark, state, shown, missing };
  });
}
