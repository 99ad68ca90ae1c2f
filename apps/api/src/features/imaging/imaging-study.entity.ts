import type { AbsenceMap, ImagingStudy } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('imaging_study')
export class ImagingStudyEntity extends RecordedRow implements Required<ImagingStudy> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') modality!: ImagingStudy['modality'];
  @Column('text', { nullable: true }) region!: string | null;
  @Column('date', { nullable: true }) performedOn!: string | null;
  @Column('text', { nullable: true }) heldAt!: string | null;
  @Column('text', { nullable: true }) received!: Required<ImagingStudy>['received'];
  @Column('text', { nullable: true }) report!: string | null;
  @Column('text', { nullable: true }) numberingNote!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
