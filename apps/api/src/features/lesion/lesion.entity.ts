import type { AbsenceMap, Lesion } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('lesion')
export class LesionEntity extends RecordedRow implements Required<Lesion> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('text', { nullable: true }) levelText!: string | null;
  @Column('text', { nullable: true }) compartment!: Required<Lesion>['compartment'];
  @Column('text', { nullable: true }) nature!: Required<Lesion>['nature'];
  @Column('text', { nullable: true }) esccGrade!: Required<Lesion>['esccGrade'];
  @Column('boolean', { nullable: true }) instrumented!: boolean | null;
  @Column('text', { nullable: true }) irradiatedBefore!: Required<Lesion>['irradiatedBefore'];
  @Column('text', { nullable: true }) mechanicalJudgement!: Required<Lesion>['mechanicalJudgement'];
  @Column('smallint', { nullable: true }) sizeMm!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Why the lesion was entered in error; set once, and the lesion stays visible. */
  @Column('text', { nullable: true }) retractedReason!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
