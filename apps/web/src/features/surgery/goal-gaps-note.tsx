import { goalGaps, labelOf, SURGICAL_GOALS, type ProcedureCode, type SurgicalGoal } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './surgery.module.css';

/** What does not fit between goals and procedures. It warns; the plan can be kept as it is. */
export function GoalGapsNote({ goals, procedures }: { goals: readonly SurgicalGoal[]; procedures: readonly ProcedureCode[] }) {
  const { goalsWithoutProcedure, proceduresWithoutGoal } = goalGaps(goals, procedures);
  if (goalsWithoutProcedure.length === 0 && proceduresWithoutGoal.length === 0) return null;
  return (
    <ul className={classes['gaps']} aria-label="Goals and procedures that do not fit">
      {goalsWithoutProcedure.map((goal) => (
        <li key={goal}>
          <StatusBadge tone="caution" quiet>
            No procedure here serves the goal {labelOf(SURGICAL_GOALS, goal).toLowerCase()}
          </StatusBadge>
        </li>
      ))}
      {proceduresWithoutGoal.map(({ code, label }) => (
        <li key={code}>
          <StatusBadge tone="caution" quiet>
            {label} serves none of the goals
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}
