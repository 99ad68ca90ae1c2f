import { newId, PromAnswer, type PromAnswerView } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordProm } from './follow-up.queries.js';
import classes from './follow-up.module.css';

interface Props {
  caseId: string;
  answer?: PromAnswerView | undefined;
  onDone: () => void;
}

/** What came out of a licensed questionnaire. Its questions are asked and scored where the licence is. */
export function PromAnswerForm({ caseId, answer, onDone }: Props) {
  const record = useRecordProm(caseId);
  const [id] = useState(() => answer?.id ?? newId());
  const [start] = useState(() => ({ answeredOn: today() }));
  return (
    <SectionForm of={PromAnswer} record={answer} start={start} draftKey={`prom/${caseId}/${answer?.id ?? 'new'}`} label="Questionnaire" submit="Save questionnaire" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <p className={classes['quiet']}>The questions themselves are licensed and stand nowhere in this application. Enter the totals as your licensed copy gives them.</p>
      <FieldRow columns={3}>
        <Field of={PromAnswer} name="instrument" startHere />
        <Field of={PromAnswer} name="edition" />
        <Field of={PromAnswer} name="answeredOn" />
      </FieldRow>
      <Field of={PromAnswer} name="answeredBy" />
      <Results />
      <Field of={PromAnswer} name="note" absence={false} />
    </SectionForm>
  );
}

function Results() {
  const instrument = useWatch<PromAnswer, 'instrument'>({ name: 'instrument' });
  if (instrument === 'eq5d5l')
    return (
      <FieldRow columns={3}>
        <Field of={PromAnswer} name="index" />
        <Field of={PromAnswer} name="valueSet" absence={false} />
        <Field of={PromAnswer} name="vas" />
      </FieldRow>
    );
  if (instrument !== 'sosgoq2') return null;
  return (
    <>
      <Field of={PromAnswer} name="total" />
      <FieldRow columns={2}>
        <Field of={PromAnswer} name="physical" />
        <Field of={PromAnswer} name="pain" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={PromAnswer} name="mental" />
        <Field of={PromAnswer} name="social" />
      </FieldRow>
    </>
  );
}
