// The table and the last line.
import { median } from './measure.mjs';

/** @typedef {import('./measure.mjs').Figures} Figures */
/** @typedef {import('./works.mjs').Work} Work */

export const targets = { W1: 1.5, W3: 1.5, W2: 2 };
const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;

/** The ratio in each round, so that a busy moment of the machine counts on both sides. @param {Figures} figures @param {string} key @param {'p50' | 'cpu'} field @param {string} reference */
function ratios(figures, key, field, reference) {
  const [ours = [], theirs = []] = ['product', reference].map((name) => figures.get(key)?.get(name));
  return ours
    .map((figure, index) => (figure[field] ?? NaN) / (theirs[index]?.[field] ?? NaN))
    .filter((ratio) => Number.isFinite(ratio) && ratio > 0);
}

/** Of the quietest round of each side: what is left when other work on the machine is taken away. @param {Figures} figures @param {string} key @param {string} reference */
function quiet(figures, key, reference) {
  const [ours = NaN, theirs = NaN] = ['product', reference].map((name) =>
    Math.min(...(figures.get(key)?.get(name) ?? []).map(({ p50 }) => p50)),
  );
  return ours / theirs;
}

/** @param {Figures} figures @param {Work[]} works */
export function summary(figures, works) {
  const ofWork = (/** @type {string} */ key) => ({
    p50: round(median(ratios(figures, key, 'p50', 'pg'))),
    cpu: round(median(ratios(figures, key, 'cpu', 'pg'))),
    quiet: round(quiet(figures, key, 'pg')),
    p50ToHttp: round(median(ratios(figures, key, 'p50', 'http'))),
    cpuToHttp: round(median(ratios(figures, key, 'cpu', 'http'))),
    quietToHttp: round(quiet(figures, key, 'http')),
  });
  /** @type {Record<string, ReturnType<typeof ofWork>>} */
  const each = Object.fromEntries(works.map(({ key }) => [key, ofWork(key)]));
  const kinds = Object.keys(each).flatMap((key) => (key.startsWith('W3.') ? each[key] : []));
  const fields = /** @type {(keyof ReturnType<typeof ofWork>)[]} */ (Object.keys(kinds[0] ?? {}));
  const W3 = Object.fromEntries(fields.map((field) => [field, round(median(kinds.map((ratio) => ratio[field])))]));
  const all = { ...each, W3 };
  const within = (/** @type {'p50' | 'p50ToHttp'} */ field) =>
    Object.entries(targets).every(([key, most]) => (all[key]?.[field] ?? Infinity) <= most);
  return { ...all, targets, met: within('p50'), metToHttp: within('p50ToHttp') };
}

/** @param {number[]} values */
const spread = (values) =>
  values.length
    ? `${median(values).toFixed(2)} [${Math.min(...values).toFixed(2)}..${Math.max(...values).toFixed(2)}]`
    : '-';

/** @param {Figures} figures @param {Work[]} works */
export function printTable(figures, works) {
  const of = (/** @type {string} */ key, /** @type {string} */ name, /** @type {'p50' | 'cpu'} */ field) => {
    const value = median((figures.get(key)?.get(name) ?? []).map((figure) => figure[field] ?? NaN));
    return Number.isNaN(value) ? '-' : value.toFixed(2);
  };
  const line = (/** @type {string[]} */ cells) =>
    console.log(
      cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(index < 9 ? 8 : 20))).join(' '),
    );
  console.log(
    '\nMilliseconds at p50 and of processor time (server and database), then ratios: median [lowest..highest round];' +
      ' "quiet" compares the quietest rounds',
  );
  line([
    '',
    'pg',
    'http',
    'Rachis',
    'pg cpu',
    'http cpu',
    'R. cpu',
    'quiet/pg',
    '/http',
    'p50 to pg',
    'p50 to http',
    'cpu to pg',
    'cpu to http',
  ]);
  for (const { key, what } of works) {
    const milliseconds = /** @type {const} */ (['p50', 'cpu']).flatMap((field) =>
      ['pg', 'http', 'product'].map((name) => of(key, name, field)),
    );
    const compared = /** @type {const} */ (['p50', 'cpu']).flatMap((field) =>
      ['pg', 'http'].map((name) => spread(ratios(figures, key, field, name))),
    );
    const quietest = ['pg', 'http'].map((name) => quiet(figures, key, name).toFixed(2));
    line([`${key.padEnd(14)} ${what}`.slice(0, 42), ...milliseconds, ...quietest, ...compared]);
  }
}
