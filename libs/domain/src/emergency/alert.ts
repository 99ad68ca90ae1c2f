import { Group, Id, Instant, OneOf, Text } from '../contract/fields.js';
import { EMERGENCY_DUTIES, type EmergencyDuty } from '../meeting/board.js';
import { PersonRef } from '../people/people.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { ACKNOWLEDGED_BY } from './emergency.js';

/** An unacknowledged alert is overdue after so many minutes (hazard HZ-07: then the next contact is called). */
export const ACKNOWLEDGE_WITHIN_MINUTES = 15;

export const POST_STATES = codeList({ none: 'No mail: nobody is named, or without an address', queued: 'Queued', sent: 'Sent', failed: 'Failed', bounced: 'Came back' });

/** One alert to one person on call, and what became of it. Alerts of an emergency go out at once, in parallel. */
export class EmergencyAlert {
  @Id({ label: 'Id', required: true }) id!: string;
  @OneOf({ label: 'Duty', of: EMERGENCY_DUTIES, required: true }) duty!: EmergencyDuty;
  @Group({ label: 'To', of: () => PersonRef }) person?: PersonRef | null;
  @Text({ label: 'Telephone', max: 60 }) phone?: string | null;
  @Instant({ label: 'Queued', required: true }) queuedAt!: string;
  @OneOf({ label: 'Mail', of: POST_STATES, required: true }) post!: CodeOf<typeof POST_STATES>;
  @Instant({ label: 'Sent' }) sentAt?: string | null;
  @Instant({ label: 'Acknowledged' }) acknowledgedAt?: string | null;
  @OneOf({ label: 'Acknowledged how', of: ACKNOWLEDGED_BY }) acknowledgedHow?: CodeOf<typeof ACKNOWLEDGED_BY> | null;
  @Text({ label: 'Noted by' }) acknowledgedByName?: string | null;
}

export type AlertStanding = 'acknowledged' | 'waiting' | 'overdue' | 'nobody';

/** Whether somebody has to be telephoned: nobody could be alerted, or nobody has answered in time. */
export function alertStanding({ person, queuedAt, acknowledgedAt }: Pick<EmergencyAlert, 'person' | 'queuedAt' | 'acknowledgedAt'>, now: number): AlertStanding {
  if (acknowledgedAt) return 'acknowledged';
  if (!person) return 'nobody';
  return now - Date.parse(queuedAt) > ACKNOWLEDGE_WITHIN_MINUTES * 60_000 ? 'overdue' : 'waiting';
}
