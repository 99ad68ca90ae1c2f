import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

/** The pixels are read only where they are served, and gone once the image is taken out. */
@Entity('key_image')
export class KeyImageEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') mediaType!: 'image/png' | 'image/jpeg';
  @Column('smallint') width!: number;
  @Column('smallint') height!: number;
  @Column('integer') byteCount!: number;
  @Column('text') sha256!: string;
  @Column('bytea', { nullable: true, select: false }) bytes!: Buffer | null;
  @Column('bytea', { nullable: true, select: false }) thumbnail!: Buffer | null;
  @Column('text', { nullable: true }) retractedReason!: string | null;
}
