import { pacsTemplateFault } from '@rachis/domain';

/** Every environment variable that Rachis reads, with its default. Nothing else in the code looks at the environment. */
export interface Settings {
  /** PORT: where the API and the web pages are served. */
  readonly port: number;
  /** RACHIS_HOST: the address to listen on. */
  readonly host: string;
  /** DATABASE_URL: the owner's connection; migrations run with it. */
  readonly databaseUrl: string;
  /** DATABASE_APP_URL: the application's connection, neither owner nor superuser. Made from DATABASE_URL where it is not given. */
  readonly databaseAppUrl: string | null;
  /** RACHIS_WEB_DIST: the built web pages; without it only the API is served. */
  readonly webDist: string | null;
  /** RACHIS_DEMO: fill an empty database with fictional cases and allow one-click sign-in. */
  readonly demo: boolean;
  /** RACHIS_EMBEDDED: the database is the embedded one, for trying and small sites. */
  readonly embedded: boolean;
  /** NODE_ENV=production: refuse what is unsafe. */
  readonly production: boolean;
  /** RACHIS_PUBLIC_URL: how browsers reach the service; its scheme decides whether cookies are https-only. */
  readonly publicUrl: string | null;
  /** RACHIS_SESSION_HOURS: after how many hours a session ends, whatever happens. */
  readonly sessionHours: number;
  /** RACHIS_POOL: connections for writing and as many for reading. */
  readonly poolSize: number;
  /** RACHIS_LOG: silent, error, info. */
  readonly logLevel: string;
  /** RACHIS_CENTRE and RACHIS_TIME_ZONE: the name and zone of the centre that is made in an empty database without demo. */
  readonly centreName: string;
  readonly centreTimeZone: string;
  /** RACHIS_ADMIN_EMAIL: the first administrator of an empty database without demo. */
  readonly adminEmail: string;
  /** RACHIS_PACS_URL_TEMPLATE: where the hospital's viewer shows a study, with {accession} or {studyUid} in it. Without it there are no links to the PACS. */
  readonly pacsUrlTemplate: string | null;
}

/** Reads and checks the environment once, at the start. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is not set. `npm start` brings its own database; a hospital names its own here.');
  const settings: Settings = {
    port: whole(env, 'PORT', 4600),
    host: env['RACHIS_HOST'] ?? '0.0.0.0',
    databaseUrl,
    databaseAppUrl: env['DATABASE_APP_URL'] ?? null,
    webDist: env['RACHIS_WEB_DIST'] ?? null,
    demo: env['RACHIS_DEMO'] === 'true',
    embedded: env['RACHIS_EMBEDDED'] === 'true',
    production: env['NODE_ENV'] === 'production',
    publicUrl: env['RACHIS_PUBLIC_URL'] ?? null,
    sessionHours: whole(env, 'RACHIS_SESSION_HOURS', 12),
    poolSize: whole(env, 'RACHIS_POOL', 10),
    logLevel: env['RACHIS_LOG'] ?? 'info',
    centreName: env['RACHIS_CENTRE'] ?? 'Spinal oncology centre',
    centreTimeZone: env['RACHIS_TIME_ZONE'] ?? 'Europe/London',
    adminEmail: env['RACHIS_ADMIN_EMAIL'] ?? 'administrator@localhost',
    pacsUrlTemplate: pacsTemplate(env['RACHIS_PACS_URL_TEMPLATE']),
  };
  refuseUnsafe(settings);
  return settings;
}

function pacsTemplate(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const fault = pacsTemplateFault(text);
  if (fault) throw new Error(`RACHIS_PACS_URL_TEMPLATE is refused: ${fault}`);
  return text;
}

function whole(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}

/** A hospital's start refuses what is only right for trying. What the database itself must fulfil is checked when it is opened. */
function refuseUnsafe({ production, demo, embedded, databaseUrl, databaseAppUrl }: Settings): void {
  if (!production) return;
  if (demo && !embedded) throw new Error('Refused: demo data with one-click sign-in on an external database in production. Start with --no-demo.');
  if (!databaseAppUrl && new URL(databaseUrl).password === '') throw new Error('Refused: DATABASE_URL without a password in production. Set DATABASE_APP_URL for the application role.');
}

/** The token under which the settings are injected. */
export const SETTINGS = Symbol('settings');
