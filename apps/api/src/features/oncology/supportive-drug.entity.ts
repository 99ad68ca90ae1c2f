import type { AbsenceMap, SupportiveDrug } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('supportive_drug')
export class SupportiveDrugEntity extends RecordedRow implements Required<SupportiveDrug> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: SupportiveDrug['kind'];
  @Column('text', { nullable: true }) agent!: Required<SupportiveDrug>['agent'];
  @Column('text', { nullable: true }) agentText!: string | null;
  @Column('text', { nullable: true }) regimen!: string | null;
  @Column('text', { nullable: true }) startedOn!: string | null;
  @Column('text', { nullable: true }) lastDoseOn!: string | null;
  @Column('text', { nullable: true }) running!: Required<SupportiveDrug>['running'];
  @Column('text', { nullable: true }) stoppedOn!: string | null;
  @Column('text', { nullable: true }) dentalCheck!: Required<SupportiveDrug>['dentalCheck'];
  @Column('text', { nullable: true }) dentalCheckOn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
