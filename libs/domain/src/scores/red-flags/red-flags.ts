import { codeList, labelOf, type CodeOf } from '../../contract/code-list.js';
import type { ClinicalRule } from '../clinical-rule.js';
import {
  PAIN_OF_OPEN_CHARACTER,
  PRESENTING_SYMPTOMS,
  RED_FLAG_GROUPS,
  type PresentingSymptom,
  type RedFlagGroup,
} from './symptoms.js';

/** From the symptoms to the list of NG234 section 1.3 they stand in: how soon the MSCC coordinator is contacted. */
export const redFlags = {
  id: 'redFlags',
  version: 1,
  title: 'Red flags of suspected cord compression',
  citation: {
    text: 'NICE guideline NG234 (6 September 2023), section 1.3, read in texts that quote it; the numbers of its single items were not read',
    verified: 'secondary',
  },
  docs: 'docs/clinical/redFlags.md',
  limits: [
    'The lists of NG234 are for people with past or current cancer; about a quarter of cord compressions are the first sign of a cancer.',
    'A symptom that nobody has asked about is not ruled out: it leaves the more urgent bucket open.',
    'Back or neck pain without its character may be one of the listed kinds of pain (product rule).',
    'Saddle anaesthesia, paralysis and loss of feeling for pain or temperature are counted to the neurological list by us.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** How soon the coordinator is contacted, most urgent first. */
export const RED_FLAG_BUCKETS = codeList({
  immediate: 'Coordinator contacted immediately',
  within_24h: 'Coordinator contacted within 24 hours',
  none: 'In neither list',
});
/** The code of a bucket. */
export type RedFlagBucket = CodeOf<typeof RED_FLAG_BUCKETS>;

const BUCKET_OF: Readonly<Record<RedFlagGroup, RedFlagBucket>> = {
  neuro_immediate: 'immediate',
  pain_24h: 'within_24h',
};
const SAYS: Readonly<Record<RedFlagGroup, string>> = {
  neuro_immediate: 'in the list of neurological symptoms and signs for which the coordinator is contacted immediately',
  pain_24h: 'in the list of pain for which the coordinator is contacted within 24 hours',
};

/** A symptom that decided, with the place in the guideline. */
export interface RedFlagReason {
  readonly symptom: PresentingSymptom;
  readonly bucket: RedFlagBucket;
  readonly source: 'NG234 section 1.3';
  readonly words: string;
}

/** The bucket the recorded symptoms lead to, or those still possible. */
export interface RedFlagReading {
  /** The bucket, where nothing unknown could change it; null otherwise. */
  readonly bucket: RedFlagBucket | null;
  /** The bucket that the recorded symptoms reach by themselves: it can become more urgent, never less. */
  readonly atLeast: RedFlagBucket;
  /** The buckets that are possible, most urgent first. */
  readonly possible: readonly RedFlagBucket[];
  readonly reasons: readonly RedFlagReason[];
  /** What would settle it. */
  readonly missing: readonly PresentingSymptom[];
  /** "None, found incidentally" together with a symptom: one of the two is wrong. */
  readonly contradiction: boolean;
}

/**
 * Reads symptoms against the lists of NG234 section 1.3. `present` are those recorded, null or none when nothing is
 * recorded; `notKnown` those that were looked for and could not be told. Everything open leaves its bucket possible.
 */
export function redFlagsOf(
  present: readonly PresentingSymptom[] | null,
  notKnown: readonly PresentingSymptom[] = [],
): RedFlagReading {
  const recorded = [...new Set(present)];
  const all = PRESENTING_SYMPTOMS.map(({ code }) => code);
  const notTold = recorded.length === 0 ? all : all.filter((code) => notKnown.includes(code));
  const open = [
    ...notTold.filter((code) => !recorded.includes(code)),
    ...recorded.filter((code) => PAIN_OF_OPEN_CHARACTER.includes(code)),
  ];
  const atLeast = mostUrgent(recorded.map(bucketOf));
  const more = open.map(couldBe).filter((bucket) => isMoreUrgent(bucket, atLeast));
  const possible = RED_FLAG_BUCKETS.map(({ code }) => code).filter((code) => code === atLeast || more.includes(code));
  return {
    bucket: more.length === 0 ? atLeast : null,
    atLeast,
    possible,
    reasons: recorded.flatMap(reasonFor).sort((a, b) => rank(a.bucket) - rank(b.bucket)),
    missing: open.filter((code) => isMoreUrgent(couldBe(code), atLeast)),
    contradiction: recorded.includes('asymptomatic') && recorded.length > 1,
  };
}

const rank = (bucket: RedFlagBucket): number => RED_FLAG_BUCKETS.findIndex(({ code }) => code === bucket);
const isMoreUrgent = (bucket: RedFlagBucket, than: RedFlagBucket): boolean => rank(bucket) < rank(than);
const mostUrgent = (buckets: readonly RedFlagBucket[]): RedFlagBucket =>
  [...buckets].sort((a, b) => rank(a) - rank(b))[0] ?? 'none';

function bucketOf(symptom: PresentingSymptom): RedFlagBucket {
  const group = RED_FLAG_GROUPS[symptom];
  return group ? BUCKET_OF[group] : 'none';
}

/** The most urgent bucket an open symptom could lead to. */
function couldBe(symptom: PresentingSymptom): RedFlagBucket {
  return PAIN_OF_OPEN_CHARACTER.includes(symptom) ? 'within_24h' : bucketOf(symptom);
}

function reasonFor(symptom: PresentingSymptom): RedFlagReason[] {
  const group = RED_FLAG_GROUPS[symptom];
  if (!group) return [];
  const words = `${labelOf(PRESENTING_SYMPTOMS, symptom)}: ${SAYS[group]}`;
  return [{ symptom, bucket: BUCKET_OF[group], source: 'NG234 section 1.3', words }];
}
