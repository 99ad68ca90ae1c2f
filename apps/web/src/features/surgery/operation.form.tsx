import { newId, Operation, type OperationView, type SurgeryPlanView } from '@rachis/domain';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { ReachedGoals } from './reached-goals.js';
import { planName } from './surgery-words.js';
import { useRecordOperation } from './surgery.queries.js';

interface Props {
  caseId: string;
  operation?: OperationView | undefined;
  plans: readonly SurgeryPlanView[];
  onDone: () => void;
}

/** The questions about one operation. What was planned is not taken for what was done. */
export function OperationForm({ caseId, operation, plans, onDone }: Props) {
  const record = useRecordOperation(caseId);
  const [id] = useState(() => operation?.id ?? newId());
  const choices = plans.map((plan) => ({ code: plan.id, label: planName(plan) }));
  return (
    <SectionForm of={Operation} record={operation} draftKey={`operation/${caseId}/${operation?.id ?? 'new'}`} label="Operation" submit="Save operation" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={3}>
        <Field of={Operation} name="performedOn" startHere />
        <Field of={Operation} name="startedAt" />
        <Field of={Operation} name="endedAt" />
      </FieldRow>
      {choices.length > 0 && <Field of={Operation} name="planId" options={choices} absence />}
      <FieldRow columns={2}>
        <Field of={Operation} name="surgeon" />
        <Field of={Operation} name="team" />
      </FieldRow>
      <Field of={Operation} name="procedures" />
      <Field of={Operation} name="approach" />
      <FieldRow columns={4}>
        <Field of={Operation} name="decompressedLevels" />
        <Field of={Operation} name="resectedLevels" />
        <Field of={Operation} name="instrumentedLevels" />
        <Field of={Operation} name="cementedLevels" />
      </FieldRow>
      <Goals plans={plans} />
      <FieldRow columns={2}>
        <Field of={Operation} name="resectionMargin" />
        <Field of={Operation} name="embolised" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Operation} name="bloodLossMl" />
        <Field of={Operation} name="transfusionUnits" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Operation} name="implantMaterials" />
        <Field of={Operation} name="implants" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Operation} name="histologySent" />
        <Field of={Operation} name="histologyWords" />
      </FieldRow>
      <Field of={Operation} name="events" />
      <FieldRow columns={2}>
        <Field of={Operation} name="followUpTo" />
        <Field of={Operation} name="note" absence={false} />
      </FieldRow>
    </SectionForm>
  );
}

function Goals({ plans }: { plans: readonly SurgeryPlanView[] }) {
  const { control } = useFormContext<Operation>();
  const planId = useWatch({ control, name: 'planId' });
  const planned = plans.find(({ id }) => id === planId)?.goals ?? [];
  return <ReachedGoals planned={planned.map(({ goal }) => goal)} />;
}
