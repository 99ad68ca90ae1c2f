import type { ClinicalRule } from '../clinical-rule.js';
import { settle } from '../settle.js';

/** Whether bladder or bowel are disturbed, from their recorded states on a day. */
export const continence = {
  id: 'continence',
  version: 1,
  title: 'Bladder and bowel function',
  citation: {
    text: 'NICE guideline NG234 (2023), 1.3: bladder or bowel dysfunction is one of the neurological signs (paraphrased). Which recorded state counts is a rule of this product',
    verified: 'secondary',
  },
  docs: 'docs/clinical/continence.md',
  limits: [
    'Which state counts as dysfunction is a rule of this product without a clinical source.',
    'Under a long-term catheter the bladder cannot be judged: neither normal nor disturbed.',
    'Other causes (prostate, opioids, immobility) are not told apart.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The recorded states; `dysfunction` is null where the state does not tell. */
export const CONTINENCE_STATES = [
  { code: 'normal', label: 'Normal', dysfunction: false },
  { code: 'urgency_hesitancy', label: 'Urgency or hesitancy', dysfunction: true },
  { code: 'retention', label: 'Retention', dysfunction: true },
  { code: 'catheter_new', label: 'New catheter', dysfunction: true },
  { code: 'catheter_longterm', label: 'Long-term catheter', dysfunction: null },
  { code: 'incontinent', label: 'Incontinent', dysfunction: true },
  { code: 'not_assessed', label: 'Not assessed', dysfunction: null },
] as const;
/** The code of a recorded state. */
export type ContinenceState = (typeof CONTINENCE_STATES)[number]['code'];

/** Bladder and bowel as recorded; null is not recorded. */
export interface ContinenceRecord {
  readonly bladder: ContinenceState | null;
  readonly bowel: ContinenceState | null;
}

/** Whether one state is a dysfunction; null when it does not tell, RangeError for a code that is none. */
export function isDysfunction(state: ContinenceState | null): boolean | null {
  if (state === null) return null;
  const known = CONTINENCE_STATES.find(({ code }) => code === state);
  if (!known) throw new RangeError(`${JSON.stringify(state)} is not a state of bladder or bowel`);
  return known.dysfunction;
}

/** Whether bladder or bowel are disturbed: one of them is enough, "no" needs both. Missing is what could still change it. */
export function sphincterDysfunction({ bladder, bowel }: ContinenceRecord): {
  readonly dysfunction: boolean | null;
  readonly missing: readonly ('bladder' | 'bowel')[];
} {
  const known = { bladder: isDysfunction(bladder), bowel: isDysfunction(bowel) };
  const choices = { bladder: [true, false], bowel: [true, false] };
  const { possible, missing } = settle<{ bladder: boolean; bowel: boolean }, boolean>(
    known,
    choices,
    (state) => state.bladder || state.bowel,
  );
  const [dysfunction = null, ...others] = possible;
  return { dysfunction: others.length === 0 ? dysfunction : null, missing };
}
