/** Chance with a fixed seed: two fillings of the demonstration differ in their dates only. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.next() * list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    return entries[entries.length - 1]?.[0] ?? this.pick([]);
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value): [number, T] => [this.next(), value])
      .sort(([a], [b]) => a - b)
      .map(([, value]) => value);
  }

  normal(mean: number, sd: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + sd * radius * Math.cos(2 * Math.PI * this.next());
  }

  /** An id that begins with the time, as the product makes them (UUID version 7). */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0');
    const hex = (digits: number) => Array.from({ length: digits }, () => this.int(0, 15).toString(16)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  }
}

/** A chance of its own for each name: what was added to the demonstration later leaves everybody else as they were. */
export function chanceOf(name: string): Random {
  return new Random([...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7));
}

/** `total` answers in exactly the given shares, up to rounding (largest remainder), in the order of the shares. */
export function quota<K extends string>(total: number, shares: Readonly<Record<K, number>>): K[] {
  const entries = Object.entries(shares) as [K, number][];
  const sum = entries.reduce((all, [, share]) => all + share, 0);
  const exact = entries.map(([key, share]) => ({ key, whole: Math.floor((share / sum) * total), rest: ((share / sum) * total) % 1 }));
  const missing = total - exact.reduce((all, { whole }) => all + whole, 0);
  const lucky = new Set([...exact].sort((a, b) => b.rest - a.rest).slice(0, missing));
  return exact.flatMap((entry) => Array.from({ length: entry.whole + (lucky.has(entry) ? 1 : 0) }, () => entry.key));
}
