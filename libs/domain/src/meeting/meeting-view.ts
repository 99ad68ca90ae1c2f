import type { CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { PersonRef } from '../people/people.js';
import { WorklistRow } from '../case/worklist.js';
import { HIGH_GRADE_THRESHOLDS } from '../lesion/lesion.js';
import { DecisionView } from '../decision/decision.js';
import { BoardMemberView, QuorumRequirement } from './board.js';
import { AttendanceView, BREAK_CHOICES, BUCKETS, ITEM_STATES, LastAct, MeetingSummary, ROOM_VIEWS, type Bucket, type RoomView } from './meeting.js';

/** A line of the agenda with what each specialty looks for first. */
export class AgendaItemView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Count({ label: 'Position', required: true, max: 1000 }) position!: number;
  @OneOf({ label: 'Part of the agenda', of: BUCKETS, required: true }) bucket!: Bucket;
  @OneOf({ label: 'Status', of: ITEM_STATES, required: true }) status!: CodeOf<typeof ITEM_STATES>;
  @Count({ label: 'Minutes', max: 120 }) plannedMinutes?: number | null;
  @Group({ label: 'Presented by', of: () => PersonRef }) presenter?: PersonRef | null;
  @Flag({ label: 'Listed after the cut-off', required: true }) late!: boolean;
  @Text({ label: 'Late because', max: 400 }) lateReason?: string | null;
  @Id({ label: 'Ratifies the decision' }) ratifiesDecisionId?: string | null;
  @Instant({ label: 'Discussion began' }) openedAt?: string | null;
  @Instant({ label: 'Discussion ended' }) closedAt?: string | null;
  @Text({ label: 'Deferred because', max: 1200 }) deferralReason?: string | null;
  @Group({ label: 'Who sees to it', of: () => PersonRef }) deferralOwner?: PersonRef | null;
  @CalendarDate({ label: 'Expected on' }) expectedOn?: string | null;
  @Instant({ label: 'Listed again for' }) relistedFor?: string | null;
  @Group({ label: 'Case', of: () => WorklistRow, required: true }) theCase!: WorklistRow;
  @Group({ label: 'Decision', of: () => DecisionView }) decision?: DecisionView | null;
  @Count({ label: 'Earlier decisions', required: true, max: 1000 }) previousDecisions!: number;
}
/** A meeting with everything its screens show. */
export class MeetingView extends MeetingSummary {
  @ListOf({ label: 'Quorum', of: () => QuorumRequirement, required: true }) quorum!: QuorumRequirement[];
  @Count({ label: 'Cut-off before the meeting', unit: 'h', max: 336 }) cutOffHours?: number | null;
  @OneOf({ label: 'ESCC counts as high-grade from', of: HIGH_GRADE_THRESHOLDS }) highGradeFrom?: CodeOf<typeof HIGH_GRADE_THRESHOLDS> | null;
  @OneOf({ label: 'Break', of: BREAK_CHOICES }) breakChoice?: CodeOf<typeof BREAK_CHOICES> | null;
  @Id({ label: 'Break after' }) breakAfterItemId?: string | null;
  @Count({ label: 'Break', unit: 'min', max: 60 }) breakMinutes?: number | null;
  @Text({ label: 'Cancelled because', max: 400 }) cancelledReason?: string | null;
  @Id({ label: 'Current item' }) currentItemId?: string | null;
  @OneOf({ label: 'Shared screen', of: ROOM_VIEWS, required: true }) view!: RoomView;
  @Instant({ label: 'Opened' }) openedAt?: string | null;
  @Instant({ label: 'Closed' }) closedAt?: string | null;
  @ListOf({ label: 'Standing team', of: () => BoardMemberView, required: true, max: 200 }) team!: BoardMemberView[];
  @ListOf({ label: 'Attendance', of: () => AttendanceView, required: true, max: 300 }) attendance!: AttendanceView[];
  @Group({ label: 'Last act that can be taken back', of: () => LastAct }) lastAct?: LastAct | null;
  @ListOf({ label: 'Agenda', of: () => AgendaItemView, required: true, max: 200 }) items!: AgendaItemView[];
  @Flag({ label: 'I may drive this meeting', required: true }) mayDrive!: boolean;
}
