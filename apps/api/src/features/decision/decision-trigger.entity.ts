import type { TriggerEffect, WatchedTrigger } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

/** What people say of a trigger: that it happened, and what follows. */
@Entity('decision_trigger')
export class DecisionTriggerEntity extends RecordedRow {
  @PrimaryColumn('uuid') decisionId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date', { nullable: true }) happenedOn!: string | null;
  @Column('text', { nullable: true }) happenedWords!: string | null;
  @Column('timestamptz', { nullable: true }) reportedAt!: Date | null;
  @Column('text', { nullable: true }) effect!: TriggerEffect | null;
  @Column('text', { nullable: true }) why!: string | null;
  /** What had fired when it was answered: it stays readable although the record it came from may be corrected. */
  @Column('timestamptz', { nullable: true }) firedAt!: Date | null;
  @Column('text', { nullable: true }) source!: Required<WatchedTrigger>['source'];
  @Column('uuid', { nullable: true }) sourceId!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
}
