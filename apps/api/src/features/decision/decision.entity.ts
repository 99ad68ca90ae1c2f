import type { AbsenceMap, Addendum, Decision, DecisionView, Position } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('decision')
export class DecisionEntity extends RecordedRow implements Required<Decision> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') agendaItemId!: string;
  @Column('text') state!: DecisionView['state'];
  @Column('jsonb') goals!: Decision['goals'];
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('text', { nullable: true }) intent!: Required<Decision>['intent'];
  @Column('text', { nullable: true }) timing!: Required<Decision>['timing'];
  @Column('date', { nullable: true }) latestBy!: string | null;
  @Column('text', { nullable: true }) plan!: string | null;
  @Column('text', { nullable: true }) radiotherapy!: string | null;
  @Column('text', { nullable: true }) systemic!: string | null;
  @Column('text', { nullable: true }) supportive!: string | null;
  @Column('text', { nullable: true }) rationale!: string | null;
  @Column('text', { nullable: true }) fallbackTrigger!: string | null;
  @Column('text', { nullable: true }) fallbackPlan!: string | null;
  @Column('text', { nullable: true }) missingInformation!: string | null;
  @Column('text', { nullable: true }) agreement!: Required<Decision>['agreement'];
  @Column('uuid', { nullable: true }) responsibleId!: string | null;
  @Column('uuid', { nullable: true }) informsPatientId!: string | null;
  @Column('date', { nullable: true }) informPatientBy!: string | null;
  @Column('text', { nullable: true }) informPatientTime!: string | null;
  @Column('text', { nullable: true }) discussionType!: Required<Decision>['discussionType'];
  @Column('text', { nullable: true }) mode!: Required<Decision>['mode'];
  @Column('text', { nullable: true }) imagesShown!: Required<Decision>['imagesShown'];
  @Column('text', { nullable: true }) interests!: Required<Decision>['interests'];
  @Column('text', { nullable: true }) interestsWords!: string | null;
  @Column('jsonb') steps!: NonNullable<Decision['steps']>;
  @Column('jsonb') considered!: NonNullable<Decision['considered']>;
  @Column('jsonb') options!: NonNullable<Decision['options']>;
  @Column('jsonb') triggers!: NonNullable<Decision['triggers']>;
  @Column('text', { nullable: true }) standard!: string | null;
  @Column('text', { nullable: true }) deviationReason!: string | null;
  @Column('text', { nullable: true }) uncertainty!: string | null;
  @Column('text', { nullable: true }) missingRisk!: string | null;
  @Column('text', { nullable: true }) risksDiscussedBy!: string | null;
  @Column('uuid', { nullable: true }) informsReferrerId!: string | null;
  @Column('date', { nullable: true }) informReferrerBy!: string | null;
  @Column('uuid', { nullable: true }) informsGpId!: string | null;
  @Column('date', { nullable: true }) informGpBy!: string | null;
  @Column('date', { nullable: true }) nextDiscussionOn!: string | null;
  @Column('text', { nullable: true }) nextDiscussion!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  /** The decision read back, composed when it was kept: what was read aloud is what is signed. */
  @Column('text') sentence!: string;
  @Column('boolean', { nullable: true }) quorumMet!: boolean | null;
  @Column('text', { nullable: true }) quorumException!: string | null;
  @Column('uuid', { nullable: true }) signedBy!: string | null;
  @Column('timestamptz', { nullable: true }) signedAt!: Date | null;
  /** When the signer last proved who they are: by the sign-in or by the password. */
  @Column('timestamptz', { nullable: true }) signerConfirmedAt!: Date | null;
  /** Everything that was known at the signature; the text is what the seal covers, to the byte. */
  @Column('jsonb', { nullable: true, select: false }) snapshot!: Record<string, unknown> | null;
  @Column('text', { nullable: true, select: false }) snapshotText!: string | null;
  @Column('text', { nullable: true }) snapshotSha256!: string | null;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}

@Entity('position_statement')
export class PositionStatementEntity extends RecordedRow implements Required<Position> {
  @PrimaryColumn('uuid') decisionId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') specialty!: Position['specialty'];
  @Column('text') stance!: Position['stance'];
  @Column('text', { nullable: true }) words!: string | null;
}

@Entity('decision_addendum')
export class DecisionAddendumEntity extends RecordedRow implements Required<Addendum> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') decisionId!: string;
  @Column('text') text!: string;
  @Column('text') reason!: string;
  @Column('uuid', { array: true }) supersedes!: string[];
}
