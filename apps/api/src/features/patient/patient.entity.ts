import type { AbsenceMap, Patient } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('patient')
export class PatientEntity extends RecordedRow implements Required<Omit<Patient, 'identifiers'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') familyName!: string;
  @Column('text', { nullable: true }) givenName!: string | null;
  @Column('text', { nullable: true }) birthDate!: string | null;
  @Column('text', { nullable: true }) sex!: Required<Patient>['sex'];
  @Column('text', { nullable: true }) vitalStatus!: Required<Patient>['vitalStatus'];
  @Column('text', { nullable: true }) deceasedOn!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  /** Who brought the patient in: a referrer goes on seeing a patient of their own before there is a case. */
  @Column('uuid') registeredBy!: string;
  /** The record of the same person that stands for this one since they were merged. */
  @Column('uuid', { nullable: true }) mergedInto!: string | null;
}

@Entity('patient_identifier')
export class PatientIdentifierEntity {
  @PrimaryColumn('uuid') centreId!: string;
  @PrimaryColumn('text') authority!: string;
  @PrimaryColumn('text') value!: string;
  @Column('uuid') patientId!: string;
}
