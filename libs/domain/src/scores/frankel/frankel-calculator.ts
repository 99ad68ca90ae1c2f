import { calculatorForm, type Calculator } from '../calculator.js';
import { AIS_SCALE } from '../isncsci/ais.js';
import {
  frankel,
  FRANKEL_MOTOR,
  FRANKEL_SENSATION,
  frankelFromAis,
  frankelOf,
  type FrankelFindings,
} from './frankel.js';

/** Other words for the same findings, as they are written elsewhere. */
const MOTOR_WORDS = {
  not_functional: 'nonfunctional',
  non_functional: 'nonfunctional',
  present_not_functional: 'nonfunctional',
  present_nonfunctional: 'nonfunctional',
  useless: 'nonfunctional',
  useful: 'functional',
  present_functional: 'functional',
} as const satisfies Record<string, FrankelFindings['motor']>;
const SENSATION_WORDS = {
  present: 'preserved',
  partial: 'preserved',
  impaired: 'preserved',
  reduced: 'preserved',
  incomplete: 'preserved',
} as const satisfies Record<string, FrankelFindings['sensation']>;

type Option<C extends string> = { readonly code: C; readonly label: string };
function withWords<C extends string, W extends string>(
  options: readonly Option<C>[],
  words: Readonly<Record<W, C>>,
): Option<C | W>[] {
  const others = Object.entries(words) as [W, C][];
  return [...options, ...others.map(([code, meant]) => ({ code, label: `The same as ${meant}` }))];
}
const meant = <C extends string>(words: Readonly<Record<string, C>>, code: string): C =>
  // Only codes of the list reach this: those that are no other word are the findings themselves.
  words[code] ?? (code as C);

/** The Frankel grade from findings, or from an AIS grade as derived. */
export const frankelCalculator: Calculator = {
  id: 'frankel',
  rule: frankel,
  forms: [
    calculatorForm({
      title: 'From the findings below the lesion',
      inputs: {
        motor: { kind: 'choice', label: 'Motor function', options: withWords(FRANKEL_MOTOR, MOTOR_WORDS) },
        sensation: { kind: 'choice', label: 'Sensation', options: withWords(FRANKEL_SENSATION, SENSATION_WORDS) },
      },
      calculate: ({ motor, sensation }) => {
        const { grade, possible, missing } = frankelOf({
          motor: motor && meant<FrankelFindings['motor']>(MOTOR_WORDS, motor),
          sensation: sensation && meant<FrankelFindings['sensation']>(SENSATION_WORDS, sensation),
        });
        return { grade, possible, complete: missing.length === 0, missing };
      },
    }),
    calculatorForm({
      title: 'From the AIS, as derived',
      inputs: {
        ais: {
          kind: 'choice',
          label: 'AIS',
          needed: true,
          options: AIS_SCALE.map(({ grade, label }) => ({ code: grade, label })),
        },
      },
      calculate: ({ ais }) => frankelFromAis(ais),
    }),
  ],
  examples: [
    { note: 'Sensation alone', input: { motor: 'none', sensation: 'preserved' }, expected: { grade: 'B' } },
    { input: { motor: 'nonfunctional', sensation: null }, expected: { grade: 'C', missing: [] } },
    {
      note: 'Normal power, impaired sensation',
      input: { motor: 'normal', sensation: 'preserved' },
      expected: { grade: 'D' },
    },
    {
      note: 'Sensation not known',
      input: { motor: 'none', sensation: null },
      expected: { grade: null, possible: ['A', 'B'], missing: ['sensation'] },
    },
    { input: { ais: 'C' }, expected: { grade: 'C', derived: true } },
  ],
};
