import type { Board, BoardMember } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('board')
export class BoardEntity extends RecordedRow implements Required<Omit<Board, 'members'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) weekday!: Required<Board>['weekday'];
  @Column('text', { nullable: true }) localTime!: string | null;
  @Column('text') timeZone!: string;
  @Column('smallint', { nullable: true }) plannedMinutes!: number | null;
  @Column('text', { nullable: true }) highGradeFrom!: Required<Board>['highGradeFrom'];
  @Column('text', { array: true }) minimumDataSet!: NonNullable<Board['minimumDataSet']>;
  @Column('smallint', { nullable: true }) cutOffHours!: number | null;
  @Column('jsonb') quorum!: Board['quorum'];
  @Column('jsonb') emergencyQuorum!: NonNullable<Board['emergencyQuorum']>;
  @Column('jsonb') onCall!: NonNullable<Board['onCall']>;
  @Column('boolean', { nullable: true }) membersOnly!: boolean | null;
}

@Entity('board_member')
export class BoardMemberEntity implements BoardMember {
  @PrimaryColumn('uuid') centreId!: string;
  @PrimaryColumn('uuid') boardId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') specialty!: BoardMember['specialty'];
}
