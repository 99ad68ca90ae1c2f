import { STATUS_RULE, TIME_RULE, type Column } from './columns.js';
import { groupsOf, MOST_GROUPS } from './groups.js';
import { kaplanMeier, reverseKaplanMeier, type IntervalKind, type SurvivalCurve } from './kaplan-meier.js';
import { quartilesOf } from './quantiles.js';
import {
  type ChoiceInput,
  type LabelsInput,
  type ListInput,
  type NumberInput,
  type NumbersInput,
  type Question,
} from './question.js';
import { refuse } from './refusal.js';
import type { FollowUp } from './risk-table.js';
import { restrictedMean } from './rmst.js';
import { unboxed, type Statistic, type StatisticSource } from './statistic.js';
import { lastTime, survivalAt } from './survival-at.js';

export const TIME_INPUT: NumbersInput = {
  name: 'time',
  kind: 'numbers',
  needed: true,
  rule: TIME_RULE,
  label: 'Time from the start to the event or to the last time seen, in any one unit',
};
export const STATUS_INPUT: NumbersInput = {
  name: 'status',
  kind: 'numbers',
  needed: true,
  rule: STATUS_RULE,
  label: '1 the event, 0 censored',
};
const GROUP_INPUT: LabelsInput = {
  name: 'group',
  kind: 'labels',
  label: 'Group of each subject; with it the answer also has every group for itself',
};
const TIMES_INPUT: ListInput = {
  name: 'times',
  kind: 'list',
  rule: TIME_RULE,
  label: 'Times at which the curve is read',
};
const TAU_INPUT: NumberInput = { name: 'tau', kind: 'number', label: 'Up to which time the area is taken' };
const CONF_INPUT: ChoiceInput = {
  name: 'confType',
  kind: 'choice',
  of: ['log-log', 'log', 'plain'],
  label: 'How 95 % intervals are formed',
};

const KAPLAN_MEIER: StatisticSource = {
  text: 'Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481',
  doi: '10.1080/01621459.1958.10501452',
  verified: 'verified',
};
const GREENWOOD: StatisticSource = {
  text: 'Greenwood M. The natural duration of cancer. HMSO 1926',
  verified: 'unverified',
};
const LOG_LOG: StatisticSource = {
  text: 'Kalbfleisch JD, Prentice RL. The statistical analysis of failure time data. Wiley 1980',
  verified: 'unverified',
};
const QUANTILES: StatisticSource = { text: 'Brookmeyer R, Crowley J. Biometrics 1982;38:29-41', verified: 'verified' };

const confTypeOf = (question: Question) => question.choice<IntervalKind>('confType');
const times = (question: Question): Column => (question.has('times') ? question.numbers('times') : []);

/** A statistic of one curve, also of every group for itself where groups are named. */
function ofOneCurve(
  curveOf: (followUp: FollowUp) => SurvivalCurve,
  read: (curve: SurvivalCurve, question: Question) => object,
) {
  return (question: Question): object => {
    const all: FollowUp = { time: question.numbers('time'), status: question.numbers('status') };
    const whole = read(curveOf(all), question);
    return question.has('group')
      ? { ...whole, byGroup: byGroup(all, question, (part) => read(curveOf(part), question)) }
      : whole;
  };
}

function byGroup({ time, status }: FollowUp, question: Question, answer: (part: FollowUp) => object): object[] {
  const { names, of } = groupsOf(question.labels('group'), 'group', MOST_GROUPS);
  const members = names.map((): number[] => []);
  for (const [subject, group] of of.entries()) members[group]?.push(subject);
  return names.map((group, i) => {
    const pick = (column: Column) => Float64Array.from(members[i] ?? [], (subject) => column[subject] ?? NaN);
    return { group, ...answer({ time: pick(time), status: pick(status) }) };
  });
}

/** What a curve says at the times that were asked, and where it ends. */
function atTimes(curve: SurvivalCurve, question: Question, asked: Column): object {
  return {
    ...unboxed(question.isBare('times'), survivalAt(curve, asked, confTypeOf(question))),
    n: curve.n,
    events: curve.events,
    lastObserved: lastTime(curve),
  };
}

function horizonOf(question: Question): number[] {
  if (!question.has('horizon')) return [];
  const horizon = question.number('horizon');
  return [horizon >= 0 ? horizon : refuse('horizon', 'is below 0')];
}

