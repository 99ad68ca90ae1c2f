import type { FastifyRequest } from 'fastify';
import type { SignInWay } from '@rachis/domain';
import type { Arrival } from './session.service.js';

/** In order: what calls itself several names is asked for its own first. */
const BROWSERS = [['Edge', /\bEdg(A|iOS)?\//], ['Opera', /\bOPR\//], ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//], ['Safari', /\bSafari\//]] as const;
const SYSTEMS = [['iPhone', /\biPhone\b/], ['iPad', /\biPad\b/], ['Android', /\bAndroid\b/], ['Windows', /\bWindows\b/], ['Mac', /\bMac OS X\b/], ['Linux', /\bLinux\b/]] as const;

/** A browser in words that a person knows again. The rest of what it says of itself is not kept. */
export function deviceWords(agent: string | undefined): string {
  const named = (list: readonly (readonly [string, RegExp])[]) => list.find(([, sign]) => sign.test(agent ?? ''))?.[0];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (!browser && !system) return 'Unknown device';
  return system ? `${browser ?? 'A browser'} on ${system}` : (browser ?? '');
}

/** The part of an address that tells a ward from a home, and no more. */
export function shortAddress(address: string): string {
  const four = /(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(address);
  if (four) return `${four[1] ?? ''}.${four[2] ?? ''}.…`;
  return `${address.split(':').slice(0, 2).join(':')}:…`;
}

/** From where a request came in. */
export const arrivalOf = ({ headers, ip }: FastifyRequest, way: SignInWay): Arrival => ({ way, device: deviceWords(headers['user-agent']), address: shortAddress(ip) });
