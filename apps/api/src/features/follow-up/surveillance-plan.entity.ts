import type { AbsenceMap, PlannedDate, SurveillancePlan } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('surveillance_plan')
export class SurveillancePlanEntity extends RecordedRow implements Required<SurveillancePlan> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') template!: string;
  @Column('date') startOn!: string;
  @Column('text', { nullable: true }) localFailureRisk!: Required<SurveillancePlan>['localFailureRisk'];
  @Column('text', { nullable: true }) kowalchukBand!: Required<SurveillancePlan>['kowalchukBand'];
  @Column('jsonb') ownDates!: PlannedDate[];
  /** Every date as it was worked out when the plan was set. */
  @Column('jsonb') due!: PlannedDate[];
  @Column('uuid', { nullable: true }) responsibleId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) endedReason!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
