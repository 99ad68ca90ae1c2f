import type { AbsenceMap, PlannedGoal, SurgeryPlan } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('surgery_plan')
export class SurgeryPlanEntity extends RecordedRow implements Required<SurgeryPlan> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') proposedOn!: string;
  @Column('text') status!: SurgeryPlan['status'];
  @Column('text', { nullable: true }) cancellationReason!: string | null;
  @Column('jsonb') goals!: PlannedGoal[];
  @Column('text', { nullable: true }) primaryGoal!: Required<SurgeryPlan>['primaryGoal'];
  @Column('text', { nullable: true }) resectionIntent!: Required<SurgeryPlan>['resectionIntent'];
  @Column('text', { nullable: true }) targetLevels!: string | null;
  @Column('text', { nullable: true }) instrumentedLevels!: string | null;
  @Column('text', { nullable: true }) cementedLevels!: string | null;
  @Column('text', { nullable: true }) approach!: Required<SurgeryPlan>['approach'];
  @Column('text', { array: true }) procedures!: NonNullable<SurgeryPlan['procedures']>;
  @Column('text', { nullable: true }) minimallyInvasive!: Required<SurgeryPlan>['minimallyInvasive'];
  @Column('text', { array: true }) implantMaterials!: NonNullable<SurgeryPlan['implantMaterials']>;
  @Column('text', { nullable: true }) implants!: string | null;
  @Column('text', { nullable: true }) embolisation!: Required<SurgeryPlan>['embolisation'];
  @Column('integer', { nullable: true }) expectedBloodLossMl!: number | null;
  @Column('text', { nullable: true }) asaClass!: Required<SurgeryPlan>['asaClass'];
  @Column('date', { nullable: true }) plannedOn!: string | null;
  @Column('text', { nullable: true }) slot!: string | null;
  @Column('uuid', { nullable: true }) responsibleId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
