import { newId } from '@rachis/domain';
import pg from 'pg';

/** The ids that stand in addresses, by the name of the parameter or of the collection. */
export type Places = Readonly<Record<string, string>>;

const TABLES: Readonly<Record<string, string>> = {
  meetingId: 'meeting', itemId: 'agenda_item', decisionId: 'decision', letterId: 'letter', paperId: 'issued_paper', messageId: 'outbox_message', emergencyId: 'emergency', alertId: 'emergency_alert', mergeId: 'patient_merge',
  triggerId: 'decision_trigger', eventId: 'emergency_event', callId: 'emergency_call', 'key-images': 'key_image', lesions: 'lesion', biopsies: 'biopsy', operations: 'operation', complications: 'complication', 'sensitive-notes': 'sensitive_note_cover',
  'status-links': 'status_link', 'referrer-replies': 'referrer_reply', 'triage-outcomes': 'triage_outcome', 'break-glass': 'break_glass', boards: 'board', people: 'person', organisations: 'organisation', 'standards-of-care': 'standard_of_care',
  actionId: 'action', 'delivery-links': 'delivery_link', 'delivery-statements': 'delivery_statement', 'goal-results': 'goal_result', visits: 'visit', 'local-responses': 'local_response', 'prom-answers': 'prom_answer',
  'postoperative-checks': 'postoperative_check', 'surveillance-plans': 'surveillance_plan',
};

/** One of everything that a centre holds, found as the owner of the database. */
export async function placesIn(databaseUrl: string, centreId: string, caseId: string): Promise<Places> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false)`, [centreId]);
    const places: Record<string, string> = { caseId, addendumId: newId(), id: newId() };
    for (const [name, table] of Object.entries(TABLES)) {
      const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table} WHERE centre_id = $1 LIMIT 1`, [centreId]);
      if (rows[0]) places[name] = rows[0].id;
    }
    const { rows } = await client.query<{ id: string }>('SELECT id FROM patient WHERE centre_id = $1 ORDER BY id LIMIT 2', [centreId]);
    return { ...places, personId: places['people'] ?? newId(), patientId: rows[0]?.id ?? '', otherId: rows[1]?.id ?? '' };
  } finally {
    await client.end();
  }
}

/** An address of the document with its parameters filled in; what nothing is known for is an id that does not exist. */
export function addressOf(template: string, places: Places): string {
  const parts = template.replace(/^\/api/, '').split('/');
  return parts.map((part, at) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (!name) return part;
    return (name === 'id' ? places[parts[at - 1] ?? ''] : undefined) ?? places[name] ?? newId();
  }).join('/');
}
