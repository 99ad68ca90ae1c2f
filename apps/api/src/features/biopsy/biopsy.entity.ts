import type { AbsenceMap, Biopsy, BiopsyAddendum, SpecimenResult } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('biopsy')
export class BiopsyEntity extends RecordedRow implements Required<Biopsy> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: Biopsy['kind'];
  @Column('text', { nullable: true }) levels!: string | null;
  @Column('text', { nullable: true }) siteText!: string | null;
  @Column('text', { nullable: true }) tissueNeeded!: Required<Biopsy>['tissueNeeded'];
  @Column('date', { nullable: true }) requestedOn!: string | null;
  @Column('text', { nullable: true }) performedOn!: string | null;
  @Column('date', { nullable: true }) expectedOn!: string | null;
  @Column('text', { nullable: true }) laboratory!: string | null;
  @Column('text', { nullable: true }) specimenNumber!: string | null;
  @Column('text', { nullable: true }) reportedOn!: string | null;
  @Column('text', { nullable: true }) adequacy!: Required<Biopsy>['adequacy'];
  @Column('text', { nullable: true }) histology!: string | null;
  @Column('text', { nullable: true }) morphology!: string | null;
  @Column('jsonb') results!: SpecimenResult[];
  @Column('text', { nullable: true }) concordance!: Required<Biopsy>['concordance'];
  @Column('text', { nullable: true }) comparedWith!: string | null;
  @Column('text', { nullable: true }) report!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Why the specimen was entered in error; set once, and it stays visible. */
  @Column('text', { nullable: true }) retractedReason!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}

@Entity('biopsy_addendum')
export class BiopsyAddendumEntity extends RecordedRow implements Required<BiopsyAddendum> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') biopsyId!: string;
  @Column('text') kind!: BiopsyAddendum['kind'];
  @Column('text') text!: string;
  @Column('text', { nullable: true }) reportedOn!: string | null;
  @Column('text', { nullable: true }) adequacy!: Required<BiopsyAddendum>['adequacy'];
  @Column('text', { nullable: true }) histology!: string | null;
  @Column('jsonb') results!: SpecimenResult[];
  @Column('text', { nullable: true }) concordance!: Required<BiopsyAddendum>['concordance'];
  @Column('text', { nullable: true }) comparedWith!: string | null;
}
