import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** A real OpenID provider, in a process of its own, and a browser that signs in at it. */
export class IdentityProvider {
  private constructor(private readonly child: ChildProcess, private readonly port: number, readonly rachis: string) {}

  /** For a Rachis that browsers reach under this address. */
  static async start(rachis: string): Promise<IdentityProvider> {
    const port = await freePort();
    const script = path.resolve('apps/api/test/support/run-identity-provider.mjs');
    const idp = { port, redirectUri: `${rachis}/api/session/oidc/callback`, afterSignOut: `${rachis}/sign-in`, backChannel: `${rachis}/api/session/oidc/back-channel-logout` };
    const child = spawn(process.execPath, ['--no-warnings', script], { env: { ...process.env, NODE_OPTIONS: '', IDP: JSON.stringify(idp) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let said = '';
    await new Promise<void>((ready, failed) => {
      child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
      child.stdout?.on('data', () => ready());
      child.once('exit', () => failed(new Error(`the provider did not start: ${said}`)));
    });
    return new IdentityProvider(child, port, rachis);
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What Rachis needs to know of it. */
  get settings(): Record<string, string> {
    return {
      RACHIS_PUBLIC_URL: this.rachis, RACHIS_SECRET_KEY: Buffer.alloc(32, 5).toString('base64'), RACHIS_OIDC_ISSUER: this.issuer, RACHIS_OIDC_CLIENT_ID: 'rachis', RACHIS_OIDC_CLIENT_SECRET: 'rachis-secret-of-the-tests',
      RACHIS_OIDC_NAME: 'Northgate account', RACHIS_OIDC_ROLES: JSON.stringify({ 'mdt-surgeons': 'spine_surgeon', 'mdt-chairs': 'chair', 'mdt-eastvale': 'referrer @ Eastvale General' }),
    };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill();
    await ended;
  }
}

/** A browser as far as a sign-in needs one: cookies for each server, and the forms of the provider's own pages. */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly login: string) {}

  async visit(address: string, form?: URLSearchParams): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(form ? { method: 'POST', body: form } : {}) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Goes wherever it is sent and answers the provider's pages, until `there` says that it has arrived. */
  async follow(address: string, there: (address: string) => boolean): Promise<string> {
    let next = address;
    let answer = await this.visit(next);
    for (let step = 0; step < 15; step++) {
      const location = answer.headers.get('location');
      if (location) {
        next = new URL(location, next).href;
        if (there(next)) return next;
        answer = await this.visit(next);
        continue;
      }
      const html = await answer.text();
      const action = /action="([^"]+)"/.exec(html)?.[1];
      if (!action) throw new Error(`the provider shows no form at ${next}: ${html.slice(0, 300)}`);
      const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1];
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1];
      const form = prompt ? { prompt, ...(prompt === 'login' ? { login: this.login, password: 'x' } : {}) } : { ...(xsrf ? { xsrf } : {}), logout: 'yes' };
      next = new URL(action, next).href;
      answer = await this.visit(next, new URLSearchParams(form));
    }
    throw new Error('the sign-in goes round in circles');
  }

  cookie(origin: string, name: string): string | undefined {
    return this.jars.get(origin)?.get(name);
  }

  setCookie(origin: string, name: string, value: string): void {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    jar.set(name, value);
    this.jars.set(origin, jar);
  }
}
