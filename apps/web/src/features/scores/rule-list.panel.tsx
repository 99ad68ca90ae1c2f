import { kindOf, labelOf, RULE_KINDS, type CatalogueEntry } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../ui/panel.js';
import { MarkBadge } from './rule-badges.js';
import classes from './scores.module.css';

/** The scores and rules of one subject; nothing where there is none. */
export function RuleListPanel({ title, entries }: { title: string; entries: readonly CatalogueEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Panel title={title} note={entries.length} flush>
      <ul className={classes['rules']}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes['rule']}>
            <Link to="/scores/$scoreId" params={{ scoreId: entry.id }} className={classes['ruleLink']}>
              {entry.title}
            </Link>
            <span className={classes['note']}>{entry.purpose ?? labelOf(RULE_KINDS, kindOf(entry))}</span>
            <span className={classes['mark']}>
              <MarkBadge verified={entry.citation.verified} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
