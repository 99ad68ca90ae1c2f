import type { AbsenceMap, Operation, ReachedGoal } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('operation')
export class OperationEntity extends RecordedRow implements Required<Omit<Operation, 'startedAt' | 'endedAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') performedOn!: string;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('text', { nullable: true }) surgeon!: string | null;
  @Column('text', { nullable: true }) team!: string | null;
  @Column('text', { nullable: true }) approach!: Required<Operation>['approach'];
  @Column('text', { array: true }) procedures!: NonNullable<Operation['procedures']>;
  @Column('text', { nullable: true }) decompressedLevels!: string | null;
  @Column('text', { nullable: true }) resectedLevels!: string | null;
  @Column('text', { nullable: true }) instrumentedLevels!: string | null;
  @Column('text', { nullable: true }) cementedLevels!: string | null;
  @Column('jsonb') goals!: ReachedGoal[];
  @Column('text', { nullable: true }) resectionMargin!: Required<Operation>['resectionMargin'];
  @Column('integer', { nullable: true }) bloodLossMl!: number | null;
  @Column('integer', { nullable: true }) transfusionUnits!: number | null;
  @Column('text', { nullable: true }) embolised!: Required<Operation>['embolised'];
  @Column('text', { array: true }) implantMaterials!: NonNullable<Operation['implantMaterials']>;
  @Column('text', { nullable: true }) implants!: string | null;
  @Column('text', { nullable: true }) histologySent!: Required<Operation>['histologySent'];
  @Column('text', { nullable: true }) histologyWords!: string | null;
  @Column('text', { nullable: true }) events!: string | null;
  @Column('date', { nullable: true }) followUpTo!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
