import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { addJob } from '../../platform/jobs/add-job.js';

/** The job that mails what a meeting decided. */
export const MAIL_MINUTES = 'mail_minutes';

/** The meeting is closed, or its last open draft was signed: its minutes and action lists go out, if this is committed. */
export const askForMinutes = (tx: EntityManager, { centreId }: Actor, meetingId: string): Promise<void> => addJob(tx, MAIL_MINUTES, { centreId, meetingId });
