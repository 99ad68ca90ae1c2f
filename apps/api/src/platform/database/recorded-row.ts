import { Column, PrimaryColumn } from 'typeorm';

/** The columns that every clinical row has. Version, time and author are written by the database itself. */
export abstract class RecordedRow {
  @PrimaryColumn('uuid') centreId!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}
