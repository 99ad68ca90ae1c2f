import { Count, Flag, Group, Id, Ids, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { WorklistRow } from '../case/worklist.js';
import { MSCC_ANSWERS, type MsccAnswer } from '../case/urgency.js';
import { DecisionView } from '../decision/decision.js';
import { FunctionalStatusView } from '../function/functional-status.js';
import { NeuroExamView } from '../function/neuro-exam.js';
import { ImagingStudyView } from '../imaging/imaging-study.js';
import { AttendanceView, MEETING_STATES, type MeetingState } from '../meeting/meeting.js';
import { QuorumRequirement } from '../meeting/board.js';
import { RatificationView } from '../decision/ratification.js';
import { EmergencyAlert } from './alert.js';
import { EmergencyClock } from './emergency-clocks.js';
import { EmergencyCallView, EmergencyEventView, EmergencyMoment, EmergencyTransfer } from './emergency.js';

/** The discussion of an emergency: a meeting with one case. */
export class EmergencyMeetingView {
  @Id({ label: 'Meeting', required: true }) meetingId!: string;
  @Id({ label: 'Agenda item', required: true }) itemId!: string;
  @OneOf({ label: 'State', of: MEETING_STATES, required: true }) state!: MeetingState;
  @Flag({ label: 'Waits for its decision', required: true }) waiting!: boolean;
  @Instant({ label: 'Begun', required: true }) startsAt!: string;
  @ListOf({ label: 'Quorum', of: () => QuorumRequirement, required: true, max: 20 }) quorum!: QuorumRequirement[];
  @Flag({ label: 'The board has stated a quorum for emergencies', required: true }) quorumStated!: boolean;
  @ListOf({ label: 'Participants', of: () => AttendanceView, required: true, max: 300 }) attendance!: AttendanceView[];
  @Group({ label: 'Decision', of: () => DecisionView }) decision?: DecisionView | null;
  @Instant({ label: 'Waits to be ratified on' }) ratifyAt?: string | null;
  @Id({ label: 'Waits to be ratified in' }) ratifyMeetingId?: string | null;
  @Group({ label: 'Ratification', of: () => RatificationView }) ratification?: RatificationView | null;
}

/** A running emergency with everything that those on the telephone have to see. */
export class EmergencyView extends EmergencyTransfer {
  @Group({ label: 'Case', of: () => WorklistRow, required: true }) theCase!: WorklistRow;
  /** Empty while nobody has called it out: then nobody was alerted either. */
  @Id({ label: 'Id' }) id?: string | null;
  @Count({ label: 'Version', max: 2_000_000_000 }) version?: number | null;
  @Id({ label: 'Board' }) boardId?: string | null;
  @Text({ label: 'Board' }) boardName?: string | null;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  @Instant({ label: 'Called out at' }) raisedAt?: string | null;
  @OneOf({ label: 'Is cord or cauda equina compression suspected?', of: MSCC_ANSWERS }) mscc?: MsccAnswer | null;
  @Text({ label: 'Who to call about this referral' }) contact?: string | null;
  @ListOf({ label: 'Moments', of: () => EmergencyMoment, required: true, max: 20 }) moments!: EmergencyMoment[];
  @ListOf({ label: 'Clocks', of: () => EmergencyClock, required: true, max: 20 }) clocks!: EmergencyClock[];
  @ListOf({ label: 'Entered moments', of: () => EmergencyEventView, required: true, max: 500 }) events!: EmergencyEventView[];
  @ListOf({ label: 'Alerts', of: () => EmergencyAlert, required: true, max: 200 }) alerts!: EmergencyAlert[];
  @ListOf({ label: 'Calls', of: () => EmergencyCallView, required: true, max: 500 }) calls!: EmergencyCallView[];
  @Group({ label: 'Discussion', of: () => EmergencyMeetingView }) discussion?: EmergencyMeetingView | null;
  @ListOf({ label: 'Neurology', of: () => NeuroExamView, required: true, max: 200 }) neuroExams!: NeuroExamView[];
  @ListOf({ label: 'Function', of: () => FunctionalStatusView, required: true, max: 200 }) functionalStatuses!: FunctionalStatusView[];
  @ListOf({ label: 'Imaging', of: () => ImagingStudyView, required: true, max: 200 }) imaging!: ImagingStudyView[];
}
/** Every running emergency of the centre, as it stood at one moment. */
export class EmergencyList {
  @Instant({ label: 'Read at', required: true }) at!: string;
  @Text({ label: 'Emergency telephone of the centre', max: 60 }) phone?: string | null;
  @ListOf({ label: 'Emergencies', of: () => EmergencyView, required: true, max: 200 }) emergencies!: EmergencyView[];
  @Ids({ label: 'Alerts that wait for me', required: true }) mine!: string[];
}
