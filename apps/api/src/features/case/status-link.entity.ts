import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('status_link')
export class StatusLinkEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('timestamptz') issuedAt!: Date;
  @Column('uuid') issuedBy!: string;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

@Entity('status_key')
export class StatusKeyEntity {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn('text') keyHash!: string;
  @Column('uuid') centreId!: string;
  @Column('uuid') linkId!: string;
  /** With whose eyes the link looks. */
  @Column('uuid') personId!: string;
}

@Entity('referrer_reply')
export class ReferrerReplyEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') linkId!: string;
  @Column('text') item!: string;
  @Column('text') text!: string;
  @Column('timestamptz') repliedAt!: Date;
  @Column('timestamptz', { nullable: true }) handledAt!: Date | null;
  @Column('uuid', { nullable: true }) handledBy!: string | null;
}
