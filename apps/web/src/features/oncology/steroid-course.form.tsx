import {
  newId,
  recommendationOf,
  SteroidCourse,
  tissueQuestion,
  type SteroidCourseView,
  type TumourView,
} from '@rachis/domain';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './systemic.module.css';
import { useRecordSteroidCourse } from './systemic.queries.js';

interface Props {
  caseId: string;
  course?: SteroidCourseView | undefined;
  tumour: TumourView | null | undefined;
  onDone: () => void;
}

/** The questions about one course of a steroid; before a first one, whether there is tissue. */
export function SteroidCourseForm({ caseId, course, tumour, onDone }: Props) {
  const record = useRecordSteroidCourse(caseId);
  const [id] = useState(() => course?.id ?? newId());
  const tissue = course ? null : tissueQuestion(tumour);
  return (
    <SectionForm
      of={SteroidCourse}
      record={course}
      draftKey={`steroid-course/${caseId}/${course?.id ?? 'new'}`}
      label="Steroid"
      submit="Save steroid"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      {tissue && (
        <div role="note" className={classes['tissue']}>
          <StatusBadge tone="caution" quiet>
            Before the first dose
          </StatusBadge>
          <p>{tissue.words}</p>
          <p className={classes['label']}>{tissue.source}</p>
        </div>
      )}
      <Field of={SteroidCourse} name="drug" startHere />
      <InWords when={{ name: 'drug', is: 'other' }} ask="drugText" />
      <FieldRow columns={2}>
        <Field of={SteroidCourse} name="dailyDoseMg" />
        <Field of={SteroidCourse} name="route" />
      </FieldRow>
      <Field of={SteroidCourse} name="reason" />
      <Recommendation />
      <InWords when={{ name: 'reason', is: 'local' }} ask="reasonText" />
      <FieldRow columns={2}>
        <Field of={SteroidCourse} name="startedOn" />
        <Field of={SteroidCourse} name="startedAt" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SteroidCourse} name="ppiCover" />
        <Field of={SteroidCourse} name="haematologicalConsidered" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SteroidCourse} name="taperPlan" />
        <Field of={SteroidCourse} name="plannedEndOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SteroidCourse} name="running" />
        <Field of={SteroidCourse} name="stoppedOn" />
      </FieldRow>
    </SectionForm>
  );
}

/** Asked only where the list does not have the answer, or where somebody has written something. */
function InWords({ when, ask }: { when: { name: 'drug' | 'reason'; is: string }; ask: 'drugText' | 'reasonText' }) {
  const { control } = useFormContext<SteroidCourse>();
  const [answer, words] = useWatch({ control, name: [when.name, ask] });
  return answer === when.is || words ? <Field of={SteroidCourse} name={ask} absence={false} /> : null;
}

/** What the guideline says under the reason that was chosen, in our words, with how far it was read. */
function Recommendation() {
  const { control } = useFormContext<SteroidCourse>();
  const reason = useWatch({ control, name: 'reason' });
  const row = reason ? recommendationOf(reason) : null;
  return (
    <p role="status" className={classes['reading']}>
      {row && `${row.statement}: ${row.says} (${row.mark})`}
    </p>
  );
}
