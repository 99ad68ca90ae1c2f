import type { AbsenceMap, ConcordanceLevel, DeliveryLink, DeliveryStatement, FulfilledPart, GoalResult, NotDoneReason } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

/** What a person says a recorded treatment fulfils of a signed decision. */
@Entity('delivery_link')
export class DeliveryLinkEntity extends RecordedRow implements Required<DeliveryLink> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') decisionId!: string;
  @Column('text') source!: DeliveryLink['source'];
  @Column('uuid') sourceId!: string;
  @Column('jsonb') fulfils!: FulfilledPart[];
  @Column('text', { nullable: true }) words!: string | null;
}

/** What a person states of a part of a decision without a record of it. */
@Entity('delivery_statement')
export class DeliveryStatementEntity extends RecordedRow implements Required<DeliveryStatement> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') decisionId!: string;
  @Column('text') part!: DeliveryStatement['part'];
  @Column('uuid', { nullable: true }) refId!: string | null;
  @Column('text') said!: DeliveryStatement['said'];
  @Column('text', { nullable: true }) reason!: Required<DeliveryStatement>['reason'];
  @Column('date', { nullable: true }) happenedOn!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('boolean', { nullable: true }) withdrawn!: boolean | null;
}

/** Whether a goal of a decision was achieved, as judged on a day. */
@Entity('goal_result')
export class GoalResultEntity extends RecordedRow implements Required<GoalResult> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') decisionId!: string;
  @Column('text') goal!: GoalResult['goal'];
  @Column('date') assessedOn!: string;
  @Column('text', { nullable: true }) achieved!: Required<GoalResult>['achieved'];
  @Column('text', { nullable: true }) residualEscc!: Required<GoalResult>['residualEscc'];
  @Column('text', { nullable: true }) hardware!: Required<GoalResult>['hardware'];
  @Column('text', { nullable: true }) basis!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}

/** How a signed decision was carried out: it follows from everything above and is written by nobody's hand. */
@Entity('concordance')
export class ConcordanceEntity extends RecordedRow {
  @PrimaryColumn('uuid') decisionId!: string;
  @Column('uuid') caseId!: string;
  @Column('text', { nullable: true }) level!: ConcordanceLevel | null;
  @Column('timestamptz') since!: Date;
  /** The first reason that was stated; null where nothing was left out or nobody said why. */
  @Column('text', { nullable: true }) reason!: NotDoneReason | null;
  /** One for each part that counts and was not done; "not_recorded" where nobody said why. */
  @Column('text', { array: true }) reasons!: string[];
  @Column('timestamptz', { nullable: true }) supersededAt!: Date | null;
  /** Entered in error, or nothing was to be delivered: it counts for nothing. */
  @Column('boolean') void!: boolean;
}
