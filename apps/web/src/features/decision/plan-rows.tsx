import { OptionConsidered, PlanStep, PlanTrigger, WATCHED_KINDS, type Decision, type Option } from '@rachis/domain';
import { useFormContext, useWatch } from 'react-hook-form';
import classes from './parts.module.css';
import { RowField } from './row-field.js';
import { RowList } from './row-list.js';

/** Specimens and studies of the case, to say which one is waited for. */
export interface Subjects {
  readonly specimens: readonly Option[];
  readonly studies: readonly Option[];
}

/** Plan A in sequence: what, where, by whom, how soon, until when, after what. */
export function PlanSteps() {
  const { control } = useFormContext<Decision>();
  const steps = useWatch({ control, name: 'steps' }) ?? [];
  return (
    <RowList name="steps" entry="Step">
      {(step, put, at) => {
        const row = { of: PlanStep, row: step, onChange: put, at };
        const others = steps.flatMap(({ id, what }, index) => (id === step.id ? [] : [{ code: id, label: `Step ${index + 1}${what ? `: ${what.slice(0, 40)}` : ''}` }]));
        return (
          <div className={classes['fields']}>
            <div className={classes['wide']}>
              <RowField {...row} name="what" />
            </div>
            <RowField {...row} name="levels" hint="" />
            <RowField {...row} name="specialty" />
            <RowField {...row} name="byWhom" hint="" />
            <div className={classes['wide']}>
              <RowField {...row} name="timing" />
            </div>
            <RowField {...row} name="latestBy" also={(day) => (day ? {} : { latestTime: null })} />
            {step.latestBy && <RowField {...row} name="latestTime" />}
            {others.length > 0 && <RowField {...row} name="afterId" options={others} />}
          </div>
        );
      }}
    </RowList>
  );
}

/** What would overturn the plan, and what is then done. */
export function PlanTriggers({ subjects }: { subjects: Subjects }) {
  return (
    <RowList name="triggers" entry="Trigger">
      {(trigger, put, at) => {
        const row = { of: PlanTrigger, row: trigger, onChange: put, at };
        const { kind } = trigger;
        const which = kind === 'specimen_reported' ? subjects.specimens : kind === 'study_reported' ? subjects.studies : [];
        return (
          <div className={classes['fields']}>
            <RowField {...row} name="kind" also={() => ({ subjectId: null, tissueMarker: null, tumourMarker: null, date: null })} />
            {which.length > 0 && <RowField {...row} name="subjectId" options={which} hint="None means any" />}
            {kind === 'specimen_reported' && <RowField {...row} name="tissueMarker" hint="Only if one result is waited for" />}
            {kind === 'marker_result' && <RowField {...row} name="tumourMarker" hint="None means any" />}
            {kind === 'date_passes' && <RowField {...row} name="date" />}
            <RowField {...row} name="words" hint={kind === 'other' ? 'What exactly' : ''} />
            <RowField {...row} name="consequence" />
            <div className={classes['wide']}>
              <RowField {...row} name="plan" />
            </div>
            {kind && (
              <p className={`${classes['quiet']} ${classes['wide']}`}>
                {WATCHED_KINDS.includes(kind) ? 'Watched: it shows on the case and on My day by itself.' : 'No record shows this by itself: whoever sees it reports it on the case.'} It never changes the plan.
              </p>
            )}
          </div>
        );
      }}
    </RowList>
  );
}

/** What else was weighed, and why it was not chosen. */
export function OptionsConsidered() {
  return (
    <RowList name="options" entry="Option">
      {(option, put, at) => (
        <div className={classes['fields']}>
          <RowField of={OptionConsidered} row={option} onChange={put} at={at} name="option" />
          <RowField of={OptionConsidered} row={option} onChange={put} at={at} name="reason" />
        </div>
      )}
    </RowList>
  );
}
