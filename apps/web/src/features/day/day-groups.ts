import { linkOptions } from '@tanstack/react-router';
import { DAY_REASONS, type DayItem } from '@rachis/domain';

/** The items of one reason, with the reason in words. */
export interface DayGroup {
  readonly reason: string;
  readonly label: string;
  readonly items: readonly DayItem[];
}

/** Where an item is dealt with: the room for a decision that is not signed, else the case. */
export function placeOf({ reason, meetingId, theCase }: DayItem) {
  if (reason === 'unsigned' && meetingId) return linkOptions({ to: '/meetings/$meetingId/room', params: { meetingId } });
  return linkOptions({ to: '/cases/$caseId', params: { caseId: theCase.id } });
}

/** Items by reason in the order of the contract, within a reason by due time: what has none comes last. */
export function groupsOf(items: readonly DayItem[]): DayGroup[] {
  const due = ({ dueAt }: DayItem): number => (dueAt ? new Date(dueAt).getTime() : Number.POSITIVE_INFINITY);
  return DAY_REASONS.map(({ code, label }) => ({
    reason: code,
    label,
    items: items.filter(({ reason }) => reason === code).sort((a, b) => due(a) - due(b) || a.theCase.caseNumber.localeCompare(b.theCase.caseNumber)),
  })).filter((group) => group.items.length > 0);
}
