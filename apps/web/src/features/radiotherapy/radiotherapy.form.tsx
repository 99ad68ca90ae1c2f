import { courseWarnings, needsReason, newId, RadiotherapyCourse, type RadiotherapyCourseView } from '@rachis/domain';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { Section } from '../../ui/panel.js';
import { SectionForm } from '../../ui/section-form.js';
import { Caution } from './lq-note.js';
import classes from './radiotherapy.module.css';
import { useRecordCourse } from './radiotherapy.queries.js';

interface Props {
  caseId: string;
  course?: RadiotherapyCourseView | undefined;
  onDone: () => void;
}

/** The questions about one course: what it is for, what was prescribed, what was delivered, and what cord and sac have in the plan. */
export function RadiotherapyForm({ caseId, course, onDone }: Props) {
  const record = useRecordCourse(caseId);
  const [id] = useState(() => course?.id ?? newId());
  return (
    <SectionForm
      of={RadiotherapyCourse}
      record={course}
      draftKey={`radiotherapy/${caseId}/${course?.id ?? 'new'}`}
      label="Course of radiotherapy"
      submit="Save course"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <Field of={RadiotherapyCourse} name="state" startHere />
      <Reason />
      <FieldRow columns={2}>
        <Field of={RadiotherapyCourse} name="levels" />
        <Field of={RadiotherapyCourse} name="technique" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={RadiotherapyCourse} name="setting" />
        <Field of={RadiotherapyCourse} name="intent" />
      </FieldRow>
      <Section title="Prescribed and delivered" note="what was delivered is never taken from the prescription">
        <div className={classes['rows']}>
          <FieldRow columns={2}>
            <Field of={RadiotherapyCourse} name="prescribedDoseCgy" />
            <Field of={RadiotherapyCourse} name="prescribedFractions" />
          </FieldRow>
          <FieldRow columns={2}>
            <Field of={RadiotherapyCourse} name="deliveredDoseCgy" />
            <Field of={RadiotherapyCourse} name="deliveredFractions" />
          </FieldRow>
          <FieldRow columns={3}>
            <Field of={RadiotherapyCourse} name="firstFractionOn" />
            <Field of={RadiotherapyCourse} name="lastFractionOn" />
            <Field of={RadiotherapyCourse} name="treatedAt" absence={false} />
          </FieldRow>
          <Doubts />
        </div>
      </Section>
      <Section title="Cord and thecal sac" note="point maxima of the plan">
        <div className={classes['rows']}>
          <FieldRow columns={2}>
            <Field of={RadiotherapyCourse} name="thecalSacDmaxCgy" />
            <Field of={RadiotherapyCourse} name="dmaxScope" />
          </FieldRow>
          <FieldRow columns={2}>
            <Field of={RadiotherapyCourse} name="cordDmaxCgy" />
            <Field of={RadiotherapyCourse} name="cordContour" />
          </FieldRow>
        </div>
      </Section>
      <Section title="Target">
        <div className={classes['rows']}>
          <FieldRow columns={2}>
            <Field of={RadiotherapyCourse} name="targetText" absence={false} />
            <Field of={RadiotherapyCourse} name="targetConsensus" />
          </FieldRow>
          <Field of={RadiotherapyCourse} name="targetSectors" absence={false} />
        </div>
      </Section>
      <Field of={RadiotherapyCourse} name="note" absence={false} />
    </SectionForm>
  );
}

/** Asked for only where a course ended otherwise than planned; what was typed stays in sight. */
function Reason() {
  const { control } = useFormContext<RadiotherapyCourse>();
  const [state, reason] = useWatch({ control, name: ['state', 'stateReason'] });
  return needsReason(state) || reason ? <Field of={RadiotherapyCourse} name="stateReason" /> : null;
}

/** What does not go together, while it is typed; it can be saved all the same. */
function Doubts() {
  const { control } = useFormContext<RadiotherapyCourse>();
  const answers = useWatch({ control }) as RadiotherapyCourse;
  return (
    <div role="status">
      {courseWarnings(answers).map((warning) => (
        <Caution key={warning}>{warning}</Caution>
      ))}
    </div>
  );
}
