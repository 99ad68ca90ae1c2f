/** The settings that a start is judged by. */
interface Judged {
  readonly production: boolean;
  readonly demo: boolean;
  readonly embedded: boolean;
  readonly databaseUrl: string;
  readonly databaseAppUrl: string | null;
  readonly publicUrl: string | null;
  readonly secondFactorRoles: readonly unknown[];
  readonly oidc: object | null;
  readonly secretKey: Buffer | null;
  readonly idleMinutes: number;
  readonly sessionHours: number;
}

/** Passwords that stand in every list of guesses, and in many examples of how a database is started. */
const GUESSED = new Set(['postgres', 'password', 'passw0rd', 'admin', 'administrator', 'secret', 'changeme', 'change-me', 'example', 'rachis', 'rachis_owner', 'rachis_app', 'letmein', 'welcome']);
const SHORTEST_PASSWORD = 12;

/** A hospital's start refuses what is only right for trying. What the database itself must fulfil is checked when it is opened. No message quotes a password. */
export function refuseUnsafe({ production, demo, embedded, databaseUrl, databaseAppUrl, publicUrl, secondFactorRoles, oidc, secretKey, idleMinutes, sessionHours }: Judged): void {
  if ((secondFactorRoles.length > 0 || oidc) && !secretKey) throw new Error('Refused: second factors and the hospital’s sign-in need RACHIS_SECRET_KEY (openssl rand -base64 32).');
  if (idleMinutes < 1 || sessionHours < 1) throw new Error('Refused: RACHIS_IDLE_MINUTES and RACHIS_SESSION_HOURS must be at least 1.');
  if (!production) return;
  if (demo && !embedded) throw new Error('Refused: demo data with one-click sign-in on an external database in production. Start with --no-demo.');
  if (publicUrl !== null && !isGuarded(publicUrl)) throw new Error('Refused: RACHIS_PUBLIC_URL is not https in production; sign-in and cases would travel unencrypted.');
  if (embedded) return;
  if (!databaseAppUrl && passwordOf(databaseUrl, 'DATABASE_URL') === '') throw new Error('Refused: DATABASE_URL without a password in production. Set DATABASE_APP_URL for the application role.');
  refuseGuessed('DATABASE_URL', databaseUrl);
  if (databaseAppUrl) refuseGuessed('DATABASE_APP_URL', databaseAppUrl);
}

/** https, or this machine only: its proxy stands beside it, or somebody tries it. */
function isGuarded(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
}

function passwordOf(address: string, name: string): string {
  if (!URL.canParse(address)) throw new Error(`Refused: ${name} is no address of a database.`);
  return decodeURIComponent(new URL(address).password);
}

/** No password at all is a matter of the server: a certificate, or a socket of this machine. */
function refuseGuessed(name: string, address: string): void {
  const password = passwordOf(address, name);
  if (password === '') return;
  const user = decodeURIComponent(new URL(address).username).toLowerCase();
  const easy = GUESSED.has(password.toLowerCase()) || password.toLowerCase() === user || password.length < SHORTEST_PASSWORD;
  if (easy) throw new Error(`Refused: the password in ${name} is easily guessed. Give it at least ${SHORTEST_PASSWORD} characters that nobody else uses.`);
}
