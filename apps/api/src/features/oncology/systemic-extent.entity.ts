import type { AbsenceMap, SystemicExtent } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('systemic_extent')
export class SystemicExtentEntity extends RecordedRow implements Required<SystemicExtent> {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('date', { nullable: true }) stagedOn!: string | null;
  @Column('text', { nullable: true }) visceralMetastases!: Required<SystemicExtent>['visceralMetastases'];
  @Column('text', { nullable: true }) visceralResectability!: Required<SystemicExtent>['visceralResectability'];
  @Column('text', { nullable: true }) visceralPattern!: Required<SystemicExtent>['visceralPattern'];
  @Column('text', { nullable: true }) brainMetastases!: Required<SystemicExtent>['brainMetastases'];
  @Column('text', { array: true }) sites!: NonNullable<SystemicExtent['sites']>;
  @Column('smallint', { nullable: true }) extraspinalBoneFoci!: number | null;
  @Column('text', { nullable: true }) systemicState!: Required<SystemicExtent>['systemicState'];
  @Column('text', { nullable: true }) systemicDiseaseControlled!: Required<SystemicExtent>['systemicDiseaseControlled'];
  @Column('text', { nullable: true }) currentTreatment!: string | null;
  @Column('text', { nullable: true }) remainingOptions!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
