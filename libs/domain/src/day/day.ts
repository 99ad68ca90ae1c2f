import { WorklistRow } from '../case/worklist.js';
import { Count, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { MeetingSummary } from '../meeting/meeting.js';

/** Why a case stands on somebody's day. */
export const DAY_REASONS = codeList({
  emergency: 'Emergency in flight', to_triage: 'To triage', asked: 'The board asks for more', replied: 'Reply from the referrer', overdue: 'Plan overdue', trigger: 'Plan to be looked at again', follow_up: 'Follow-up does not wait', my_draft: 'Draft to finish', my_case: 'Mine', to_present: 'To present', unsigned: 'Decision not signed', to_inform: 'Patient to be told', action: 'Action due', not_ready: 'Listed but not ready',
  specimen: 'Specimen awaited or overdue',
});
/** One thing to do, with the case it concerns and since when it waits or until when it is due. */
export class DayItem {
  @OneOf({ label: 'Why', of: DAY_REASONS, required: true }) reason!: CodeOf<typeof DAY_REASONS>;
  @Group({ label: 'Case', of: () => WorklistRow, required: true }) theCase!: WorklistRow;
  @Id({ label: 'Meeting' }) meetingId?: string | null;
  @Text({ label: 'Note', max: 400 }) note?: string | null;
  @Instant({ label: 'Due' }) dueAt?: string | null;
}
/** What is waiting for the person who is signed in. */
export class DayView {
  @ListOf({ label: 'To do', of: () => DayItem, required: true, max: 300 }) items!: DayItem[];
  @ListOf({ label: 'Meetings', of: () => MeetingSummary, required: true, max: 50 }) meetings!: MeetingSummary[];
  @Count({ label: 'Open cases', required: true, max: 1_000_000_000 }) openCases!: number;
  @Count({ label: 'Emergencies', required: true, max: 1_000_000_000 }) emergencies!: number;
}
