import type { AbsenceMap, PromAnswer } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('prom_answer')
export class PromAnswerEntity extends RecordedRow implements Required<PromAnswer> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') answeredOn!: string;
  @Column('text') instrument!: PromAnswer['instrument'];
  @Column('text') edition!: string;
  @Column('text', { nullable: true }) answeredBy!: Required<PromAnswer>['answeredBy'];
  @Column('text', { nullable: true }) index!: string | null;
  @Column('text', { nullable: true }) valueSet!: string | null;
  @Column('smallint', { nullable: true }) vas!: number | null;
  @Column('text', { nullable: true }) total!: string | null;
  @Column('text', { nullable: true }) physical!: string | null;
  @Column('text', { nullable: true }) pain!: string | null;
  @Column('text', { nullable: true }) mental!: string | null;
  @Column('text', { nullable: true }) social!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
