import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { SAID_OF_PART, type DeliveryStatement } from './delivery-statement.js';
import type { DeliveryFacts } from './delivery-facts.js';
import { NOT_DONE_REASONS, type NotDoneReason } from './not-done-reasons.js';
import { DELIVERY_SOURCES, partKey, type Extent } from './plan-parts.js';
import { proposalsFor } from './proposals.js';
import { decisiveParts, recommendedParts, type RecommendedPart } from './recommended-parts.js';
import { inTimeOf, recordOf, treatmentRecords, type TreatmentRecord } from './treatment-records.js';

/** How what was done lies to what the board recommended. Unknown is an answer of its own: never full, and never "not done". */
export const CONCORDANCE_LEVELS = codeList({ full: 'Full', full_alternative: 'Full, by the agreed alternative', partial: 'Partial', discordant: 'Discordant', unknown: 'Unknown' });
export type ConcordanceLevel = CodeOf<typeof CONCORDANCE_LEVELS>;

/** What became of one part. Open: nobody has said. Contradicted: two people said what cannot both be true. */
export const PART_STATES = codeList({
  delivered: 'Delivered', partly: 'Delivered in part', begun: 'Under way', not_done: 'Not done', not_meant: 'Nothing was to be done', replaced: 'Replaced by plan B', contradicted: 'Contradicted', open: 'Not recorded',
});
export type PartState = CodeOf<typeof PART_STATES>;

/** One part of a decision with what became of it, and why the judgement takes it so. */
export interface JudgedPart extends RecommendedPart {
  readonly state: PartState;
  readonly counts: boolean;
  /** "Decompression: recommended, delivered 14 Mar 2026". */
  readonly words: string;
  /** The end of the words alone: what became of it. */
  readonly fate: string;
  /** Records that seem to fulfil it and wait for a person. */
  readonly proposed: number;
  readonly by: readonly TreatmentRecord[];
  readonly statement: DeliveryFacts['statements'][number] | null;
}

export interface DecisionConcordance {
  /** Null where the decision asks for nothing that could be delivered: then there is nothing to judge. */
  readonly level: ConcordanceLevel | null;
  readonly parts: readonly JudgedPart[];
  /** Why what counts was not done, each part once; a part whose reason nobody stated is null. */
  readonly reasons: readonly (NotDoneReason | null)[];
}

/** What is confirmed or stated: a proposal settles nothing, and two statements that exclude each other settle nothing either. */
export function concordanceOf(facts: DeliveryFacts): DecisionConcordance {
  const said = judgeAll(recommendedParts(facts.decision), facts);
  const planB = said.filter(({ part }) => part === 'plan_b');
  const decisive = new Set(decisiveParts(said).map(partKey));
  const replaces = planB.length > 0;
  const parts = said.map((part): JudgedPart => {
    if (!decisive.has(partKey(part))) return part;
    if (replaces && (part.state === 'open' || part.state === 'not_done')) return { ...part, state: 'replaced', words: `${part.words}; plan B is followed`, fate: `${part.fate}; plan B is followed` };
    return part;
  });
  const replaced = parts.some(({ state }) => state === 'replaced');
  const settled = parts.map((part) => ({ ...part, counts: doesCount(part, decisive, replaced) }));
  // That nothing was done cannot be said while a treatment beside the goals is under way, or is recorded and waits to be confirmed.
  const doubtful = levelOf(settled, replaced) === 'discordant';
  const counted = settled.map((part) => (doubtful && !replaced && part.asked === 'named' && (part.state === 'begun' || (part.state === 'open' && part.proposed > 0)) ? { ...part, counts: true } : part));
  return { level: levelOf(counted, replaced), parts: counted, reasons: counted.filter(({ counts, state }) => counts && state === 'not_done').map(({ statement }) => statement?.reason ?? null) };
}

/** Decisive parts count, and so does plan B where it takes their place. Of the others counts what somebody has said something of, and what the board had rejected and was done all the same. */
function doesCount(part: JudgedPart, decisive: ReadonlySet<string>, replaced: boolean): boolean {
  const { state, asked } = part;
  if (part.part === 'plan_b') return replaced && state !== 'not_meant';
  if (decisive.has(partKey(part))) return state !== 'replaced' && state !== 'not_meant';
  if (asked === 'rejected') return isDone(state);
  return !replaced && asked === 'named' && (state === 'not_done' || state === 'contradicted' || isDone(state));
}

