import type { AbsenceMap, ShowList, ShowView } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('show_view')
export class ShowViewEntity extends RecordedRow implements Required<ShowView> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) studyId!: string | null;
  @Column('text', { nullable: true }) sequence!: string | null;
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('integer', { nullable: true }) seriesNumber!: number | null;
  @Column('integer', { nullable: true }) imageNumber!: number | null;
  @Column('integer', { nullable: true }) windowWidth!: number | null;
  @Column('integer', { nullable: true }) windowLevel!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) keyImageId!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}

@Entity('show_list')
export class ShowListEntity extends RecordedRow implements Required<ShowList> {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('uuid', { array: true }) viewIds!: string[];
  @Column('uuid', { array: true }) removedIds!: string[];
}
