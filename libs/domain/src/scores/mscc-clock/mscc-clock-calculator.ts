import { calculatorForm, InputRefused, type Calculator } from '../calculator.js';
import type { Inputs } from '../inputs.js';
import { markWords } from '../source-mark.js';
import { CLOCK_RULE_SETS, findClockRule, ruleSetOn, type ClockRule } from './clock-rules.js';
import { clockState, deadlineStatus, type Done } from './clock-state.js';
import { hoursLater, isTimeZone, localTime, milliseconds } from './clock-time.js';
import {
  CLOCK_PATHWAYS,
  CLOCK_TASKS,
  FURTHER_CODES,
  msccClock,
  pathwayOf,
  taskOf,
  type WrittenPathway,
  type WrittenTask,
} from './mscc-clock.js';

/** Said where somebody could wonder. */
const EXACTLY = 'exactly at the deadline counts as met (<=)';
const isSameInstant = (one: string, other: string): boolean => milliseconds(one) === milliseconds(other);

const further = <C extends string>(codes: Readonly<Record<C, string>>) =>
  (Object.entries(codes) as [C, string][]).map(([code, meant]) => ({ code, label: `the same as ${meant}` }));
const TASKS: readonly { code: WrittenTask; label: string }[] = [...CLOCK_TASKS, ...further(FURTHER_CODES.tasks)];
const PATHWAYS: readonly { code: WrittenPathway; label: string }[] = [
  ...CLOCK_PATHWAYS,
  ...further(FURTHER_CODES.pathways),
];

const inputs = {
  task: { kind: 'choice', label: 'What is to be done', options: TASKS, needed: true },
  pathway: { kind: 'choice', label: 'Situation', options: PATHWAYS, needed: true },
  clockStart: { kind: 'instant', label: 'Start of the clock', needed: true },
  ruleSet: {
    kind: 'choice',
    label: 'Set of rules',
    hint: 'Left out: the one in force on the day of the start',
    options: CLOCK_RULE_SETS,
  },
  doneAt: { kind: 'instant', label: 'Done at' },
  doneOn: { kind: 'calendar-date', label: 'Done on', hint: 'Where only the day is known; needs the time zone' },
  timeZone: { kind: 'text', label: 'Time zone', hint: 'Such as Europe/London', max: 60 },
  now: { kind: 'instant', label: 'Asked at' },
  atRiskShare: { kind: 'number', label: 'Share of the time left from which it is at risk', min: 0, max: 1 },
  exclusionReason: { kind: 'text', label: 'Excluded because', max: 400 },
} as const satisfies Inputs;

/** The clocks of suspected cord compression: when a step is due by which rule, and how it stands. */
export const msccClockCalculator: Calculator = {
  id: 'msccClock',
  rule: msccClock,
  forms: [
    calculatorForm({
      title: 'When a step is due, and how it stands',
      inputs,
      calculate: ({ task, pathway, clockStart, ruleSet, timeZone, ...facts }) => {
        if (timeZone !== null && !isTimeZone(timeZone)) throw refused('timeZone', `"${timeZone}" is not a time zone`);
        const inForce = ruleSet ?? ruleSetOn(clockStart.slice(0, 10));
        const found = inForce && findClockRule(taskOf(task), pathwayOf(pathway), inForce);
        if (!found) return { dueHours: null, dueAt: null, complete: false, why: 'no rule times this step' };
        const dueAt = hoursLater(clockStart, found.rule.dueHours);
        return {
          ...ruleWords(found.rule),
          superseded: found.superseded,
          dueAt,
          dueLocal: timeZone && localTime(dueAt, timeZone),
          ...stateOf({ ...facts, startAt: clockStart, dueAt, timeZone }),
        };
      },
    }),
    calculatorForm({
      title: 'Whether a deadline was met',
      inputs: {
        dueAt: { kind: 'instant', label: 'Due at', needed: true },
        doneAt: { kind: 'instant', label: 'Done at' },
        now: { kind: 'instant', label: 'Asked at', hint: 'Needed while it is not done' },
      },
      calculate: ({ dueAt, doneAt, now }) => {
        const told = doneAt !== null || now !== null;
        const note = doneAt !== null && isSameInstant(doneAt, dueAt) ? EXACTLY : null;
        return { ...deadlineStatus(dueAt, doneAt, now), note, complete: told, missing: told ? [] : ['now'] };
      },
    }),
  ],
  examples: [
    {
      note: 'Suspected on the evening before the clocks go forward: 24 elapsed hours',
      input: {
        task: 'MRI_WHOLE_SPINE',
        pathway: 'suspected_mscc_neuro',
        clockStart: '2026-03-28T20:30:00Z',
        timeZone: 'Europe/London',
      },
      expected: { dueHours: 24, dueAt: '2026-03-29T20:30:00Z', dueLocal: 'Sun, 29 Mar 2026, 21:30 BST' },
    },
    {
      note: 'Radiotherapy after the decision to treat without surgery',
      input: {
        task: 'RADIOTHERAPY_START',
        pathway: 'confirmed_mscc_not_for_surgery',
        clockStart: '2026-05-04T16:00:00+01:00',
      },
      expected: { dueHours: 24, dueAt: '2026-05-05T15:00:00Z', startEvent: 'radiotherapy_decided', superseded: false },
    },
    {
      note: 'A plan within 24 h stands only in the version of 2014',
      input: { task: 'TREATMENT_PLAN', pathway: 'suspected_mscc_neuro', clockStart: '2026-03-13T12:10:00Z' },
      expected: { dueHours: 24, ruleSet: 'qs56_2014', superseded: true },
    },
    {
      note: 'Late by one second',
      input: { dueAt: '2026-03-03T12:00:00Z', doneAt: '2026-03-03T12:00:01Z' },
      expected: { met: false, breached: true },
    },
  ],
};

function ruleWords({ dueHours, source, mark, startEvent, ruleSet, ourReading }: ClockRule): object {
  return { dueHours, source, mark, markWords: markWords(mark), startEvent, ruleSet, ourReading: ourReading ?? null };
}

interface Facts {
  readonly startAt: string;
  readonly dueAt: string;
  readonly doneAt: string | null;
  readonly doneOn: string | null;
  readonly timeZone: string | null;
  readonly now: string | null;
  readonly atRiskShare: number | null;
  readonly exclusionReason: string | null;
}

/** The state, where enough is given to tell one; a day needs to know where it was that day. */
function stateOf({ doneAt, doneOn, timeZone, now, atRiskShare, exclusionReason, ...clock }: Facts): object {
  if (doneOn !== null && timeZone === null) throw refused('doneOn', 'a day without its time zone has no beginning');
  if (now === null) return doneAt === null ? {} : deadlineStatus(clock.dueAt, doneAt, null);
  const done: Done | null =
    doneAt !== null ? { at: doneAt } : doneOn !== null && timeZone !== null ? { on: doneOn, timeZone } : null;
  const share = atRiskShare === null ? {} : { atRiskShare };
  return clockState({ ...clock, done, now, excludedBecause: exclusionReason, ...share });
}

function refused(field: string, reason: string): InputRefused {
  return new InputRefused([{ field, why: 'type', reason }]);
}
