import { URGENCIES } from '../case/urgency.js';
import { labelOf, type CodeOf } from '../contract/code-list.js';
import type { HIGH_GRADE_THRESHOLDS } from '../lesion/lesion.js';
import type { AgendaFacts } from './agenda-facts.js';
import { COMPLEX_FROM, complexityOf, complexityWords, type Complexity } from './complexity.js';
import { BUCKETS, type Bucket } from './meeting.js';

/**
 * By what cases are put in order, the first rule that tells two apart decides. A suggestion that somebody presses, never applied by
 * itself. The evidence says that late cases fare worse; which of two goes first is a rule of this product, and is shown as such.
 */
export const ORDER_RULES = [
  { id: 'urgency', label: 'Urgency', reason: 'Cases late in a meeting reach a decision less often (r -0.15 to -0.37, Lamb et al.), and a meeting that overruns must not cost the most urgent. Where no urgency is recorded the case stands after "urgent", not last.' },
  { id: 'complexity', label: 'Complexity', reason: 'Information and contribution fall from the first half of a meeting to the second (16.4 to 15.1 and 27.7 to 21.5, Soukup 2019): the most complex are heard first. What is not recorded counts as what it could be.' },
  { id: 'due', label: 'Plan due', reason: 'Of two that are alike, the one whose plan is due first. One without a date stands after those that have one.' },
  { id: 'waiting', label: 'Referred', reason: 'Then the one that has waited longer.' },
] as const;

/** Not recorded stands between urgent and soon: it may be either. */
const RANKS: Readonly<Record<string, number>> = { emergency: 0, urgent: 1, soon: 3, routine: 4 };
const UNKNOWN_RANK = 2;

interface Item {
  readonly id: string;
  readonly bucket: Bucket;
  readonly position: number;
}
/** Where a case is proposed to stand, and what gave it that place. */
export interface ProposedPlace {
  readonly itemId: string;
  readonly bucket: Bucket;
  /** Counted from 1 within its part of the agenda. */
  readonly place: number;
  readonly complexity: Complexity;
  /** The facts that decided, in the order of the rules. */
  readonly because: readonly string[];
  /** What is not recorded and could change the place. */
  readonly unknown: readonly string[];
}

interface Ranked {
  readonly item: Item;
  readonly facts: AgendaFacts | null;
  readonly complexity: Complexity;
  readonly keys: readonly number[];
}

/** The proposed order: within each part of the agenda by the rules above, parts as they are. A case whose facts have not come stays behind the others of its part. */
export function proposedOrder(items: readonly Item[], facts: readonly AgendaFacts[], highGradeFrom?: CodeOf<typeof HIGH_GRADE_THRESHOLDS> | null): ProposedPlace[] {
  const known = new Map(facts.map((one) => [one.itemId, one]));
  const ranked = items.map((item) => rank(item, known.get(item.id) ?? null, highGradeFrom));
  return BUCKETS.flatMap(({ code }) =>
    ranked
      .filter(({ item }) => item.bucket === code)
      .sort(byKeys)
      .map(({ item, facts: said, complexity }, index) => ({ itemId: item.id, bucket: code, place: index + 1, complexity, ...explained(said, complexity) })),
  );
}

function rank(item: Item, facts: AgendaFacts | null, highGradeFrom?: CodeOf<typeof HIGH_GRADE_THRESHOLDS> | null): Ranked {
  if (!facts) return { item, facts, complexity: { low: 0, high: 0, features: [] }, keys: [Infinity, 0, Infinity, Infinity] };
  const complexity = complexityOf(facts, highGradeFrom);
  const time = (instant: string | null | undefined) => (instant ? Date.parse(instant) : Infinity);
  return { item, facts, complexity, keys: [facts.urgency ? (RANKS[facts.urgency] ?? UNKNOWN_RANK) : UNKNOWN_RANK, -complexity.high, time(facts.dueAt), time(facts.referredAt)] };
}

function byKeys(a: Ranked, b: Ranked): number {
  for (const [at, key] of a.keys.entries()) {
    const other = b.keys[at] ?? 0;
    if (key !== other) return key < other ? -1 : 1;
  }
  return a.item.position - b.item.position;
}

function explained(facts: AgendaFacts | null, { features, ...sum }: Complexity): { because: string[]; unknown: string[] } {
  if (!facts) return { because: [], unknown: ['Nothing of this case could be read'] };
  const there = features.filter(({ presence }) => presence === 'yes').map(({ fact }) => fact);
  return {
    because: [
      facts.urgency ? labelOf(URGENCIES, facts.urgency) : 'Urgency not recorded: placed after urgent',
      `Complexity ${complexityWords({ ...sum, features } as Complexity)}${there.length > 0 ? `: ${there.join(', ')}` : ''}`,
    ],
    unknown: [...(facts.urgency ? [] : ['Urgency']), ...(facts.dueAt ? [] : ['Plan due']), ...features.filter(({ presence }) => presence === 'unknown').map(({ fact }) => fact)],
  };
}

/** Whether so many features are there that a case counts as complex. */
export const isComplex = ({ low }: Pick<Complexity, 'low'>): boolean => low >= COMPLEX_FROM;
