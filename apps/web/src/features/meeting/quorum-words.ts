import { describeGaps, quorumOf, type AttendanceView, type Present, type QuorumRequirement, type QuorumResult } from '@rachis/domain';

/** Who counts for a case: those in the room or remote who have not left and have not stepped out for it. */
export function presentFor(attendance: readonly AttendanceView[], itemId?: string | null): Present[] {
  return attendance
    .filter(({ mode, leftAt, recusedItemIds }) => mode !== 'absent' && !leftAt && !(itemId && recusedItemIds?.includes(itemId)))
    .map(({ personId, specialty }) => ({ personId, specialty }));
}

/** A quorum in words, for a light that is read and not only seen. */
export interface QuorumWords extends QuorumResult {
  readonly word: string;
  /** Who is missing: "Radiologist 0 of 1". Empty when met. */
  readonly detail: string;
  /** How many take part, and how many of them stepped out for this case. */
  readonly people: string;
}

/** What the quorum light says for one case, or for the meeting as a whole where no case is named. */
export function quorumWords(rule: readonly QuorumRequirement[], attendance: readonly AttendanceView[], itemId?: string | null): QuorumWords {
  const present = presentFor(attendance, itemId);
  const result = quorumOf(rule, present);
  const steppedOut = itemId ? presentFor(attendance).length - present.length : 0;
  const people = `${new Set(present.map(({ personId }) => personId)).size} taking part${steppedOut > 0 ? `, ${steppedOut} stepped out for this case` : ''}`;
  if (rule.length === 0) return { ...result, word: 'No quorum rule', detail: '', people };
  return { ...result, word: result.met ? 'Quorate' : 'Not quorate', detail: describeGaps(result.gaps), people };
}
