import type { AbsenceMap, SystemicTherapyLine } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('systemic_therapy_line')
export class SystemicTherapyLineEntity extends RecordedRow implements Required<SystemicTherapyLine> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text', { array: true }) classes!: SystemicTherapyLine['classes'];
  @Column('text', { array: true }) agents!: NonNullable<SystemicTherapyLine['agents']>;
  @Column('text', { nullable: true }) agentText!: string | null;
  @Column('smallint', { nullable: true }) lineNumber!: number | null;
  @Column('text', { nullable: true }) intent!: Required<SystemicTherapyLine>['intent'];
  @Column('text', { nullable: true }) startedOn!: string | null;
  @Column('text', { nullable: true }) running!: Required<SystemicTherapyLine>['running'];
  @Column('text', { nullable: true }) stoppedOn!: string | null;
  @Column('text', { nullable: true }) bestResponse!: Required<SystemicTherapyLine>['bestResponse'];
  @Column('text', { nullable: true }) responseOn!: string | null;
  @Column('text', { nullable: true }) progressedOn!: string | null;
  @Column('text', { nullable: true }) stopReason!: Required<SystemicTherapyLine>['stopReason'];
  @Column('text', { nullable: true }) stopReasonText!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
