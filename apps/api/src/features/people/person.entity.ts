import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Organisation, RoleGrant } from '@rachis/domain';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('organisation')
export class OrganisationEntity extends RecordedRow implements Required<Organisation> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: Organisation['kind'];
  @Column('text', { nullable: true }) emergencyPhone!: string | null;
}

@Entity('person')
export class PersonEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') displayName!: string;
  /** argon2id; never selected unless asked for by name, never in the audit. */
  @Column('text', { nullable: true, select: false }) passwordHash!: string | null;
  @Column('boolean') active!: boolean;
}

@Entity('role_grant')
export class RoleGrantEntity implements RoleGrant {
  @PrimaryColumn('uuid') centreId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('text') role!: RoleGrant['role'];
}
