import type { AbsenceMap, PatientWish, WhatMatters } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('patient_wish')
export class PatientWishEntity extends RecordedRow implements Required<Omit<PatientWish, 'metAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') statement!: string;
  @Column('text', { nullable: true }) source!: Required<PatientWish>['source'];
  @Column('text') obtainedBy!: string;
  @Column('date') obtainedOn!: string;
  @Column('text', { nullable: true }) metPatient!: Required<PatientWish>['metPatient'];
  @Column('text', { nullable: true }) hasCapacity!: Required<PatientWish>['hasCapacity'];
  @Column('text', { array: true }) mattersMost!: WhatMatters[];
  @Column('text', { nullable: true }) obtainedByRole!: string | null;
  @Column('timestamptz', { nullable: true }) metAt!: Date | null;
  @Column('text', { nullable: true }) capacityBy!: string | null;
  @Column('date', { nullable: true }) capacityOn!: string | null;
  @Column('text', { nullable: true }) consentDiscussion!: Required<PatientWish>['consentDiscussion'];
  @Column('text', { nullable: true }) consentSharing!: Required<PatientWish>['consentSharing'];
  @Column('text', { nullable: true }) consentNote!: string | null;
  @Column('text', { nullable: true }) carer!: string | null;
  @Column('text', { nullable: true }) interpreterNeeded!: Required<PatientWish>['interpreterNeeded'];
  @Column('text', { nullable: true }) interpreterLanguage!: string | null;
  @Column('text', { nullable: true }) advanceDecision!: Required<PatientWish>['advanceDecision'];
  @Column('text', { nullable: true }) advanceDecisionWhere!: string | null;
  @Column('text', { nullable: true }) declinesPlan!: Required<PatientWish>['declinesPlan'];
  @Column('text', { nullable: true }) awareOfDiagnosis!: Required<PatientWish>['awareOfDiagnosis'];
  @Column('jsonb') absences!: AbsenceMap;
}
