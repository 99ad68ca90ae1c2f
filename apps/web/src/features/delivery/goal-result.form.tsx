import { GoalResult, newId, type PartOnItsWay, type SurgicalGoal } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useJudgeGoal } from './delivery.queries.js';

interface Props {
  caseId: string;
  decisionId: string;
  part: PartOnItsWay;
  onDone: () => void;
}

/** A new judgement of a goal on a day; earlier ones stay. The margin is asked for with the operation and adequacy with the specimen. */
export function GoalResultForm({ caseId, decisionId, part: { part, title }, onDone }: Props) {
  const judge = useJudgeGoal(caseId);
  const [id] = useState(newId);
  const [start] = useState(() => ({ goal: part as SurgicalGoal, assessedOn: today() }));
  return (
    <SectionForm
      of={GoalResult} record={null} start={start} draftKey={`goal-result/${decisionId}/${part}`} label={`Achieved: ${title}`} submit="Save judgement"
      onSave={(values, seen) => judge.mutateAsync({ decisionId, id, values, seen })} onDone={onDone}
    >
      <FieldRow columns={2}>
        <Field of={GoalResult} name="assessedOn" startHere />
        <Field of={GoalResult} name="basis" absence={false} />
      </FieldRow>
      <Field of={GoalResult} name="achieved" />
      {part === 'decompression' && <Field of={GoalResult} name="residualEscc" />}
      {part === 'stabilisation' && <Field of={GoalResult} name="hardware" />}
      {part === 'resection' && <p>The margin is recorded with the operation and shown here.</p>}
      {part === 'biopsy' && <p>Whether the tissue is adequate is recorded with the specimen and shown here.</p>}
      <Field of={GoalResult} name="words" absence={false} />
    </SectionForm>
  );
}
