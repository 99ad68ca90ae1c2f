import { newId, SurgeryPlan, type Option, type SurgeryPlanView } from '@rachis/domain';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { GoalGapsNote } from './goal-gaps-note.js';
import { PlannedGoals } from './planned-goals.js';
import { useRecordSurgeryPlan } from './surgery.queries.js';

interface Props {
  caseId: string;
  plan?: SurgeryPlanView | undefined;
  people: readonly Option[];
  onDone: () => void;
}

/** The questions about one plan. A new plan begins empty: nothing is carried over from the last one. */
export function SurgeryPlanForm({ caseId, plan, people, onDone }: Props) {
  const record = useRecordSurgeryPlan(caseId);
  const [id] = useState(() => plan?.id ?? newId());
  const [start] = useState((): Partial<SurgeryPlan> => ({ proposedOn: today(), status: 'proposed' }));
  return (
    <SectionForm of={SurgeryPlan} record={plan} start={start} draftKey={`surgery-plan/${caseId}/${plan?.id ?? 'new'}`} label="Surgery plan" submit="Save plan" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <PlannedGoals />
      <Field of={SurgeryPlan} name="procedures" />
      <Gaps />
      <FieldRow columns={3}>
        <Field of={SurgeryPlan} name="targetLevels" />
        <Field of={SurgeryPlan} name="instrumentedLevels" />
        <Field of={SurgeryPlan} name="cementedLevels" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={SurgeryPlan} name="approach" />
        <Field of={SurgeryPlan} name="minimallyInvasive" />
        <Field of={SurgeryPlan} name="embolisation" />
      </FieldRow>
      <Field of={SurgeryPlan} name="resectionIntent" />
      <FieldRow columns={2}>
        <Field of={SurgeryPlan} name="implantMaterials" />
        <Field of={SurgeryPlan} name="implants" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SurgeryPlan} name="expectedBloodLossMl" />
        <Field of={SurgeryPlan} name="asaClass" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={SurgeryPlan} name="plannedOn" />
        <Field of={SurgeryPlan} name="slot" />
        <Field of={SurgeryPlan} name="responsibleId" options={people} absence />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SurgeryPlan} name="proposedOn" />
        <Field of={SurgeryPlan} name="status" />
      </FieldRow>
      <Cancelled />
      <Field of={SurgeryPlan} name="note" absence={false} />
    </SectionForm>
  );
}

function Gaps() {
  const { control } = useFormContext<SurgeryPlan>();
  const [goals, procedures] = useWatch({ control, name: ['goals', 'procedures'] });
  return <GoalGapsNote goals={(goals ?? []).map(({ goal }) => goal)} procedures={procedures ?? []} />;
}

/** The reason is asked of a cancelled plan, and stays in sight while it is written anywhere. */
function Cancelled() {
  const { control } = useFormContext<SurgeryPlan>();
  const [status, reason] = useWatch({ control, name: ['status', 'cancellationReason'] });
  return status === 'cancelled' || reason ? <Field of={SurgeryPlan} name="cancellationReason" absence={false} /> : null;
}
