import { type CodeOf, type EmergencyDuty, type OnCall, type QuorumRequirement, type Role, WEEKDAYS } from '@rachis/domain';
import { insert, type Timeline } from './acts.js';
import { DAY, daysAfter, later, weekdayOf, workday, type Calendar } from './calendar.js';
import type { Directory, Someone } from './directory.js';
import { MARK } from './organisations.js';
import type { Random } from './random.js';
import { standardRows } from './triage-sections.js';

export interface TeamMember {
  readonly person: Someone;
  readonly specialty: Role;
}
export interface DemoBoard {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly weekday: CodeOf<typeof WEEKDAYS>;
  readonly localTime: string;
  readonly plannedMinutes: number;
  readonly quorum: readonly QuorumRequirement[];
  readonly emergencyQuorum: readonly QuorumRequirement[];
  readonly team: readonly TeamMember[];
  readonly chair: Someone;
  readonly coordinator: Someone;
  /** The days on which it sits, earliest first, past and to come. */
  readonly days: readonly string[];
}

/** Friday noon for a board on Tuesday at eight. */
export const CUT_OFF_HOURS = 92;
const WEEKS = 78;
const SPARSE_BEFORE_WEEKS = 10;

/** The next half hour within the working day: today's board is about to meet, or has just been due. */
function aboutNow(calendar: Calendar): string {
  const [hour, minute] = calendar.timeOf(calendar.now).split(':').map(Number);
  const half = Math.min(34, Math.max(16, Math.ceil(((hour ?? 8) * 60 + (minute ?? 0)) / 30)));
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 1 ? '30' : '00'}`;
}

/** Every week; in the distant past, when the centre was small, every other week. */
function weekly(next: string): string[] {
  const past = Array.from({ length: WEEKS }, (_, at) => WEEKS - at).filter((week) => week <= SPARSE_BEFORE_WEEKS || week % 2 === 0);
  return [...past.map((week) => daysAfter(next, -7 * week)), next, daysAfter(next, 7), daysAfter(next, 14)];
}

/** Every fourth week, as a monthly board in practice is. */
const monthly = (next: string): string[] => Array.from({ length: 22 }, (_, at) => daysAfter(next, 28 * (at - 20)));

const DUTIES: readonly EmergencyDuty[] = ['spine_surgeon', 'radiation_oncologist', 'coordinator'];

/** The first of the team for each duty, with a number of the range kept for fiction. */
const onCallOf = (team: readonly TeamMember[]): OnCall[] =>
  DUTIES.map((duty, at) => ({ duty, personId: team.find(({ specialty }) => specialty === duty)?.person.id ?? null, phone: `01632 96050${at + 1}` }));

/** The three boards with their standing teams. The first one meets today. */
export function makeBoards(timeline: Timeline, calendar: Calendar, random: Random, directory: Directory): { today: DemoBoard; weekly: DemoBoard; monthly: DemoBoard; all: readonly DemoBoard[] } {
  const at = calendar.ago(612 * DAY);
  const nth = (role: Role, from: number, count: number): TeamMember[] => directory.all(role).filter(({ roles }) => role === 'chair' || !roles.includes('chair')).slice(from, from + count).map((person) => ({ person, specialty: role }));
  const make = (name: string, place: string, next: string, localTime: string, plannedMinutes: number, days: readonly string[], chairAt: number, quorum: readonly QuorumRequirement[], clinicians: readonly TeamMember[]): DemoBoard => {
    const [chair, coordinator] = [nth('chair', chairAt, 1)[0]?.person ?? directory.first('chair'), nth('coordinator', Math.min(chairAt, 1), 1)[0]?.person ?? directory.first('coordinator')];
    const team: TeamMember[] = [{ person: chair, specialty: 'chair' }, { person: coordinator, specialty: 'coordinator' }, ...clinicians];
    return { id: random.id(at), name: `${name}${MARK}`, place, weekday: weekdayOf(next), localTime, plannedMinutes, quorum, emergencyQuorum: needs(['spine_surgeon', 1], ['radiation_oncologist', 1]), team, chair, coordinator, days };
  };
  const needs = (...rule: readonly [Role, number][]): QuorumRequirement[] => rule.map(([specialty, count]) => ({ specialty, count }));
  const soon = workday(daysAfter(calendar.today, 2));
  const inFiveDays = workday(daysAfter(calendar.today, 5));
  const today = make('Spinal Oncology Board', 'Seminar room 2, and by video', calendar.today, aboutNow(calendar), 90, weekly(calendar.today), 0,
    needs(['spine_surgeon', 1], ['radiation_oncologist', 1], ['medical_oncologist', 1], ['radiologist', 1], ['specialist_nurse', 1]),
    [...nth('spine_surgeon', 0, 3), ...nth('medical_oncologist', 0, 2), ...nth('radiation_oncologist', 0, 2), ...nth('radiologist', 0, 2), ...nth('pathologist', 0, 1), ...nth('specialist_nurse', 0, 2)]);
  const second = make('Spine Radiotherapy and Stability Board', 'Radiotherapy planning, room B4', soon, '13:00', 60, weekly(soon), 1,
    needs(['spine_surgeon', 1], ['radiation_oncologist', 1], ['radiologist', 1]),
    [...nth('spine_surgeon', 2, 2), ...nth('medical_oncologist', 2, 1), ...nth('radiation_oncologist', 1, 3), ...nth('radiologist', 1, 2), ...nth('specialist_nurse', 2, 2)]);
  const third = make('Complex Spine and Tumour Resection Board', 'Harrowmere lecture theatre, and by video', inFiveDays, '16:30', 120, monthly(inFiveDays), 2,
    needs(['spine_surgeon', 2], ['radiation_oncologist', 1], ['medical_oncologist', 1], ['radiologist', 1], ['pathologist', 1]),
    [...nth('spine_surgeon', 0, 6), ...nth('medical_oncologist', 0, 3), ...nth('radiation_oncologist', 0, 2), ...nth('radiologist', 0, 3), ...nth('pathologist', 0, 2), ...nth('specialist_nurse', 0, 1)]);
  const all = [today, second, third];
  timeline.add(at, directory.first('coordinator').id, 'board.record', null, [
    insert('board', ...all.map(({ id, name, place, weekday, localTime, plannedMinutes, quorum, emergencyQuorum, team }) => ({ id, name, place, weekday, localTime, timeZone: calendar.timeZone, plannedMinutes, highGradeFrom: '2', cutOffHours: CUT_OFF_HOURS, minimumDataSet: [], quorum, emergencyQuorum, onCall: onCallOf(team) }))),
    insert('board_member', ...all.flatMap((board) => board.team.map(({ person, specialty }) => ({ boardId: board.id, personId: person.id, specialty })))),
  ]);
  timeline.add(later(at, DAY), today.chair.id, 'standard.record', null, [insert('standard_of_care', ...standardRows([today, second], later(at, DAY)))]);
  return { today, weekly: second, monthly: third, all };
}
