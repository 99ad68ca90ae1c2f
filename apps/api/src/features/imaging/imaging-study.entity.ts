import type { AbsenceMap, ImagingStudy } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('imaging_study')
export class ImagingStudyEntity extends RecordedRow implements Required<ImagingStudy> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') modality!: ImagingStudy['modality'];
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text', { nullable: true }) contrast!: Required<ImagingStudy>['contrast'];
  @Column('date', { nullable: true }) performedOn!: string | null;
  @Column('text', { nullable: true }) accessionNumber!: string | null;
  @Column('text', { nullable: true }) studyUid!: string | null;
  @Column('text', { nullable: true }) heldAt!: string | null;
  @Column('text', { nullable: true }) received!: Required<ImagingStudy>['received'];
  @Column('date', { nullable: true }) receivedOn!: string | null;
  @Column('text', { nullable: true }) discSpace!: Required<ImagingStudy>['discSpace'];
  @Column('text', { nullable: true }) report!: string | null;
  @Column('text', { nullable: true }) numberingNote!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
