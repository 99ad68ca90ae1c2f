import { InformationGiven, newId, type InformationGivenView, type Option } from '@rachis/domain';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordInformation } from './support.queries.js';

interface Props {
  caseId: string;
  given?: InformationGivenView | undefined;
  people: readonly Option[];
  /** Whoever writes is most often who told it. */
  personId: string;
  onDone: () => void;
}

/** The questions about one conversation or leaflet. */
export function InformationForm({ caseId, given, people, personId, onDone }: Props) {
  const record = useRecordInformation(caseId);
  const [id] = useState(() => given?.id ?? newId());
  const [start] = useState(() => ({ givenOn: today(), givenById: personId }));
  return (
    <SectionForm
      of={InformationGiven}
      record={given}
      start={start}
      draftKey={`information/${caseId}/${given?.id ?? 'new'}`}
      label="Information given"
      submit="Save information given"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <Field of={InformationGiven} name="topics" startHere />
      <OtherTopic />
      <FieldRow columns={2}>
        <Field of={InformationGiven} name="givenTo" />
        <Field of={InformationGiven} name="relative" absence={false} />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={InformationGiven} name="ways" />
        <Field of={InformationGiven} name="givenOn" />
        <Field of={InformationGiven} name="givenAt" absence={false} />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={InformationGiven} name="givenById" options={people} />
        <Field of={InformationGiven} name="givenBy" />
      </FieldRow>
      <Field of={InformationGiven} name="understood" />
    </SectionForm>
  );
}

function OtherTopic() {
  const { control } = useFormContext<InformationGiven>();
  const [topics, otherTopic] = useWatch({ control, name: ['topics', 'otherTopic'] });
  const asked = (Array.isArray(topics) && topics.includes('other')) || Boolean(otherTopic);
  return asked ? <Field of={InformationGiven} name="otherTopic" absence={false} /> : null;
}
