import { GOAL_STATES, SURGICAL_GOALS, labelOf, type GoalDecision, type GoalState } from '@rachis/domain';
import { IconBan, IconCheck, IconCircleDashed, IconGitBranch, IconX, type Icon } from '@tabler/icons-react';
import { asksFor } from './goal-keys.js';
import classes from './goal-list.module.css';

const SIGNS: Readonly<Record<GoalState, Icon>> = { recommended: IconCheck, rejected: IconX, conditional: IconGitBranch, not_applicable: IconBan };

/** The goals of surgery to read: every one of the four, with its word, also the one that nobody has decided. */
export function GoalList({ goals }: { goals: readonly GoalDecision[] }) {
  return (
    <div className={classes['frame']}>
      <ul className={classes['goals']} aria-label="Goals of surgery">
      {SURGICAL_GOALS.map(({ code, label }) => {
        const row = goals.find(({ goal }) => goal === code);
        const Sign = row?.state ? SIGNS[row.state] : IconCircleDashed;
        const asked = row && asksFor(row);
        const words = asked ? row[asked.field] : null;
        return (
          <li key={code} className={classes['goal']} data-state={row?.state ?? 'open'}>
            <span className={classes['sign']}>
              <Sign size="1.15em" stroke={2.2} aria-hidden />
            </span>
            <div>
              <p className={classes['name']}>{label}</p>
              <p className={classes['state']}>
                {row?.state ? labelOf(GOAL_STATES, row.state) : 'Not decided'}
                {row?.primary ? <strong>, primary</strong> : row?.primary === false && ', secondary'}
                {row?.manner && `, ${row.manner}`}
              </p>
              {words && <p className={classes['why']}>{asked?.field === 'condition' ? `If ${words}` : words}</p>}
            </div>
          </li>
        );
      })}
      </ul>
    </div>
  );
}
