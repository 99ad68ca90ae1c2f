import type { AbsenceMap, CaseState, ClosingReason, Referral } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('spine_case')
export class SpineCaseEntity extends RecordedRow implements Required<Omit<Referral, 'msccSuspectedAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') patientId!: string;
  @Column('text') caseNumber!: string;
  @Column('text') state!: CaseState;
  @Column('text', { nullable: true }) closingReason!: ClosingReason | null;
  @Column('text', { nullable: true }) moveReason!: string | null;
  @Column('text', { nullable: true }) question!: string | null;
  @Column('text', { nullable: true }) urgency!: Required<Referral>['urgency'];
  @Column('text', { nullable: true }) mscc!: Required<Referral>['mscc'];
  @Column('timestamptz', { nullable: true }) msccSuspectedAt!: Date | null;
  @Column('text', { array: true }) symptoms!: NonNullable<Referral['symptoms']>;
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('text', { nullable: true }) patientAware!: Required<Referral>['patientAware'];
  @Column('uuid', { nullable: true }) referringOrganisationId!: string | null;
  @Column('uuid') referrerId!: string;
  @Column('uuid', { nullable: true }) responsibleId!: string | null;
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) referredAt!: Date | null;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
}
