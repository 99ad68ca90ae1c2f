import { describeCovers, describeGaps, quorumOfItem, type AgendaItemView, type ItemQuorum, type MeetingView } from '@rachis/domain';

/** A quorum in words, for a light that is read and not only seen. */
export interface QuorumWords extends ItemQuorum {
  readonly word: string;
  /** Who is missing, and who stands in: "Radiologist 0 of 1". */
  readonly detail: string;
  /** How many take part, and how many of them stepped out for this case. */
  readonly people: string;
}

export type QuorumOf = Pick<MeetingView, 'quorum' | 'attendance' | 'team'>;
const WORDS = { met: 'Quorate', not_met: 'Not quorate', unknown: 'Quorum cannot be told' } as const;

/** The moment for which the quorum of a case is asked: when it was decided or left; before that, as things stand. */
export const momentOf = (item: Pick<AgendaItemView, 'closedAt' | 'status' | 'decision'> | null | undefined): string | null =>
  item && item.status !== 'listed' ? (item.decision?.signedAt ?? item.closedAt ?? null) : null;

/** What the quorum light says for one case, or for the meeting as a whole where no case is named. */
export function quorumWords({ quorum, attendance, team }: QuorumOf, itemId?: string | null, at?: string | null): QuorumWords {
  const result = quorumOfItem({ rule: quorum, attendance, team, itemId, at });
  const out = result.recused.length;
  const people = `${new Set(result.present.map(({ personId }) => personId)).size} taking part${out > 0 ? `, ${out} stepped out for this case` : ''}`;
  if (quorum.length === 0) return { ...result, word: 'No quorum rule', detail: '', people };
  const silent = result.state === 'unknown' ? `; nobody has said whether ${result.silent.length} of the team ${result.silent.length === 1 ? 'is' : 'are'} there` : '';
  return { ...result, word: WORDS[result.state], detail: result.met ? describeCovers(result.covers) : `${describeGaps(result.gaps)}${silent}`, people };
}
