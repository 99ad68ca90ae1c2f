import type { PanelRow, PrognosisPanel, SurvivalEstimateView } from '@rachis/domain';
import { WideContent } from '../../ui/wide-content.js';
import { latestOfEach } from './estimates.js';
import { DisagreementNote } from './models-on-axis.js';
import { bandsWords, bucketWords, survivalWords, totalWords } from './panel-words.js';
import classes from './prognosis.module.css';

interface Props {
  panel: PrognosisPanel;
  estimates: readonly SurvivalEstimateView[];
}

function openItems(row: PanelRow): string {
  if (row.notApplicable) return '–';
  const open = row.items.filter(({ state }) => state !== 'known').map(({ label }) => label);
  return open.join(', ') || 'none';
}

/** The same as the axis, as a table: for those who listen, for paper, and for who likes words better. */
export function ModelsTable({ panel, estimates }: Props) {
  return (
    <div className={classes['panel']}>
      {panel.disagreement && <DisagreementNote disagreement={panel.disagreement} />}
      <WideContent label="Models as a table" className={classes['scroll']}>
        <table className={classes['items']} aria-label="Prognostic models">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Total</th>
              <th scope="col">Band</th>
              <th scope="col">Published survival of the band</th>
              <th scope="col">Open items</th>
              <th scope="col">Mind</th>
            </tr>
          </thead>
          <tbody>
            {latestOfEach(estimates).map((estimate) => (
              <tr key={estimate.id}>
                <th scope="row">Own estimate, {estimate.recordedByName}</th>
                <td>–</td>
                <td>{bucketWords(estimate.bucket)}</td>
                <td>–</td>
                <td>{estimate.reason ?? '–'}</td>
                <td>–</td>
              </tr>
            ))}
            {panel.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.shortName}
                  {row.legacy && <span className={classes['small']}> · legacy</span>}
                </th>
                <td className={classes['points']}>{totalWords(row) ?? '–'}</td>
                <td>{bandsWords(row)}</td>
                <td>
                  {survivalWords(row)}
                  {row.bands.map(({ id, words }) => (
                    <div key={id} className={classes['small']}>
                      {words.join('; ')}
                    </div>
                  ))}
                </td>
                <td>{openItems(row)}</td>
                <td>
                  {row.badges.map(({ kind, label, words }) => (
                    <div key={`${kind} ${words}`} title={words}>
                      {kind === 'caution' ? words : label}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
            {panel.recorded.flatMap((row) =>
              row.recorded.slice(0, 1).map((said) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.shortName}
                    <span className={classes['small']}> · recorded, not computed</span>
                  </th>
                  <td className={classes['points']}>{said.total ?? '–'}</td>
                  <td>{said.band?.label ?? '–'}</td>
                  <td>{said.words.join(', ')}</td>
                  <td>–</td>
                  <td>{said.note ?? '–'}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </WideContent>
    </div>
  );
}
