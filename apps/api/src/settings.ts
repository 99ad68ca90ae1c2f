import { isMailAddress, pacsTemplateFault, ROLES, type Role } from '@rachis/domain';
import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { refuseUnsafe } from './platform/start/unsafe-settings.js';
import { withSecretFiles } from './platform/start/secret-files.js';

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
  /** RACHIS_REQUESTS_PER_PERSON and RACHIS_REQUESTS_PER_ADDRESS: how much is answered in a minute, by each process; a search counts 5, a paper 20. */
  readonly requestsPerPerson: number;
  readonly requestsPerAddress: number;
  /** RACHIS_MAIL_GIVE_UP_HOURS: after how long a message that could not be sent is given up and shown as such. */
  readonly mailGiveUpHours: number;
  /** RACHIS_REMIND_HOURS: how long before an action is due its owner is reminded by mail. */
  readonly remindHours: number;
  /** RACHIS_ESCALATE_HOURS: how long after it was due an action is passed on to the chair and the coordinator; at once where the decision is an emergency. */
  readonly escalateHours: number;
  /** RACHIS_MAIL_MINUTES: on or off. Whether minutes and action lists, which name patients, are mailed by themselves after a meeting. */
  readonly mailMinutes: boolean;
  /** RACHIS_IDLE_MINUTES: after how many minutes without use a session ends. */
  readonly idleMinutes: number;
  /** RACHIS_SECRET_KEY or RACHIS_SECRET_KEY_FILE: 32 bytes in base64; what second factors are encrypted with. The embedded database brings its own. */
  readonly secretKey: Buffer | null;
  /** RACHIS_SECOND_FACTOR_ROLES: roles, separated by commas, whose local accounts need a second factor; or `all`. */
  readonly secondFactorRoles: readonly Role[];
  /** RACHIS_OIDC_*: the hospital's own sign-in; null where RACHIS_OIDC_ISSUER is not set. */
  readonly oidc: OidcSettings | null;
  /** RACHIS_BREAK_GLASS_MINUTES: for how long a closed case stays open to somebody outside its board. */
  readonly breakGlassMinutes: number;
  /** RACHIS_ANCHOR_FILE: where the places of the audit chains are written down, best on another machine's append-only store. */
  readonly anchorFile: string | null;
}

/** The hospital's own sign-in (OpenID Connect). */
export interface OidcSettings {
  /** RACHIS_OIDC_ISSUER: the address that the provider calls itself by. */
  readonly issuer: string;
  /** RACHIS_OIDC_CLIENT_ID. */
  readonly clientId: string;
  /** RACHIS_OIDC_CLIENT_SECRET or RACHIS_OIDC_CLIENT_SECRET_FILE. */
  readonly clientSecret: string;
  /** RACHIS_OIDC_NAME: what the button says. */
  readonly name: string;
  /** RACHIS_OIDC_SCOPES: what is asked for. */
  readonly scopes: string;
  /** RACHIS_OIDC_GROUP_CLAIM: the claim that holds the groups. */
  readonly groupClaim: string;
  /** RACHIS_OIDC_VERIFIED_CLAIM: the claim that says that the address is verified. */
  readonly verifiedClaim: string;
  /** RACHIS_OIDC_ROLES or RACHIS_OIDC_ROLES_FILE: JSON, from the name of a group to a role, or to `role @ name of the organisation`. */
  readonly roles: ReadonlyMap<string, { readonly role: Role; readonly organisation: string | null }>;
}

/** Reads and checks the environment once, at the start. What is secret may also be the content of a file: `DATABASE_URL_FILE` instead of `DATABASE_URL`. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const env = withSecretFiles(environment);
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
    requestsPerPerson: whole(env, 'RACHIS_REQUESTS_PER_PERSON', 6000, 60),
    requestsPerAddress: whole(env, 'RACHIS_REQUESTS_PER_ADDRESS', 30_000, 60),
    mailGiveUpHours: whole(env, 'RACHIS_MAIL_GIVE_UP_HOURS', 24),
    remindHours: whole(env, 'RACHIS_REMIND_HOURS', 24),
    escalateHours: whole(env, 'RACHIS_ESCALATE_HOURS', 24),
    mailMinutes: onOrOff(env, 'RACHIS_MAIL_MINUTES', true),
    idleMinutes: whole(env, 'RACHIS_IDLE_MINUTES', 15),
    secretKey: secretKey(env, databaseUrl),
    secondFactorRoles: rolesIn(env['RACHIS_SECOND_FACTOR_ROLES']),
    oidc: oidc(env),
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

/** What a file holds whose path a variable names; several lines are allowed here. */
const fileOf = (file: string | undefined): string | undefined => (file ? readFileSync(file, 'utf8').trim() : undefined);

