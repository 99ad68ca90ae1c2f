import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../../settings.js';
import { contentSecurityPolicy } from './web-pages.js';

/** The headers of every answer. They are always the same, so helmet is asked for them once and not with every request. */
export function securityHeaders({ publicUrl }: Settings): Readonly<Record<string, string>> {
  const headers: Record<string, string> = { 'content-security-policy': contentSecurityPolicy(null) };
  const keep = { setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value), removeHeader: () => undefined };
  const ask = helmet({ contentSecurityPolicy: false, hsts: publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false, referrerPolicy: { policy: 'no-referrer' } });
  ask({ headers: {} } as IncomingMessage, keep as unknown as ServerResponse, (error) => {
    if (error instanceof Error) throw error;
  });
  return headers;
}
