import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { SETTINGS, type Settings } from '../../settings.js';
import type { Carried, Carrier, Parcel } from './carrier.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 5000 };
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** What nodemailer says of a failure. Its message quotes the server, which may quote the recipient, so only these are looked at. */
interface MailFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Carries messages by the hospital's mail server. */
@Injectable()
export class MailCarrier implements Carrier, OnApplicationShutdown {
  readonly channel = 'mail';
  private readonly transport: Transporter | null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.transport = settings.smtpUrl ? createTransport(transportOptions(settings.smtpUrl, settings.smtpPlain)) : null;
  }

  get ready(): boolean {
    return this.transport !== null;
  }

  async carry({ id, recipient, subject, text, paper, calendar }: Parcel): Promise<Carried> {
    if (!this.transport) return { result: 'later', why: 'No mail server is set' };
    const from = this.settings.mailFrom ?? '';
    try {
      await this.transport.sendMail({
        from, to: { name: recipient.name, address: recipient.address }, subject, text,
        // The same on every attempt, so that a server which took it twice can tell.
        messageId: `<${id}@${from.split('@').at(-1) ?? 'localhost'}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: paper ? [{ filename: paper.fileName, content: paper.bytes, contentType: 'application/pdf' }] : [],
        ...(calendar ? { icalEvent: { method: calendar.method, filename: 'meeting.ics', content: calendar.text } } : {}),
        disableFileAccess: true, disableUrlAccess: true,
      });
      return { result: 'sent' };
    } catch (error) {
      return verdict(error as MailFault);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** Unencrypted only to this machine, or where the administrator has said so. */
function transportOptions(url: string, plain: boolean) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (secure ? 465 : 587) : Number(port), secure, requireTLS: !secure && !plain && !LOOPBACK.test(hostname), ignoreTLS: !secure && LOOPBACK.test(hostname),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }), ...TIMEOUTS,
  };
}

/**
 * A refusal of the recipient or of the mail (5xx) is final. What concerns the server, our sign-in or our sender is not the
 * recipient's doing, and 4xx means "later": both are tried again.
 */
function verdict({ code = '', command = '', responseCode, response = '' }: MailFault): Carried {
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  const said = responseCode ? ` (${[responseCode, status].filter(Boolean).join(' ')})` : '';
  if (code === 'EAUTH') return { result: 'later', why: `The mail server refuses our sign-in${said}` };
  if (code === 'ETLS') return { result: 'later', why: 'The mail server offers no encrypted connection' };
  if (!responseCode) return { result: 'later', why: 'The mail server could not be reached' };
  if (command === 'MAIL FROM') return { result: 'later', why: `The mail server refuses our sender address${said}` };
  const final = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA' || code === 'EENVELOPE' || code === 'EMESSAGE');
  return final ? { result: 'bounced', why: `The recipient's mail server refuses the message${said}` } : { result: 'later', why: `The mail server asks to try again later${said}` };
}
