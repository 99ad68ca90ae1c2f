import { newId, PriorTreatment, type PriorTreatmentView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordPriorTreatment } from './oncology.queries.js';

/** The questions about one earlier treatment. */
export function PriorTreatmentForm({ caseId, treatment, onDone }: { caseId: string; treatment?: PriorTreatmentView | undefined; onDone: () => void }) {
  const record = useRecordPriorTreatment(caseId);
  const [id] = useState(() => treatment?.id ?? newId());
  return (
    <SectionForm of={PriorTreatment} record={treatment} draftKey={`prior-treatment/${caseId}/${treatment?.id ?? 'new'}`} label="Previous treatment" submit="Save treatment" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={PriorTreatment} name="kind" startHere />
      <FieldRow columns={2}>
        <Field of={PriorTreatment} name="levels" />
        <Field of={PriorTreatment} name="siteText" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={PriorTreatment} name="givenOn" />
        <Field of={PriorTreatment} name="totalDoseCgy" />
        <Field of={PriorTreatment} name="fractions" />
      </FieldRow>
      <Field of={PriorTreatment} name="details" />
    </SectionForm>
  );
}
