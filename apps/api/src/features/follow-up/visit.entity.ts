import type { AbsenceMap, Visit } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('visit')
export class VisitEntity extends RecordedRow implements Required<Visit> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('date') visitedOn!: string;
  @Column('text') state!: Visit['state'];
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('text', { nullable: true }) kind!: Required<Visit>['kind'];
  @Column('text', { nullable: true }) seenBy!: string | null;
  @Column('text', { nullable: true }) systemicStatus!: Required<Visit>['systemicStatus'];
  @Column('text', { nullable: true }) systemicWords!: string | null;
  @Column('text', { nullable: true }) anyToxicity!: Required<Visit>['anyToxicity'];
  @Column('jsonb') toxicities!: NonNullable<Visit['toxicities']>;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
