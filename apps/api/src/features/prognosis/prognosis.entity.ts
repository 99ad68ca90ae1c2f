import type { PrognosisAcknowledgement, RecordedPrognosis, SurvivalEstimate } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('survival_estimate')
export class SurvivalEstimateEntity extends RecordedRow implements Required<SurvivalEstimate> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') bucket!: SurvivalEstimate['bucket'];
  @Column('text', { nullable: true }) reason!: string | null;
}

@Entity('recorded_prognosis')
export class RecordedPrognosisEntity extends RecordedRow implements Required<RecordedPrognosis> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') model!: string;
  @Column('date') obtainedOn!: string;
  @Column('text', { nullable: true }) total!: string | null;
  @Column('text', { nullable: true }) aliveAtSixWeeks!: string | null;
  @Column('text', { nullable: true }) aliveAtNinetyDays!: string | null;
  @Column('text', { nullable: true }) aliveAtOneYear!: string | null;
  @Column('text', { nullable: true }) sourceUrl!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}

@Entity('prognosis_acknowledgement')
export class PrognosisAcknowledgementEntity extends RecordedRow implements Required<PrognosisAcknowledgement> {
  @PrimaryColumn('uuid') id!: string;
  @Column('smallint') noteVersion!: number;
  @Column('text') answer!: PrognosisAcknowledgement['answer'];
  @Column('smallint') laboratoryDays!: number;
  @Column('smallint') performanceDays!: number;
  @Column('smallint') stagingDays!: number;
  @Column('text', { nullable: true }) remark!: string | null;
}
