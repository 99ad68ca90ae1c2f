import type { AbsenceMap, LocalResponse } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

type Answered = Required<LocalResponse>;

@Entity('local_response')
export class LocalResponseEntity extends RecordedRow implements Answered {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') assessedOn!: string;
  @Column('text') levels!: string;
  @Column('uuid', { nullable: true }) studyId!: string | null;
  @Column('text', { nullable: true }) assessedBy!: string | null;
  @Column('text', { nullable: true }) unequivocalGrowth!: Answered['unequivocalGrowth'];
  @Column('text', { nullable: true }) epiduralProgression!: Answered['epiduralProgression'];
  @Column('text', { nullable: true }) neurologyWorse!: Answered['neurologyWorse'];
  @Column('text', { nullable: true }) equivocalIncrease!: Answered['equivocalIncrease'];
  @Column('text', { nullable: true }) settledWithoutTreatment!: Answered['settledWithoutTreatment'];
  @Column('smallint', { nullable: true }) stableMris!: number | null;
  @Column('text', { nullable: true }) status!: Answered['status'];
  @Column('text', { nullable: true }) esccGrade!: Answered['esccGrade'];
  @Column('text', { nullable: true }) fracture!: Answered['fracture'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
