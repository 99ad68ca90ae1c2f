import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { quietLogger } from './job-log.js';

/** Installs or updates the tables of the job queue, as the owner; they live in a schema of their own. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, maxPoolSize: 1, logger: quietLogger() });
}

/** The queue fences its tables by row-level security and has no policy; who may pass is decided by the grants. */
const OPEN_TO_WHOM_IS_GRANTED = `
  DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'] LOOP
      IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE schemaname = 'graphile_worker' AND tablename = t AND policyname = 'granted') THEN
        EXECUTE format('CREATE POLICY granted ON graphile_worker.%I USING (true) WITH CHECK (true)', t);
      END IF;
    END LOOP;
  END $$;
`;
const TABLES = 'graphile_worker._private_jobs, graphile_worker._private_job_queues, graphile_worker._private_tasks, graphile_worker._private_known_crontabs';
const GRANTS = [
  'GRANT USAGE ON SCHEMA graphile_worker', `GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES}`, 'GRANT SELECT ON graphile_worker.migrations', 'GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker',
];

/** The application takes and gives jobs but cannot change the queue's form. A job holds ids only. */
export async function grantJobs(owner: pg.Client, name: string): Promise<void> {
  await owner.query(OPEN_TO_WHOM_IS_GRANTED);
  await owner.query(GRANTS.map((grant) => `${grant} TO ${name}`).join(';'));
}
