import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Group, Id, Instant, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { PersonRef } from '../people/people.js';
import { PlanTrigger } from './plan-trigger.js';

/** What the record shows by itself, and what somebody had to report. */
export const TRIGGER_SOURCES = codeList({ specimen: 'Specimen', marker: 'Tumour marker', study: 'Imaging', wish: "Patient's wish", date: 'Date', person: 'Reported' });
/** What people make of it. The plan itself never changes by this. */
export const TRIGGER_EFFECTS = codeList({ plan_b: 'Plan B is followed', rediscussed: 'Discussed again', no_effect: 'No effect' });
export type TriggerEffect = CodeOf<typeof TRIGGER_EFFECTS>;

/** Somebody saw it happen: what no record shows by itself. */
export class TriggerReport {
  @CalendarDate({ label: 'Happened on', required: true }) happenedOn!: string;
  @Text({ label: 'What happened', lines: 2, max: 1000 }) happenedWords?: string | null;
}

/** What follows from a trigger that fired. */
export class TriggerAnswer {
  @OneOf({ label: 'What follows', of: TRIGGER_EFFECTS, required: true }) effect!: TriggerEffect;
  @Text({ label: 'Because', lines: 2, max: 1000, hint: 'Needed where it has no effect' }) why?: string | null;
}

/** A trigger of the decision that stands, and whether it has fired. It fires once; who answered it is kept with what fired. */
export class WatchedTrigger extends PlanTrigger {
  @Id({ label: 'Decision', required: true }) decisionId!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  /** For If-Match; 0 while nobody has said anything about it. */
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Instant({ label: 'Fired at' }) firedAt?: string | null;
  @OneOf({ label: 'Shown by', of: TRIGGER_SOURCES }) source?: CodeOf<typeof TRIGGER_SOURCES> | null;
  @Id({ label: 'Record' }) sourceId?: string | null;
  /** What the record that fired it says: its kind as it is coded there, its day as far as it is known, and its own words. */
  @Text({ label: 'Kind of record', max: 60 }) sourceCode?: string | null;
  @PartialDate({ label: 'Record dated' }) sourceOn?: string | null;
  @Text({ label: 'Record in words', max: 400 }) sourceWords?: string | null;
  @CalendarDate({ label: 'Happened on' }) happenedOn?: string | null;
  @Text({ label: 'What happened', max: 1000 }) happenedWords?: string | null;
  @OneOf({ label: 'What follows', of: TRIGGER_EFFECTS }) effect?: TriggerEffect | null;
  @Text({ label: 'Because', max: 1000 }) why?: string | null;
  @Group({ label: 'Answered by', of: () => PersonRef }) answeredBy?: PersonRef | null;
  @Instant({ label: 'Answered at' }) answeredAt?: string | null;
}
/** The triggers of the decision that stands in a case; empty where nothing is watched. */
export class WatchedTriggers {
  @ListOf({ label: 'Triggers', of: () => WatchedTrigger, required: true, max: 100 }) triggers!: WatchedTrigger[];
}

/** Fired, and nobody has said yet what follows. */
export const isUnanswered = ({ firedAt, effect }: Pick<WatchedTrigger, 'firedAt' | 'effect'>): boolean => Boolean(firedAt) && !effect;
/** Neither fired nor answered: still to be waited for, and worth taking along when the case comes again. */
export const isStillOpen = ({ firedAt, effect }: Pick<WatchedTrigger, 'firedAt' | 'effect'>): boolean => !firedAt && !effect;
