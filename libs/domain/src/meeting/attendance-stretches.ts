import type { Role } from '../access/roles.js';
import type { Attendance, AttendanceView } from './meeting.js';
import type { AgendaItemView } from './meeting-view.js';

/** From when to when somebody took part, and as what; without an end they are still there. */
export interface Stretch {
  readonly specialty: Role;
  readonly mode: Attendance['mode'];
  readonly from: string;
  readonly to: string | null;
}

const time = (at: string) => Date.parse(at);

/**
 * When somebody was there. Every tick leaves a mark that is never changed, so somebody who came late, left and came back has
 * two stretches. What was sealed before marks were kept knows one stretch only.
 */
export function attendanceStretches({ marks, mode, specialty, joinedAt, leftAt }: Pick<AttendanceView, 'marks' | 'mode' | 'specialty' | 'joinedAt' | 'leftAt'>): Stretch[] {
  if (!marks) return joinedAt ? [{ specialty, mode: mode === 'absent' ? 'in_room' : mode, from: joinedAt, to: leftAt ?? null }] : [];
  const inOrder = marks.toSorted((a, b) => time(a.at) - time(b.at));
  return inOrder.flatMap((mark, index) => {
    const to = inOrder[index + 1]?.at ?? null;
    return mark.mode === 'absent' || mark.at === to ? [] : [{ specialty: mark.specialty, mode: mark.mode, from: mark.at, to }];
  });
}

/** As what somebody took part at a moment, or as things stand; null when they were not there. */
export function spokeAs(one: AttendanceView, at: string | null): Role | null {
  if (at === null) return one.mode === 'absent' || one.leftAt ? null : one.specialty;
  return attendanceStretches(one).find(({ from, to }) => time(from) <= time(at) && (to === null || time(at) < time(to)))?.specialty ?? null;
}

/** Whether somebody was there for any moment of a discussion that has begun, also if they have left since. */
export function wasThereFor({ openedAt, closedAt }: Pick<AgendaItemView, 'openedAt' | 'closedAt'>, one: AttendanceView): boolean {
  if (!openedAt) return false;
  return attendanceStretches(one).some(({ from, to }) => (to === null || time(to) > time(openedAt)) && (!closedAt || time(from) < time(closedAt)));
}

/** Whether somebody took part in a discussion: all of it, a part of it, stepped out, or not at all. */
export type Participation = 'whole' | 'part' | 'recused' | 'none';

/** How much of a discussion somebody was there for. A discussion that has not begun nobody has taken part in. */
export function participationIn(item: Pick<AgendaItemView, 'id' | 'openedAt' | 'closedAt'>, one: AttendanceView, now: string): Participation {
  if (one.recusedItemIds?.includes(item.id)) return 'recused';
  if (!item.openedAt) return 'none';
  const [begin, end] = [time(item.openedAt), Math.max(time(item.closedAt ?? now), time(item.openedAt) + 1)];
  const there = attendanceStretches(one)
    .map(({ from, to }) => [Math.max(time(from), begin), Math.min(to === null ? end : time(to), end)] as const)
    .filter(([from, to]) => from < to);
  const length = there.reduce((sum, [from, to]) => sum + to - from, 0);
  return length === 0 ? 'none' : length >= end - begin ? 'whole' : 'part';
}
