import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from './eventually.js';
import type { ActingPerson, TestApi } from './api.js';

export interface Heard {
  readonly action: string;
  readonly caseId?: string;
  readonly meetingId?: string;
}

/** Somebody whose screen follows the stream of notices, over a real connection. */
export class Listener {
  text = '';
  ended = false;
  private constructor(readonly request: http.ClientRequest, readonly status: number) {}

  static async open(api: TestApi, person: ActingPerson): Promise<Listener> {
    const server = api.app.getHttpServer();
    if (!server.listening) await api.app.listen(0, '127.0.0.1');
    const { port } = server.address() as AddressInfo;
    const listener = await new Promise<Listener>((resolve, reject) => {
      const request = http.get({ port, host: '127.0.0.1', path: '/api/live', headers: { cookie: `rachis=${person.token}` }, agent: false }, (response) => {
        const opened = new Listener(request, response.statusCode ?? 0);
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => void (opened.text += chunk));
        response.on('error', () => void (opened.ended = true));
        response.on('close', () => void (opened.ended = true));
        resolve(opened);
      });
      request.on('error', reject);
    });
    if (listener.status === 200) await eventually(() => listener.text, (text) => text.includes(': here'));
    return listener;
  }

  get notices(): Heard[] {
    return this.text.split('\n').filter((line) => line.startsWith('data: {"')).map((line) => JSON.parse(line.slice(6)) as Heard);
  }

  /** Waits until a notice about this arrives. */
  async hears(wanted: Partial<Heard>): Promise<Heard> {
    const fits = (notice: Heard) => Object.entries(wanted).every(([key, value]) => notice[key as keyof Heard] === value);
    return (await eventually(() => this.notices.find(fits), Boolean))!;
  }

  close(): void {
    this.request.on('error', () => undefined);
    this.request.destroy();
  }
}
