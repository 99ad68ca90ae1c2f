import { formatDate, labelOf, newId, OWN_DATES, PlannedDate, scheduleTemplate, SurveillancePlan, SURVEILLANCE_KINDS, datesOf, type Option, type SurveillancePlanView } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordSurveillance } from './follow-up.queries.js';
import classes from './follow-up.module.css';

interface Props {
  caseId: string;
  plan?: SurveillancePlanView | undefined;
  people: readonly Option[];
  onDone: () => void;
}

/** How the patient is watched: a schedule counted from a day, own dates, or both. The dates are shown before they are kept. */
export function SurveillancePlanForm({ caseId, plan, people, onDone }: Props) {
  const record = useRecordSurveillance(caseId);
  const [id] = useState(() => plan?.id ?? newId());
  return (
    <SectionForm of={SurveillancePlan} record={plan} draftKey={`surveillance/${caseId}/${plan?.id ?? 'new'}`} label="Surveillance plan" submit="Save plan" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={SurveillancePlan} name="template" startHere />
      <FieldRow columns={2}>
        <Field of={SurveillancePlan} name="startOn" />
        <Field of={SurveillancePlan} name="responsibleId" options={people} absence={false} />
      </FieldRow>
      <Risks />
      <FieldList name="ownDates" of={PlannedDate} title="Own dates" entry="Date">
        {() => (
          <FieldRow columns={3}>
            <Field of={PlannedDate} name="kind" />
            <Field of={PlannedDate} name="dueOn" />
            <Field of={PlannedDate} name="words" />
          </FieldRow>
        )}
      </FieldList>
      <Preview />
      <FieldRow columns={2}>
        <Field of={SurveillancePlan} name="endedOn" absence={false} />
        <Field of={SurveillancePlan} name="endedReason" absence={false} />
      </FieldRow>
      <Field of={SurveillancePlan} name="note" absence={false} />
    </SectionForm>
  );
}

/** A risk is asked only where the schedule goes by it. */
function Risks() {
  const template = useWatch<SurveillancePlan, 'template'>({ name: 'template' });
  const factors = new Set((scheduleTemplate(template ?? '')?.phases ?? []).map(({ when }) => when?.factor));
  return (
    <>
      {factors.has('localFailureRisk') && <Field of={SurveillancePlan} name="localFailureRisk" />}
      {factors.has('kowalchukBand') && <Field of={SurveillancePlan} name="kowalchukBand" />}
    </>
  );
}

function Preview() {
  const plan = useWatch() as SurveillancePlan;
  if (!plan.template || !plan.startOn) return null;
  const schedule = scheduleTemplate(plan.template);
  const [source] = schedule?.phases ?? [];
  let dates;
  try {
    dates = datesOf(plan);
  } catch {
    return null;
  }
  return (
    <div className={classes['entry']} aria-live="polite">
      <p className={classes['quiet']}>
        {dates.due.length === 0 ? (dates.missing.length > 0 ? 'No date can be told: the risk that the schedule goes by is not recorded.' : 'No date yet.') : `${dates.due.length} ${dates.due.length === 1 ? 'date' : 'dates'}:`}
      </p>
      <ul className={classes['dates']}>
        {dates.due.slice(0, 8).map(({ kind, dueOn }) => (
          <li key={`${kind} ${dueOn}`}>
            {labelOf(SURVEILLANCE_KINDS, kind)} <b className="figures">{formatDate(dueOn)}</b>
          </li>
        ))}
        {dates.due.length > 8 && <li>and {dates.due.length - 8} more</li>}
      </ul>
      {plan.template !== OWN_DATES && source && <p className={classes['quiet']}>Source: {source.source}{source.published ? ` (${source.published})` : ''}. A schedule is a start; change it as the patient needs.</p>}
    </div>
  );
}
