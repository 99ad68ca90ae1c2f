import type { Role, Urgency } from '@rachis/domain';
import type { DemoBoard } from './boards.js';
import type { Destiny } from './destinies.js';
import type { Someone } from './directory.js';
import type { Team } from './preparation.js';
import type { Story } from './story.js';
import type { World } from './world.js';

export interface Boards {
  readonly today: DemoBoard;
  readonly weekly: DemoBoard;
  readonly monthly: DemoBoard;
}

/** Who looks after a case while it is prepared. The people of the one-click sign-in have more of them than others. */
export function teamFor({ random, directory }: World): Team {
  const one = (role: Role): Someone => (random.chance(0.3) ? directory.first(role) : random.pick(directory.all(role)));
  return { coordinator: one('coordinator'), radiologist: one('radiologist'), surgeon: one('spine_surgeon'), oncologist: one('medical_oncologist'), pathologist: one('pathologist'), nurse: one('specialist_nurse') };
}

/** The clinician who answers for the patient from triage on. */
export function responsibleFor({ random, directory }: World): Someone {
  const role = random.weighted<Role>({ spine_surgeon: 45, radiation_oncologist: 30, medical_oncologist: 25 });
  return random.chance(0.2) ? directory.first(role) : random.pick(directory.all(role));
}

export function referrerFor({ random, directory }: World, { by }: Destiny): Someone {
  return by ? directory.first(by) : random.pick(directory.all('referrer').slice(1));
}

/**
 * How soon an answer is needed. Cases that still wait are soon or routine: the two emergencies that are under way right
 * now have stories of their own.
 */
export function urgencyFor({ random }: World, { ais }: Story, { end, turn, today, decisions }: Destiny): { urgency: Urgency; mscc: 'yes' | 'no' | 'unknown' } {
  if (today === 'ratify') return { urgency: 'emergency', mscc: 'yes' };
  if (turn === 'overdue') return { urgency: 'urgent', mscc: 'unknown' };
  const decided = end === 'closed' || end === 'follow_up' || end === 'in_delivery' || end === 'discussed';
  if (ais !== 'E' && decided) return { urgency: decisions > 1 && random.chance(0.45) ? 'emergency' : 'urgent', mscc: 'yes' };
  const urgency = decided ? random.weighted<Urgency>({ urgent: 16, soon: 46, routine: 38 }) : random.weighted<Urgency>({ soon: 55, routine: 45 });
  return { urgency: today === 'discuss' && decisions > 0 ? 'routine' : urgency, mscc: random.chance(0.1) ? 'unknown' : 'no' };
}
