import { plain, type Plain } from './plain.js';
import { StatisticsRefused } from './refusal.js';
import { readQuestion, type Question, type StatisticInput } from './question.js';

/**
 * Where a formula was published. `verified` is about the reference itself: whether its details were compared with its
 * publisher or PubMed. The numbers were compared with R, whichever it is.
 */
export interface StatisticSource {
  readonly text: string;
  readonly doi?: string;
  readonly verified: 'verified' | 'unverified';
}

/** A statistic that can be asked by name. */
export interface Statistic {
  readonly id: string;
  /** Other names of the same. */
  readonly aliases: readonly string[];
  readonly title: string;
  readonly inputs: readonly StatisticInput[];
  /** The definition, in the notation of docs/clinical/statistics.md. */
  readonly formula: string;
  readonly sources: readonly StatisticSource[];
  readonly answer: (question: Question) => object;
}

type Sent = Readonly<Record<string, unknown>>;

/** Answers a question with names and values as they came from outside. Throws StatisticsRefused for what cannot be answered. */
export function askStatistic({ inputs, answer }: Statistic, sent: Sent): Readonly<Record<string, Plain>> {
  try {
    const question = readQuestion(inputs, sent);
    const leavesOut = inputs.some((input) => 'mayBeUnknown' in input);
    return plain({ ...answer(question), ...(leavesOut ? { excluded: question.excluded } : {}) }) as Readonly<
      Record<string, Plain>
    >;
  } catch (error) {
    if (!(error instanceof StatisticsRefused)) throw error;
    throw new StatisticsRefused(
      error.faults.map((fault) => ({ ...fault, field: nameSent(inputs, sent, fault.field) })),
    );
  }
}

/** The name under which an input was sent, so that the sender finds it. */
function nameSent(inputs: readonly StatisticInput[], sent: Sent, name: string): string {
  if (Object.hasOwn(sent, name)) return name;
  return inputs.find((input) => input.name === name)?.aliases?.find((alias) => Object.hasOwn(sent, alias)) ?? name;
}

/** Columns of one row each become single values, where the question came without brackets. */
export function unboxed(bare: boolean, answer: object): object {
  if (!bare) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]: [string, unknown]) => [
      name,
      (value instanceof Float64Array || Array.isArray(value)) && value.length === 1 ? (value[0] as unknown) : value,
    ]),
  );
}
