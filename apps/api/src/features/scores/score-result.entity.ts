import type { AbsenceMap, ScoreResult } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('score_result')
export class ScoreResultEntity extends RecordedRow implements Required<ScoreResult> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) lesionId!: string | null;
  @Column('text') score!: string;
  @Column('smallint') scoreVersion!: number;
  /** The lesion's level when it was rated; a level corrected later makes the rating one of another place. */
  @Column('text', { nullable: true }) ratedLevels!: string | null;
  @Column('date') assessedOn!: string;
  @Column('text', { nullable: true }) basedOn!: string | null;
  @Column('jsonb') answers!: Record<string, string | null>;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('smallint', { nullable: true }) total!: number | null;
  @Column('smallint', { nullable: true }) low!: number | null;
  @Column('smallint', { nullable: true }) high!: number | null;
  @Column('text', { nullable: true }) band!: string | null;
}
