import { Count, Flag, Group, Holds, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { codeList } from '../contract/code-list.js';
import { SURGICAL_GOALS } from '../decision/goal.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { GOAL_OUTCOMES, type GoalOutcome } from '../surgery/procedures.js';
import { achievementOf, newestResult } from './achieved.js';
import { CONCORDANCE_LEVELS, concordanceOf, PART_STATES, type ConcordanceLevel, type JudgedPart, type PartState } from './concordance.js';
import type { DeliveryFacts } from './delivery-facts.js';
import { DeliveryStatement } from './delivery-statement.js';
import { GoalResult } from './goal-result.js';
import { DELIVERY_SOURCES, DeliveryLink, EXTENTS, partKey, PLAN_PARTS, refFault, type DeliverySource, type Extent, type PlanPart } from './plan-parts.js';
import { proposalsFor } from './proposals.js';
import type { Asked } from './recommended-parts.js';
import { inTimeOf, treatmentRecords, type TreatmentRecord } from './treatment-records.js';

export const HOW_ASKED = codeList({ recommended: 'Recommended', conditional: 'On a condition', rejected: 'Not recommended', named: 'Part of the plan', followed: 'Plan B is followed' });

export const DeliveryLinkView = storedAs('DeliveryLinkView', DeliveryLink);
export type DeliveryLinkView = DeliveryLink & Recorded;
export const DeliveryStatementView = storedAs('DeliveryStatementView', DeliveryStatement);
export type DeliveryStatementView = DeliveryStatement & Recorded;
export const GoalResultView = storedAs('GoalResultView', GoalResult);
export type GoalResultView = GoalResult & Recorded;

/** One part of a decision on its way: recommended, delivered, achieved. */
export class PartOnItsWay {
  @Text({ label: 'Key', required: true, max: 80 }) key!: string;
  @OneOf({ label: 'Part', of: PLAN_PARTS, required: true })
  @Holds((part, { refId }: Partial<PartOnItsWay>) => refFault(refId, part))
  part!: PlanPart;
  @Id({ label: 'Which step or plan B' }) refId?: string | null;
  @Text({ label: 'Title', required: true, max: 1000 }) title!: string;
  @OneOf({ label: 'Asked for', of: HOW_ASKED, required: true }) asked!: Asked;
  @Flag({ label: 'Primary goal' }) primary?: boolean | null;
  @Text({ label: 'What the decision says', max: 4000 }) detail?: string | null;
  @OneOf({ label: 'What became of it', of: PART_STATES, required: true }) state!: PartState;
  @Flag({ label: 'Counts for the judgement', required: true }) counts!: boolean;
  @Text({ label: 'In words', required: true, max: 4000 }) words!: string;
  @Text({ label: 'What became of it, in words', required: true, max: 4000 }) fate!: string;
  @Count({ label: 'Records to be confirmed', required: true, max: 1000 }) proposed!: number;
  /** Whether it is a goal of surgery, which can be achieved or not. */
  @Flag({ label: 'Is a goal', required: true }) isGoal!: boolean;
  @OneOf({ label: 'Achieved', of: GOAL_OUTCOMES }) achieved?: GoalOutcome | null;
  @Text({ label: 'Achieved, in words', max: 4000 }) achievedWords?: string | null;
  @Group({ label: 'Stated', of: () => DeliveryStatementView }) statement?: DeliveryStatementView | null;
  @Group({ label: 'Newest judgement', of: () => GoalResultView }) result?: GoalResultView | null;
}

/** A part that a record seems to fulfil, with what it is read from. */
export class ProposedPart {
  @OneOf({ label: 'Part', of: PLAN_PARTS, required: true }) part!: PlanPart;
  @Id({ label: 'Which step or plan B' }) refId?: string | null;
  @OneOf({ label: 'How much of it', of: EXTENTS, required: true }) extent!: Extent;
  @Text({ label: 'Read from', required: true, max: 4000 }) why!: string;
}

/** Something that was done since the decision: what it seems to fulfil, and what a person said it fulfils. */
export class RecordToLink {
  @OneOf({ label: 'Kind of record', of: DELIVERY_SOURCES, required: true }) source!: DeliverySource;
  @Id({ label: 'Record', required: true }) sourceId!: string;
  @Text({ label: 'What was done', required: true, max: 4000 }) title!: string;
  @Text({ label: 'On', max: 10 }) on?: string | null;
  @ListOf({ label: 'Proposed', of: () => ProposedPart, required: true, max: 100 }) proposals!: ProposedPart[];
  @Group({ label: 'Link', of: () => DeliveryLinkView }) link?: DeliveryLinkView | null;
}

/** How one signed decision was carried out. */
export class DecisionDelivery {
  @Id({ label: 'Decision', required: true }) decisionId!: string;
  @Instant({ label: 'Signed at', required: true }) signedAt!: string;
  /** Whether no later decision has taken its place. */
  @Flag({ label: 'Stands', required: true }) stands!: boolean;
  @OneOf({ label: 'Concordance', of: CONCORDANCE_LEVELS }) level?: ConcordanceLevel | null;
  @Instant({ label: 'Since' }) since?: string | null;
  @ListOf({ label: 'Parts', of: () => PartOnItsWay, required: true, max: 100 }) parts!: PartOnItsWay[];
  @ListOf({ label: 'Done since', of: () => RecordToLink, required: true, max: 2000 }) records!: RecordToLink[];
}
/** Every signed decision of a case with what became of it, the one that stands first. */
export class CaseDelivery {
  @ListOf({ label: 'Decisions', of: () => DecisionDelivery, required: true, max: 200 }) decisions!: DecisionDelivery[];
}

/** The facts of one decision, with links, statements and judgements as they are stored. */
export interface StoredDelivery extends DeliveryFacts {
  readonly links: readonly DeliveryLinkView[];
  readonly statements: readonly DeliveryStatementView[];
  readonly results: readonly GoalResultView[];
}

/** What the screen shows of one decision; the level is worked out anew and is the one that is stored. */
export function deliveryView(facts: StoredDelivery, since: string | null): DecisionDelivery {
  const { decision } = facts;
  const { level, parts } = concordanceOf(facts);
  const linkOf = ({ source, sourceId }: TreatmentRecord) => facts.links.find((one) => one.source === source && one.sourceId.toLowerCase() === sourceId) ?? null;
  const records = treatmentRecords(facts).filter((record) => linkOf(record) !== null || inTimeOf(record, decision));
  return {
    decisionId: decision.id, signedAt: decision.signedAt, stands: decision.nextSignedAt === null, level, since,
    parts: parts.map((part) => partView(part, facts)),
    records: records.map((record) => ({ source: record.source, sourceId: record.sourceId, title: record.title, on: record.on, proposals: proposalsFor(record, parts, decision), link: linkOf(record) })),
  };
}

function partView(judged: JudgedPart, { results, statements }: StoredDelivery): PartOnItsWay {
  const { part, refId, title, asked, primary, detail, state, counts, words, fate, proposed, by } = judged;
  const goal = SURGICAL_GOALS.find(({ code }) => code === part)?.code ?? null;
  const achievement = goal ? achievementOf(goal, by, results) : null;
  const key = partKey(judged);
  const newest = goal ? newestResult(goal, results) : null;
  return {
    key, part, refId, title, asked, primary, detail, state, counts, words, fate, proposed, isGoal: goal !== null, achieved: achievement?.achieved ?? null, achievedWords: achievement?.words.join('; ') || null,
    statement: statements.find((one) => !one.withdrawn && partKey(one) === key) ?? null, result: results.find(({ id }) => id === newest?.id) ?? null,
  };
}
