import { isPartialDate } from '../../contract/dates.js';
import { gy } from '../../units/dose.js';
import { rounded, type Exact } from '../../units/exact.js';
import type { Fractionation } from '../bed-eqd2/bed-eqd2.js';
import { doseInput, FRACTIONS_INPUT, refuseDoubt } from '../bed-eqd2/dose-inputs.js';
import { calculatorForm, InputRefused, type Calculator } from '../calculator.js';
import type { GivenOf, Inputs } from '../inputs.js';
import type { Interval } from './interval.js';
import { readReirradiation, reirradiation } from './reirradiation.js';

/** Decimals of every dose and of the ratio in the answer, a half away from zero. */
const DECIMALS = 4;

const inputs = {
  prior: {
    kind: 'group',
    label: 'Earlier course',
    of: {
      doseGy: doseInput('Dose of the earlier course'),
      fractions: FRACTIONS_INPUT,
      endedOn: {
        kind: 'text',
        label: 'Earlier course ended on',
        hint: 'Day, month or year as far as it is known',
        max: 10,
      },
    },
  },
  now: {
    kind: 'group',
    label: 'New stereotactic course',
    of: {
      thecalSacDmaxGy: doseInput('Maximum dose of the thecal sac'),
      fractions: FRACTIONS_INPUT,
      startsOn: { kind: 'calendar-date', label: 'New course starts on' },
    },
  },
  months: {
    kind: 'number',
    label: 'Months between the courses',
    hint: 'Instead of the two dates',
    unit: 'months',
    min: 0,
  },
} as const satisfies Inputs;
type Given = GivenOf<typeof inputs>;

/** The four criteria for stereotactic re-irradiation, each with its number. */
export const reirradiationCalculator: Calculator = {
  id: 'reirradiation',
  rule: reirradiation,
  forms: [calculatorForm({ title: 'From an earlier and a new course', inputs, calculate: answer })],
  examples: [
    {
      note: '30 Gy in 10, six months later 9 Gy in 1: 37.5 + 24.75',
      input: { prior: { doseGy: 30, fractions: 10 }, now: { thecalSacDmaxGy: 9, fractions: 1 }, months: 6 },
      expected: { currentEqd2_2: 24.75, cumulativeEqd2_2: 62.25, ratio: 0.3976, allMet: true, metCount: '4/4' },
    },
    {
      note: 'The interval by calendar: 30 September and five months is the last day of February',
      input: {
        prior: { doseGy: 30, fractions: 10, endedOn: '2025-09-30' },
        now: { thecalSacDmaxGy: 9, fractions: 1, startsOn: '2026-02-28' },
      },
      expected: { months: 5, allMet: true },
    },
    {
      note: 'The interval is not known, and nothing else fails: not known whether all are met',
      input: { prior: { doseGy: 30, fractions: 10 }, now: { thecalSacDmaxGy: 9, fractions: 1 }, months: null },
      expected: {
        criteria: { cumulativeLe70: true, currentLe25: true, ratioLe0_5: true, intervalGe5m: null },
        allMet: null,
        metCount: '3/4',
        missing: ['months'],
      },
    },
  ],
};

function answer(given: Given): object {
  const { prior, now } = given;
  refuseDoubt(
    { field: 'prior.doseGy', label: inputs.prior.of.doseGy.label, value: prior?.doseGy ?? null, unit: 'Gy' },
    {
      field: 'now.thecalSacDmaxGy',
      label: inputs.now.of.thecalSacDmaxGy.label,
      value: now?.thecalSacDmaxGy ?? null,
      unit: 'Gy',
    },
  );
  const reading = readReirradiation({
    prior: courseOf(prior?.doseGy, prior?.fractions),
    current: courseOf(now?.thecalSacDmaxGy, now?.fractions),
    interval: intervalOf(given),
  });
  const missing = missingIn(given, reading.met.intervalGe5m === null);
  return {
    priorEqd2_2: shown(reading.priorEqd2),
    currentEqd2_2: shown(reading.currentEqd2),
    cumulativeEqd2_2: shown(reading.cumulativeEqd2),
    ratio: shown(reading.ratio),
    months: reading.months,
    criteria: reading.met,
    allMet: reading.allMet,
    metCount: `${reading.metCount}/4`,
    lqCaution: reading.lqCaution,
    complete: missing.length === 0,
    missing,
  };
}

const shown = (value: Exact | null): number | null => value && rounded(value, DECIMALS);

function courseOf(dose: number | null | undefined, fractions: number | null | undefined): Fractionation | null {
  return (dose ?? null) === null || (fractions ?? null) === null
    ? null
    : { totalDose: gy(Number(dose)), fractions: Number(fractions) };
}

function intervalOf({ prior, now, months }: Given): Interval | null {
  const [endedOn, startsOn] = [prior?.endedOn ?? null, now?.startsOn ?? null];
  if (months !== null) {
    if (endedOn !== null || startsOn !== null)
      throw refused('months', 'Months between the courses: given beside dates; give one of them');
    return { months };
  }
  if (endedOn !== null && !isPartialDate(endedOn))
    throw refused('prior.endedOn', `${inputs.prior.of.endedOn.label}: "${String(endedOn)}" is not a date`);
  if (endedOn === null || startsOn === null) return null;
  if (startsOn < endedOn) throw refused('now.startsOn', 'New course starts on: before the earlier course ended');
  return { priorEndedOn: endedOn, startsOn };
}

function refused(field: string, reason: string): InputRefused {
  return new InputRefused([{ field, why: 'option', reason }]);
}

/** What is needed and not known; dates count for the months. */
function missingIn({ prior, now }: Given, intervalOpen: boolean): string[] {
  const needed = {
    'prior.doseGy': prior?.doseGy,
    'prior.fractions': prior?.fractions,
    'now.thecalSacDmaxGy': now?.thecalSacDmaxGy,
    'now.fractions': now?.fractions,
  };
  const open = Object.entries(needed).flatMap(([field, value]) => ((value ?? null) === null ? [field] : []));
  return intervalOpen ? [...open, 'months'] : open;
}
