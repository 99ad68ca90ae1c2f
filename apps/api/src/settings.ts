import { isMailAddress, pacsTemplateFault } from '@rachis/domain';

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
  /** RACHIS_JOBS: on or off. Off for a process that only answers requests, while another one does the jobs. */
  readonly jobs: boolean;
  /** RACHIS_SMTP_URL: the hospital's mail server, `smtp://user:password@host:587` or `smtps://…`. Without it messages wait in the outbox. */
  readonly smtpUrl: string | null;
  /** RACHIS_MAIL_FROM: the address that mail is sent from, and where later bounces come back to. */
  readonly mailFrom: string | null;
  /** RACHIS_SMTP_PLAIN: allow mail to leave unencrypted. Without it the server must offer TLS, unless it is this machine. */
  readonly smtpPlain: boolean;
  /** RACHIS_MAIL_RETRY_SECONDS: how long after a first failure a message is tried again; each further wait is twice as long, up to an hour. */
  readonly mailRetrySeconds: number;
  /** RACHIS_MAIL_GIVE_UP_HOURS: after how long a message that could not be sent is given up and shown as such. */
  readonly mailGiveUpHours: number;
  /** RACHIS_BREAK_GLASS_MINUTES: for how long a closed case stays open to somebody outside its board. */
  readonly breakGlassMinutes: number;
  /** RACHIS_ANCHOR_FILE: where the places of the audit chains are written down, best on another machine's append-only store. */
  readonly anchorFile: string | null;
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
    jobs: onOrOff(env, 'RACHIS_JOBS', true),
    smtpUrl: smtpUrl(env['RACHIS_SMTP_URL'], env['RACHIS_MAIL_FROM']),
    mailFrom: mailFrom(env['RACHIS_MAIL_FROM']),
    smtpPlain: env['RACHIS_SMTP_PLAIN'] === 'true',
    mailRetrySeconds: whole(env, 'RACHIS_MAIL_RETRY_SECONDS', 30),
    mailGiveUpHours: whole(env, 'RACHIS_MAIL_GIVE_UP_HOURS', 24),
    breakGlassMinutes: minutes(env, 'RACHIS_BREAK_GLASS_MINUTES', 60),
    anchorFile: env['RACHIS_ANCHOR_FILE'] || null,
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

function onOrOff(env: NodeJS.ProcessEnv, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (text !== 'on' && text !== 'off') throw new Error(`${name} must be on or off, not "${text}"`);
  return text === 'on';
}

/** The message never quotes the address, which may hold a password. */
function smtpUrl(text: string | undefined, from: string | undefined): string | null {
  if (!text) return null;
  if (!/^smtps?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) throw new Error('RACHIS_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host');
  if (!from) throw new Error('RACHIS_MAIL_FROM is needed with RACHIS_SMTP_URL: the address that mail is sent from');
  return text;
}

function mailFrom(text: string | undefined): string | null {
  if (!text) return null;
  if (!isMailAddress(text)) throw new Error('RACHIS_MAIL_FROM must be the address of one mailbox');
  return text;
}

function whole(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}

/** A time of one minute to one day. */
function minutes(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = whole(env, name, fallback);
  if (value < 1 || value > 1440) throw new Error(`${name} must be from 1 to 1440, not "${value}"`);
  return value;
}

/** A hospital's start refuses what is only right for trying. What the database itself must fulfil is checked when it is opened. */
function refuseUnsafe({ production, demo, embedded, databaseUrl, databaseAppUrl }: Settings): void {
  if (!production) return;
  if (demo && !embedded) throw new Error('Refused: demo data with one-click sign-in on an external database in production. Start with --no-demo.');
  if (!databaseAppUrl && new URL(databaseUrl).password === '') throw new Error('Refused: DATABASE_URL without a password in production. Set DATABASE_APP_URL for the application role.');
}

/** The token under which the settings are injected. */
export const SETTINGS = Symbol('settings');
