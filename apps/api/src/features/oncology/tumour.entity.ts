import type { AbsenceMap, MarkerResult, Tumour } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('tumour')
export class TumourEntity extends RecordedRow implements Required<Tumour> {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text', { nullable: true }) primary!: Required<Tumour>['primary'];
  @Column('text', { nullable: true }) primaryText!: string | null;
  @Column('text', { nullable: true }) histology!: string | null;
  @Column('text', { nullable: true }) basis!: Required<Tumour>['basis'];
  @Column('text', { nullable: true }) tissue!: Required<Tumour>['tissue'];
  @Column('text', { nullable: true }) diagnosedOn!: string | null;
  @Column('jsonb') markers!: MarkerResult[];
  @Column('text', { nullable: true }) hormoneDependence!: Required<Tumour>['hormoneDependence'];
  @Column('text', { nullable: true }) molecularlyTargeted!: Required<Tumour>['molecularlyTargeted'];
  @Column('text', { nullable: true }) previousChemotherapy!: Required<Tumour>['previousChemotherapy'];
  @Column('text', { nullable: true }) previousSystemicTherapy!: Required<Tumour>['previousSystemicTherapy'];
  @Column('text', { nullable: true }) radiosensitivityJudgement!: Required<Tumour>['radiosensitivityJudgement'];
  @Column('text', { nullable: true }) radiosensitivityReason!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
