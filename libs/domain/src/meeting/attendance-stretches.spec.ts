import fc from 'fast-check';
import { attendanceStretches, participationIn } from './attendance-stretches.js';
import type { AttendanceMark, AttendanceView } from './meeting.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 17, 8, minute)).toISOString();
const mark = (minute: number, mode: AttendanceMark['mode'] = 'in_room'): AttendanceMark => ({ specialty: 'radiologist', mode, at: at(minute) });
const rao = (marks: AttendanceMark[], more: Partial<AttendanceView> = {}): AttendanceView => ({ personId: 'rao', displayName: 'Rao', specialty: 'radiologist', mode: 'in_room', marks, ...more });
const item = { id: 'renal', openedAt: at(10), closedAt: at(20) };

describe('the stretches of somebody at a meeting', () => {
  it('are as many as they came and went', () => {
    expect(attendanceStretches(rao([mark(0), mark(12, 'absent'), mark(30, 'remote')]))).toEqual([
      { specialty: 'radiologist', mode: 'in_room', from: at(0), to: at(12) },
      { specialty: 'radiologist', mode: 'remote', from: at(30), to: null },
    ]);
  });
  it('are none where somebody was ticked as absent', () => expect(attendanceStretches(rao([mark(0, 'absent')]))).toEqual([]));
  it('follow each other and never overlap, in whatever order the marks come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom('in_room' as const, 'remote' as const, 'absent' as const))), (marks) => {
        const stretches = attendanceStretches(rao(marks.map(([minute, mode]) => mark(minute, mode))));
        return stretches.every(({ from, to }, index) => (to === null ? index === stretches.length - 1 : from < to && to <= (stretches[index + 1]?.from ?? to)));
      }),
    );
  });
});

describe('somebody takes part in a discussion', () => {
  it('whole, when they were there from its beginning to its end', () => expect(participationIn(item, rao([mark(0)]), at(60))).toBe('whole'));
  it('in part, when they came late or left early', () => {
    expect(participationIn(item, rao([mark(15)]), at(60))).toBe('part');
    expect(participationIn(item, rao([mark(0), mark(15, 'absent')]), at(60))).toBe('part');
    expect(participationIn(item, rao([mark(0), mark(12, 'absent'), mark(14)]), at(60))).toBe('part');
  });
  it('not, when they were there before and after it only', () => expect(participationIn(item, rao([mark(0), mark(9, 'absent'), mark(21)]), at(60))).toBe('none'));
  it('not, when they stepped out for it', () => expect(participationIn(item, rao([mark(0)], { recusedItemIds: ['renal'] }), at(60))).toBe('recused'));
  it('not, when it has not begun', () => expect(participationIn({ id: 'lung', openedAt: null, closedAt: null }, rao([mark(0)]), at(60))).toBe('none'));
  it('also through a change from the room to remote', () => expect(participationIn(item, rao([mark(0), mark(15, 'remote')]), at(60))).toBe('whole'));
});
