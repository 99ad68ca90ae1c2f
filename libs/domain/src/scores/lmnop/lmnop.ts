import type { ClinicalRule } from '../clinical-rule.js';

/** LMNOP: the five headings under which a case is summed up for the board. */
export const lmnop = {
  id: 'lmnop',
  version: 1,
  title: 'LMNOP: headings of a case summary',
  citation: {
    text: 'Ivanishvili Z, Fourney DR. LMNOP. Global Spine J 2014;4:129-136 (PMC4078113)',
    doi: '10.1055/s-0034-1375560',
    verified: 'verified',
  },
  docs: 'docs/clinical/lmnop.md',
  limits: [
    'Used as headings only: what the paper concludes from them is not applied.',
    'Which recorded fact stands under which heading is a rule of this product.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** A heading of the summary. */
export type LmnopLetter = 'L' | 'M' | 'N' | 'O' | 'P';

/** The headings with the facts that stand under them, in the order of the paper. */
export const LMNOP_HEADINGS = [
  {
    letter: 'L',
    heading: 'Location',
    facts: { levels: 'Levels', columns: 'Columns', spread: 'Number of levels' },
  },
  { letter: 'M', heading: 'Mechanical instability', facts: { sins: 'SINS', mechanicalJudgement: 'Judgement' } },
  {
    letter: 'N',
    heading: 'Neurology',
    facts: { escc: 'ESCC', myelopathy: 'Myelopathy', ais: 'AIS', walking: 'Walking', continence: 'Bladder and bowel' },
  },
  {
    letter: 'O',
    heading: 'Oncology',
    facts: { primary: 'Primary tumour', radiosensitivity: 'Radiosensitivity', extent: 'Extent of disease' },
  },
  {
    letter: 'P',
    heading: 'Patient',
    facts: {
      performance: 'Performance status',
      wishes: 'Wishes',
      prognosis: 'Prognosis',
      priorTherapy: 'Previous treatment and response',
    },
  },
] as const satisfies readonly {
  letter: LmnopLetter;
  heading: string;
  facts: Readonly<Record<string, string>>;
}[];

type FactsOf<H> = H extends { readonly facts: infer F } ? keyof F : never;
/** The name of a fact of the summary. */
export type LmnopFact = FactsOf<(typeof LMNOP_HEADINGS)[number]>;

/** The facts of a case in words; null or left out is not recorded, which is shown and never left away. */
export type LmnopFacts = { readonly [F in LmnopFact]?: string | null };

/** One heading with its facts in order; `recorded` counts those that are known. */
export interface LmnopSection {
  readonly letter: LmnopLetter;
  readonly heading: string;
  readonly facts: readonly { readonly fact: LmnopFact; readonly label: string; readonly value: string | null }[];
  readonly recorded: number;
}

/** Arranges the facts of a case under the five headings; a fact that is not recorded keeps its place with null. */
export function lmnopOf(facts: LmnopFacts): readonly LmnopSection[] {
  return LMNOP_HEADINGS.map(({ letter, heading, facts: asked }) => {
    const entries = Object.entries(asked) as [LmnopFact, string][];
    const listed = entries.map(([fact, label]) => ({ fact, label, value: facts[fact]?.trim() || null }));
    return { letter, heading, facts: listed, recorded: listed.filter(({ value }) => value !== null).length };
  });
}
