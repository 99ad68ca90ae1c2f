import type { SensitiveNote, SensitiveNoteCover } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

/** What the whole board may know of a sensitive note. */
@Entity('sensitive_note_cover')
export class SensitiveNoteCoverEntity extends RecordedRow implements Required<SensitiveNoteCover> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text', { array: true }) audience!: SensitiveNote['audience'];
  @Column('text', { nullable: true }) retractedReason!: Required<SensitiveNoteCover>['retractedReason'];
}

/** The words of a sensitive note; a table of their own, so that the database itself keeps them from everybody else. */
@Entity('sensitive_note')
export class SensitiveNoteEntity extends RecordedRow implements Required<SensitiveNote> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: SensitiveNote['kind'];
  @Column('text') text!: string;
  @Column('text', { array: true }) audience!: SensitiveNote['audience'];
  @Column('text') reason!: string;
  /** Made by the database, known to nobody: what makes the digest in the audit impossible to guess. */
  @Column({ type: 'uuid', select: false, insert: false, update: false }) seal!: string;
}
