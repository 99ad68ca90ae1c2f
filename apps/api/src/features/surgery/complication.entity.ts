import type { AbsenceMap, Complication } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('complication')
export class ComplicationEntity extends RecordedRow implements Required<Complication> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) operationId!: string | null;
  @Column('text') category!: Complication['category'];
  @Column('text', { nullable: true }) type!: Required<Complication>['type'];
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) occurredOn!: string | null;
  @Column('text', { nullable: true }) clavienDindo!: Required<Complication>['clavienDindo'];
  @Column('text', { nullable: true }) disabilityAtDischarge!: Required<Complication>['disabilityAtDischarge'];
  @Column('text', { nullable: true }) savesGrade!: Required<Complication>['savesGrade'];
  @Column('text', { nullable: true }) treatment!: string | null;
  @Column('text', { nullable: true }) resolved!: Required<Complication>['resolved'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
