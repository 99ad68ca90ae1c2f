import { aalenJohansen, CAUSE_RULE, incidenceAt } from './aalen-johansen.js';
import { TIME_RULE } from './columns.js';
import { concordance } from './concordance.js';
import { logRank } from './log-rank.js';
import { UNKNOWNS_INPUT, type Question } from './question.js';
import { unboxed, type Statistic } from './statistic.js';
import { STATUS_INPUT, TIME_INPUT } from './survival-statistics.js';

/** Eight significant digits, as the reference values have them. */
const asP = (p: number | null) => (p === null ? null : Number(p.toPrecision(8)));

function comparedGroups(question: Question): object {
  const strata = question.has('strata') ? { strata: question.labels('strata') } : {};
  const test = logRank({
    time: question.numbers('time'),
    status: question.numbers('status'),
    group: question.labels('group'),
    ...strata,
  });
  return { ...test, p: asP(test.p) };
}

function incidence(question: Question): object {
  const all = aalenJohansen({ time: question.numbers('time'), status: question.numbers('status') });
  const asked = question.has('times');
  return unboxed(question.isBare(asked ? 'times' : 'time'), asked ? incidenceAt(all, question.numbers('times')) : all);
}

/** Groups, predictions and causes compared. */
export const COMPARISON_STATISTICS: readonly Statistic[] = [
  {
    id: 'logRank',
    aliases: ['logrank'],
    title: 'Log-rank test of two or more groups, stratified or not',
    formula:
      "E_a = sum of D n_a/N; V_ab = sum of D(N - D)/(N - 1) (delta_ab n_a/N - n_a n_b/N^2); chi-squared = u' V^-1 u, u = O - E; strata are added up; p = Q(df/2, chi-squared/2)",
    sources: [
      { text: 'Mantel N. Cancer Chemother Rep 1966;50:163-170', verified: 'unverified' },
      { text: 'Peto R, Peto J. J R Stat Soc A 1972;135:185-207', doi: '10.2307/2344317', verified: 'verified' },
    ],
    inputs: [
      TIME_INPUT,
      STATUS_INPUT,
      {
        name: 'group',
        aliases: ['groups'],
        kind: 'labels',
        needed: true,
        mayBeUnknown: true,
        label: 'Group of each subject',
      },
      {
        name: 'strata',
        aliases: ['stratum'],
        kind: 'labels',
        mayBeUnknown: true,
        label: 'Stratum of each subject, within which groups are compared',
      },
      UNKNOWNS_INPUT,
    ],
    answer: comparedGroups,
  },
  {
    id: 'concordance',
    aliases: ['harrellC'],
    title: "Concordance of a prediction with survival (Harrell's C)",
    formula:
      'C = (concordant + tied x / 2)/(concordant + discordant + tied x), over pairs whose shorter time ended with the event; SE by the infinitesimal jackknife',
    sources: [
      {
        text: 'Harrell FE, Califf RM, Pryor DB, Lee KL, Rosati RA. JAMA 1982;247:2543-2546',
        doi: '10.1001/jama.1982.03320430047030',
        verified: 'verified',
      },
      { text: 'Therneau T, Atkinson E. Concordance. Vignette of the R package survival', verified: 'unverified' },
    ],
    inputs: [
      TIME_INPUT,
      STATUS_INPUT,
      {
        name: 'x',
        aliases: ['predictor', 'risk', 'score'],
        kind: 'numbers',
        needed: true,
        mayBeUnknown: true,
        label: 'Prediction for each subject; higher means worse, so negate a score of which higher is better',
      },
      UNKNOWNS_INPUT,
    ],
    answer: (question) =>
      concordance({ time: question.numbers('time'), status: question.numbers('status'), x: question.numbers('x') }),
  },
  {
    id: 'aalenJohansen',
    aliases: ['competingRisks', 'competingSmall', 'cumulativeIncidence'],
    title: 'Cumulative incidence with a competing event (Aalen-Johansen)',
    formula:
      'F_k(t) = sum over t_j <= t of S(t_j-) d_kj/n_j with S the curve without any event; SE by the delta method; bounds F^exp(+-z SE/(F ln F))',
    sources: [
      { text: 'Aalen OO, Johansen S. Scand J Stat 1978;5:141-150', verified: 'unverified' },
      {
        text: 'Dinse GE, Larson MG. Biometrika 1986;73:379-386',
        doi: '10.1093/biomet/73.2.379',
        verified: 'unverified',
      },
      {
        text: 'Marubini E, Valsecchi MG. Analysing survival data from clinical trials and observational studies. Wiley 1995',
        verified: 'unverified',
      },
    ],
    inputs: [
      TIME_INPUT,
      { ...STATUS_INPUT, rule: CAUSE_RULE, label: '0 censored, 1 the event of interest, 2 the competing event' },
      {
        name: 'times',
        kind: 'list',
        rule: TIME_RULE,
        label: 'Times at which the incidence is read; without them every distinct time',
      },
    ],
    answer: incidence,
  },
];
