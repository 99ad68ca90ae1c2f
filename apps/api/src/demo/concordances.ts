import type pg from 'pg';
import { judgedRow } from '../features/delivery/concordance.writer.js';
import { DELIVERY_FACTS, type CaseDeliveryFacts } from '../features/delivery/delivery.reader.js';

/** The moment at which the last thing was said or signed of a decision: since then it is judged as it is now. */
const SINCE = `SELECT greatest(d.signed_at, (SELECT max(k.recorded_at) FROM delivery_link k WHERE k.centre_id = d.centre_id AND k.decision_id = d.id), (SELECT max(s.recorded_at) FROM delivery_statement s WHERE s.centre_id = d.centre_id AND s.decision_id = d.id)) FROM decision d WHERE d.centre_id = $1 AND d.id = $2`;

/** Judges every signed decision of a centre with the product's own reader and rule, once its story is told. */
export async function judgeDecisions(client: pg.Client, centreId: string): Promise<void> {
  const { rows } = await client.query<{ id: string; facts: CaseDeliveryFacts }>(
    `SELECT c.id, ${DELIVERY_FACTS} AS facts FROM spine_case c WHERE c.centre_id = $1 AND EXISTS (SELECT 1 FROM decision s WHERE s.centre_id = c.centre_id AND s.case_id = c.id AND s.signed_at IS NOT NULL)`, [centreId],
  );
  for (const { id, facts } of rows)
    for (const one of facts.decisions) {
      const { level, reason, reasons, supersededAt, void: isVoid } = judgedRow(one, facts);
      await client.query(`SELECT set_config('app.actor', (SELECT d.signed_by::text FROM decision d WHERE d.centre_id = $1 AND d.id = $2), true), set_config('app.action', 'delivery.link', true), set_config('app.case', $3, true)`, [centreId, one.decision.id, id]);
      await client.query(
        `INSERT INTO concordance (centre_id, case_id, decision_id, level, since, reason, reasons, superseded_at, void, version) VALUES ($1, $3, $2, $4, (${SINCE}), $5, $6, $7, $8, 1)`,
        [centreId, one.decision.id, id, level, reason, reasons, supersededAt, isVoid],
      );
    }
}
