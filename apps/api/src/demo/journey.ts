import type { Deferral } from '@rachis/domain';
import { referrerFor, responsibleFor, teamFor, urgencyFor, type Boards } from './assignments.js';
import { defer, discuss, list, retract, type Discussion, type Listing } from './board-steps.js';
import { DAY, HOUR, MINUTE, later } from './calendar.js';
import { CaseFile } from './case-file.js';
import type { Destiny } from './destinies.js';
import type { Someone } from './directory.js';
import { followPatient } from './follow-up-sections.js';
import type { DemoPatient } from './patients.js';
import { recordCourse } from './radiotherapy-sections.js';
import { examine, prepare, receiveHistology, type Team } from './preparation.js';
import type { Sitting, SittingBook, Slot } from './sittings.js';
import { laterStatus, type Story } from './story.js';
import { bookSurgery, operate } from './surgery-sections.js';
import type { World } from './world.js';

/** Everything a journey needs besides the story itself. */
export interface Route {
  readonly world: World;
  readonly boards: Boards;
  readonly book: SittingBook;
  readonly destiny: Destiny;
}
export type Registration = (referrer: Someone, at: Date) => { readonly patient: DemoPatient; readonly known: boolean };

const EARLIEST_DAY = 540;
const PUT_OFF: readonly Deferral[] = [
  { reason: 'imaging_missing', note: 'MRI of the upper spine from the referring hospital, by the next meeting' }, { reason: 'histology_pending', note: 'Result expected within the week; the pathologist calls' },
  { reason: 'clinician_absent', note: null }, { reason: 'time', note: null }, { reason: 'patient_wish', note: 'Wants to talk to the family first' }, { reason: 'information_missing', note: 'Dose of the earlier radiotherapy' },
];

/** One case from its referral to where it stands today. */
export class Journey {
  readonly file: CaseFile;
  private readonly team: Team;
  private readonly known: boolean;
  private readonly targets: readonly Date[];
  /** The moment up to which the story has been told. */
  private clock: Date;
  private decidedAt: Date | null = null;

  constructor(readonly route: Route, story: Story, register: Registration) {
    const { world, destiny } = route;
    this.team = teamFor(world);
    this.targets = this.decisionDays();
    this.clock = this.beginning();
    const referrer = referrerFor(world, destiny);
    const { patient, known } = register(referrer, this.clock);
    this.known = known;
    this.file = new CaseFile(world, story, referrer, patient, this.clock);
  }

  travel(): void {
    const { file, team, route: { destiny, world } } = this;
    const { random } = world;
    if (destiny.end === 'draft') return file.begin({ urgency: random.pick([null, 'soon', 'urgent'] as const), mscc: random.pick([null, 'no', 'unknown'] as const), completeness: 'sparse' });
    const { urgency, mscc } = urgencyFor(world, file.story, destiny);
    const notReady = destiny.today === 'not_ready';
    const pending = notReady || random.chance(file.story.primary === 'unknown_primary' ? 0.6 : 0.04);
    file.begin({ urgency, mscc, ...(mscc === 'yes' ? { suspectedAt: later(this.clock, -random.int(30, 300) * MINUTE) } : {}), completeness: 'usual', histologyPending: pending, primaryPending: notReady, known: this.known });
    file.submit(this.pass(random.int(8, 50) * MINUTE));
    if (destiny.end === 'submitted') {
      // Every third of those that wait has been asked about already.
      if (parseInt(file.id.slice(-1), 16) % 3 === 0) file.askFor(this.pass(30 * MINUTE), team.coordinator, ['histology', 'images']);
      return;
    }
    if (destiny.closing === 'withdrawn') return file.close(this.pass(6 * HOUR), file.referrer, 'withdrawn', 'The patient wishes to be treated nearer to home');
    if (destiny.closing === 'not_accepted') return file.close(this.pass(4 * HOUR), team.coordinator, 'not_accepted', 'No spinal disease on the images; the referrer was called');
    file.triage(this.pass(urgency === 'emergency' ? 20 * MINUTE : random.int(60, 300) * MINUTE), team.coordinator, destiny.end === 'triaged' && random.chance(0.5) ? null : responsibleFor(world));
    if (destiny.end === 'triaged') return;
    this.throughBoards();
    this.arrive();
  }

