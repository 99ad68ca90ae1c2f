import type { FastifyRequest } from 'fastify';
import { clock } from '../clock.js';
import { Problem } from './problem.js';

/** What a route says in its `@RouteConfig(...)` when one asking of it is as much work as several others. */
export interface CostlyRoute {
  readonly cost: number;
}
/** A search reads many records, and typesetting a paper holds the process for a moment. */
export const SEARCHES: CostlyRoute = { cost: 5 };
export const TYPESETS: CostlyRoute = { cost: 20 };

interface Bucket {
  left: number;
  at: number;
}

const MINUTE = 60_000;
const MOST_KEPT = 20_000;

/**
 * How much one person or one address may ask in a minute. A bucket that fills evenly: what is saved up can be spent at once.
 * It counts within this process; two processes behind a balancer let through twice as much, and nothing waits for a database.
 */
export class RequestLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number) {}

  /** Takes so much out, or refuses with the seconds after which it is there again. */
  take(key: string, cost: number): Problem | undefined {
    const now = clock.milliseconds();
    const bucket = this.buckets.get(key) ?? this.begin(key, now);
    bucket.left = this.filled(bucket, now);
    bucket.at = now;
    if (bucket.left >= cost) {
      bucket.left -= cost;
      return undefined;
    }
    const seconds = Math.max(1, Math.ceil(((cost - bucket.left) * 60) / this.perMinute));
    return new Problem('too-many-attempts', `Too many requests in a short time; wait ${seconds} s`, { retryAfterSeconds: seconds });
  }

  private filled({ left, at }: Bucket, now: number): number {
    return Math.min(this.perMinute, left + (Math.max(0, now - at) * this.perMinute) / MINUTE);
  }

  /** Full buckets say nothing and are forgotten; were none full, the oldest is. */
  private begin(key: string, now: number): Bucket {
    if (this.buckets.size >= MOST_KEPT) {
      for (const [known, bucket] of this.buckets) if (this.filled(bucket, now) >= this.perMinute) this.buckets.delete(known);
      const [oldest] = this.buckets.keys();
      if (this.buckets.size >= MOST_KEPT && oldest !== undefined) this.buckets.delete(oldest);
    }
    const bucket = { left: this.perMinute, at: now };
    this.buckets.set(key, bucket);
    return bucket;
  }
}

export const costOf = (request: FastifyRequest): number => (request.routeOptions.config as Partial<CostlyRoute>).cost ?? 1;

/** One household of IPv6 addresses is one sender: anybody has 2^64 of them. */
export function senderOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
