import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../../settings.js';
import { contentSecurityPolicy } from './web-pages.js';

/** What no page of ours asks of a browser. The keys of a passkey are left as they are: to this origin only. */
const PERMISSIONS = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** The headers of every answer. They are always the same, so helmet is asked for them once and not with every request. */
export function securityHeaders({ publicUrl }: Settings): Readonly<Record<string, string>> {
  const headers: Record<string, string> = { 'content-security-policy': contentSecurityPolicy(null), 'permissions-policy': PERMISSIONS.map((name) => `${name}=()`).join(', ') };
  const keep = { setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value), removeHeader: () => undefined };
  const hsts = publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false;
  const ask = helmet({ contentSecurityPolicy: false, hsts, referrerPolicy: { policy: 'no-referrer' }, frameguard: { action: 'deny' } });
  ask({ headers: {} } as IncomingMessage, keep as unknown as ServerResponse, (error) => {
    if (error instanceof Error) throw error;
  });
  return headers;
}
