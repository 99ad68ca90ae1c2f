// Registry statistics: survival curves with their intervals over a million subjects, in one thread, without database or HTTP.
// Also on its own, on what is built: node tools/bench/statistics.mjs
import { pathToFileURL } from 'node:url';
import { seededRandom } from './data/random.mjs';
import { median } from './measure.mjs';

export const curveTarget = 1500;
const subjects = 1_000_000;
const rounds = 7;

/** Exponential survival with a mean of 400 days, three in ten censored; every time different, or in whole days. @param {boolean} wholeDays */
function followUp(wholeDays) {
  const random = seededRandom(20_260_601);
  const [time, status] = [new Float64Array(subjects), new Float64Array(subjects)];
  for (let i = 0; i < subjects; i++) {
    const days = random.exponential(400);
    time[i] = wholeDays ? Math.round(days) : days;
    status[i] = random.chance(0.7) ? 1 : 0;
  }
  return { time, status };
}

/** Milliseconds of each round; the first, in which Node still compiles, counts too. @param {(data: object) => unknown} curve @param {object} data */
function timesOf(curve, data) {
  return Array.from({ length: rounds }, () => {
    const begun = performance.now();
    curve(data);
    return performance.now() - begun;
  });
}

/** Measures, prints, and answers with the figures for the last line. */
export async function measureStatistics() {
  const { kaplanMeier } = await import('@rachis/domain');
  const cases = { distinct: timesOf(kaplanMeier, followUp(false)), days: timesOf(kaplanMeier, followUp(true)) };
  const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
  console.log(
    `\nKaplan-Meier with three kinds of intervals, ${subjects.toLocaleString('en-GB')} subjects, one thread (aim: under ${curveTarget} ms)`,
  );
  for (const [name, times] of Object.entries(cases))
    console.log(
      `${(name === 'days' ? 'whole days' : 'every time different').padEnd(42)} median ${ms(median(times))} [${ms(Math.min(...times))}..${ms(Math.max(...times))}]`,
    );
  const medians = Object.fromEntries(Object.entries(cases).map(([name, times]) => [name, Math.round(median(times))]));
  return { subjects, ...medians, target: curveTarget, met: Object.values(medians).every((time) => time < curveTarget) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(`\n${JSON.stringify(await measureStatistics())}`);
