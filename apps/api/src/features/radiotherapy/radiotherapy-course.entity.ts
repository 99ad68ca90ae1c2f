import type { AbsenceMap, RadiotherapyCourse } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

type Answered = Required<RadiotherapyCourse>;

@Entity('radiotherapy_course')
export class RadiotherapyCourseEntity extends RecordedRow implements Required<RadiotherapyCourse> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') state!: RadiotherapyCourse['state'];
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('text', { nullable: true }) targetText!: string | null;
  @Column('text', { nullable: true }) targetConsensus!: Answered['targetConsensus'];
  @Column('text', { array: true }) targetSectors!: NonNullable<Answered['targetSectors']>;
  @Column('text', { nullable: true }) setting!: Answered['setting'];
  @Column('text', { nullable: true }) intent!: Answered['intent'];
  @Column('text', { nullable: true }) technique!: Answered['technique'];
  @Column('integer', { nullable: true }) prescribedDoseCgy!: number | null;
  @Column('smallint', { nullable: true }) prescribedFractions!: number | null;
  @Column('integer', { nullable: true }) deliveredDoseCgy!: number | null;
  @Column('smallint', { nullable: true }) deliveredFractions!: number | null;
  @Column('date', { nullable: true }) firstFractionOn!: string | null;
  @Column('date', { nullable: true }) lastFractionOn!: string | null;
  @Column('integer', { nullable: true }) cordDmaxCgy!: number | null;
  @Column('text', { nullable: true }) cordContour!: Answered['cordContour'];
  @Column('integer', { nullable: true }) thecalSacDmaxCgy!: number | null;
  @Column('text', { nullable: true }) dmaxScope!: Answered['dmaxScope'];
  @Column('text', { nullable: true }) treatedAt!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
