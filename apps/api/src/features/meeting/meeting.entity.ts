import type { AgendaEntry, AgendaItemView, Attendance, Deferral, Meeting, MeetingKind, MeetingState, RoomView } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('meeting')
export class MeetingEntity extends RecordedRow implements Required<Omit<Meeting, 'startsAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') boardId!: string;
  @Column('text') kind!: MeetingKind;
  @Column('timestamptz') startsAt!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('smallint', { nullable: true }) plannedMinutes!: number | null;
  @Column('text') state!: MeetingState;
  @Column('uuid', { nullable: true }) currentItemId!: string | null;
  @Column('text') view!: RoomView;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}

@Entity('agenda_item')
export class AgendaItemEntity extends RecordedRow implements Required<AgendaEntry> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') meetingId!: string;
  @Column('uuid') caseId!: string;
  @Column('smallint') position!: number;
  @Column('text') bucket!: AgendaEntry['bucket'];
  @Column('text') status!: AgendaItemView['status'];
  @Column('smallint', { nullable: true }) plannedMinutes!: number | null;
  @Column('uuid', { nullable: true }) presenterId!: string | null;
  @Column('text', { nullable: true }) lateReason!: string | null;
  /** The signed decision of an emergency that waits here to be ratified. Such an item never moves the case. */
  @Column('uuid', { nullable: true }) ratifiesDecisionId!: string | null;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) deferralReason!: Deferral['reason'] | null;
  @Column('text', { nullable: true }) deferralNote!: string | null;
  @Column('text', { nullable: true }) removalReason!: string | null;
}

@Entity('attendance')
export class AttendanceEntity extends RecordedRow implements Required<Attendance> {
  @PrimaryColumn('uuid') meetingId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') specialty!: Attendance['specialty'];
  @Column('text') mode!: Attendance['mode'];
  @Column('timestamptz', { nullable: true }) joinedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;
  @Column('uuid', { array: true }) recusedItemIds!: string[];
}
