import type { BreakGlass, BreakGlassView, OpeningReason } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('break_glass')
export class BreakGlassEntity extends RecordedRow implements Required<BreakGlass> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') personId!: string;
  @Column('text') category!: OpeningReason;
  @Column('text') reason!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('text', { nullable: true }) verdict!: NonNullable<BreakGlassView['verdict']> | null;
  @Column('text', { nullable: true }) verdictWords!: string | null;
  @Column('timestamptz', { nullable: true }) reviewedAt!: Date | null;
  @Column('uuid', { nullable: true }) reviewedBy!: string | null;
}
