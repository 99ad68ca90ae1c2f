import type { ReferralDraft } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('referral_draft')
export class ReferralDraftEntity extends RecordedRow implements Required<ReferralDraft> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorId!: string;
  @Column('json') typed!: object;
}
