import { calculatorForm, InputRefused, type Calculator } from '../calculator.js';
import {
  WOUND_INTERVAL_FLAGS,
  woundInterval,
  woundIntervalFlag,
  woundIntervalOf,
  type WoundIntervalFlag,
} from './wound-interval.js';

const date = (label: string) => ({ kind: 'calendar-date', label }) as const;

/** The flag for the interval between surgery and radiotherapy, from days or from dates. */
export const woundIntervalCalculator: Calculator = {
  id: 'woundInterval',
  rule: woundInterval,
  forms: [
    calculatorForm({
      title: 'From the days between the two',
      inputs: {
        daysBetweenSurgeryAndRt: {
          kind: 'number',
          label: 'Days between surgery and radiotherapy',
          hint: 'In either order',
          unit: 'days',
          min: 0,
          max: 36_500,
          whole: true,
          needed: true,
        },
      },
      calculate: ({ daysBetweenSurgeryAndRt: days }) => ({ days, ...flagged(woundIntervalFlag(days)) }),
    }),
    calculatorForm({
      title: 'From the dates',
      inputs: {
        surgeryOn: { ...date('Surgery on'), needed: true },
        firstFractionOn: { ...date('First fraction on'), needed: true },
        lastFractionOn: { ...date('Last fraction on'), hint: 'Needed where radiotherapy came first' },
      },
      calculate: ({ surgeryOn, firstFractionOn, lastFractionOn }) => {
        if (lastFractionOn !== null && lastFractionOn < firstFractionOn) throw refused();
        // Calendar dates are in order as texts. Before the course its end does not matter.
        if (lastFractionOn === null && surgeryOn > firstFractionOn)
          return { flag: null, complete: false, missing: ['lastFractionOn'] };
        const { order, days, flag } = woundIntervalOf(surgeryOn, firstFractionOn, lastFractionOn ?? firstFractionOn);
        return { order, days, ...flagged(flag) };
      },
    }),
  ],
  examples: [
    { input: { daysBetweenSurgeryAndRt: 7 }, expected: { flag: 'note' } },
    { input: { daysBetweenSurgeryAndRt: 21 }, expected: { flag: 'ok' } },
    {
      note: 'The clocks go forward in between; days stay days',
      input: { surgeryOn: '2026-03-14', firstFractionOn: '2026-04-07' },
      expected: { order: 'surgery_first', days: 24, flag: 'ok' },
    },
    {
      note: 'Operated on in the week after the last fraction',
      input: { surgeryOn: '2026-03-14', firstFractionOn: '2026-03-02', lastFractionOn: '2026-03-13' },
      expected: { order: 'radiotherapy_first', days: 1, flag: 'alert' },
    },
  ],
};

function flagged(flag: WoundIntervalFlag): object {
  return { flag, label: WOUND_INTERVAL_FLAGS.find(({ code }) => code === flag)?.label };
}

function refused(): InputRefused {
  const reason = 'Last fraction on: is before the first fraction';
  return new InputRefused([{ field: 'lastFractionOn', why: 'range', reason }]);
}
