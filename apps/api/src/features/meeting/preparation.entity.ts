import type { InvitationMethod, MeetingReply } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('meeting_reply')
export class MeetingReplyEntity extends RecordedRow implements Required<MeetingReply> {
  @PrimaryColumn('uuid') meetingId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') answer!: MeetingReply['answer'];
  @Column('uuid', { nullable: true }) coverId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}

/** A published agenda: the text is what its hash is of, to the byte. */
@Entity('agenda_pack')
export class AgendaPackEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') meetingId!: string;
  @Column('smallint') number!: number;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') snapshotText!: string;
  @Column('text') snapshotSha256!: string;
}

@Entity('meeting_invitation')
export class MeetingInvitationEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') meetingId!: string;
  @Column('text') method!: InvitationMethod;
  @Column('smallint') sequence!: number;
  @Column('timestamptz') startsAt!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('smallint', { nullable: true }) plannedMinutes!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { array: true }) recipientIds!: string[];
}
