import type { AbsenceMap, DermatomeFinding, MuscleFinding, NeuroExam } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('neuro_exam')
export class NeuroExamEntity extends RecordedRow implements Required<Omit<NeuroExam, 'examinedAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') examinedOn!: string;
  @Column('timestamptz', { nullable: true }) examinedAt!: Date | null;
  @Column('text', { nullable: true }) examiner!: string | null;
  @Column('text', { nullable: true }) ais!: Required<NeuroExam>['ais'];
  @Column('text', { nullable: true }) nli!: Required<NeuroExam>['nli'];
  @Column('jsonb') motor!: MuscleFinding[];
  @Column('text', { nullable: true }) sensoryLevelRight!: Required<NeuroExam>['sensoryLevelRight'];
  @Column('text', { nullable: true }) sensoryLevelLeft!: Required<NeuroExam>['sensoryLevelLeft'];
  @Column('text', { nullable: true }) sensationText!: string | null;
  @Column('text', { nullable: true }) perianalSensation!: Required<NeuroExam>['perianalSensation'];
  @Column('text', { nullable: true }) deepAnalPressure!: Required<NeuroExam>['deepAnalPressure'];
  @Column('text', { nullable: true }) voluntaryAnalContraction!: Required<NeuroExam>['voluntaryAnalContraction'];
  @Column('text', { nullable: true }) analTone!: Required<NeuroExam>['analTone'];
  @Column('text', { nullable: true }) reflexesArms!: Required<NeuroExam>['reflexesArms'];
  @Column('text', { nullable: true }) reflexesLegs!: Required<NeuroExam>['reflexesLegs'];
  @Column('text', { nullable: true }) plantarResponse!: Required<NeuroExam>['plantarResponse'];
  @Column('smallint', { nullable: true }) postVoidResidualMl!: number | null;
  @Column('text', { nullable: true }) gait!: string | null;
  @Column('jsonb') sensation!: DermatomeFinding[];
  @Column('text', { nullable: true }) lowestOtherMuscleRight!: Required<NeuroExam>['lowestOtherMuscleRight'];
  @Column('text', { nullable: true }) lowestOtherMuscleLeft!: Required<NeuroExam>['lowestOtherMuscleLeft'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
