import { newId, SystemicTherapyLine, type SystemicTherapyLineView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { AgentField } from './agent-field.js';
import { useRecordTherapyLine } from './systemic.queries.js';

interface Props {
  caseId: string;
  line?: SystemicTherapyLineView | undefined;
  onDone: () => void;
}

/** The questions about one line of systemic therapy. */
export function TherapyLineForm({ caseId, line, onDone }: Props) {
  const record = useRecordTherapyLine(caseId);
  const [id] = useState(() => line?.id ?? newId());
  return (
    <SectionForm
      of={SystemicTherapyLine}
      record={line}
      draftKey={`therapy-line/${caseId}/${line?.id ?? 'new'}`}
      label="Line of systemic therapy"
      submit="Save line"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={2}>
        <AgentField startHere />
        <Field of={SystemicTherapyLine} name="agentText" absence={false} />
      </FieldRow>
      <Field of={SystemicTherapyLine} name="classes" />
      <FieldRow columns={2}>
        <Field of={SystemicTherapyLine} name="lineNumber" />
        <Field of={SystemicTherapyLine} name="intent" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={SystemicTherapyLine} name="startedOn" />
        <Field of={SystemicTherapyLine} name="running" />
        <Field of={SystemicTherapyLine} name="stoppedOn" />
      </FieldRow>
      <Field of={SystemicTherapyLine} name="bestResponse" />
      <FieldRow columns={2}>
        <Field of={SystemicTherapyLine} name="responseOn" />
        <Field of={SystemicTherapyLine} name="progressedOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SystemicTherapyLine} name="stopReason" />
        <Field of={SystemicTherapyLine} name="stopReasonText" absence={false} />
      </FieldRow>
      <Field of={SystemicTherapyLine} name="note" absence={false} />
    </SectionForm>
  );
}
