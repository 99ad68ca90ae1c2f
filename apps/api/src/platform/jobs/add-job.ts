import type { EntityManager } from 'typeorm';

interface When {
  /** Not before so many seconds from now. */
  readonly afterSeconds?: number;
  /** A smaller number is done first. */
  readonly priority?: number;
}

/** Asks for a job within a write of the ledger: it is done only if the write is committed. Payloads hold ids, never what people typed. */
export async function addJob(tx: EntityManager, name: string, payload: Record<string, string>, { afterSeconds = 0, priority = 0 }: When = {}): Promise<void> {
  await tx.query('SELECT graphile_worker.add_job($1, $2::json, run_at => now() + make_interval(secs => $3), max_attempts => 3, priority => $4)', [name, JSON.stringify(payload), afterSeconds, priority]);
}
