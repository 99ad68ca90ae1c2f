import type { AttendanceView, CaseView, QuorumGap, QuorumRequirement } from '@rachis/domain';

/** The frozen record of a decision as far as it is shown: the case as it was known, who was there, and the quorum as counted. */
export interface Known {
  readonly case: CaseView | null;
  readonly attendance: readonly AttendanceView[];
  readonly itemId: string | null;
  readonly boardName: string | null;
  readonly timeZone: string;
  readonly meetingStartsAt: string | null;
  readonly quorum: { readonly met: boolean; readonly state?: string; readonly gaps: readonly QuorumGap[]; readonly rule: readonly QuorumRequirement[] } | null;
}

type Part = Record<string, unknown>;
const partIn = (of: Part | null | undefined, name: string): Part | null => {
  const part = of?.[name];
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Part) : null;
};
const textIn = (of: Part | null, name: string): string | null => (typeof of?.[name] === 'string' ? of[name] : null);

/** Reads the frozen record; null for those who are not shown it. */
export function knownIn(snapshot: Record<string, unknown> | null | undefined): Known | null {
  if (!snapshot) return null;
  const [board, meeting, item, quorum] = ['board', 'meeting', 'item', 'quorum'].map((name) => partIn(snapshot, name));
  return {
    case: partIn(snapshot, 'case') as CaseView | null,
    attendance: Array.isArray(snapshot['attendance']) ? (snapshot['attendance'] as AttendanceView[]) : [],
    itemId: textIn(item ?? null, 'id'),
    boardName: textIn(board ?? null, 'name'),
    timeZone: textIn(board ?? null, 'timeZone') ?? 'UTC',
    meetingStartsAt: textIn(meeting ?? null, 'startsAt'),
    quorum: quorum ? (quorum as unknown as NonNullable<Known['quorum']>) : null,
  };
}
