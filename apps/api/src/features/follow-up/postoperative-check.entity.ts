import type { AbsenceMap, PostoperativeCheck } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('postoperative_check')
export class PostoperativeCheckEntity extends RecordedRow implements Required<PostoperativeCheck> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') operationId!: string;
  @Column('text') kind!: PostoperativeCheck['kind'];
  @Column('text') result!: PostoperativeCheck['result'];
  @Column('date') checkedOn!: string;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
