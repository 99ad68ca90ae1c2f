import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Settings } from '../../settings.js';

export const APP_ROLE = 'rachis_app';

/**
 * The connection of the application: a role that owns nothing and cannot pass row-level security. Where none is given it is
 * made by the owner; its password follows from the owner's, so that several processes agree without a file.
 */
export async function appUrl(settings: Settings, owner: pg.Client): Promise<string> {
  if (settings.databaseAppUrl) return settings.databaseAppUrl;
  const url = new URL(settings.databaseUrl);
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(APP_ROLE).digest('hex');
  url.username = APP_ROLE;
  url.password = password;
  if (!(await canConnect(url.href))) await makeRole(owner, password);
  return url.href;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// Roles belong to the whole cluster: databases that start at the same moment meet here, so one try may lose and is repeated.
async function makeRole(owner: pg.Client, password: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
      const verb = rowCount ? 'ALTER' : 'CREATE';
      await owner.query(`${verb} ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${owner.escapeLiteral(password)}`);
      return;
    } catch (error) {
      if (attempt >= 4) throw error;
      await new Promise((done) => setTimeout(done, 100 * (attempt + 1)));
    }
  }
}

/** What the application may touch. New tables are granted here by default; the audit and the sessions are not. */
export async function grantToApp(owner: pg.Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  await owner.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name};
    REVOKE INSERT, UPDATE ON audit_event, audit_link, audit_head, access_event, access_head, centre FROM ${name};
    REVOKE INSERT, UPDATE ON patient_key, closed_case, registry_row, registry_key FROM ${name};
    REVOKE ALL ON session, attempt_count FROM ${name};
    GRANT DELETE ON role_grant, board_member, patient_identifier, referral_draft, kpi_fact, kpi_month, kpi_stale, kpi_known TO ${name};
    REVOKE ALL ON migrations FROM ${name};
  `);
}
