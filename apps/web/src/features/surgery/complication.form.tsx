import { Complication, newId, typesOf, type ComplicationView, type OperationView } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { operationName } from './surgery-words.js';
import { useRecordComplication } from './surgery.queries.js';

interface Props {
  caseId: string;
  complication?: ComplicationView | undefined;
  operations: readonly OperationView[];
  onDone: () => void;
}

/** The questions about one complication. */
export function ComplicationForm({ caseId, complication, operations, onDone }: Props) {
  const record = useRecordComplication(caseId);
  const [id] = useState(() => complication?.id ?? newId());
  return (
    <SectionForm of={Complication} record={complication} draftKey={`complication/${caseId}/${complication?.id ?? 'new'}`} label="Complication" submit="Save complication" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={Complication} name="category" startHere />
      <FieldRow columns={2}>
        <TypeOfKind />
        <Field of={Complication} name="description" absence={false} />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Complication} name="occurredOn" />
        {operations.length > 0 && <Field of={Complication} name="operationId" options={operations.map((one) => ({ code: one.id, label: operationName(one) }))} absence />}
      </FieldRow>
      <Field of={Complication} name="treatment" />
      <FieldRow columns={2}>
        <Field of={Complication} name="clavienDindo" />
        <Field of={Complication} name="disabilityAtDischarge" />
      </FieldRow>
      <Field of={Complication} name="savesGrade" />
      <Field of={Complication} name="resolved" />
      <Field of={Complication} name="note" absence={false} />
    </SectionForm>
  );
}

/** Offers the types of the chosen kind; a type of the other kind does not stay behind unseen. */
function TypeOfKind() {
  const { control, getValues, setValue } = useFormContext<Complication>();
  const category = useWatch({ control, name: 'category' });
  const types = typesOf(category);
  useEffect(() => {
    const type = getValues('type');
    if (type && !typesOf(category).some(({ code }) => code === type)) setValue('type', null, { shouldDirty: true });
  }, [category, getValues, setValue]);
  return <Field of={Complication} name="type" options={types} />;
}
