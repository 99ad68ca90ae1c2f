import { kpiDefinition, kpiName, kpiReason, KPI_VERDICTS, labelOf, type KpiFigure, type KpiVerdict } from '@rachis/domain';
import { RunChart } from '../../ui/run-chart.js';
import { WideContent } from '../../ui/wide-content.js';
import { figureWords, pointName, valueOf, writeOf } from './kpi-words.js';
import classes from './kpi.module.css';

interface Props {
  figure: KpiFigure;
  /** Opens the cases behind a number; without it the numbers cannot be opened. */
  onOpen?: ((verdict: KpiVerdict) => void) | undefined;
}

/** One measure: the figure with its interval, what it was counted from, its course, and what it means. */
export function KpiFigureCard({ figure, onOpen }: Props) {
  const definition = kpiDefinition(figure.measure);
  const words = figureWords(figure);
  const counts = ([['in', figure.numerator], ['out', difference(figure)], ['unknown', figure.unknown], ['excluded', figure.excluded], ['not_yet', figure.notYet]] as const).filter(([verdict, count]) => (verdict === 'unknown' ? typeof count === 'number' : Boolean(count)));
  const nobody = !figure.withheld && !figure.denominator && !figure.unknown;
  const share = definition.unit === 'share';
  return (
    <article className={classes['card']} aria-label={`${definition.kpi} ${kpiName(figure.measure)}`}>
      <header className={classes['head']}>
        <span className={classes['id']}>{definition.kpi}</span>
        <h2 className={classes['name']}>{kpiName(figure.measure)}</h2>
      </header>
      {figure.withheld ? (
        <p className={classes['withheld']}>Not shown: fewer than five people, or so few with this outcome that one could be recognised.</p>
      ) : (
        <>
          <p className={classes['value']}>
            {words ? <>{words.value}{words.unit && <span className={classes['unit']}> {words.unit}</span>}</> : <span className={classes['none']}>{nobody ? 'Nobody yet' : 'Not known'}</span>}
            {words && share && <span className={classes['of']}>{figure.numerator} of {figure.denominator}</span>}
            {words && !share && <span className={classes['of']}>n = {figure.denominator}</span>}
          </p>
          <p className={classes['sure']}>{words?.sure ?? (nobody ? 'Nothing in this period is counted here.' : 'Of nobody in this period is it known.')}</p>
          {!nobody && (
            <ul className={classes['counts']} aria-label="Counted from">
              {counts.map(([verdict, count]) => (
                <li key={verdict} data-verdict={verdict}>
                  {onOpen && count ? <button type="button" className={classes['open']} onClick={() => onOpen(verdict)}>{verdictName(verdict, share)}: {count}</button> : <span>{verdictName(verdict, share)}: {count}</span>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {figure.withheldPoints > 0 && !figure.withheld && <p className={classes['sure']}>{figure.withheldPoints} {figure.bucket}{figure.withheldPoints > 1 ? 's' : ''} not shown and not counted in: too few people.</p>}
      {!nobody && <Course figure={figure} />}
      <details className={classes['more']}>
        <summary>Definition, reasons and table</summary>
        <Definition figure={figure} />
        <PointTable figure={figure} />
      </details>
    </article>
  );
}

/** Of a quantity nothing is in a numerator: it is counted. */
const verdictName = (verdict: KpiVerdict, share: boolean): string => (verdict === 'in' && !share ? 'Counted' : labelOf(KPI_VERDICTS, verdict));
const difference = ({ numerator, denominator }: KpiFigure): number | null => (typeof numerator === 'number' && typeof denominator === 'number' ? denominator - numerator : null);

function Course({ figure }: Pick<Props, 'figure'>) {
  const points = figure.points.map((point) => ({ label: pointName(point.start, figure.bucket), value: valueOf(figure.measure, point), ...(point.withheld ? { gap: 'withheld' } : {}) }));
  const share = kpiDefinition(figure.measure).unit === 'share';
  return <RunChart label={`${kpiName(figure.measure)}, by ${figure.bucket}`} points={points} write={writeOf(figure.measure)} {...(share ? { from: 0, to: 100 } : {})} />;
}

function Definition({ figure }: Pick<Props, 'figure'>) {
  const { unit, numerator, denominator, excluded, unknown, when, source, evidence } = kpiDefinition(figure.measure);
  const rows: readonly (readonly [string, string])[] = [
    [unit === 'share' ? 'Numerator' : 'Counted', numerator], ['Denominator', denominator], ['Excluded', excluded], ['Unknown', unknown], ['Month', when], ['Source', source], ['Published', evidence],
  ];
  return (
    <>
      <dl className={classes['definition']}>
        {rows.map(([term, words]) => (
          <div key={term}><dt>{term}</dt><dd>{words}</dd></div>
        ))}
      </dl>
      {figure.reasons.length > 0 && (
        <ul className={classes['reasons']} aria-label="Reasons">
          {figure.reasons.map(({ verdict, reason, count }) => (
            <li key={`${verdict} ${reason}`}>{kpiReason(figure.measure, reason)} <span className={classes['quiet']}>({labelOf(KPI_VERDICTS, verdict).toLowerCase()})</span> <b>{count}</b></li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The numbers behind the chart. */
function PointTable({ figure }: Pick<Props, 'figure'>) {
  const { measure, points, bucket } = figure;
  const share = kpiDefinition(measure).unit === 'share';
  const write = writeOf(measure);
  return (
    <WideContent label={`${kpiName(measure)}, as a table`} className={classes['scroll']}>
      <table className={classes['points']}>
        <caption className={classes['quiet']}>By {bucket}</caption>
        <thead>
          <tr><th scope="col">Period</th><th scope="col">{share ? 'Share' : 'Median'}</th><th scope="col">{share ? 'Numerator' : 'Counted'}</th><th scope="col">Denominator</th><th scope="col">Unknown</th></tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const value = valueOf(measure, point);
            return (
              <tr key={point.start}>
                <th scope="row">{pointName(point.start, bucket)}</th>
                {point.withheld ? <td colSpan={4}>Not shown</td> : <><td>{value === null ? '–' : write(value)}</td><td>{point.numerator}</td><td>{point.denominator}</td><td>{point.unknown}</td></>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideContent>
  );
}
