import { ALL_MODELS, FEWEST_EVENTS, ownCalibration, shareWords, type OwnCalibration, type RegistryCalibration, type RegistryFilter, type RegistryOverview } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import classes from './charts.module.css';
import { RegistryChart } from './registry-chart.js';
import { ownPredictions } from './registry.queries.js';
import { scopeWords } from './registry-words.js';

interface Props {
  filter: RegistryFilter;
  places: RegistryOverview;
}

/** Whether the models have told the truth about our own patients. */
export function CalibrationPanel({ filter, places }: Props) {
  const { data, error, refetch } = useQuery(ownPredictions(filter));
  if (error && !data) return <ErrorState title="The predictions could not be loaded" error={error} onRetry={() => void refetch()} />;
  return data ? <CalibrationChart said={data} scope={scopeWords(filter, places)} /> : <LoadingRows label="Loading the predictions" rows={8} />;
}

const nameOf = (model: string): string => ALL_MODELS.find(({ id }) => id === model)?.name ?? model;
const figure = (value: number | null | undefined, digits = 2): string => (value === null || value === undefined || !Number.isFinite(value) ? 'not estimable' : value.toFixed(digits));
const horizonWords = (days: number): string => (days === 365 ? '1 year' : days === 183 ? '6 months' : days === 91 ? '3 months' : `${days} days`);
const rowName = ({ model, days }: OwnCalibration): string => `${nameOf(model)}, ${horizonWords(days)}`;

/** A line for each model and horizon, and the groups of similar predictions against what happened. */
export function CalibrationChart({ said, scope }: { said: RegistryCalibration; scope: string }) {
  const all = useMemo(() => said.predictions.flatMap((one) => ownCalibration(one) ?? []), [said]);
  const hidden = said.predictions.filter(({ people }) => people === null || people === undefined);
  const rows = all.map((one) => [
    rowName(one), one.people.toLocaleString('en-GB'), `${one.events} of ${one.known} known`, shareWords(one.expected), one.observed === null ? 'beyond follow-up' : shareWords(one.observed), figure(one.observedOverExpected),
    figure(one.fit?.calibrationInTheLarge?.intercept), figure(one.fit?.calibrationSlopeModel?.slope), figure(one.brier?.brier, 3), figure(one.brier?.scaledBrier, 3), one.c ? `${figure(one.c.c)} (SE ${figure(one.c.se)})` : 'not estimable', one.tooFew ? 'too few' : 'enough',
  ]);
  const table = {
    head: ['Model, horizon', 'Predictions', 'Deaths', 'Expected', 'Observed', 'O/E', 'In the large', 'Slope', 'Brier', 'Scaled Brier', 'C (SE)', `${FEWEST_EVENTS} events`],
    rows: [...rows, ...hidden.map(({ model, days }) => [`${nameOf(model)}, ${horizonWords(days)}`, 'fewer than 5: withheld', '', '', '', '', '', '', '', '', '', '']), ...(said.predictions.length === 0 ? [['No predictions yet', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–']] : [])],
  };
  const few = all.some(({ tooFew }) => tooFew);
  const unfitted = all.filter(({ fit }) => fit?.calibrationSlopeModel?.slope === undefined || !Number.isFinite(fit.calibrationSlopeModel.slope));
  const notes = (
    <>
      {few && <p className={classes['warning']}>Too few: below {FEWEST_EVENTS} deaths or {FEWEST_EVENTS} survivors at the horizon a calibration is not to be trusted. Shown so that it can be watched, not used.</p>}
      {unfitted.length > 0 && (
        <p>
          Not estimable: a slope needs patients who died before the horizon, patients known to have lived beyond it, and predictions that differ.{' '}
          {unfitted.map((one) => `${rowName(one)}: ${one.events} died, ${one.known - one.events} lived beyond it, ${one.people - one.known} not followed so far`).join('; ')}.
        </p>
      )}
      {said.deathDayUnknown > 0 && <p>{said.deathDayUnknown} predictions left out: died on a day that is not known.</p>}
      {said.contradicting > 0 && <p>{said.contradicting} predictions left out: dates that contradict each other.</p>}
      {said.predictions.length === 0 && <p>A prediction is kept when a decision is signed with the prognosis panel on, or when somebody types in what a calculator elsewhere says.</p>}
    </>
  );
  return (
    <RegistryChart of="calibration" scope={scope} table={table} notes={notes}>
      {all.length > 0 && <CalibrationPlot all={all} />}
    </RegistryChart>
  );
}

const SIDE = 300;
const LEFT = 60;
const TOP = 12;
const WIDTH = 620;
const MOST_MODELS = 6;
const MARKS = ['circle', 'square', 'diamond', 'triangle', 'cross', 'plus'] as const;
const PATHS: Readonly<Record<(typeof MARKS)[number], string>> = { circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z', square: 'M-4 -4h8v8h-8Z', diamond: 'M0 -5l5 5l-5 5l-5 -5Z', triangle: 'M0 -5l5 9h-10Z', cross: 'M-4 -4l8 8m0 -8l-8 8', plus: 'M-5 0h10m-5 -5v10' };

/** Each point a group of similar predictions with its interval; on the line what was said came true. */
function CalibrationPlot({ all }: { all: readonly OwnCalibration[] }) {
  const drawn = all.slice(0, MOST_MODELS);
  const x = (share: number) => LEFT + share * SIDE;
  const y = (share: number) => TOP + (1 - share) * SIDE;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${SIDE + 58}`} role="img" aria-label={`Predicted against observed survival. ${drawn.map((one) => `${rowName(one)}: ${(one.brier?.groups ?? []).map(({ n, meanPredicted, observed }) => `${n} patients predicted ${shareWords(meanPredicted)}, observed ${shareWords(observed)}`).join(', ')}`).join('; ')}`}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className={classes['grid']} x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
          <text className={classes['quiet']} x={LEFT - 8} y={y(share) + 4} textAnchor="end">{share * 100} %</text>
          <text className={classes['quiet']} x={x(share)} y={y(0) + 18} textAnchor="middle">{share * 100} %</text>
        </g>
      ))}
      <line className={classes['rule']} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} strokeDasharray="4 3" />
      {drawn.map((one, at) =>
        (one.brier?.groups ?? []).map(({ meanPredicted, observed, lower, upper }, group) => (
          <g key={`${one.model}-${one.days}-${group}`} className={`${classes['line']} ${classes[`s${at + 1}`]}`}>
            {lower !== null && upper !== null && <line x1={x(meanPredicted)} x2={x(meanPredicted)} y1={y(lower)} y2={y(upper)} />}
            <path d={PATHS[MARKS[at] ?? 'circle']} transform={`translate(${x(meanPredicted)}, ${y(observed)})`} />
          </g>
        )),
      )}
      {drawn.map((one, at) => (
        <g key={`${one.model}-${one.days}`} transform={`translate(${LEFT + SIDE + 24}, ${TOP + 10 + at * 20})`}>
          <path d={PATHS[MARKS[at] ?? 'circle']} className={`${classes['line']} ${classes[`s${at + 1}`]}`} transform="translate(4, -4)" />
          <text className={classes['ink']} x={16}>{`${nameOf(one.model).slice(0, 28)}, ${horizonWords(one.days)}`}</text>
        </g>
      ))}
      <text className={classes['quiet']} x={x(0.5)} y={SIDE + 52} textAnchor="middle">predicted alive; up: observed alive</text>
    </svg>
  );
}
