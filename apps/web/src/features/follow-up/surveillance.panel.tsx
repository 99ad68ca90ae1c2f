import { formatDate, labelOf, NO_PLAN_WORDS, SURVEILLANCE_KINDS, templateWords, type NextDue, type Option, type SurveillancePlanView } from '@rachis/domain';
import { lazy } from 'react';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './follow-up.module.css';

const SurveillancePlanForm = lazy(() => import('./surveillance-plan.form.js').then((file) => ({ default: file.SurveillancePlanForm })));

interface Props {
  caseId: string;
  plans: readonly SurveillancePlanView[] | null | undefined;
  next: readonly NextDue[];
  people: readonly Option[];
  today: string;
  mayEdit: boolean;
}

/** The plans by which the patient is watched; where none runs, that is said in red. */
export function SurveillancePanel({ caseId, plans, next, people, today, mayEdit }: Props) {
  const all = plans ?? [];
  const runs = all.some(({ endedOn }) => !endedOn);
  return (
    <EntriesPanel
      id="surveillance"
      title="Surveillance"
      entry="plan"
      entries={all}
      fold={4}
      mayEdit={mayEdit}
      above={runs ? null : <StatusBadge tone="critical">{NO_PLAN_WORDS}</StatusBadge>}
      empty="A plan says when the patient is seen, scanned and asked again."
      nameOf={({ template, startOn }) => `${templateWords(template)}, from ${formatDate(startOn)}`}
      form={(plan, done) => <SurveillancePlanForm caseId={caseId} plan={plan} people={people} onDone={done} />}
    >
      {(plan) => (
        <div className={classes['entry']}>
          <span className={classes['head']}>
            <b>{templateWords(plan.template)}</b>
            <span className={classes['quiet']}>
              from {formatDate(plan.startOn)}
              {plan.responsible ? ` · ${plan.responsible.displayName}` : ''}
            </span>
          </span>
          {plan.endedOn ? (
            <p>
              Ended {formatDate(plan.endedOn)}
              {plan.endedReason ? `: ${plan.endedReason}` : ''}
            </p>
          ) : (
            <Dates plan={plan} next={next.filter(({ planId }) => planId === plan.id)} today={today} />
          )}
          {plan.note && <p>{plan.note}</p>}
          <RecordedNote of={plan} />
        </div>
      )}
    </EntriesPanel>
  );
}

/** The next date of each kind; those after it are folded away. */
function Dates({ plan, next, today }: { plan: SurveillancePlanView; next: readonly NextDue[]; today: string }) {
  const later = plan.due.filter(({ dueOn }) => dueOn >= today);
  return (
    <>
      <ul className={classes['dates']}>
        {next.map(({ kind, dueOn }) => (
          <li key={`${kind} ${dueOn}`}>
            {dueOn < today ? (
              <StatusBadge tone="critical" quiet>
                {labelOf(SURVEILLANCE_KINDS, kind)} overdue, was due {formatDate(dueOn)}
              </StatusBadge>
            ) : (
              <>
                Next {labelOf(SURVEILLANCE_KINDS, kind)} <b className="figures">{formatDate(dueOn)}</b>
              </>
            )}
          </li>
        ))}
        {next.length === 0 && (
          <li>
            <StatusBadge tone="critical" quiet>
              {plan.due.length === 0 ? 'No date can be told: the risk that the schedule goes by is not recorded' : 'The plan has no date left'}
            </StatusBadge>
          </li>
        )}
      </ul>
      {later.length > 0 && (
        <details>
          <summary className={classes['quiet']}>All {plan.due.length} dates</summary>
          <ul className={classes['dates']}>
            {plan.due.map(({ kind, dueOn, words }) => (
              <li key={`${kind} ${dueOn} ${words ?? ''}`}>
                {labelOf(SURVEILLANCE_KINDS, kind)} <span className="figures">{formatDate(dueOn)}</span> {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
