/** Lanczos' approximation with g = 7 and nine terms, good to about fifteen digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const MOST_STEPS = 10_000;
const ENOUGH = 1e-16;
/** Keeps a denominator of the continued fraction from being 0. */
const TINY = 1e-300;

/** The logarithm of the gamma function for `a` above 0. */
export function logGamma(a: number): number {
  if (a < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a);
  const x = a - 1;
  const series = LANCZOS.reduce((sum, term, i) => sum + (i === 0 ? term : term / (x + i)), 0);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The regularised upper incomplete gamma function Q(a, x): the share of a gamma distribution of shape `a` above `x`. */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError(`Q(${a}, ${x}) is not defined`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x);
}

/** The p value of a chi-squared statistic. */
export function chiSquaredTail(chisq: number, df: number): number {
  return upperGamma(df / 2, chisq / 2);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step < MOST_STEPS && term > sum * ENOUGH; step++) {
    term *= x / (a + step);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MOST_STEPS; step++) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / kept(numerator * d + b);
    c = kept(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return fraction;
}

const kept = (value: number) => (Math.abs(value) < TINY ? TINY : value);
