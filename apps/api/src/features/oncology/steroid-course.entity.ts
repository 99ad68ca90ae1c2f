import type { AbsenceMap, SteroidCourse } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('steroid_course')
export class SteroidCourseEntity extends RecordedRow implements Required<Omit<SteroidCourse, 'startedAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') drug!: SteroidCourse['drug'];
  @Column('text', { nullable: true }) drugText!: string | null;
  @Column('text', { nullable: true }) dailyDoseMg!: string | null;
  @Column('text', { nullable: true }) route!: Required<SteroidCourse>['route'];
  @Column('text', { nullable: true }) startedOn!: string | null;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: Required<SteroidCourse>['reason'];
  @Column('text', { nullable: true }) reasonText!: string | null;
  @Column('text', { nullable: true }) ppiCover!: Required<SteroidCourse>['ppiCover'];
  @Column('text', { nullable: true }) haematologicalConsidered!: Required<SteroidCourse>['haematologicalConsidered'];
  @Column('text', { nullable: true }) taperPlan!: string | null;
  @Column('text', { nullable: true }) plannedEndOn!: string | null;
  @Column('text', { nullable: true }) running!: Required<SteroidCourse>['running'];
  @Column('text', { nullable: true }) stoppedOn!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
