import type pg from 'pg';
import { KNOWN_SQL, type Known } from '../features/decision/known.reader.js';
import { quorumFor, seal } from '../features/decision/snapshot.js';
import type { Row, Signing } from './acts.js';

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
