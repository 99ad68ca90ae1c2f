/** A number that is never rounded on the way: a whole number over a whole number, in lowest terms, `under` above zero. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
const TEN = 10n;
/** Two numbers that differ by no more than this count as equal where a limit is asked about. */
const LEEWAY: Exact = { over: 1n, under: 1_000_000_000n };

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

function inLowestTerms(over: bigint, under: bigint): Exact {
  let [a, b] = [sizeOf(over), sizeOf(under)];
  while (b > 0n) [a, b] = [b, a % b];
  const by = under < 0n ? -a : a;
  return { over: over / by, under: under / by };
}

/** A number as it is written: 24.705 is 24705 thousandths and not its nearest binary neighbour. Throws RangeError for one that is not finite. */
export function exactly(value: number): Exact {
  const match = DECIMAL.exec(String(value));
  if (!match) throw new RangeError(`${value} is not a finite number`);
  const [, sign, whole, decimals = '', exponent = '0'] = match;
  const shift = BigInt(exponent) - BigInt(decimals.length);
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return shift < 0n ? inLowestTerms(digits, TEN ** -shift) : { over: digits * TEN ** shift, under: 1n };
}

/** The sum of any number of terms; nothing added up is zero. */
export function sumOf(terms: readonly Exact[]): Exact {
  return terms.reduce(
    (sum, term) => inLowestTerms(sum.over * term.under + term.over * sum.under, sum.under * term.under),
    {
      over: 0n,
      under: 1n,
    },
  );
}

/** One number times another. */
export function productOf(a: Exact, b: Exact): Exact {
  return inLowestTerms(a.over * b.over, a.under * b.under);
}

/** One number over another; throws RangeError when the other is zero. */
export function quotientOf(a: Exact, b: Exact): Exact {
  if (b.over === 0n) throw new RangeError('nothing can be divided by zero');
  return inLowestTerms(a.over * b.under, a.under * b.over);
}

/** Whether a number is at most a limit, with a leeway of 1e-9 so that a limit met exactly is met. */
export function isAtMost(value: Exact, limit: Exact): boolean {
  const { over, under } = sumOf([limit, LEEWAY]);
  return value.over * under <= over * value.under;
}

/** Rounded to so many decimals, a half away from zero: 44.625 to two decimals is 44.63. For the edge only, never in between. */
export function rounded({ over, under }: Exact, decimals: number): number {
  const scaled = sizeOf(over) * TEN ** BigInt(decimals);
  const steps = (2n * scaled + under) / (2n * under);
  return Number(`${over < 0n && steps > 0n ? '-' : ''}${steps}e-${decimals}`);
}
