import type { ActionView, NewAction, ReminderStage } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('action')
export class ActionEntity extends RecordedRow implements Required<NewAction> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('uuid', { nullable: true }) agendaItemId!: string | null;
  @Column('text') kind!: ActionView['kind'];
  @Column('text') what!: string;
  @Column('text', { array: true }) goals!: NonNullable<NewAction['goals']>;
  @Column('uuid', { nullable: true }) stepId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) ownerRole!: Required<NewAction>['ownerRole'];
  @Column('text', { nullable: true }) ownerWords!: string | null;
  @Column('date') dueOn!: string;
  @Column('text', { nullable: true }) dueTime!: string | null;
  @Column('text') timeZone!: string;
  /** Written by the database, from day, time and zone. */
  @Column('timestamptz') dueAt!: Date;
  @Column('text') dueBasis!: ActionView['dueBasis'];
  @Column('date', { nullable: true }) firstDueOn!: string | null;
  @Column('text', { nullable: true }) changeReason!: string | null;
  @Column('text', { nullable: true }) waitingFor!: string | null;
  @Column('text') state!: ActionView['state'];
  @Column('date', { nullable: true }) settledOn!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('uuid', { nullable: true }) settledBy!: string | null;
  @Column('text', { nullable: true }) notDoneReason!: Required<ActionView>['notDoneReason'];
  @Column('text', { nullable: true }) settledWords!: string | null;
  @Column('text', { nullable: true }) settledBecause!: string | null;
  @Column('uuid', { nullable: true }) settledByRecord!: string | null;
  @Column('text', { nullable: true }) supersededBecause!: Required<ActionView>['supersededBecause'];
  @Column('uuid', { nullable: true }) supersededByDecisionId!: string | null;
  @Column('uuid', { nullable: true }) supersededByAddendumId!: string | null;
}

/** That somebody was asked about an action, or whether a decision was carried out. */
@Entity('action_reminder')
export class ActionReminderEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) actionId!: string | null;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('text') stage!: ReminderStage;
  /** The due time it was sent for: one that is moved is asked about anew. */
  @Column('timestamptz', { nullable: true }) forDueAt!: Date | null;
  @Column('integer') recipients!: number;
  @Column('timestamptz') sentAt!: Date;
}
