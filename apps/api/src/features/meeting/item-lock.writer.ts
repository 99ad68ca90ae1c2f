import type { Step } from '../../platform/database/pipelined-steps.js';
import type { Actor } from '../../platform/identity/actor.js';

/** Locks the case that an item of an agenda is about, and says in which meeting it stands and of which kind that is. */
export const lockCaseOfItem = ({ centreId }: Actor, itemId: string): Step => ({
  name: 'lock-case-of-item',
  text: `SELECT c.id, c.state, c.version, c.patient_id, a.meeting_id, m.kind FROM agenda_item a
    JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN spine_case c ON c.centre_id = a.centre_id AND c.id = a.case_id
    WHERE a.centre_id = $1 AND a.id = $2 FOR UPDATE OF c`,
  values: [centreId, itemId],
});

/** Keeps the meeting of an item as it is until the write is committed, as holdMeeting does, and says its state. */
export const holdMeetingOfItem = ({ centreId }: Actor, itemId: string): Step => ({
  name: 'hold-meeting-of-item',
  text: 'SELECT m.state FROM meeting m WHERE m.centre_id = $1 AND m.id = (SELECT a.meeting_id FROM agenda_item a WHERE a.centre_id = $1 AND a.id = $2) FOR SHARE',
  values: [centreId, itemId],
});
