import { Panel } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import { rowsOf } from './rule-rows.js';
import classes from './scores.module.css';

/** The rows of a published classification or table. */
export function RuleRowsPanel({ id }: { id: string }) {
  const rows = rowsOf(id);
  if (rows.length === 0) return null;
  return (
    <Panel title="As published, in our reading" flush>
      <WideContent label="As published, in our reading" className={classes['explained']}>
        <table className={classes['table']}>
          <tbody>
            {rows.map(({ name, words }) => (
              <tr key={`${name} ${words}`}>
                <th scope="row" className="figures">
                  {name}
                </th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideContent>
    </Panel>
  );
}
