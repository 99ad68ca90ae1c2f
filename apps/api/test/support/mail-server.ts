import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly to: string[];
  readonly raw: string;
}

/** A real mail server. It refuses whoever is called bounce, asks whoever is called busy to come again once, and keeps everything else. */
export class MailServer {
  readonly arrived: ArrivedMail[] = [];
  /** How often each address was tried. */
  readonly tries = new Map<string, number>();
  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const post: { office?: MailServer } = {};
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], size: 20 * 1024 * 1024, logger: false,
      onRcptTo: ({ address }, _session, answer) => {
        const tried = (post.office?.tries.get(address) ?? 0) + 1;
        post.office?.tries.set(address, tried);
        if (address.startsWith('bounce')) return answer(Object.assign(new Error('5.1.1 mailbox unavailable'), { responseCode: 550 }));
        if (address.startsWith('never') || (address.startsWith('busy') && tried === 1)) return answer(Object.assign(new Error('4.3.2 try again later'), { responseCode: 451 }));
        answer();
      },
      onData: (stream, { envelope }, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          post.office?.arrived.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
          answer();
        });
      },
    });
    post.office = new MailServer(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return post.office;
  }

  /** What the API needs to send through this server, doing jobs and trying again soon. */
  get settings(): Record<string, string> {
    const { port } = this.server.server.address() as AddressInfo;
    return { RACHIS_SMTP_URL: `smtp://127.0.0.1:${port}`, RACHIS_MAIL_FROM: 'board@northgate.example', RACHIS_JOBS: 'on', RACHIS_MAIL_RETRY_SECONDS: '1' };
  }

  to(address: string): ArrivedMail[] {
    return this.arrived.filter((mail) => mail.to.includes(address));
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}
