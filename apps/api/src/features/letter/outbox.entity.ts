import type { MessageChannel, MessageKind, MessageState } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('outbox_message')
export class OutboxMessageEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: MessageKind;
  @Column('text') channel!: MessageChannel;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('uuid', { nullable: true }) emergencyId!: string | null;
  @Column('uuid', { nullable: true }) letterId!: string | null;
  @Column('uuid', { nullable: true }) recipientPersonId!: string | null;
  @Column('text') recipientName!: string;
  @Column('text') recipientAddress!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('uuid', { nullable: true }) paperId!: string | null;
  @Column('text', { nullable: true }) calendarMethod!: 'REQUEST' | 'CANCEL' | null;
  @Column('text', { nullable: true }) calendarText!: string | null;
  @Column('text') state!: MessageState;
  @Column('smallint') attempts!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz') dueAt!: Date;
  /** Until when one process may be sending it; another leaves it alone. */
  @Column('timestamptz', { nullable: true }) claimedUntil!: Date | null;
  @Column('timestamptz') queuedAt!: Date;
  @Column('uuid', { nullable: true }) queuedBy!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('uuid', { nullable: true }) acknowledgedBy!: string | null;
  @Column('text', { nullable: true }) acknowledgedNote!: string | null;
}

@Entity('issued_paper')
export class IssuedPaperEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  @Column('text') kind!: MessageKind;
  @Column('text') fileName!: string;
  @Column('integer') byteCount!: number;
  @Column('text') sha256!: string;
  @Column('bytea', { select: false }) bytes!: Buffer;
}