  private throughBoards(): void {
    for (const [index, target] of this.targets.entries()) {
      const ratifies = index === 1 && this.file.urgency === 'emergency';
      const sitting = this.sittingFor(index, ratifies ? later(this.clock, DAY) : target);
      if (!sitting) return;
      if (index > 0) this.presentAgain(sitting.startsAt, ratifies);
      else this.prepared(later(sitting.startsAt, sitting.byTelephone ? -25 * MINUTE : -6 * HOUR), sitting.byTelephone ? 0.6 : 1);
      const turn = index === this.targets.length - 1 ? this.route.destiny.turn : undefined;
      const next = turn === 'deferred' && !sitting.byTelephone ? this.putOff(sitting) : sitting;
      const decisionId = this.decide(next, { again: index > 0, ratifies }, { bucket: ratifies ? 'ratify' : index > 0 && this.route.world.random.chance(0.12) ? 'standard_of_care' : 'discuss' });
      if (turn === 'retracted') this.decideAnew(next, decisionId);
    }
  }

  /** The state in which the case is found today. */
  private arrive(): void {
    const { file, route: { destiny, world: { calendar, random } } } = this;
    const hourAgo = calendar.ago(HOUR);
    switch (destiny.end) {
      case 'in_preparation':
        if (destiny.turn !== 'deferred') return prepare(file, this.pass(HOUR), hourAgo, this.team, random.pick([0.3, 0.5, 0.8]));
        return this.putOffLately();
      case 'ready': return this.prepared(hourAgo);
      case 'listed': return this.wait();
      case 'discussed': return this.irradiated(hourAgo);
      case 'in_delivery': case 'follow_up': case 'closed': return this.afterwards(destiny.end, hourAgo);
      default: return;
    }
  }

  /** On the agenda of a sitting to come, or of the last one with a draft that nobody has signed yet. */
  private wait(): void {
    const { file, route: { book, boards, destiny, world: { calendar, directory, random } } } = this;
    if (destiny.turn === 'unsigned') {
      const sitting = book.past(boards.today, later(this.clock, 2 * DAY));
      if (!sitting) return;
      this.prepared(later(sitting.startsAt, -6 * HOUR));
      return void this.decide(sitting, { unsigned: true });
    }
    const sitting = destiny.today ? book.on(boards.today, calendar.today) : book.coming(destiny.turn === 'monthly_board' ? boards.monthly : boards.weekly);
    // Most were listed before the cut-off; whoever came to the centre since could only be listed late.
    const ago = random.int(100, 200);
    const until = later(this.clock, 8 * HOUR) < calendar.ago(ago * HOUR) ? calendar.ago(ago * HOUR) : calendar.ago(ago * MINUTE);
    if (destiny.decisions > 0) this.presentAgain(until, destiny.today === 'ratify');
    else this.prepared(until, destiny.today === 'not_ready' ? 0.7 : 1);
    if (destiny.today === 'ratify') file.changeUrgency(this.pass(5 * MINUTE), boards.today.coordinator, 'urgent');
    const at = this.pass(random.int(5, 50) * MINUTE);
    const reason = destiny.today === 'discuss' && random.chance(0.15) ? 'Images came only this morning' : 'Referred after the cut-off';
    const late = destiny.today !== 'ratify' && at > sitting.closesAt ? reason : null;
    list(file, at, sitting, { bucket: destiny.today ?? 'discuss', presenter: destiny.presenter ? directory.first(destiny.presenter) : null, late });
  }

  private decide(sitting: Sitting, discussion: Discussion, listing: Listing = {}): string {
    const { random } = this.route.world;
    const slot = this.listFor(sitting, listing);
    const others = sitting.present().filter(({ specialty }) => specialty === 'radiologist' || specialty === 'spine_surgeon');
    if (!sitting.byTelephone && others.length > 2 && random.chance(0.03)) sitting.stepOut(random.pick(others).person.id, slot.itemId);
    const decisionId = discuss(this.file, sitting, slot, discussion);
    this.clock = later(slot.startsAt, 30 * MINUTE);
    this.decidedAt = discussion.unsigned ? null : slot.startsAt;
    this.file.decisionId = discussion.unsigned ? null : decisionId;
    return decisionId;
  }

