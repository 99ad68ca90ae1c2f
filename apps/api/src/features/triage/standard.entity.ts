import type { StandardOfCare } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('standard_of_care')
export class StandardOfCareEntity extends RecordedRow implements Required<StandardOfCare> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') boardId!: string;
  @Column('text') name!: string;
  @Column('text') appliesTo!: string;
  @Column('text') plan!: string;
  @Column('text') source!: string;
  @Column('boolean', { nullable: true }) withdrawn!: boolean | null;
}
