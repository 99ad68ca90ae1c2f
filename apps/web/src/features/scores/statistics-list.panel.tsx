import { ALL_STATISTICS } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { MarkBadge } from './rule-badges.js';
import classes from './scores.module.css';

/** The statistics of the registry with their formulas and sources. */
export function StatisticsListPanel({ wanted }: { wanted: string }) {
  const found = ALL_STATISTICS.filter(({ id, title, sources }) => [id, title, ...sources.map(({ text }) => text)].some((text) => text.toLowerCase().includes(wanted)));
  if (found.length === 0) return null;
  return (
    <Panel title="Registry statistics" note={found.length} flush>
      <ul className={classes['rules']}>
        {found.map(({ id, title, formula, sources }) => (
          <li key={id}>
            <details className={classes['statistic']}>
              <summary>{title}</summary>
              <p className={classes['formula']}>{formula}</p>
              {sources.map(({ text, doi, verified }) => (
                <p key={text} className={classes['source']}>
                  {text}
                  {doi && (
                    <>
                      {' · '}
                      <a href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
                        doi {doi}
                      </a>
                    </>
                  )}{' '}
                  <MarkBadge verified={verified} />
                </p>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