  /** On the agenda some days before, or at the last minute where there are no days. */
  private listFor(sitting: Sitting, listing: Listing = {}): Slot {
    const early = sitting.startsAt.getTime() - this.route.world.random.int(18, 120) * HOUR - this.clock.getTime();
    return list(this.file, this.pass(Math.max(15 * MINUTE, early), later(sitting.startsAt, -4 * MINUTE)), sitting, listing);
  }

  /** Deferred at one sitting, ready again for the next; where there is no next one before today it is not deferred. */
  private putOff(sitting: Sitting): Sitting {
    const { book, boards } = this.route;
    const next = book.past(boards.today, later(sitting.startsAt, DAY)) ?? book.past(boards.weekly, later(sitting.startsAt, DAY));
    if (!next) return sitting;
    this.deferAt(sitting);
    this.file.move(this.pass(20 * HOUR, later(next.startsAt, -2 * HOUR)), this.team.coordinator, 'case.declare-ready', 'ready');
    return next;
  }

  private putOffLately(): void {
    const { book, boards } = this.route;
    const sitting = book.past(boards.today, later(this.clock, DAY));
    if (!sitting) return;
    this.prepared(later(sitting.startsAt, -6 * HOUR));
    this.deferAt(sitting);
  }

  private deferAt(sitting: Sitting): void {
    const slot = this.listFor(sitting);
    defer(this.file, sitting, slot, this.route.world.random.pick(PUT_OFF));
    this.clock = later(slot.startsAt, 30 * MINUTE);
  }

  private decideAnew(sitting: Sitting, decisionId: string): void {
    const { book, boards } = this.route;
    const next = book.past(boards.today, later(sitting.startsAt, DAY)) ?? book.past(boards.weekly, later(sitting.startsAt, DAY));
    if (!next) return;
    retract(this.file, sitting, decisionId, this.pass(20 * HOUR), 'The level that was typed belonged to the case before');
    this.file.move(this.pass(2 * HOUR, later(next.startsAt, -2 * HOUR)), this.team.coordinator, 'case.declare-ready', 'ready');
    this.decide(next, { again: this.targets.length > 1 });
  }

  private prepared(until: Date, share = 1): void {
    prepare(this.file, this.pass(10 * MINUTE), until, this.team, share);
    this.clock = until;
    this.file.move(until, this.team.coordinator, 'case.declare-ready', 'ready');
  }

  /** Treated, seen again, and brought back with a new question or to be ratified. */
  private presentAgain(before: Date, ratifies: boolean): void {
    const { file, team, route: { world: { calendar, random } } } = this;
    const steps = calendar.steps(random, this.clock, later(before, -30 * MINUTE), 5);
    const at = (step: number) => (this.clock = steps[step] ?? this.clock);
    const owner = file.responsible ?? team.coordinator;
    file.move(at(0), owner, 'case.deliver', 'in_delivery');
    operate(file, steps[0] ?? this.clock, steps[ratifies ? 3 : 1] ?? this.clock, team.nurse);
    if (!ratifies) file.move(at(1), owner, 'case.follow', 'follow_up');
    if (file.histologyPending) receiveHistology(file, at(2), team.pathologist);
    if (!ratifies && random.chance(0.8)) this.seenAgain(at(2));
    if (!ratifies) this.irradiated(later(at(3), -MINUTE / 2));
    file.move(at(3), ratifies ? team.coordinator : owner, 'case.re-present', 'in_preparation', { moveReason: ratifies ? 'Emergency decision to be ratified' : random.pick(['Progress at another level', 'New pain', 'Scan after treatment']) });
    file.move(at(4), team.coordinator, 'case.declare-ready', 'ready');
  }

