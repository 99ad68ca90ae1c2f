import { GOAL_OUTCOMES, labelOf, planConcordance, SURGICAL_GOALS, type GoalConcordance, type GoalsConcordance, type OperationView, type SurgeryPlanView } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import classes from './surgery.module.css';

const STATES: Readonly<Record<GoalConcordance, { word: string; tone: Tone }>> = {
  done: { word: 'Reached', tone: 'good' },
  partly: { word: 'Partly reached', tone: 'caution' },
  not_done: { word: 'Not reached', tone: 'serious' },
  open: { word: 'Open', tone: 'neutral' },
};
const WHOLE: Readonly<Record<NonNullable<GoalsConcordance['whole']>, { word: string; tone: Tone }>> = {
  full: { word: 'All planned goals reached', tone: 'good' },
  partial: { word: 'Planned goals partly reached', tone: 'caution' },
  none: { word: 'No planned goal reached', tone: 'serious' },
  open: { word: 'Not every planned goal is answered', tone: 'neutral' },
};

/** The goals of the plan beside what was said after the operation. Where nobody has said anything a goal is open. */
export function GoalsCompared({ plan, operation }: { plan: SurgeryPlanView | undefined; operation: OperationView }) {
  const { rows, beyondPlan, whole } = planConcordance(plan ?? {}, operation);
  if (rows.length === 0 && beyondPlan.length === 0) {
    return (
      <p>
        <span className={classes['label']}>Goals reached</span> nothing recorded
      </p>
    );
  }
  return (
    <div className={classes['compared']}>
      {whole && <StatusBadge tone={WHOLE[whole].tone}>{WHOLE[whole].word}</StatusBadge>}
      <ul className={classes['goalList']} aria-label="Goals after the operation">
        {rows.map(({ goal, primary, state, words }) => (
          <li key={goal}>
            <b>{labelOf(SURGICAL_GOALS, goal)}</b>
            {primary && <span className={classes['label']}>primary</span>}
            <StatusBadge tone={STATES[state].tone} quiet>
              {operation.goals?.find((one) => one.goal === goal)?.outcome === 'cannot_tell' ? 'Cannot be told' : STATES[state].word}
            </StatusBadge>
            {words && <span className={classes['why']}>{words}</span>}
          </li>
        ))}
        {beyondPlan.map(({ goal, outcome, words }) => (
          <li key={goal}>
            <b>{labelOf(SURGICAL_GOALS, goal)}</b>
            <span className={classes['label']}>{plan ? 'beyond the plan' : 'no plan named'}</span> {labelOf(GOAL_OUTCOMES, outcome)}
            {words && <span className={classes['why']}>{words}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
