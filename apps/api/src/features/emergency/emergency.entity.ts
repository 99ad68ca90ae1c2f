import type { AbsenceMap, EmergencyAlert, EmergencyCall, EmergencyDuty, EmergencyEnding, EmergencyEvent, EmergencyTransfer } from '@rachis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordedRow } from '../../platform/database/recorded-row.js';

@Entity('emergency')
export class EmergencyEntity extends RecordedRow implements Required<Omit<EmergencyTransfer, 'departedAt' | 'arrivedAt'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('timestamptz') raisedAt!: Date;
  /** The discussion: a meeting with this one item. */
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('text', { nullable: true }) destination!: string | null;
  @Column('text', { nullable: true }) acceptedBy!: string | null;
  @Column('text', { nullable: true }) precautions!: Required<EmergencyTransfer>['precautions'];
  @Column('text', { nullable: true }) imagesAt!: string | null;
  @Column('text', { nullable: true }) nextOfKin!: string | null;
  @Column('timestamptz', { nullable: true }) departedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) arrivedAt!: Date | null;
  @Column('text', { nullable: true }) transferNote!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endReason!: EmergencyEnding['endReason'] | null;
  @Column('text', { nullable: true }) endNote!: string | null;
}

@Entity('emergency_event')
export class EmergencyEventEntity extends RecordedRow implements Required<Omit<EmergencyEvent, 'at'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') emergencyId!: string;
  @Column('text') kind!: EmergencyEvent['kind'];
  @Column('timestamptz', { nullable: true }) at!: Date | null;
  @Column('text', { nullable: true }) saidBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') absences!: AbsenceMap;
}

@Entity('emergency_call')
export class EmergencyCallEntity extends RecordedRow implements Required<Omit<EmergencyCall, 'at'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') emergencyId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') withWhom!: string;
  @Column('text', { nullable: true }) result!: Required<EmergencyCall>['result'];
  @Column('text', { nullable: true }) words!: string | null;
}

@Entity('emergency_alert')
export class EmergencyAlertEntity extends RecordedRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') emergencyId!: string;
  @Column('text') duty!: EmergencyDuty;
  /** Empty where nobody is named for the duty. */
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('timestamptz') queuedAt!: Date;
  @Column('uuid', { nullable: true }) outboxId!: string | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
  @Column('text', { nullable: true }) acknowledgedHow!: Required<EmergencyAlert>['acknowledgedHow'];
  @Column('uuid', { nullable: true }) acknowledgedBy!: string | null;
}

@Entity('alert_key')
export class AlertKeyEntity {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn('text') keyHash!: string;
  @Column('uuid') centreId!: string;
  @Column('uuid') alertId!: string;
  @Column('uuid') personId!: string;
}