const isDone = (state: PartState): boolean => state === 'delivered' || state === 'partly';
const UNSETTLED: readonly PartState[] = ['open', 'begun', 'contradicted'];

function levelOf(parts: readonly JudgedPart[], replaced: boolean): ConcordanceLevel | null {
  const counted = parts.filter(({ counts }) => counts);
  const asked = counted.filter(({ asked: how }) => how !== 'rejected');
  if (asked.length === 0) return counted.length > 0 ? 'discordant' : null;
  if (asked.some(({ state }) => UNSETTLED.includes(state))) return 'unknown';
  const whole = counted.every(({ state, asked: how }) => how !== 'rejected' && state === 'delivered');
  if (whole) return replaced ? 'full_alternative' : 'full';
  return asked.some(({ state }) => isDone(state)) ? 'partial' : 'discordant';
}

function judgeAll(parts: readonly RecommendedPart[], facts: DeliveryFacts): JudgedPart[] {
  const records = treatmentRecords(facts);
  const linked = new Set(facts.links.map(({ source, sourceId }) => `${source}:${sourceId.toLowerCase()}`));
  const waiting = records.filter((record) => !linked.has(`${record.source}:${record.sourceId}`) && inTimeOf(record, facts.decision)).map((record) => proposalsFor(record, parts, facts.decision).map(partKey));
  return parts.map((part) => {
    const key = partKey(part);
    const found = facts.links.flatMap(({ source, sourceId, fulfils }) => {
      const record = recordOf(records, source, sourceId);
      const extent = fulfils.find((one) => partKey(one) === key)?.extent;
      return record && extent ? [{ record, extent }] : [];
    });
    const by = found.map(({ record }) => record);
    const statement = [...facts.statements, ...(facts.byActions ?? [])].find((one) => !one.withdrawn && partKey(one) === key) ?? null;
    const proposed = waiting.filter((keys) => keys.includes(key)).length;
    const state = stateOf(found.map(({ extent }) => extent), statement);
    const became = fate(state, by, statement, proposed);
    return { ...part, state, counts: false, by, statement, proposed, fate: became, words: `${part.title}: ${ASKED[part.asked]}, ${became}` };
  });
}

function stateOf(extents: readonly Extent[], statement: DeliveryStatement | null): PartState {
  if (statement && statement.said !== 'done' && extents.length > 0) return 'contradicted';
  if (extents.includes('full') || statement?.said === 'done') return 'delivered';
  if (extents.includes('partly')) return 'partly';
  if (extents.includes('begun')) return 'begun';
  return statement ? (statement.said === 'not_meant' ? 'not_meant' : 'not_done') : 'open';
}

const ASKED: Readonly<Record<RecommendedPart['asked'], string>> = { recommended: 'recommended', conditional: 'on a condition', rejected: 'not recommended', named: 'part of the plan', followed: 'followed' };
const dayOf = (on: string | null | undefined): string => (on ? ` ${formatDate(on)}` : ', date not recorded');

function fate(state: PartState, by: readonly TreatmentRecord[], statement: DeliveryStatement | null, proposed: number): string {
  const days = by.map(({ on }) => dayOf(on)).join(' and');
  switch (state) {
    case 'delivered': return by.length > 0 ? `delivered${days}` : `stated as done${dayOf(statement?.happenedOn)}, no record here`;
    case 'partly': return `delivered in part${days}`;
    case 'begun': return `under way since${days}`;
    case 'not_done': return `not done: ${statement?.reason ? reasonWords(statement) : 'reason not recorded'}`;
    case 'not_meant': return 'nothing was to be done';
    case 'contradicted': return `linked to ${by.map(({ source, on }) => `${labelOf(DELIVERY_SOURCES, source).toLowerCase()}${dayOf(on)}`).join(' and ')} and stated as ${labelOf(SAID_OF_PART, statement?.said).toLowerCase()}`;
    case 'replaced':
    case 'open': return proposed > 0 ? 'seems delivered, to be confirmed' : 'not recorded';
  }
}

const reasonWords = ({ reason, words }: DeliveryStatement): string => [labelOf(NOT_DONE_REASONS, reason).replace(/^The patient/, 'the patient').replace(/^[A-Z](?=[a-z]+ )/, (c) => c.toLowerCase()), words].filter(Boolean).join(', ');
