import { SURGICAL_GOALS, SurgeryPlan, type PlannedGoal, type SurgicalGoal } from '@rachis/domain';
import { useController, useFormContext } from 'react-hook-form';
import classes from './surgery.module.css';

/** The four goals: which of them the operation has, why, and which is the primary one. */
export function PlannedGoals() {
  const { control, setValue } = useFormContext<SurgeryPlan>();
  const goals = useController({ control, name: 'goals' });
  const primary = useController({ control, name: 'primaryGoal' });
  const chosen: readonly PlannedGoal[] = goals.field.value ?? [];
  const put = (next: readonly PlannedGoal[]) => goals.field.onChange(SURGICAL_GOALS.flatMap(({ code }) => next.filter(({ goal }) => goal === code)));
  const toggle = (goal: SurgicalGoal) => {
    const has = chosen.some((one) => one.goal === goal);
    put(has ? chosen.filter((one) => one.goal !== goal) : [...chosen, { goal, rationale: null }]);
    if (has && primary.field.value === goal) setValue('primaryGoal', null, { shouldDirty: true });
  };
  const fault = goals.fieldState.error?.message ?? primary.fieldState.error?.message;
  return (
    <fieldset className={classes['goals']}>
      <legend>Goals of the operation</legend>
      {SURGICAL_GOALS.map(({ code, label }) => {
        const one = chosen.find(({ goal }) => goal === code);
        return (
          <div key={code} className={classes['goalRow']} role="group" aria-label={label} data-chosen={one ? true : undefined}>
            <label className={classes['goalTick']}>
              <input type="checkbox" name={`goal.${code}`} checked={one !== undefined} onChange={() => toggle(code)} onBlur={goals.field.onBlur} />
              {label}
            </label>
            {one && (
              <>
                <label className={classes['goalTick']}>
                  <input type="radio" name="primaryGoal" checked={primary.field.value === code} onChange={() => primary.field.onChange(code)} onBlur={primary.field.onBlur} />
                  Primary
                </label>
                <input
                  type="text"
                  className={classes['goalWhy']}
                  aria-label={`${label}: why`}
                  placeholder="Why"
                  autoComplete="off"
                  maxLength={1000}
                  value={one.rationale ?? ''}
                  onChange={(event) => put(chosen.map((other) => (other.goal === code ? { goal: code, rationale: event.currentTarget.value || null } : other)))}
                />
              </>
            )}
          </div>
        );
      })}
      {fault && <p className={classes['fault']}>{fault}</p>}
    </fieldset>
  );
}
