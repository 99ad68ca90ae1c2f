import { isBoneAgent, newId, SupportiveDrug, supportiveAgentsOf, type SupportiveDrugView } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordSupportiveDrug } from './systemic.queries.js';

interface Props {
  caseId: string;
  drug?: SupportiveDrugView | undefined;
  onDone: () => void;
}

/** The questions about one bone agent or analgesic. */
export function SupportiveDrugForm({ caseId, drug, onDone }: Props) {
  const record = useRecordSupportiveDrug(caseId);
  const [id] = useState(() => drug?.id ?? newId());
  return (
    <SectionForm
      of={SupportiveDrug}
      record={drug}
      draftKey={`supportive-drug/${caseId}/${drug?.id ?? 'new'}`}
      label="Bone agent or analgesic"
      submit="Save drug"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <Field of={SupportiveDrug} name="kind" startHere />
      <Which />
      <Field of={SupportiveDrug} name="regimen" />
      <FieldRow columns={2}>
        <Field of={SupportiveDrug} name="startedOn" />
        <Field of={SupportiveDrug} name="lastDoseOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SupportiveDrug} name="running" />
        <Field of={SupportiveDrug} name="stoppedOn" />
      </FieldRow>
      <Teeth />
      <Field of={SupportiveDrug} name="note" absence={false} />
    </SectionForm>
  );
}

/** The names of the chosen kind. A name that does not belong to the kind goes when the kind is changed. */
function Which() {
  const { control, setValue, getValues } = useFormContext<SupportiveDrug>();
  const kind = useWatch({ control, name: 'kind' });
  useEffect(() => {
    const agent = getValues('agent');
    if (agent && kind && !supportiveAgentsOf(kind).some(({ code }) => code === agent)) setValue('agent', null);
  }, [kind, setValue, getValues]);
  const options = supportiveAgentsOf(kind);
  if (options.length === 0) return null;
  return (
    <FieldRow columns={2}>
      {options.length > 1 && <Field of={SupportiveDrug} name="agent" options={options} />}
      <Field of={SupportiveDrug} name="agentText" absence={false} />
    </FieldRow>
  );
}

/** Asked of bone agents; answers to it go when the drug is no bone agent. */
function Teeth() {
  const { control, setValue, getValues } = useFormContext<SupportiveDrug>();
  const kind = useWatch({ control, name: 'kind' });
  useEffect(() => {
    if (kind !== 'analgesic') return;
    for (const name of ['dentalCheck', 'dentalCheckOn'] as const) if (getValues(name)) setValue(name, null);
  }, [kind, setValue, getValues]);
  if (!isBoneAgent(kind)) return null;
  return (
    <FieldRow columns={2}>
      <Field of={SupportiveDrug} name="dentalCheck" />
      <Field of={SupportiveDrug} name="dentalCheckOn" />
    </FieldRow>
  );
}
