import type { AbsenceMap, ImagingAddendum, ImagingRead } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('imaging_read')
export class ImagingReadEntity extends RecordedRow implements Required<ImagingRead> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') studyId!: string;
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('date') readOn!: string;
  @Column('text', { nullable: true }) boneLesion!: Required<ImagingRead>['boneLesion'];
  @Column('smallint', { nullable: true }) collapsePercent!: number | null;
  @Column('text', { nullable: true }) retropulsion!: Required<ImagingRead>['retropulsion'];
  @Column('text', { nullable: true }) posterolateral!: Required<ImagingRead>['posterolateral'];
  @Column('text', { nullable: true }) esccGrade!: Required<ImagingRead>['esccGrade'];
  @Column('text', { nullable: true }) cordSignal!: Required<ImagingRead>['cordSignal'];
  @Column('text', { nullable: true }) discSpace!: Required<ImagingRead>['discSpace'];
  @Column('text', { nullable: true }) paraspinalMass!: Required<ImagingRead>['paraspinalMass'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}

@Entity('imaging_addendum')
export class ImagingAddendumEntity extends RecordedRow implements Required<ImagingAddendum> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') studyId!: string;
  @Column('uuid', { nullable: true }) readId!: string | null;
  @Column('text') kind!: ImagingAddendum['kind'];
  @Column('text') statement!: string;
}
