import { ALL_SCORES, quorumOf, type AttendanceView, type DecisionView, type PersonRef, type QuorumRequirement, type QuorumResult } from '@rachis/domain';
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
  readonly quorum: QuorumResult & { readonly rule: readonly QuorumRequirement[]; readonly exception: string | null };
  /** The definitions that the ratings in the case were worked out with. */
  readonly scores: readonly { readonly id: string; readonly version: number }[];
  /** What the models made of it, with their inputs and ranges; null where the panel was off. */
  readonly prognosis: FrozenPrognosis | null;
}
export interface Sealed {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly sha256: string;
}

/** The meaning of the signature, as it stands on the record. */
const SIGNED_AS = 'Approved for the board by its chair, as read back';

/** Who counts for this case: there, not gone, and not stepped out for it. */
export const presentFor = (attendance: readonly AttendanceView[], itemId: string): AttendanceView[] =>
  attendance.filter(({ mode, leftAt, recusedItemIds }) => (mode === 'in_room' || mode === 'remote') && !leftAt && !recusedItemIds?.includes(itemId));

/** Whether the board was quorate for this case. */
export const quorumFor = ({ board, attendance, item }: Pick<Known, 'board' | 'attendance' | 'item'>): QuorumResult => quorumOf(board.quorum, presentFor(attendance, item.id));

/** Puts the frozen record together and seals it: the hash covers every byte of the text that is kept. */
export function seal({ at, ...known }: Known, signedBy: PersonRef, exception: string | null, confirmedAt: Date | null): Sealed {
  const quorum = quorumFor(known);
  const { id, displayName } = signedBy;
  const decision: DecisionView = {
    ...known.decision, state: 'signed', version: known.decision.version + 1, quorumMet: quorum.met, quorumException: exception, signedBy: { id, displayName }, signedAt: at, signerConfirmedAt: confirmedAt?.toISOString() ?? null,
  };
  const snapshot: Snapshot = {
    ...known, format: 'rachis-decision-1', signedAt: at, signedBy: { id, displayName }, meaning: SIGNED_AS, decision, quorum: { ...quorum, rule: known.board.quorum, exception },
    scores: ALL_SCORES.map((score) => ({ id: score.id, version: score.version })),
    prognosis: frozenPrognosis(known.case, known.prognosis, at, known.board.timeZone),
  };
  const text = canonicalJson(snapshot);
  return { snapshot, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}
