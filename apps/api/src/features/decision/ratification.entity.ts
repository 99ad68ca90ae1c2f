import type { QuorumRequirement, RatificationView } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('ratification')
export class RatificationEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') decisionId!: string;
  @Column('uuid') agendaItemId!: string;
  @Column('text') result!: RatificationView['result'];
  @Column('boolean') quorumMet!: boolean;
  @Column('text', { nullable: true }) quorumException!: string | null;
  /** The rule that counted, and who was there: as it was then, whatever the board changes later. */
  @Column('jsonb') rule!: QuorumRequirement[];
  @Column('jsonb') present!: RatificationView['present'];
  @Column('integer', { nullable: true }) seconds!: number | null;
}
