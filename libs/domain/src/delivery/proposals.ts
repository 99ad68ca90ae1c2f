import { levelsInList } from '../anatomy/level-list.js';
import { groupOfBiopsy } from '../biopsy/biopsy-kinds.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import type { OperationView } from '../surgery/operation.js';
import { PROCEDURES, proceduresFor } from '../surgery/procedures.js';
import type { SignedDecision } from './delivery-facts.js';
import type { Extent, FulfilledPart } from './plan-parts.js';
import type { RecommendedPart } from './recommended-parts.js';
import { levelsFit, treatedLevels, type TreatmentRecord } from './treatment-records.js';

/** A part that a record seems to fulfil, and by what it seems so. It counts for nothing until a person has confirmed it. */
export interface Proposal extends FulfilledPart {
  readonly why: string;
}

const isGoal = (part: string): part is SurgicalGoal => SURGICAL_GOALS.some(({ code }) => code === part);

/** What a record seems to fulfil of a decision, by rule, each with what it is read from. */
export function proposalsFor(record: TreatmentRecord, parts: readonly RecommendedPart[], decision: Pick<SignedDecision, 'answered'>): Proposal[] {
  const goals = parts.filter(({ part }) => isGoal(part)).flatMap((part) => goalProposal(record, part));
  const others = parts.filter(({ part }) => !isGoal(part)).flatMap((part) => otherProposal(record, part, goals.length > 0, decision));
  return [...goals, ...others];
}

const propose = ({ part, refId }: RecommendedPart, why: string, extent: Extent = 'full'): Proposal[] => [{ part, refId, extent, why }];

function goalProposal(record: TreatmentRecord, part: RecommendedPart): Proposal[] {
  if (record.source === 'biopsy') {
    if (part.part !== 'biopsy' || part.asked === 'rejected' || groupOfBiopsy(record.of.kind) === 'other' || !levelsFit(part.levels, treatedLevels(record))) return [];
    return propose(part, `specimen: ${record.title}`);
  }
  if (record.source !== 'operation') return [];
  const goal = part.part as SurgicalGoal;
  const { said, levels } = evidence(goal, record.of);
  // What was rejected is proposed only where the record itself names it: a procedure may serve another goal.
  const grounds = part.asked === 'rejected' ? said : [...said, ...procedureWords(goal, record.of)];
  const treated = levelsInList(levels);
  if (grounds.length === 0 || !levelsFit(part.levels, treated.length > 0 ? treated : treatedLevels(record))) return [];
  return propose(part, grounds.join('; '));
}

/** What an operation says of a goal by itself, and the levels at which it served it. */
function evidence(goal: SurgicalGoal, { goals, decompressedLevels, resectedLevels, instrumentedLevels, cementedLevels, histologySent }: OperationView): { said: string[]; levels: string | null } {
  const levels = { decompression: decompressedLevels, resection: resectedLevels, stabilisation: [instrumentedLevels, cementedLevels].filter(Boolean).join(', '), biopsy: null }[goal] ?? null;
  const answered = (goals ?? []).some((one) => one.goal === goal) ? [`${labelOf(SURGICAL_GOALS, goal).toLowerCase()} was answered after the operation`] : [];
  const words = { decompression: 'decompressed levels', resection: 'resected levels', stabilisation: 'instrumented or cemented levels', biopsy: 'tissue sent' }[goal];
  const found = goal === 'biopsy' ? histologySent === 'yes' : Boolean(levels);
  return { said: [...(found ? [levels ? `${words} ${levels}` : words] : []), ...answered], levels: levels || null };
}

function procedureWords(goal: SurgicalGoal, { procedures }: OperationView): string[] {
  const serving = proceduresFor(goal).map(({ code }) => code);
  return (procedures ?? []).filter((code) => serving.includes(code)).map((code) => labelOf(PROCEDURES, code));
}

const BY_SPECIALTY = { operation: 'spine_surgeon', radiotherapy: 'radiation_oncologist', systemic: 'medical_oncologist', biopsy: null } as const;

function otherProposal(record: TreatmentRecord, part: RecommendedPart, servesGoal: boolean, { answered }: Pick<SignedDecision, 'answered'>): Proposal[] {
  const extent = extentOf(record);
  if (!levelsFit(part.levels, treatedLevels(record))) return [];
  if (part.part === record.source && (part.part === 'radiotherapy' || part.part === 'systemic')) return record.on ? propose(part, `recorded after the decision: ${record.title}`, extent) : [];
  if (part.part === 'step' && part.specialty && part.specialty === BY_SPECIALTY[record.source] && record.on && (record.source !== 'operation' || servesGoal)) return propose(part, `the step is for this specialty: ${record.title}`, extent);
  if (part.part !== 'plan_b' || !record.on) return [];
  const since = answered.find(({ id }) => id.toLowerCase() === part.refId)?.on;
  return since && record.on >= since ? propose(part, `recorded since plan B is followed, ${formatDate(since)}`, extent) : [];
}

/** How much of a record was carried out, as far as it says so. */
export function extentOf(record: TreatmentRecord): Extent {
  if (record.source !== 'radiotherapy') return 'full';
  const { state, deliveredFractions: given, prescribedFractions: asked } = record.of;
  if (state === 'under_way' || state === 'planned' || state === 'proposed') return 'begun';
  return state === 'stopped_early' || (given && asked && given < asked) ? 'partly' : 'full';
}
