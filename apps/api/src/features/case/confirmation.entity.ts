import type { Confirmation } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('confirmation')
export class ConfirmationEntity extends RecordedRow implements Required<Confirmation> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') subject!: string;
  @Column('uuid') rowId!: string;
  @Column('integer') rowVersion!: number;
}
