import type { AbsenceMap, OncologyStatus, Trial } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('oncology_status')
export class OncologyStatusEntity extends RecordedRow implements Required<OncologyStatus> {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text', { nullable: true }) stageSystem!: Required<OncologyStatus>['stageSystem'];
  @Column('text', { nullable: true }) stage!: string | null;
  @Column('text', { nullable: true }) stagedOn!: string | null;
  @Column('smallint', { nullable: true }) priorLines!: number | null;
  @Column('text', { nullable: true }) prostateState!: Required<OncologyStatus>['prostateState'];
  @Column('text', { nullable: true }) trialsConsidered!: Required<OncologyStatus>['trialsConsidered'];
  @Column('jsonb') trials!: Trial[];
  @Column('text', { nullable: true }) geneticCounselling!: Required<OncologyStatus>['geneticCounselling'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
