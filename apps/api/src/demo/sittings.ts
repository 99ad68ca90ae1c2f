import { quorumOf, type Attendance, type Present, type Role } from '@rachis/domain';
import { insert, update, type Timeline, type Write } from './acts.js';
import type { DemoBoard, TeamMember } from './boards.js';
import { DAY, MINUTE, later, type Calendar } from './calendar.js';
import type { Random } from './random.js';

const PER_SITTING = 9;
const MINUTES_PER_CASE = 7;

/** A case at a sitting, and the minute at which the room turns to it. */
export interface Slot {
  readonly itemId: string;
  readonly position: number;
  readonly startsAt: Date;
}
interface Attendee extends TeamMember {
  readonly mode: Attendance['mode'];
}

/** One meeting of a board, past, today or to come. */
export class Sitting {
  readonly slots: Slot[] = [];
  private readonly recused = new Map<string, string[]>();

  constructor(
    readonly id: string,
    readonly board: DemoBoard,
    readonly startsAt: Date,
    readonly attendees: readonly Attendee[],
    readonly byTelephone: boolean,
    private readonly random: Random,
  ) {}

  /** The next place on the agenda. */
  take(): Slot {
    const position = this.slots.length + 1;
    const slot = { itemId: this.random.id(later(this.startsAt, -DAY)), position, startsAt: later(this.startsAt, (3 + (position - 1) * MINUTES_PER_CASE) * MINUTE) };
    this.slots.push(slot);
    return slot;
  }

  get full(): boolean {
    return this.slots.length >= PER_SITTING || (this.byTelephone && this.slots.length > 0);
  }

  /** Those who were there for an item; somebody who treats the patient's family, say, stepped out. */
  present(itemId?: string): readonly Attendee[] {
    return this.attendees.filter(({ mode, person }) => mode !== 'absent' && !(itemId && this.recused.get(person.id)?.includes(itemId)));
  }

  quorate(itemId: string): boolean {
    return quorumOf(this.byTelephone ? this.board.emergencyQuorum : this.board.quorum, this.present(itemId).map(({ person, specialty }): Present => ({ personId: person.id, specialty }))).met;
  }

  stepOut(personId: string, itemId: string): void {
    this.recused.set(personId, [...(this.recused.get(personId) ?? []), itemId]);
  }

  speaker(role: Role): Attendee | undefined {
    return this.present().find(({ specialty }) => specialty === role);
  }

  /** Plans the sitting; a past one is also opened, attended, driven through its cases and closed. */
  record(timeline: Timeline, held: boolean): void {
    const { board, id, startsAt } = this;
    const place = this.byTelephone ? 'Telephone conference' : board.place;
    timeline.add(later(startsAt, this.byTelephone ? -40 * MINUTE : -21 * DAY), board.coordinator.id, 'meeting.plan', null, [
      insert('meeting', { id, boardId: board.id, startsAt, place, plannedMinutes: this.byTelephone ? 20 : board.plannedMinutes, kind: this.byTelephone ? 'emergency' : 'board', state: 'planned', view: 'summary' }),
    ]);
    if (!held) return;
    const driver = board.coordinator.id;
    timeline.add(startsAt, driver, 'meeting.open', null, [update('meeting', { id, state: 'open', openedAt: startsAt })]);
    timeline.add(later(startsAt, MINUTE), driver, 'attendance.record', null, [
      insert('attendance', ...this.attendees.map(({ person, specialty, mode }) => ({ meetingId: id, personId: person.id, specialty, mode, joinedAt: mode === 'absent' ? null : later(startsAt, MINUTE), leftAt: null, recusedItemIds: this.recused.get(person.id) ?? [] }))),
    ]);
    for (const [at, slot] of this.slots.entries()) {
      timeline.add(slot.startsAt, driver, 'meeting.drive', null, [...this.leave(at - 1, slot.startsAt), update('agenda_item', { id: slot.itemId, openedAt: slot.startsAt })]);
    }
    const end = later(startsAt, (4 + this.slots.length * MINUTES_PER_CASE) * MINUTE);
    timeline.add(end, driver, 'meeting.close', null, [...this.leave(this.slots.length - 1, end), update('meeting', { id, state: 'closed', closedAt: end })]);
  }

  private leave(at: number, when: Date): Write[] {
    const slot = this.slots[at];
    return slot ? [update('agenda_item', { id: slot.itemId, closedAt: when })] : [];
  }
}

/** Every sitting there was and will be. Only those with cases were held. */
export class SittingBook {
  private readonly sittings = new Map<string, Sitting>();

  constructor(
    private readonly calendar: Calendar,
    private readonly random: Random,
  ) {}

  on(board: DemoBoard, day: string): Sitting {
    const key = `${board.id} ${day}`;
    const known = this.sittings.get(key);
    if (known) return known;
    const startsAt = this.calendar.at(day, board.localTime);
    const sitting = new Sitting(this.random.id(later(startsAt, -21 * DAY)), board, startsAt, this.attendees(board), false, this.random);
    this.sittings.set(key, sitting);
    return sitting;
  }

  /** The first past sitting at or after this moment that still has room; where there is none, nothing. */
  past(board: DemoBoard, from: Date): Sitting | null {
    for (const day of board.days) {
      if (day >= this.calendar.today) return null;
      if (this.calendar.at(day, board.localTime) < from) continue;
      const sitting = this.on(board, day);
      if (!sitting.full) return sitting;
    }
    return null;
  }

  /** A sitting that comes after today. */
  coming(board: DemoBoard): Sitting {
    return this.on(board, board.days.find((day) => day > this.calendar.today) ?? this.calendar.today);
  }

  /** An emergency is discussed at once, by telephone, by few; a later meeting ratifies it. */
  telephone(board: DemoBoard, startsAt: Date): Sitting {
    const few: readonly Role[] = ['chair', 'spine_surgeon', 'radiation_oncologist', 'radiologist'];
    const attendees = few.flatMap((role) => board.team.filter(({ specialty }) => specialty === role).slice(0, 1)).map((one): Attendee => ({ ...one, mode: 'telephone' }));
    const sitting = new Sitting(this.random.id(startsAt), board, startsAt, attendees, true, this.random);
    this.sittings.set(`telephone ${sitting.id}`, sitting);
    return sitting;
  }

  recordAll(timeline: Timeline): void {
    for (const sitting of this.sittings.values()) if (sitting.slots.length > 0) sitting.record(timeline, sitting.byTelephone || this.calendar.dayOf(sitting.startsAt) < this.calendar.today);
  }

  /** Nearly everybody comes; now and then the only one of a specialty does not, and then there is no quorum. */
  private attendees(board: DemoBoard): Attendee[] {
    const missing = this.random.chance(0.07) ? this.random.pick(board.quorum).specialty : null;
    return board.team.map((one) => {
      const anchor = one.specialty === 'chair' || one.specialty === 'coordinator' || board.team.find(({ specialty }) => specialty === one.specialty) === one;
      const absent = one.specialty === missing || (!anchor && this.random.chance(0.22));
      return { ...one, mode: absent ? 'absent' : this.random.chance(0.3) ? 'remote' : 'in_room' };
    });
  }
}
