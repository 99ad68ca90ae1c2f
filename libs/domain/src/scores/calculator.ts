import type { ClinicalRule } from './clinical-rule.js';
import { inputFaults, missingInputs, withNulls, type GivenOf, type InputFault, type Inputs } from './inputs.js';

type Values = Readonly<Record<string, unknown>>;

/** One way of asking a calculation: its inputs and what is worked out from them once they are checked. */
export interface CalculatorForm {
  readonly title: string;
  readonly inputs: Inputs;
  readonly calculate: (given: Values) => object;
}

/** Inputs with what they give, from the source or worked out by hand; shown on the explanation page and run as a test. */
export interface WorkedExample {
  readonly note?: string;
  readonly input: Values;
  readonly expected: Values;
}

/** A clinical rule that can be asked: pure, without a state of its own. */
export interface Calculator {
  /** As in the reference vectors. */
  readonly id: string;
  readonly rule: ClinicalRule;
  /** The form whose inputs cover the names given is the one that is meant. */
  readonly forms: readonly CalculatorForm[];
  /** Telling valid from invalid is part of the answer: a value out of range is answered and not refused. */
  readonly tellsValidity?: true;
  readonly examples: readonly WorkedExample[];
}

/** What every answer of a calculator holds, besides its own results. */
export interface Calculated extends Values {
  readonly valid: boolean;
  /** Whether everything needed was known; nothing is calculated from a part. */
  readonly complete: boolean;
  readonly missing: readonly string[];
}

/** Inputs that cannot be taken; says which and why. */
export class InputRefused extends Error {
  constructor(readonly faults: readonly InputFault[]) {
    super(faults.map(({ reason }) => reason).join('; '));
    this.name = 'InputRefused';
  }
}

/** Declares one way of asking, with the types of its inputs. */
export function calculatorForm<const I extends Inputs>(form: {
  readonly title: string;
  readonly inputs: I;
  readonly calculate: (given: GivenOf<I>) => object;
}): CalculatorForm {
  return { ...form, calculate: (given) => form.calculate(given as GivenOf<I>) };
}

/**
 * Asks a calculator. Throws InputRefused for an input it does not know or a value it cannot take; where validity is part
 * of the answer the value is answered with `valid: false`, `why` and the faults. Null or nothing means not known.
 */
export function calculate(calculator: Calculator, input: Values): Calculated {
  const form = formFor(calculator, input);
  const faults = inputFaults(form.inputs, input);
  const [first] = faults;
  if (first && (!calculator.tellsValidity || faults.some(({ why }) => why === 'unknown')))
    throw new InputRefused(faults);
  if (first) return { valid: false, why: first.why, faults, complete: false, missing: [] };
  const missing = missingInputs(form.inputs, input);
  if (missing.length > 0) return { valid: !calculator.tellsValidity, why: 'missing', complete: false, missing };
  return { valid: true, complete: true, missing: [], ...form.calculate(withNulls(form.inputs, input)) };
}

/** The form that knows every name given; of several, the one that misses least. Without one, the form that knows most names. */
function formFor({ forms }: Calculator, input: Values): CalculatorForm {
  const names = Object.keys(input);
  const unknown = ({ inputs }: CalculatorForm) => names.filter((name) => !Object.hasOwn(inputs, name)).length;
  const open = ({ inputs }: CalculatorForm) =>
    Object.keys(inputs).filter((name) => inputs[name]?.needed && !names.includes(name)).length;
  const [best] = [...forms].sort((a, b) => unknown(a) - unknown(b) || open(a) - open(b));
  if (!best) throw new RangeError('a calculator has at least one form');
  return best;
}
