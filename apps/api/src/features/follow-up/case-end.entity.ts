import type { AbsenceMap, CaseEnd, CaseState } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';
import type { PatientBeforeDeath } from '../patient/death.writer.js';

/** What an end has closed, by id, so that it can be taken back. */
export interface ClosedByEnd {
  readonly plans: readonly string[];
  readonly visits: readonly string[];
  readonly items: readonly string[];
  readonly emergencies: readonly string[];
  readonly actions: number;
}
@Entity('case_end')
export class CaseEndEntity extends RecordedRow implements Required<CaseEnd> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: CaseEnd['kind'];
  @Column('text', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) cause!: Required<CaseEnd>['cause'];
  @Column('text', { nullable: true }) transferredTo!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  /** The end that was recorded first where a death ended several cases. */
  @Column('uuid') togetherId!: string;
  @Column('text') stateBefore!: CaseState;
  @Column('jsonb', { nullable: true }) patientBefore!: PatientBeforeDeath | null;
  @Column('jsonb') closed!: ClosedByEnd;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
