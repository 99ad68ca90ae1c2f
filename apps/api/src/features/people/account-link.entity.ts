import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

/** A link by which somebody sets a password, once. The token stands nowhere but in the mail. */
@Entity('account_link')
export class AccountLinkEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('boolean') first!: boolean;
  @Column('uuid') outboxId!: string;
  @Column('text', { nullable: true }) tokenHash!: string | null;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}

/** Who a subject of the hospital's sign-in is here. */
@Entity('external_account')
export class ExternalAccountEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
}

/** The key of an authenticator app, encrypted. */
@Entity('second_factor')
export class SecondFactorEntity extends RecordedRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text', { nullable: true, select: false }) secretSealed!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('bigint') lastStep!: string;
  @Column('text', { array: true, select: false }) recoveryHashes!: string[];
}
