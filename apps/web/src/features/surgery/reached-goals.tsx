import { GOAL_OUTCOMES, Operation, SURGICAL_GOALS, type GoalOutcome, type ReachedGoal, type SurgicalGoal } from '@rachis/domain';
import { useController, useFormContext } from 'react-hook-form';
import classes from './surgery.module.css';

/** Each goal after the operation: reached, partly, not, or cannot be told. What is left alone stays open. */
export function ReachedGoals({ planned }: { planned: readonly SurgicalGoal[] }) {
  const { control } = useFormContext<Operation>();
  const { field, fieldState } = useController({ control, name: 'goals' });
  const said: readonly ReachedGoal[] = field.value ?? [];
  const put = (next: readonly ReachedGoal[]) => field.onChange(SURGICAL_GOALS.flatMap(({ code }) => next.filter(({ goal }) => goal === code)));
  const without = (goal: SurgicalGoal) => said.filter((one) => one.goal !== goal);
  const answer = (goal: SurgicalGoal, outcome: GoalOutcome, words: string | null) => put([...without(goal), { goal, outcome, words }]);
  return (
    <fieldset className={classes['goals']}>
      <legend>Goals reached</legend>
      {SURGICAL_GOALS.map(({ code, label }) => {
        const one = said.find(({ goal }) => goal === code);
        return (
          <div key={code} className={classes['outcomeRow']} role="radiogroup" aria-label={label}>
            <span className={classes['outcomeGoal']}>
              {label}
              {planned.includes(code) && <span className={classes['label']}> planned</span>}
            </span>
            <div className={classes['outcomes']}>
              {GOAL_OUTCOMES.map((option) => (
                <label key={option.code} className={classes['outcome']} data-on={one?.outcome === option.code || undefined}>
                  <input type="radio" name={`outcome.${code}`} checked={one?.outcome === option.code} onChange={() => answer(code, option.code, one?.words ?? null)} onBlur={field.onBlur} />
                  {option.label}
                </label>
              ))}
              {one && (
                <button type="button" className={classes['clear']} onClick={() => put(without(code))} aria-label={`Clear ${label}`}>
                  Clear
                </button>
              )}
            </div>
            {one && (
              <input type="text" className={classes['goalWhy']} aria-label={`${label}: in words`} placeholder="In words" autoComplete="off" maxLength={1000} value={one.words ?? ''} onChange={(event) => answer(code, one.outcome, event.currentTarget.value || null)} />
            )}
          </div>
        );
      })}
      {fieldState.error?.message && <p className={classes['fault']}>{fieldState.error.message}</p>}
    </fieldset>
  );
}
