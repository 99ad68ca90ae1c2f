import { Fitness, type FitnessView } from '@rachis/domain';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordFitness } from './function.queries.js';

/** The questions about what can be borne. */
export function FitnessForm({ caseId, fitness, onDone }: { caseId: string; fitness: FitnessView | null | undefined; onDone: () => void }) {
  const record = useRecordFitness(caseId);
  return (
    <SectionForm of={Fitness} record={fitness} draftKey={`fitness/${caseId}`} label="Fitness" submit="Save fitness" onSave={(values, seen) => record.mutateAsync({ values, seen })} onDone={onDone}>
      <Field of={Fitness} name="anticoagulated" startHere />
      <FieldRow columns={2}>
        <Field of={Fitness} name="anticoagulant" />
        <Field of={Fitness} name="anticoagulantLastAt" />
      </FieldRow>
      <Field of={Fitness} name="comorbidities" />
      <EmbolismDate />
      <FieldRow columns={2}>
        <Field of={Fitness} name="allergies" />
        <Field of={Fitness} name="comorbidity" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={Fitness} name="frailtyScale" absence={false} />
        <Field of={Fitness} name="frailtyResult" />
        <Field of={Fitness} name="frailtyOn" absence={false} />
      </FieldRow>
      <Field of={Fitness} name="asaClass" />
      <FieldRow columns={2}>
        <Field of={Fitness} name="toleratesSurgery" />
        <Field of={Fitness} name="toleranceReason" />
      </FieldRow>
    </SectionForm>
  );
}

/** Asked only where an embolism or thrombosis is ticked, or where a date stands. */
function EmbolismDate() {
  const { control } = useFormContext<Fitness>();
  const [chosen, on] = useWatch({ control, name: ['comorbidities', 'thromboembolismOn'] });
  return chosen?.includes('thromboembolism') || on ? <Field of={Fitness} name="thromboembolismOn" /> : null;
}
