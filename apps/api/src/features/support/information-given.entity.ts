import type { AbsenceMap, InformationGiven } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('information_given')
export class InformationGivenEntity extends RecordedRow implements Required<Omit<InformationGiven, 'givenAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text', { array: true }) topics!: InformationGiven['topics'];
  @Column('text', { nullable: true }) otherTopic!: string | null;
  @Column('text', { array: true }) ways!: NonNullable<InformationGiven['ways']>;
  @Column('text', { array: true }) givenTo!: InformationGiven['givenTo'];
  @Column('text', { nullable: true }) relative!: string | null;
  @Column('date') givenOn!: string;
  @Column('timestamptz', { nullable: true }) givenAt!: Date | null;
  @Column('uuid', { nullable: true }) givenById!: string | null;
  @Column('text', { nullable: true }) givenBy!: string | null;
  @Column('text', { nullable: true }) understood!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
