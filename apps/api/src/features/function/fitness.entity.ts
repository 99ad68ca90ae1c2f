import type { AbsenceMap, Fitness } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('fitness')
export class FitnessEntity extends RecordedRow implements Required<Omit<Fitness, 'anticoagulantLastAt'>> {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text', { nullable: true }) comorbidity!: string | null;
  @Column('text', { nullable: true }) anticoagulated!: Required<Fitness>['anticoagulated'];
  @Column('text', { nullable: true }) anticoagulant!: string | null;
  @Column('timestamptz', { nullable: true }) anticoagulantLastAt!: Date | null;
  @Column('text', { nullable: true }) allergies!: string | null;
  @Column('text', { nullable: true }) toleratesSurgery!: Required<Fitness>['toleratesSurgery'];
  @Column('text', { nullable: true }) toleranceReason!: string | null;
  @Column('text', { array: true }) comorbidities!: NonNullable<Fitness['comorbidities']>;
  @Column('text', { nullable: true }) thromboembolismOn!: string | null;
  @Column('text', { nullable: true }) frailtyScale!: string | null;
  @Column('text', { nullable: true }) frailtyResult!: string | null;
  @Column('date', { nullable: true }) frailtyOn!: string | null;
  @Column('text', { nullable: true }) asaClass!: Required<Fitness>['asaClass'];
  @Column('jsonb') absences!: AbsenceMap;
}
