import { ROLES, SPECIALTIES, type Role } from '../access/roles.js';
import { READINESS_ITEMS, type ReadinessCode } from '../case/readiness-items.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Count, Flag, Holds, Id, ListOf, OneOf, Text } from '../contract/fields.js';
import { HIGH_GRADE_THRESHOLDS } from '../lesion/lesion.js';

export const WEEKDAYS = codeList({ monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday' });

/** How many of a specialty must take part for a decision to stand. */
export class QuorumRequirement {
  @OneOf({ label: 'Specialty', of: SPECIALTIES, required: true }) specialty!: Role;
  @Count({ label: 'At least', required: true, min: 1, max: 20 }) count!: number;
  @Choices({ label: 'May be covered by', of: SPECIALTIES, hint: 'Whoever covers does not count for their own specialty at the same time' })
  @Holds((covers, { specialty }: Partial<QuorumRequirement>) => (Array.isArray(covers) && covers.includes(specialty) ? 'A specialty does not cover itself' : null))
  coveredBy?: Role[] | null;
}
/** The duties that hear of an emergency at once, in parallel. */
export const EMERGENCY_DUTIES = codeList({ spine_surgeon: 'Spine surgeon on call', radiation_oncologist: 'Radiation oncologist on call', coordinator: 'MSCC coordinator' });
export type EmergencyDuty = CodeOf<typeof EMERGENCY_DUTIES>;
/** Somebody who is on call for emergencies of this board, and the number under which they are reached. */
export class OnCall {
  @OneOf({ label: 'Duty', of: EMERGENCY_DUTIES, required: true }) duty!: EmergencyDuty;
  @Id({ label: 'Person', hint: 'Nobody named: everybody of the standing team with this duty is alerted' }) personId?: string | null;
  @Text({ label: 'Telephone', max: 60 }) phone?: string | null;
}
/** Somebody of the standing team, and the specialty they speak for. */
export class BoardMember {
  @Id({ label: 'Person', required: true }) personId!: string;
  @OneOf({ label: 'Takes part as', of: ROLES, required: true }) specialty!: Role;
}
export class BoardMemberView extends BoardMember {
  @Text({ label: 'Name', required: true }) displayName!: string;
}

/** A standing tumour board: who meets, where, when, and what makes it quorate. */
export class Board {
  @Text({ label: 'Name', required: true }) name!: string;
  @Text({ label: 'Place', hint: 'Room, and the link for those who join from elsewhere' }) place?: string | null;
  @OneOf({ label: 'Weekday', of: WEEKDAYS }) weekday?: CodeOf<typeof WEEKDAYS> | null;
  @Text({ label: 'Local time', max: 5, hint: '08:00' }) localTime?: string | null;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  @Count({ label: 'Length', unit: 'min', min: 5, max: 600 }) plannedMinutes?: number | null;
  @ListOf({ label: 'Quorum', of: () => QuorumRequirement, required: true, max: 20 }) quorum!: QuorumRequirement[];
  @ListOf({ label: 'Quorum of an emergency discussion', of: () => QuorumRequirement, max: 20 }) emergencyQuorum?: QuorumRequirement[] | null;
  @ListOf({ label: 'On call', of: () => OnCall, max: 30 }) onCall?: OnCall[] | null;
  @OneOf({ label: 'ESCC counts as high-grade from', of: HIGH_GRADE_THRESHOLDS }) highGradeFrom?: CodeOf<typeof HIGH_GRADE_THRESHOLDS> | null;
  @Choices({ label: 'Minimum data set', of: READINESS_ITEMS, hint: 'What is asked for before a discussion; nothing chosen asks for everything' }) minimumDataSet?: ReadinessCode[] | null;
  @Count({ label: 'Cut-off before the meeting', unit: 'h', min: 1, max: 336 }) cutOffHours?: number | null;
  @Flag({ label: 'Only its team sees its cases', hint: 'Others of the centre open a case with a reason, for a short time; chairs, coordinators and auditors see all' }) membersOnly?: boolean | null;
  @ListOf({ label: 'Standing team', of: () => BoardMember, required: true, max: 200 }) members!: BoardMember[];
}
export class BoardView extends Board {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @ListOf({ label: 'Standing team', of: () => BoardMemberView, required: true, max: 200 }) override members!: BoardMemberView[];
  @Flag({ label: 'I am of the team', required: true }) mine!: boolean;
}
/** Every board of the centre. */
export class BoardList {
  @ListOf({ label: 'Boards', of: () => BoardView, required: true, max: 500 }) boards!: BoardView[];
}
