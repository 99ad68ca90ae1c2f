import { ALL_SCORES, localTime, quorumOfItem, type DecisionView, type ItemQuorum, type PersonRef, type QuorumRequirement, type QuorumResult, type QuorumState } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { frozenPrognosis, type FrozenPrognosis } from '../prognosis/prognosis-known.reader.js';
import { canonicalJson } from './canonical-json.js';
import type { Known } from './known.reader.js';

/** The frozen record of a signed decision: what was known, who was there, what was decided and by whom it was signed. */
export interface Snapshot extends Omit<Known, 'at' | 'prognosis'> {
  readonly format: 'rachis-decision-1';
  readonly signedAt: string;
  readonly signedBy: PersonRef;
  /** What the signature stands for; not said in what was sealed before. */
  readonly meaning?: string;
  readonly quorum: Omit<QuorumResult, 'covers'> & Partial<Pick<QuorumResult, 'covers'>> & {
    readonly state?: QuorumState;
    readonly rule: readonly QuorumRequirement[];
    readonly exception: string | null;
    readonly absent?: AbsentSpecialties | null;
  };
  /** The definitions that the ratings in the case were worked out with. */
  readonly scores: readonly { readonly id: string; readonly version: number }[];
  /** What the models made of it, with their inputs and ranges; null where the panel was off. */
  readonly prognosis: FrozenPrognosis | null;
}
/** Of an emergency: who of the ordinary quorum did not take part, and the planned meeting that will be asked to ratify. */
export interface AbsentSpecialties {
  readonly gaps: QuorumResult['gaps'];
  readonly words: string;
  readonly ratifyAt: string | null;
}
export interface Sealed {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly sha256: string;
}

/** The meaning of the signature, as it stands on the record. */
const SIGNED_AS = 'Approved for the board by its chair, as read back';
const SIGNED_IN_EMERGENCY = 'Decided in an emergency before the board could meet, as read back; to be ratified';

/** Whether the board was quorate for this case, as things stood: who had left or stepped out did not count. */
export function quorumFor({ board, attendance, item }: Pick<Known, 'board' | 'attendance' | 'item'>): ItemQuorum {
  return quorumOfItem({ rule: board.quorum, team: board.team, attendance, itemId: item.id });
}

/** "Emergency, to be ratified": nobody who is absent from an emergency discussion is taken to have agreed. */
function absentIn({ emergency, attendance, item, board }: Omit<Known, 'at'>): AbsentSpecialties | null {
  if (!emergency) return null;
  const { gaps } = quorumOfItem({ rule: emergency.ordinaryQuorum, attendance, itemId: item.id });
  const { ratifyAt } = emergency;
  const words = ratifyAt ? `Emergency, to be ratified at the meeting of ${localTime(ratifyAt, board.timeZone)}` : 'Emergency, to be ratified; no meeting of the board is planned';
  return { gaps, words, ratifyAt };
}

/** Puts the frozen record together and seals it: the hash covers every byte of the text that is kept. */
export function seal({ at, ...known }: Known, signedBy: PersonRef, exception: string | null, confirmedAt: Date | null): Sealed {
  const { met, gaps, covers, state } = quorumFor(known);
  const { id, displayName } = signedBy;
  const decision: DecisionView = {
    ...known.decision, state: 'signed', version: known.decision.version + 1, quorumMet: met, quorumException: exception, signedBy: { id, displayName }, signedAt: at, signerConfirmedAt: confirmedAt?.toISOString() ?? null,
  };
  const snapshot: Snapshot = {
    ...known, format: 'rachis-decision-1', signedAt: at, signedBy: { id, displayName }, meaning: known.emergency ? SIGNED_IN_EMERGENCY : SIGNED_AS, decision, quorum: { met, gaps, covers, state, rule: known.board.quorum, exception, absent: absentIn(known) },
    scores: ALL_SCORES.map((score) => ({ id: score.id, version: score.version })),
    prognosis: frozenPrognosis(known.case, known.prognosis, at, known.board.timeZone),
  };
  const text = canonicalJson(snapshot);
  return { snapshot, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}
