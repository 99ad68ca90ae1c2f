import type { AbsenceMap, LaboratoryResult } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('laboratory_result')
export class LaboratoryResultEntity extends RecordedRow implements Required<LaboratoryResult> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') analyte!: LaboratoryResult['analyte'];
  @Column('text', { nullable: true }) comparator!: Required<LaboratoryResult>['comparator'];
  @Column('text') value!: string;
  @Column('text') unit!: LaboratoryResult['unit'];
  @Column('date') takenOn!: string;
  @Column('text', { nullable: true }) correctedForAlbumin!: Required<LaboratoryResult>['correctedForAlbumin'];
  @Column('text', { nullable: true }) laboratory!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
