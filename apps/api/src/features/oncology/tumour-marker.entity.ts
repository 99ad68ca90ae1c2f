import type { AbsenceMap, TumourMarkerResult } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('tumour_marker_result')
export class TumourMarkerResultEntity extends RecordedRow implements Required<TumourMarkerResult> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') marker!: TumourMarkerResult['marker'];
  @Column('text', { nullable: true }) markerText!: string | null;
  @Column('text', { nullable: true }) comparator!: Required<TumourMarkerResult>['comparator'];
  @Column('text') value!: string;
  @Column('text') unit!: TumourMarkerResult['unit'];
  @Column('text') takenOn!: string;
  @Column('text', { nullable: true }) laboratory!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
