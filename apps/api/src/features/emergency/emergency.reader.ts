import { Injectable } from '@nestjs/common';
import {
  EmergencyAlert, EmergencyCallView, EmergencyEventView, EmergencyMeetingView, EmergencyView, emergencyClocks, emergencyMoments, FunctionalStatusView, ImagingStudyView, NeuroExamView, RatificationView,
  type EmergencyList, type EmergencyRecord,
} from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, jsonOne, personRef, viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';
import { ROW_COLUMNS } from '../case/worklist.reader.js';
import { DECISION_COLUMNS, DECISION_PEOPLE } from '../decision/decision.reader.js';
import { ATTENDANCE } from '../meeting/attendance.reader.js';
import { QUORUM_RULE } from '../meeting/meeting-summary.reader.js';

const OF_CASE = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = k.centre_id AND ${alias}.case_id = k.case_id`;
const OF_EMERGENCY = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = e.centre_id AND ${alias}.emergency_id = e.id`;
/** Before the board has decided; as on the worklist and on My day. */
const UNDECIDED = `('submitted', 'triaged', 'in_preparation', 'ready', 'listed')`;

const ALERTS = jsonList(EmergencyAlert, 'w', `emergency_alert w LEFT JOIN outbox_message o ON o.centre_id = w.centre_id AND o.id = w.outbox_id WHERE w.centre_id = e.centre_id AND w.emergency_id = e.id`, 'w.queued_at, w.duty DESC, w.id', {
  person: personRef('w', 'person_id'), post: `CASE WHEN o.id IS NULL THEN 'none' WHEN o.sent_at IS NOT NULL AND o.state = 'acknowledged' THEN 'sent' WHEN o.state = 'acknowledged' THEN 'queued' ELSE o.state END`, sentAt: 'o.sent_at',
  acknowledgedByName: '(SELECT q.display_name FROM person q WHERE q.centre_id = w.centre_id AND q.id = w.acknowledged_by)',
});
const RATIFICATION = jsonOne(RatificationView, 'r', `ratification r WHERE r.centre_id = d.centre_id AND r.decision_id = d.id ORDER BY r.result = 'ratified' DESC, r.recorded_at DESC LIMIT 1`, { by: personRef('r', 'recorded_by'), at: 'r.recorded_at' });
const WAITING = (column: string) => `(SELECT ${column} FROM agenda_item w JOIN meeting n ON n.centre_id = w.centre_id AND n.id = w.meeting_id WHERE w.centre_id = d.centre_id AND w.ratifies_decision_id = d.id AND w.status = 'listed' LIMIT 1)`;
const DISCUSSION = `(SELECT row_to_json(x) FROM (SELECT ${viewColumns(EmergencyMeetingView, 'm', {
  meetingId: 'm.id', itemId: 'a.id', waiting: `a.status = 'listed'`, quorum: QUORUM_RULE, quorumStated: 'jsonb_array_length(b.emergency_quorum) > 0', attendance: ATTENDANCE,
  decision: `CASE WHEN d.id IS NOT NULL THEN (SELECT row_to_json(r) FROM (SELECT ${DECISION_COLUMNS}) r) END`, ratifyAt: WAITING('n.starts_at'), ratifyMeetingId: WAITING('n.id'), ratification: RATIFICATION,
})} FROM meeting m JOIN agenda_item a ON a.centre_id = m.centre_id AND a.id = e.item_id
  LEFT JOIN LATERAL (SELECT * FROM decision z WHERE z.centre_id = a.centre_id AND z.agenda_item_id = a.id ORDER BY (z.state <> 'entered_in_error') DESC, z.signed_at DESC LIMIT 1) d ON true
  ${DECISION_PEOPLE} WHERE m.centre_id = e.centre_id AND m.id = e.meeting_id) x)`;

