import { EMERGENCY_DUTIES, EmergencyCall, EmergencyEvent, labelOf, type EmergencyDuty } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { answers, insert, update, type Row } from './acts.js';
import type { DemoBoard } from './boards.js';
import { MINUTE, later } from './calendar.js';
import type { Someone } from './directory.js';
import { chanceOf } from './random.js';
import type { World } from './world.js';

/** An emergency as it was called out, and what is known of its course until now. */
export interface Lane {
  readonly caseId: string;
  readonly raisedAt: Date;
  readonly by: Someone;
  /** After how many minutes each duty acknowledged; null where nobody has answered yet. */
  readonly answered: Readonly<Record<EmergencyDuty, number | null>>;
  readonly events: readonly (Partial<EmergencyEvent> & Pick<EmergencyEvent, 'kind'>)[];
  readonly calls: readonly EmergencyCall[];
}

/** Alerts to everybody on call at once, times as they were told, calls as they were made. */
export function callOut({ timeline }: World, board: DemoBoard, { caseId, raisedAt, by, answered, events, calls }: Lane): void {
  const chance = chanceOf(`${caseId} emergency`);
  const emergencyId = chance.id(raisedAt);
  const own = (row: Row): Row => ({ ...row, id: chance.id(raisedAt), caseId, emergencyId });
  const { coordinator } = board;
  const alerts = EMERGENCY_DUTIES.flatMap(({ code: duty }, at) => {
    const person = board.team.find(({ specialty }) => specialty === duty)?.person;
    if (!person) return [];
    const outboxId = chance.id(raisedAt);
    const minutes = answered[duty];
    return [{ duty, person, outboxId, minutes, row: own({ duty, personId: person.id, phone: `01632 96050${at + 1}`, queuedAt: raisedAt, outboxId, acknowledgedAt: null, acknowledgedHow: null, acknowledgedBy: null }) }];
  });
  timeline.add(raisedAt, by.id, 'case.submit', caseId, [
    insert('emergency', { id: emergencyId, caseId, boardId: board.id, raisedAt, meetingId: null, itemId: null, precautions: 'flat', absences: { destination: 'pending', acceptedBy: 'pending', nextOfKin: 'unknown', imagesAt: 'pending', departedAt: 'not_done', arrivedAt: 'not_done' } }),
    insert('outbox_message', ...alerts.map(({ duty, person, outboxId }): Row => ({
      id: outboxId, kind: 'alert', channel: 'mail', caseId, emergencyId, recipientPersonId: person.id, recipientName: person.name, recipientAddress: `${person.mail}@demo.rachis.example`,
      subject: `Emergency: please look now (${board.name})`, text: `An emergency has been called out, and you are alerted as: ${labelOf(EMERGENCY_DUTIES, duty)} (${board.name}).`, state: 'sent', attempts: 1, dueAt: raisedAt, queuedAt: raisedAt, queuedBy: by.id, sentAt: later(raisedAt, MINUTE / 20),
    }))),
    insert('emergency_alert', ...alerts.map(({ row }) => row)),
    // Of tokens that nobody has: the links of the demonstration were never sent.
    insert('alert_key', ...alerts.map(({ row, person }): Row => ({ keyHash: createHash('sha256').update(chance.id(raisedAt)).digest('hex'), alertId: row['id'], personId: person.id }))),
  ]);
  for (const { row, person, minutes } of alerts) {
    if (minutes === null) continue;
    const at = later(raisedAt, minutes * MINUTE);
    timeline.add(at, person.id, 'alert.acknowledge', caseId, [update('emergency_alert', { id: row['id'], acknowledgedAt: at, acknowledgedHow: 'app', acknowledgedBy: person.id })]);
  }
  const told = later(raisedAt, 5 * MINUTE);
  if (events.length > 0) timeline.add(told, coordinator.id, 'emergency.record', caseId, [insert('emergency_event', ...events.map((event) => own(answers(EmergencyEvent, event))))]);
  // Also a call from before somebody called out is logged once there is something to log it in.
  for (const call of calls) timeline.add(later(new Date(Math.max(Date.parse(call.at), told.getTime())), MINUTE), coordinator.id, 'emergency.record', caseId, [insert('emergency_call', own({ ...answers(EmergencyCall, call) }))]);
}
