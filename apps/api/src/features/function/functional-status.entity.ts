import type { AbsenceMap, FunctionalStatus } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('functional_status')
export class FunctionalStatusEntity extends RecordedRow implements Required<Omit<FunctionalStatus, 'deficitOnsetAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') examinedOn!: string;
  @Column('text', { nullable: true }) examinedBy!: string | null;
  @Column('text', { nullable: true }) ecog!: Required<FunctionalStatus>['ecog'];
  @Column('text', { nullable: true }) kps!: Required<FunctionalStatus>['kps'];
  @Column('text', { nullable: true }) ambulation!: Required<FunctionalStatus>['ambulation'];
  @Column('text', { nullable: true }) bladder!: Required<FunctionalStatus>['bladder'];
  @Column('text', { nullable: true }) bowel!: Required<FunctionalStatus>['bowel'];
  @Column('text', { nullable: true }) ais!: Required<FunctionalStatus>['ais'];
  @Column('text', { nullable: true }) myelopathy!: Required<FunctionalStatus>['myelopathy'];
  @Column('text', { nullable: true }) radiculopathy!: Required<FunctionalStatus>['radiculopathy'];
  @Column('timestamptz', { nullable: true }) deficitOnsetAt!: Date | null;
  @Column('smallint', { nullable: true }) painNrs!: number | null;
  @Column('text', { array: true }) painCharacter!: NonNullable<FunctionalStatus['painCharacter']>;
  @Column('smallint', { nullable: true }) painWorst!: number | null;
  @Column('text', { nullable: true }) nightPain!: Required<FunctionalStatus>['nightPain'];
  @Column('text', { nullable: true }) analgesics!: string | null;
  @Column('text', { nullable: true }) opioid!: Required<FunctionalStatus>['opioid'];
  @Column('text', { nullable: true }) neurologyText!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
