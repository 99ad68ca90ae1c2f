import type { AbsenceMap, SupportService } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('support_service')
export class SupportServiceEntity extends RecordedRow implements Required<SupportService> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: SupportService['kind'];
  @Column('text') considered!: SupportService['considered'];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) state!: Required<SupportService>['state'];
  @Column('date', { nullable: true }) consideredOn!: string | null;
  @Column('date', { nullable: true }) referredOn!: string | null;
  @Column('date', { nullable: true }) firstSeenOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) provider!: string | null;
  @Column('text', { nullable: true }) braceType!: Required<SupportService>['braceType'];
  @Column('text', { nullable: true }) braceLevels!: string | null;
  @Column('text', { nullable: true }) wearInstructions!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}
