import type { ReadinessBypass } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('readiness_bypass')
export class ReadinessBypassEntity extends RecordedRow implements Required<ReadinessBypass> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') move!: ReadinessBypass['move'];
  @Column('text', { array: true }) missing!: ReadinessBypass['missing'];
  @Column('smallint') stated!: number;
  @Column('text', { nullable: true }) reason!: string | null;
}
