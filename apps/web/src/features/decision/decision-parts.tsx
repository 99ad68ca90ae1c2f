import { CARE_CONSIDERED, consequenceClause, formatDate, isEmptyStep, isEmptyTrigger, labelOf, stepWords, triggerClause, type Decision, type DecisionView } from '@rachis/domain';
import { Section } from '../../ui/panel.js';
import classes from './parts.module.css';

/** The lists of a decision to read: steps, triggers, what was considered, options not chosen, who tells whom. What was never said is left out of a list, not of the record. */
export function DecisionParts({ decision }: { decision: Decision | DecisionView }) {
  const steps = (decision.steps ?? []).filter((step) => !isEmptyStep(step));
  const triggers = (decision.triggers ?? []).filter((trigger) => !isEmptyTrigger(trigger));
  const considered = (decision.considered ?? []).filter(({ answer, why }) => answer ?? why);
  const options = (decision.options ?? []).filter(({ option, reason }) => option ?? reason);
  const told = 'informsReferrer' in decision ? decision : null;
  return (
    <>
      {steps.length > 0 && (
        <Section title="Steps">
          <ol className={classes['list']}>{steps.map((step) => <li key={step.id}>{stepWords(step, steps)}</li>)}</ol>
        </Section>
      )}
      {triggers.length > 0 && (
        <Section title="If it comes otherwise">
          <ul className={classes['list']}>
            {triggers.map((trigger) => (
              <li key={trigger.id}>
                If {triggerClause(trigger)}, then {consequenceClause(trigger)}.
              </li>
            ))}
          </ul>
        </Section>
      )}
      {considered.length > 0 && (
        <Section title="Care considered">
          <ul className={classes['list']}>
            {considered.map(({ care, answer, why }) => (
              <li key={care}>
                {labelOf(CARE_CONSIDERED, care)}: {answer ? { yes: 'yes', no: 'no' }[answer] : 'not said'}
                {why && `, ${why}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {options.length > 0 && (
        <Section title="Options not chosen">
          <ul className={classes['list']}>
            {options.map(({ id, option, reason }) => (
              <li key={id}>
                {option ?? 'Not named'}: {reason ?? 'reason not stated'}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {told && (told.informsReferrer ?? told.informsGp) && (
        <ul className={classes['lines']} aria-label="Who tells whom">
          {told.informsReferrer && <li>The referrer is told by {[told.informsReferrer.displayName, told.informReferrerBy && `by ${formatDate(told.informReferrerBy)}`].filter(Boolean).join(', ')}</li>}
          {told.informsGp && <li>The general practitioner is told by {[told.informsGp.displayName, told.informGpBy && `by ${formatDate(told.informGpBy)}`].filter(Boolean).join(', ')}</li>}
        </ul>
      )}
    </>
  );
}
