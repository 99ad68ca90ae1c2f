import type { ModeLite } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

/** How one member found one discussion. */
@Entity('discussion_rating')
export class DiscussionRatingEntity extends RecordedRow implements Required<ModeLite> {
  @PrimaryColumn('uuid') agendaItemId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') caseId!: string;
  @Column('smallint', { nullable: true }) clinicalInput!: number | null;
  @Column('smallint', { nullable: true }) holisticInput!: number | null;
  @Column('smallint', { nullable: true }) collaboration!: number | null;
  @Column('smallint', { nullable: true }) pathology!: number | null;
  @Column('smallint', { nullable: true }) radiology!: number | null;
  @Column('smallint', { nullable: true }) managementPlan!: number | null;
}