/** The embedded database has a password that was made at its first start and never changes, so a key can follow from it. */
function secretKey(env: NodeJS.ProcessEnv, databaseUrl: string): Buffer | null {
  const text = env['RACHIS_SECRET_KEY'] || undefined;
  if (text === undefined) return env['RACHIS_EMBEDDED'] === 'true' ? Buffer.from(hkdfSync('sha256', new URL(databaseUrl).password, '', 'rachis secret key', 32)) : null;
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new Error('RACHIS_SECRET_KEY must be 32 bytes in base64: openssl rand -base64 32');
  return key;
}

const isRole = (text: string): text is Role => ROLES.some(({ code }) => code === text);

function rolesIn(text: string | undefined): Role[] {
  if (text === 'all') return ROLES.map(({ code }) => code);
  const named = (text ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  return named.map((one) => {
    if (!isRole(one)) throw new Error(`RACHIS_SECOND_FACTOR_ROLES names a role that does not exist: "${one}"`);
    return one;
  });
}

function oidc(env: NodeJS.ProcessEnv): OidcSettings | null {
  const issuer = env['RACHIS_OIDC_ISSUER'];
  if (!issuer) return null;
  const { protocol = '', hostname = '' } = URL.canParse(issuer) ? new URL(issuer) : {};
  if (protocol !== 'https:' && !(protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))) throw new Error('RACHIS_OIDC_ISSUER must be an https address; http only for a provider on this machine');
  const clientSecret = env['RACHIS_OIDC_CLIENT_SECRET'];
  const roles = env['RACHIS_OIDC_ROLES'] || fileOf(env['RACHIS_OIDC_ROLES_FILE']);
  if (!env['RACHIS_OIDC_CLIENT_ID'] || !clientSecret || !roles) throw new Error('RACHIS_OIDC_ISSUER needs RACHIS_OIDC_CLIENT_ID, RACHIS_OIDC_CLIENT_SECRET and RACHIS_OIDC_ROLES as well');
  if (!env['RACHIS_PUBLIC_URL']) throw new Error('RACHIS_OIDC_ISSUER needs RACHIS_PUBLIC_URL: the provider sends people back to it');
  return {
    issuer, clientId: env['RACHIS_OIDC_CLIENT_ID'], clientSecret, name: env['RACHIS_OIDC_NAME'] ?? 'Hospital account', scopes: env['RACHIS_OIDC_SCOPES'] ?? 'openid profile email',
    groupClaim: env['RACHIS_OIDC_GROUP_CLAIM'] ?? 'groups', verifiedClaim: env['RACHIS_OIDC_VERIFIED_CLAIM'] ?? 'email_verified', roles: groupRoles(roles),
  };
}

/** `{"mdt-surgeon": "spine_surgeon", "eastvale-spine": "referrer @ Eastvale General"}`. */
function groupRoles(text: string): OidcSettings['roles'] {
  const said: unknown = parsed(text);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new Error('RACHIS_OIDC_ROLES must be a JSON object: {"name of a group": "role"}');
  return new Map(
    Object.entries(said).map(([group, to]) => {
      const [role = '', organisation = null] = String(to).split('@').map((part) => part.trim());
      if (!isRole(role)) throw new Error(`RACHIS_OIDC_ROLES names a role that does not exist: "${role}"`);
      return [group, { role, organisation }];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function whole(env: NodeJS.ProcessEnv, name: string, fallback: number, least = 0): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
  if (Number(text) < least) throw new Error(`${name} must be at least ${least}`);
  return Number(text);
}

/** A time of one minute to one day. */
function minutes(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = whole(env, name, fallback);
  if (value < 1 || value > 1440) throw new Error(`${name} must be from 1 to 1440, not "${value}"`);
  return value;
}

/** The token under which the settings are injected. */
export const SETTINGS = Symbol('settings');