/** What the moments follow from where nobody has entered them. */
const RECORD = `json_build_object(
  'mscc', c.mscc, 'msccSuspectedAt', c.mscc_suspected_at,
  'onsets', (SELECT coalesce(json_agg(json_build_object('at', f.deficit_onset_at, 'saidBy', f.examined_by, 'recordedAt', f.recorded_at)), '[]') FROM ${OF_CASE('functional_status', 'f')} AND f.deficit_onset_at IS NOT NULL),
  'mriDays', (SELECT coalesce(json_agg(i.performed_on), '[]') FROM ${OF_CASE('imaging_study', 'i')} AND i.modality = 'mri_whole_spine' AND i.performed_on IS NOT NULL),
  'plansSignedAt', (SELECT coalesce(json_agg(z.signed_at), '[]') FROM ${OF_CASE('decision', 'z')} AND z.state = 'signed'),
  'treatments', (SELECT coalesce(json_agg(json_build_object('at', t.at, 'on', t.day)), '[]') FROM (
    SELECT o.started_at AS at, o.performed_on AS day FROM ${OF_CASE('operation', 'o')} AND o.retracted_reason IS NULL UNION ALL SELECT NULL, x.first_fraction_on FROM ${OF_CASE('radiotherapy_course', 'x')} AND x.first_fraction_on IS NOT NULL AND x.state <> 'planned') t))`;

/** Every case that stands in the first lane undecided, and every one called out that has not ended. $1 is the centre, $2 the person. */
const LIST_SQL = `
  SELECT json_build_object('at', date_trunc('milliseconds', rachis_now()),
    'phone', (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = $1 AND o.kind = 'centre' ORDER BY o.name LIMIT 1),
    'mine', (SELECT coalesce(json_agg(w.id), '[]') FROM emergency_alert w JOIN emergency e ON e.centre_id = w.centre_id AND e.id = w.emergency_id WHERE w.centre_id = $1 AND w.person_id = $2 AND w.acknowledged_at IS NULL AND e.ended_at IS NULL),
    'emergencies', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${viewColumns(EmergencyView, 'e', {
      theCase: `(SELECT row_to_json(r) FROM (SELECT ${ROW_COLUMNS}) r)`, boardName: 'b.name', timeZone: 'coalesce(b.time_zone, n.time_zone)', mscc: 'c.mscc', contact: 'c.contact', moments: RECORD, clocks: `'[]'::json`,
      absences: `coalesce(e.absences, '{}')`,
      events: jsonList(EmergencyEventView, 'v', OF_EMERGENCY('emergency_event', 'v'), 'v.recorded_at DESC, v.id'), alerts: ALERTS, calls: jsonList(EmergencyCallView, 'v', OF_EMERGENCY('emergency_call', 'v'), 'v.at DESC, v.id'), discussion: DISCUSSION,
      neuroExams: jsonList(NeuroExamView, 'u', OF_CASE('neuro_exam', 'u'), 'u.examined_on DESC, u.examined_at DESC NULLS LAST, u.recorded_at DESC, u.id'),
      functionalStatuses: jsonList(FunctionalStatusView, 'f', OF_CASE('functional_status', 'f'), 'f.examined_on DESC, f.recorded_at DESC, f.id'),
      imaging: jsonList(ImagingStudyView, 'i', OF_CASE('imaging_study', 'i'), 'i.performed_on DESC NULLS LAST, i.id'),
    })}
    FROM (SELECT k.case_id FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.urgency_rank = 0 AND k.state IN ${UNDECIDED} UNION SELECT e.case_id FROM emergency e WHERE e.centre_id = $1 AND e.ended_at IS NULL) running
    JOIN case_card k ON k.centre_id = $1 AND k.case_id = running.case_id JOIN spine_case c ON c.centre_id = $1 AND c.id = running.case_id JOIN centre n ON n.id = $1
    LEFT JOIN emergency e ON e.centre_id = $1 AND e.case_id = running.case_id AND e.ended_at IS NULL LEFT JOIN board b ON b.centre_id = $1 AND b.id = e.board_id
    ORDER BY c.mscc_suspected_at NULLS LAST, running.case_id LIMIT 200) x))::text`;

/** As the statement gives it: in the place of the moments stands what they follow from. */
type Read = Omit<EmergencyList, 'emergencies'> & { readonly emergencies: (Omit<EmergencyView, 'moments'> & { moments: Omit<EmergencyRecord, 'events'> })[] };

/** Reads the running emergencies, and works out their clocks by the rules of the domain. */
@Injectable()
export class EmergencyReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<string> {
    const read = JSON.parse((await this.database.json(actor, 'emergencies', LIST_SQL, [actor.centreId, actor.personId])) ?? '{}') as Read;
    const emergencies = read.emergencies.map((one): EmergencyView => {
      const moments = emergencyMoments({ ...one.moments, events: one.events });
      return { ...one, moments, clocks: emergencyClocks(moments, { now: read.at, timeZone: one.timeZone, mscc: one.mscc ?? null }) };
    });
    return JSON.stringify({ ...read, emergencies });
  }
}