  private afterwards(end: 'in_delivery' | 'follow_up' | 'closed', until: Date): void {
    const { file, team, route: { destiny, world: { calendar, random } } } = this;
    const last = destiny.end === 'closed' ? new Date(Math.min(until.getTime(), this.clock.getTime() + random.int(20, 150) * DAY)) : until;
    const steps = calendar.steps(random, this.clock, last, 4);
    const at = (step: number) => (this.clock = steps[step] ?? last);
    const owner = file.responsible ?? team.coordinator;
    file.move(at(0), owner, 'case.deliver', 'in_delivery');
    if (end === 'in_delivery') {
      bookSurgery(file, later(this.clock, 15 * MINUTE));
      return this.irradiated(until);
    }
    operate(file, steps[0] ?? this.clock, steps[1] ?? this.clock, team.nurse);
    file.move(at(1), owner, 'case.follow', 'follow_up');
    if (file.histologyPending) receiveHistology(file, at(2), team.pathologist);
    if (random.chance(0.7)) this.seenAgain(at(2));
    if (end === 'follow_up') followPatient(file, steps[1] ?? this.clock, until);
    this.irradiated(end === 'closed' ? later(at(3), -MINUTE) : until);
    if (end === 'closed' && destiny.closing) file.close(at(3), team.coordinator, destiny.closing, REASONS[destiny.closing] ?? 'Follow-up is complete');
  }

  /** What came of the radiotherapy that was last decided, as it stands at that moment. */
  private irradiated(at: Date): void {
    const { file, decidedAt, route: { world: { directory } } } = this;
    if (decidedAt) recordCourse(file, decidedAt, at, directory.first('radiation_oncologist'));
    this.decidedAt = null;
  }

  private seenAgain(at: Date): void {
    this.file.status = laterStatus(this.route.world.random, this.file.status);
    examine(this.file, at, this.team.nurse, 'specialist nurse');
  }

  /** The first sitting at which this decision can be made: by telephone where hours count. */
  private sittingFor(index: number, target: Date): Sitting | null {
    const { book, boards, world: { random } } = this.route;
    if (index === 0 && this.file.urgency === 'emergency') return book.telephone(boards.today, later(this.clock, random.int(70, 200) * MINUTE));
    const from = new Date(Math.max(target.getTime(), this.clock.getTime() + (index === 0 ? 1.2 : 0.6) * DAY));
    const board = boards[random.weighted({ today: 62, weekly: 27, monthly: 11 })];
    const sooner = [board, boards.today, boards.weekly].map((one) => book.past(one, from)).filter((one) => one !== null);
    return sooner.find((one) => one.startsAt.getTime() - from.getTime() < 9 * DAY) ?? sooner[0] ?? null;
  }

  private beginning(): Date {
    const { world: { calendar, random }, destiny } = this.route;
    const first = this.targets[0];
    const days = first ? Math.ceil((calendar.now.getTime() - first.getTime()) / DAY) + (destiny.today === 'ratify' ? 0 : random.int(1, 7)) : destiny.lastAgo;
    if (days === 0) return calendar.ago(random.int(2, 6) * HOUR);
    return calendar.at(calendar.daysAgo(days), `${String(random.int(8, 17)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`);
  }

  /** From when on each decision may be made; the last one within a week before its day. */
  private decisionDays(): Date[] {
    const { world: { calendar, random }, destiny: { decisions, lastAgo, today } } = this.route;
    const gap = Math.min(random.int(30, 85), (EARLIEST_DAY - lastAgo) / Math.max(1, decisions));
    return Array.from({ length: decisions }, (_, at) => calendar.ago((lastAgo + (decisions - 1 - at) * gap + (today === 'ratify' ? 0 : 7)) * DAY));
  }

  /** So much later, but not after a limit. */
  private pass(ms: number, limit?: Date): Date {
    const next = this.clock.getTime() + ms;
    this.clock = new Date(limit ? Math.max(this.clock.getTime(), Math.min(next, limit.getTime())) : next);
    return this.clock;
  }
}

const REASONS: Partial<Record<NonNullable<Destiny['closing']>, string>> = { died: 'Died; the family was called by the specialist nurse', discharged: 'Stable at two scans; back to the treating oncologist', transferred: 'Moved to another region; records sent on' };
