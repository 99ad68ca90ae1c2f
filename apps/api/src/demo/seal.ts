import type pg from 'pg';
import { KNOWN_SQL, type Known } from '../features/decision/known.reader.js';
import { quorumFor, seal } from '../features/decision/snapshot.js';
import { contentOf, sealContent } from '../features/meeting/agenda-content.js';
import type { Prepared } from '../features/meeting/prepared-meeting.js';
import { PREPARATION_SQL } from '../features/meeting/preparation.reader.js';
import type { Publishing, Row, Signing } from './acts.js';

/** Freezes what was known at that moment, with the product's own reader and seal. */
export async function sealDecision(client: pg.Client, centreId: string, { caseId, decisionId, signer, withoutQuorum }: Signing, at: Date): Promise<Row> {
  await client.query(`SELECT set_config('app.clock', $1, true)`, [at.toISOString()]);
  const { rows } = await client.query<{ known: string }>({ name: 'demo_known', text: KNOWN_SQL, values: [centreId, caseId, decisionId] });
  if (!rows[0]) throw new Error(`there is no decision ${decisionId} to sign`);
  const known = JSON.parse(rows[0].known) as Known;
  const exception = quorumFor(known).met ? null : withoutQuorum;
  const { snapshot, text, sha256 } = seal(known, signer, exception, null);
  return {
    state: 'signed', signedBy: signer.id, signedAt: known.at, quorumMet: snapshot.quorum.met, quorumException: exception, snapshot, snapshotText: text, snapshotSha256: sha256,
  };
}

/** Freezes an agenda as it stands at that moment, with the product's own reader and seal. */
export async function sealAgenda(client: pg.Client, centreId: string, { packId, meetingId, number, note }: Publishing, at: Date): Promise<Row> {
  await client.query(`SELECT set_config('app.clock', $1, true)`, [at.toISOString()]);
  // Lists are told from cards, which the demonstration writes at its end.
  await client.query('SELECT rachis_refresh_card(a.centre_id, a.case_id) FROM agenda_item a WHERE a.centre_id = $1 AND a.meeting_id = $2', [centreId, meetingId]);
  const { rows } = await client.query<{ prepared: string }>(PREPARATION_SQL, [centreId, meetingId]);
  if (!rows[0]) throw new Error(`there is no meeting ${meetingId} to publish`);
  return { id: packId, meetingId, number, note, ...sealContent(contentOf(JSON.parse(rows[0].prepared) as Prepared)) };
}
