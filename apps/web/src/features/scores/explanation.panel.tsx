import { type ClinicalRule, type Score } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import { bandRange } from './band-words.js';
import classes from './scores.module.css';
import { ScoreSource } from './score-source.js';

/** Every item of a score with its answers and points, and the bands of the total. */
export function ScoreItemsPanel({ score }: { score: Score }) {
  return (
    <Panel title="Items and points" flush>
      <WideContent label="Items and points" className={classes['explained']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Answer</th>
              <th scope="col">Points</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(score.items).flatMap(([item, { label, hint, options }]) =>
              Object.entries(options).map(([code, option], index, all) => (
                <tr key={`${item} ${code}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={all.length}>
                      {label}
                      {hint && <span className={classes['rater']}>{hint}</span>}
                    </th>
                  )}
                  <td>{option.label}</td>
                  <td className={classes['points']}>{option.points}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </WideContent>
    </Panel>
  );
}

/** What the totals are called. */
export function ScoreBandsPanel({ score }: { score: Score }) {
  return (
    <Panel title="Bands of the total" flush>
      <WideContent label="Bands of the total" className={classes['explained']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Total</th>
              <th scope="col">Called</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {score.bands.map(({ id, label, note }) => (
              <tr key={id}>
                <th scope="row" className="figures">
                  {bandRange(score, id)}
                </th>
                <td>{label}</td>
                <td>{note ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes['note']}>While an item is open there is no total, only the range it can still take. A missing answer never counts as zero.</p>
      </WideContent>
    </Panel>
  );
}

/** The limits and the source, for a score as well as for a classification or table. */
export function RulePanel({ rule }: { rule: Pick<Score | ClinicalRule, 'id' | 'limits' | 'citation' | 'checkedBy' | 'version'> }) {
  return (
    <Panel title="Limits and source">
      <ul className={classes['limits']}>
        {rule.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <ScoreSource id={rule.id} citation={rule.citation} checkedBy={rule.checkedBy} here />
      <p className={classes['note']}>Version {rule.version} of our reading. Stored ratings keep their answers and the version they were made with.</p>
    </Panel>
  );
}
