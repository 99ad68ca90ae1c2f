import type { Distinction, MergeRecord } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('patient_merge')
export class PatientMergeEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') survivingId!: string;
  @Column('uuid') mergedId!: string;
  @Column('text') reason!: string;
  /** Both records as they were, and what the one that stays was given. */
  @Column('jsonb') before!: MergeRecord;
  @Column('timestamptz') mergedAt!: Date;
  @Column('uuid') mergedBy!: string;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
  @Column('text', { nullable: true }) undoReason!: string | null;
}

@Entity('patient_distinction')
export class PatientDistinctionEntity extends RecordedRow implements Required<Distinction> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') firstId!: string;
  @Column('uuid') secondId!: string;
  @Column('text') verdict!: Distinction['verdict'];
  @Column('text') reason!: string;
}
