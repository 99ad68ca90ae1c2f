import type { Absence, AbsenceMap } from '../contract/absence.js';
import { ABSENCES } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Id, Instant, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** The moments from which and to which an emergency is timed. */
export const EMERGENCY_EVENTS = codeList({
  onset: 'Onset of the deficit', suspicion: 'Compression suspected', contact: 'Coordinator contacted', mri_done: 'MRI of the whole spine done', mri_reported: 'MRI reported', plan: 'Plan agreed', treatment: 'Treatment begun',
});
export type EmergencyEventKind = CodeOf<typeof EMERGENCY_EVENTS>;

/** When one of these moments was, as somebody says. A correction is a new entry; the last one counts, and the earlier ones stay. */
export class EmergencyEvent {
  @OneOf({ label: 'What', of: EMERGENCY_EVENTS, required: true }) kind!: EmergencyEventKind;
  @Instant({ label: 'When' }) at?: string | null;
  @Text({ label: 'Who says so', hint: 'Patient, ward, referrer, radiologist' }) saidBy?: string | null;
  @Text({ label: 'Remark', max: 1000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const EmergencyEventView = storedAs('EmergencyEventView', EmergencyEvent);
export type EmergencyEventView = EmergencyEvent & Recorded;

export const CALL_RESULTS = codeList({ reached: 'Reached', no_answer: 'No answer', message: 'Message left' });
/** A telephone call in an emergency. It is logged with the time at which it was made. */
export class EmergencyCall {
  @Instant({ label: 'When', required: true }) at!: string;
  @Text({ label: 'With whom', required: true, hint: 'Name, role or number' }) withWhom!: string;
  @OneOf({ label: 'Result', of: CALL_RESULTS }) result?: CodeOf<typeof CALL_RESULTS> | null;
  @Text({ label: 'What was said', lines: 2, max: 2000 }) words?: string | null;
}
export const EmergencyCallView = storedAs('EmergencyCallView', EmergencyCall);
export type EmergencyCallView = EmergencyCall & Recorded;

/** Flat until a surgeon has said that the spine is stable; what was said, and never what would be likely. */
export const SPINAL_PRECAUTIONS = codeList({ flat: 'Flat, log-roll', stable: 'Declared stable, may sit up and mobilise' });
/** What goes with the patient from one hospital to the other. */
export class EmergencyTransfer {
  @Text({ label: 'To which ward' }) destination?: string | null;
  @Text({ label: 'Accepted by', hint: 'Name and number' }) acceptedBy?: string | null;
  @OneOf({ label: 'Spinal precautions', of: SPINAL_PRECAUTIONS }) precautions?: CodeOf<typeof SPINAL_PRECAUTIONS> | null;
  @Text({ label: 'Where the images are' }) imagesAt?: string | null;
  @Text({ label: 'Next of kin', hint: 'Name and number' }) nextOfKin?: string | null;
  @Instant({ label: 'Left at' }) departedAt?: string | null;
  @Instant({ label: 'Arrived at' }) arrivedAt?: string | null;
  @Text({ label: 'Remark', lines: 2, max: 2000 }) transferNote?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

/** Calls a case an emergency of a board: its people on call are alerted at once, all in parallel. */
export class EmergencyCallOut {
  @Id({ label: 'Board', hint: 'Left out: the first board that states who is on call' }) boardId?: string | null;
}
/** Opens the discussion, now or at the time at which it was begun on the telephone. */
export class EmergencyDiscussion {
  @Instant({ label: 'Begun at' }) openedAt?: string | null;
}
export const EMERGENCY_ENDS = codeList({ treated: 'Treatment has begun', stood_down: 'No emergency after all', transferred: 'Handed over elsewhere', died: 'Died', entered_in_error: 'Entered in error' });
export class EmergencyEnding {
  @OneOf({ label: 'Why it ends', of: EMERGENCY_ENDS, required: true }) endReason!: CodeOf<typeof EMERGENCY_ENDS>;
  @Text({ label: 'Remark', max: 1000 }) endNote?: string | null;
}

/** How an alert was acknowledged: in the application, through the link of the mail, or as noted by somebody who spoke with the person. */
export const ACKNOWLEDGED_BY = codeList({ app: 'In the application', link: 'Through the link', telephone: 'By telephone, noted by somebody else' });
/** The token of the link in an alert. It stands in the body, so that no address and no log has it. */
export class AlertToken {
  @Text({ label: 'Link', required: true, max: 100 }) token!: string;
}

/** One moment of an emergency as it is known: at an instant, on a day, or absent with its reason, and where that stands. */
export class EmergencyMoment {
  @OneOf({ label: 'What', of: EMERGENCY_EVENTS, required: true }) kind!: EmergencyEventKind;
  @Instant({ label: 'When' }) at?: string | null;
  @CalendarDate({ label: 'On' }) on?: string | null;
  @OneOf({ label: 'Not known because', of: ABSENCES }) absence?: Absence | null;
  @Text({ label: 'Where that stands', max: 400 }) source?: string | null;
  @Text({ label: 'Who says so' }) saidBy?: string | null;
  @Text({ label: 'Recorded by' }) recordedByName?: string | null;
  @Instant({ label: 'Recorded at' }) recordedAt?: string | null;
}