function wholeCurve(curve: SurvivalCurve, question: Question): object {
  const asked = [...Array.from(times(question)), ...horizonOf(question)];
  return {
    ...unboxed(question.isBare('time'), curve),
    median: quartilesOf(curve, confTypeOf(question)),
    ...(asked.length > 0 ? { atTimes: atTimes(curve, question, asked) } : {}),
    ...(question.has('tau') ? { rmst: restrictedMean(curve, question.number('tau')) } : {}),
  };
}

const CURVE_FORMULA =
  'S(t) = product over t_j <= t of (1 - d_j/n_j), n_j all with time >= t_j; SE = S sqrt(g), g = sum of d_j/(n_j(n_j - d_j)); log-log bounds S^exp(-w) and S^exp(w), w = z sqrt(g)/ln S';

/** Everything that is read off one survival curve. */
export const SURVIVAL_STATISTICS: readonly Statistic[] = [
  {
    id: 'kaplanMeier',
    aliases: ['km'],
    title: 'Survival curve (Kaplan-Meier)',
    formula: CURVE_FORMULA,
    sources: [KAPLAN_MEIER, GREENWOOD, LOG_LOG],
    inputs: [
      TIME_INPUT,
      STATUS_INPUT,
      GROUP_INPUT,
      TIMES_INPUT,
      { name: 'horizon', kind: 'number', label: 'One time at which the curve is read' },
      TAU_INPUT,
      CONF_INPUT,
    ],
    answer: ofOneCurve(kaplanMeier, wholeCurve),
  },
  {
    id: 'survivalAt',
    aliases: ['atTimes'],
    title: 'Survival at given times',
    sources: [KAPLAN_MEIER, GREENWOOD, LOG_LOG],
    formula: 'S at the last step at or before the time; at risk are all with time >= it; nothing is extrapolated',
    inputs: [TIME_INPUT, STATUS_INPUT, { ...TIMES_INPUT, needed: true, aliases: ['horizon'] }, GROUP_INPUT, CONF_INPUT],
    answer: ofOneCurve(kaplanMeier, (curve, question) => atTimes(curve, question, times(question))),
  },
  {
    id: 'median',
    aliases: ['quantiles'],
    title: 'Median survival and quartiles',
    sources: [QUANTILES, KAPLAN_MEIER],
    formula:
      'The first t_j with S < 1 - p; where S equals 1 - p on a step, the middle of that step; the interval where the lower and the upper curve do the same',
    inputs: [TIME_INPUT, STATUS_INPUT, GROUP_INPUT, CONF_INPUT],
    answer: ofOneCurve(kaplanMeier, (curve, question) => quartilesOf(curve, confTypeOf(question))),
  },
  {
    id: 'reverseKaplanMeier',
    aliases: ['reverseKM'],
    title: 'Median follow-up (reverse Kaplan-Meier)',
    formula: 'The median of the Kaplan-Meier curve with censoring as the event; never the median of all times',
    sources: [
      {
        text: 'Schemper M, Smith TL. Control Clin Trials 1996;17:343-346',
        doi: '10.1016/0197-2456(96)00075-X',
        verified: 'unverified',
      },
    ],
    inputs: [TIME_INPUT, STATUS_INPUT, GROUP_INPUT, CONF_INPUT],
    answer: ofOneCurve(reverseKaplanMeier, (curve, question) => quartilesOf(curve, confTypeOf(question))),
  },
  {
    id: 'rmst',
    aliases: ['restrictedMean'],
    title: 'Restricted mean survival time',
    formula:
      'The area under S up to tau; Var = sum over t_j <= tau of A_j^2 d_j/(n_j(n_j - d_j)), A_j the area from t_j to tau',
    sources: [
      {
        text: 'Royston P, Parmar MKB. BMC Med Res Methodol 2013;13:152',
        doi: '10.1186/1471-2288-13-152',
        verified: 'verified',
      },
      KAPLAN_MEIER,
    ],
    inputs: [TIME_INPUT, STATUS_INPUT, { ...TAU_INPUT, needed: true }, GROUP_INPUT],
    answer: ofOneCurve(kaplanMeier, (curve, question) => restrictedMean(curve, question.number('tau'))),
  },
];
