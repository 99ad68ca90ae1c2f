import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ServiceActor } from '../../platform/identity/actor.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { COUNT_SQL, DEFINITIONS_HASH, FORGET_SQL, TIDY_SQL } from './count-sql.js';

const COUNT_CASES = 'count_kpi';
/** In one transaction. Larger ones take longer for each case: what belongs together is looked for among all of them. */
const BATCH = 200;
/** What a reader waits for. More is left to the job, and the answer says how many cases are not counted yet. */
const BATCHES_FOR_A_READER = 5;
/** What one job does before another may have its turn. */
const BATCHES_OF_A_JOB = 500;

/** Keeps the facts of the key figures true: triggers note the cases that change, and here they are counted anew. */
@Injectable()
export class FactKeeper implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly jobs: JobRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.does(COUNT_CASES, () => this.countAll(), '* * * * *');
  }

  /** Counts what has changed in every centre, and puts the lines of its months together. */
  async countAll(): Promise<void> {
    for (const { centre_id: centreId } of await this.database.unscoped<{ centre_id: string }>('SELECT centre_id FROM outbox_centres()')) {
      await this.count(centreId, BATCHES_OF_A_JOB);
      await this.ledger.write(new ServiceActor(centreId, 'kpi.count', newId()), 'kpi.count', { unheard: true }, async (tx) => {
        await waitsForOthers(tx, centreId);
        await tx.query(TIDY_SQL, [centreId]);
      });
    }
  }

  /** Before figures are read: a reader sees every change that was committed before, unless there are very many. */
  async catchUp(centreId: string): Promise<void> {
    await this.count(centreId, BATCHES_FOR_A_READER);
  }

  private async count(centreId: string, batches: number): Promise<void> {
    const actor = new ServiceActor(centreId, 'kpi.count', newId());
    for (let batch = 0; batch < batches; batch++) {
      if (!(await this.somethingToDo(actor))) return;
      await this.ledger.write(actor, 'kpi.count', { unheard: true }, (tx) => countBatch(tx, centreId));
    }
  }

  private async somethingToDo(actor: ServiceActor): Promise<boolean> {
    const rows = await this.database.rows<{ due: boolean }>(
      actor, `SELECT EXISTS (SELECT 1 FROM kpi_stale WHERE centre_id = $1) OR NOT EXISTS (SELECT 1 FROM kpi_counted WHERE centre_id = $1 AND definitions = $2) AS due`, [actor.centreId, DEFINITIONS_HASH],
    );
    return rows.some(({ due }) => due);
  }
}

/** Two at once would count a case twice, so the second waits for the first and then finds it done. Hundreds of cases are planned for as what they are, not as one. */
const waitsForOthers = (tx: EntityManager, centreId: string): Promise<unknown> => tx.query(`SELECT set_config('plan_cache_mode', 'auto', true), pg_advisory_xact_lock(hashtextextended('kpi ' || $1, 0))`, [centreId]);

async function countBatch(tx: EntityManager, centreId: string): Promise<void> {
  await waitsForOthers(tx, centreId);
  const renewed: unknown[] = await tx.query(
    `INSERT INTO kpi_counted (centre_id, definitions) VALUES ($1, $2) ON CONFLICT (centre_id) DO UPDATE SET definitions = excluded.definitions WHERE kpi_counted.definitions <> excluded.definitions RETURNING centre_id`, [centreId, DEFINITIONS_HASH],
  );
  if (renewed.length > 0) await tx.query('INSERT INTO kpi_stale (centre_id, case_id) SELECT c.centre_id, c.id FROM spine_case c WHERE c.centre_id = $1', [centreId]);
  const taken: { caseIds: string[] | null }[] = await tx.query(
    `WITH batch AS (SELECT DISTINCT case_id FROM kpi_stale WHERE centre_id = $1 ORDER BY case_id LIMIT $2), gone AS (DELETE FROM kpi_stale s USING batch b WHERE s.centre_id = $1 AND s.case_id = b.case_id)
     SELECT array_agg(case_id) AS "caseIds" FROM batch`, [centreId, BATCH],
  );
  const caseIds = taken[0]?.caseIds ?? [];
  if (caseIds.length === 0) return;
  await tx.query(FORGET_SQL, [centreId, caseIds]);
  await tx.query(COUNT_SQL, [centreId, caseIds]);
}
