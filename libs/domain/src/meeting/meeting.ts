import { ROLES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Id, Ids, Instant, ListOf, OneOf, Text } from '../contract/fields.js';

/** A planned sitting of the board, or a discussion of one emergency at any hour by few, ratified later. */
export const MEETING_KINDS = codeList({ board: 'Board meeting', emergency: 'Emergency discussion' });
export type MeetingKind = CodeOf<typeof MEETING_KINDS>;
export const MEETING_STATES = codeList({ planned: 'Planned', open: 'In session', closed: 'Closed', cancelled: 'Cancelled' });
export type MeetingState = CodeOf<typeof MEETING_STATES>;
/** The four parts of an agenda. Every listed patient is named, discussed or not. */
export const BUCKETS = codeList({ discuss: 'To discuss', standard_of_care: 'Standard of care, listed', not_ready: 'Not ready', ratify: 'Emergencies to ratify' });
export type Bucket = CodeOf<typeof BUCKETS>;
/** The parts in the order in which a meeting goes through them; those not ready are named and not discussed. */
export const SITTING_ORDER = ['ratify', 'standard_of_care', 'discuss', 'not_ready'] as const satisfies readonly Bucket[];
export const ITEM_STATES = codeList({ listed: 'Listed', discussed: 'Discussed', deferred: 'Deferred', removed: 'Taken off' });
export const ATTENDANCE_MODES = codeList({ in_room: 'In the room', remote: 'Remote', telephone: 'By telephone', video: 'By video', absent: 'Absent' });
/** What is ticked in the room of a planned meeting; an emergency discussion asks for telephone and video apart. */
export const BOARD_MODES = ATTENDANCE_MODES.filter(({ code }) => code !== 'telephone' && code !== 'video');
export const EMERGENCY_MODES = ATTENDANCE_MODES.filter(({ code }) => code !== 'remote' && code !== 'absent');
/** What the shared screen shows: the case, the decision read back, the spine, or an image of the show-list. */
export const ROOM_VIEWS = codeList({ summary: 'Summary', read_back: 'Read-back', spine: 'Spine map', images: 'Images' });
export type RoomView = CodeOf<typeof ROOM_VIEWS>;
export const DEFERRAL_REASONS = codeList({
  histology_pending: 'Histology pending', imaging_missing: 'Imaging missing', clinician_absent: 'Responsible clinician absent', information_missing: 'Information missing',
  quorum: 'Not quorate', time: 'Out of time', patient_wish: "Patient's wish", other: 'Other',
});

/** Whether a break stands in the agenda; while nobody has chosen, one is proposed. */
export const BREAK_CHOICES = codeList({ placed: 'Placed', none: 'No break' });

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
/** Where the break stands, or that there is none. */
export class AgendaBreak {
  @OneOf({ label: 'Break', of: BREAK_CHOICES }) choice?: CodeOf<typeof BREAK_CHOICES> | null;
  @Id({ label: 'After' }) afterItemId?: string | null;
  @Count({ label: 'Break', unit: 'min', min: 1, max: 60 }) minutes?: number | null;
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
/** Why a case goes back to preparation, who sees to it, and when it is expected: from that day on it is listed again by itself. */
export class Deferral {
  @OneOf({ label: 'Reason', of: DEFERRAL_REASONS, required: true }) reason!: CodeOf<typeof DEFERRAL_REASONS>;
  @Id({ label: 'Who sees to it' }) ownerId?: string | null;
  @CalendarDate({ label: 'Expected on', hint: 'Listed again for the first meeting on or after this day' }) expectedOn?: string | null;
  @Text({ label: 'What is needed', lines: 2, max: 1000 }) note?: string | null;
}
/** A tick at the attendance list, as it was made; it is never changed, only followed by another. */
export class AttendanceMark {
  @OneOf({ label: 'Takes part as', of: ROLES, required: true }) specialty!: Role;
  @OneOf({ label: 'Attendance', of: ATTENDANCE_MODES, required: true }) mode!: CodeOf<typeof ATTENDANCE_MODES>;
  @Instant({ label: 'When', required: true }) at!: string;
}
/** The last thing done to a case of this agenda that the driver can take back. */
export class LastAct {
  @Id({ label: 'Agenda item', required: true }) itemId!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @OneOf({ label: 'What was done', of: ITEM_STATES, required: true }) status!: CodeOf<typeof ITEM_STATES>;
  @Text({ label: 'Case', required: true }) caseNumber!: string;
  @Instant({ label: 'When', required: true }) at!: string;
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
  @ListOf({ label: 'Marks', of: () => AttendanceMark, max: 500 }) marks?: AttendanceMark[] | null;
}
