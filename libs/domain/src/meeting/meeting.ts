import { ROLES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Ids, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { PersonRef } from '../people/people.js';
import { WorklistRow } from '../case/worklist.js';
import { DecisionView } from '../decision/decision.js';
import { QuorumRequirement } from './board.js';

/** A planned sitting of the board, or a discussion of one emergency at any hour by few, ratified later. */
export const MEETING_KINDS = codeList({ board: 'Board meeting', emergency: 'Emergency discussion' });
export type MeetingKind = CodeOf<typeof MEETING_KINDS>;
export const MEETING_STATES = codeList({ planned: 'Planned', open: 'In session', closed: 'Closed' });
export type MeetingState = CodeOf<typeof MEETING_STATES>;
/** The four parts of an agenda. Every listed patient is named, discussed or not. */
export const BUCKETS = codeList({ discuss: 'To discuss', standard_of_care: 'Standard of care, listed', not_ready: 'Not ready', ratify: 'Emergencies to ratify' });
export type Bucket = CodeOf<typeof BUCKETS>;
export const ITEM_STATES = codeList({ listed: 'Listed', discussed: 'Discussed', deferred: 'Deferred', removed: 'Taken off' });
export const ATTENDANCE_MODES = codeList({ in_room: 'In the room', remote: 'Remote', telephone: 'By telephone', video: 'By video', absent: 'Absent' });
/** What is ticked in the room of a planned meeting; an emergency discussion asks for telephone and video apart. */
export const BOARD_MODES = ATTENDANCE_MODES.filter(({ code }) => code !== 'telephone' && code !== 'video');
export const EMERGENCY_MODES = ATTENDANCE_MODES.filter(({ code }) => code !== 'remote' && code !== 'absent');
/** What the shared screen shows: the case, the decision read back, or the spine. */
export const ROOM_VIEWS = codeList({ summary: 'Summary', read_back: 'Read-back', spine: 'Spine map' });
export type RoomView = CodeOf<typeof ROOM_VIEWS>;
export const DEFERRAL_REASONS = codeList({
  histology_pending: 'Histology pending', imaging_missing: 'Imaging missing', clinician_absent: 'Responsible clinician absent', information_missing: 'Information missing',
  quorum: 'Not quorate', time: 'Out of time', patient_wish: "Patient's wish", other: 'Other',
});

/** One sitting of a board. */
export class Meeting {
  @Id({ label: 'Board', required: true }) boardId!: string;
  @Instant({ label: 'Starts at', required: true }) startsAt!: string;
  @Text({ label: 'Place' }) place?: string | null;
  @Count({ label: 'Length', unit: 'min', min: 5, max: 600 }) plannedMinutes?: number | null;
}
/** A case on an agenda. */
export class AgendaEntry {
  @Id({ label: 'Case', required: true }) caseId!: string;
  @OneOf({ label: 'Part of the agenda', of: BUCKETS, required: true }) bucket!: Bucket;
  @Count({ label: 'Minutes', unit: 'min', min: 1, max: 120 }) plannedMinutes?: number | null;
  @Id({ label: 'Presented by' }) presenterId?: string | null;
  @Text({ label: 'Late because', max: 400 }) lateReason?: string | null;
}
/** The order of a whole agenda: every item once. */
export class AgendaOrder {
  @Ids({ label: 'Order', required: true, max: 200 }) itemIds!: string[];
}
/** Where the room is: the driver sets it, every other screen follows. */
export class RoomPosition {
  @Id({ label: 'Agenda item' }) itemId?: string | null;
  @OneOf({ label: 'Shared screen', of: ROOM_VIEWS, required: true }) view!: RoomView;
}
/** Whether somebody takes part. */
export class Attendance {
  @OneOf({ label: 'Takes part as', of: ROLES, required: true }) specialty!: Role;
  @OneOf({ label: 'Attendance', of: ATTENDANCE_MODES, required: true }) mode!: CodeOf<typeof ATTENDANCE_MODES>;
  @Ids({ label: 'Stepped out for', max: 200 }) recusedItemIds?: string[] | null;
}
export class Deferral {
  @OneOf({ label: 'Reason', of: DEFERRAL_REASONS, required: true }) reason!: CodeOf<typeof DEFERRAL_REASONS>;
  @Text({ label: 'What is needed, from whom, until when', lines: 2, max: 1000 }) note?: string | null;
}

export class MeetingSummary extends Meeting {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Text({ label: 'Board', required: true }) boardName!: string;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  @OneOf({ label: 'Kind', of: MEETING_KINDS, required: true }) kind!: MeetingKind;
  @OneOf({ label: 'State', of: MEETING_STATES, required: true }) state!: MeetingState;
  @Count({ label: 'Cases', required: true, max: 1000 }) itemCount!: number;
  @Count({ label: 'Decided', required: true, max: 1000 }) decidedCount!: number;
  @Count({ label: 'Ready', required: true, max: 1000 }) readyCount!: number;
}
export class MeetingList {
  @ListOf({ label: 'Meetings', of: () => MeetingSummary, required: true, max: 500 }) meetings!: MeetingSummary[];
}
export class AttendanceView extends Attendance {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Instant({ label: 'Joined' }) joinedAt?: string | null;
  @Instant({ label: 'Left' }) leftAt?: string | null;
}
/** A line of the agenda with what each specialty looks for first. */
export class AgendaItemView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Count({ label: 'Position', required: true, max: 1000 }) position!: number;
  @OneOf({ label: 'Part of the agenda', of: BUCKETS, required: true }) bucket!: Bucket;
  @OneOf({ label: 'Status', of: ITEM_STATES, required: true }) status!: CodeOf<typeof ITEM_STATES>;
  @Count({ label: 'Minutes', max: 120 }) plannedMinutes?: number | null;
  @Group({ label: 'Presented by', of: () => PersonRef }) presenter?: PersonRef | null;
  @Text({ label: 'Late because', max: 400 }) lateReason?: string | null;
  @Id({ label: 'Ratifies the decision' }) ratifiesDecisionId?: string | null;
  @Instant({ label: 'Discussion began' }) openedAt?: string | null;
  @Instant({ label: 'Discussion ended' }) closedAt?: string | null;
  @Text({ label: 'Deferred because', max: 1200 }) deferralReason?: string | null;
  @Group({ label: 'Case', of: () => WorklistRow, required: true }) theCase!: WorklistRow;
  @Group({ label: 'Decision', of: () => DecisionView }) decision?: DecisionView | null;
  @Count({ label: 'Earlier decisions', required: true, max: 1000 }) previousDecisions!: number;
}
/** A meeting with everything its screens show. */
export class MeetingView extends MeetingSummary {
  @ListOf({ label: 'Quorum', of: () => QuorumRequirement, required: true }) quorum!: QuorumRequirement[];
  @Id({ label: 'Current item' }) currentItemId?: string | null;
  @OneOf({ label: 'Shared screen', of: ROOM_VIEWS, required: true }) view!: RoomView;
  @Instant({ label: 'Opened' }) openedAt?: string | null;
  @Instant({ label: 'Closed' }) closedAt?: string | null;
  @ListOf({ label: 'Attendance', of: () => AttendanceView, required: true, max: 300 }) attendance!: AttendanceView[];
  @ListOf({ label: 'Agenda', of: () => AgendaItemView, required: true, max: 200 }) items!: AgendaItemView[];
  @Flag({ label: 'I may drive this meeting', required: true }) mayDrive!: boolean;
}
