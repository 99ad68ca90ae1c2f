import type { TriageBucket, TriageOutcome, Urgency } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('triage_outcome')
export class TriageOutcomeEntity extends RecordedRow implements Required<TriageOutcome> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') outcome!: TriageOutcome['outcome'];
  @Column('text', { array: true }) asked!: NonNullable<TriageOutcome['asked']>;
  @Column('text', { nullable: true }) askedOf!: Required<TriageOutcome>['askedOf'];
  @Column('date', { nullable: true }) neededBy!: string | null;
  @Column('uuid', { nullable: true }) standardId!: string | null;
  @Column('text', { nullable: true }) rejection!: Required<TriageOutcome>['rejection'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) suggested!: TriageBucket | null;
  @Column('uuid', { nullable: true }) agendaItemId!: string | null;
  @Column('text', { nullable: true }) urgencyBefore!: Urgency | null;
  @Column('timestamptz') decidedAt!: Date;
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
}
