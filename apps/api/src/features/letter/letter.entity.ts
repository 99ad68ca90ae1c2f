import type { Letter, LetterState } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('letter')
export class LetterEntity extends RecordedRow implements Required<Letter> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') decisionId!: string;
  @Column('text') kind!: Letter['kind'];
  @Column('text') state!: LetterState;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { nullable: true }) next!: string | null;
  @Column('text', { nullable: true }) callIf!: string | null;
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('jsonb') recipients!: Letter['recipients'];
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('uuid', { nullable: true }) paperId!: string | null;
}
