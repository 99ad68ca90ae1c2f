import { Popover } from '@mantine/core';
import { COMPLEXITY_FEATURES, absenceLabel, complexityWords } from '@rachis/domain';
import classes from './agenda-plan.module.css';
import type { LineFacts } from './agenda-plan.js';

const PRESENCE = { yes: '1', no: '0', unknown: '?' } as const;

/** "9/15 · complexity 3 to 5", and on a press what is missing and what the sum is made of. */
export function FactsPopover({ name, line: { facts: { readiness }, complexity } }: { name: string; line: LineFacts }) {
  const { done, of, missing } = readiness;
  return (
    <Popover position="bottom-start" width={340} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes['facts']} aria-label={`${name}: ${done} of ${of} ready, complexity ${complexityWords(complexity)}. Why?`}>
          <span data-ready={done === of || undefined}>
            {done}/{of} ready
          </span>
          <span>complexity {complexityWords(complexity)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes['factsBody']}>
          <h4>
            Ready: {done} of {of}
          </h4>
          {missing.length === 0 ? (
            <p>Everything the board asks for is there.</p>
          ) : (
            <ul>
              {missing.map(({ label, absence }) => (
                <li key={label}>
                  {label} <span className={classes['quiet']}>{absence ? `stated: ${absenceLabel(absence).toLowerCase()}` : 'not recorded'}</span>
                </li>
              ))}
            </ul>
          )}
          <h4>Complexity {complexityWords(complexity)}</h4>
          <p className={classes['quiet']}>One point for each of {COMPLEXITY_FEATURES.length} features that is there. What is not recorded can still add its point.</p>
          <table className={classes['sum']}>
            <tbody>
              {complexity.features.map(({ id, label, presence, fact }) => (
                <tr key={id} data-presence={presence}>
                  <td>{PRESENCE[presence]}</td>
                  <th scope="row">{label}</th>
                  <td>{fact}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
