import type { AbsenceMap, Presentation, SymptomReport } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('presentation')
export class PresentationEntity extends RecordedRow implements Required<Omit<Presentation, 'vitalsAt'>> {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text', { nullable: true }) incidental!: Required<Presentation>['incidental'];
  @Column('jsonb') symptoms!: SymptomReport[];
  @Column('text', { nullable: true }) deficitSince!: string | null;
  @Column('text', { nullable: true }) growthPace!: Required<Presentation>['growthPace'];
  @Column('text', { array: true }) riskFactors!: NonNullable<Presentation['riskFactors']>;
  @Column('timestamptz', { nullable: true }) vitalsAt!: Date | null;
  @Column('smallint', { nullable: true }) systolic!: number | null;
  @Column('smallint', { nullable: true }) diastolic!: number | null;
  @Column('smallint', { nullable: true }) pulse!: number | null;
  @Column('text', { nullable: true }) temperature!: string | null;
  @Column('text', { nullable: true }) weight!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
