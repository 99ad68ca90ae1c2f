import type { AbsenceMap, PatientWish } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('patient_wish')
export class PatientWishEntity extends RecordedRow implements Required<PatientWish> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') statement!: string;
  @Column('text', { nullable: true }) source!: Required<PatientWish>['source'];
  @Column('text') obtainedBy!: string;
  @Column('date') obtainedOn!: string;
  @Column('text', { nullable: true }) metPatient!: Required<PatientWish>['metPatient'];
  @Column('text', { nullable: true }) hasCapacity!: Required<PatientWish>['hasCapacity'];
  @Column('text', { nullable: true }) awareOfDiagnosis!: Required<PatientWish>['awareOfDiagnosis'];
  @Column('jsonb') absences!: AbsenceMap;
}
