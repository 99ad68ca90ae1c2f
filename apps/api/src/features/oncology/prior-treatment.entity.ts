import type { AbsenceMap, PriorTreatment } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('prior_treatment')
export class PriorTreatmentEntity extends RecordedRow implements Required<PriorTreatment> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: PriorTreatment['kind'];
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('text', { nullable: true }) siteText!: string | null;
  @Column('text', { nullable: true }) givenOn!: string | null;
  @Column('integer', { nullable: true }) totalDoseCgy!: number | null;
  @Column('smallint', { nullable: true }) fractions!: number | null;
  @Column('text', { nullable: true }) details!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
