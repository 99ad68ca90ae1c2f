import { formatDate, labelOf, LocalResponse, MODALITIES, newId, type ImagingStudyView, type LocalResponseView } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordResponse } from './follow-up.queries.js';
import { FoundStatus } from './found-status.js';

interface Props {
  caseId: string;
  response?: LocalResponseView | undefined;
  studies: readonly ImagingStudyView[];
  onDone: () => void;
}

/** What a scan shows of one treated level. What the findings amount to is shown while they are entered; it fills nothing in. */
export function LocalResponseForm({ caseId, response, studies, onDone }: Props) {
  const record = useRecordResponse(caseId);
  const [id] = useState(() => response?.id ?? newId());
  const [start] = useState(() => ({ assessedOn: today() }));
  const options = studies.map((study) => ({ code: study.id, label: [labelOf(MODALITIES, study.modality), study.performedOn ? formatDate(study.performedOn) : 'not dated'].join(', ') }));
  return (
    <SectionForm of={LocalResponse} record={response} start={start} draftKey={`response/${caseId}/${response?.id ?? 'new'}`} label="Local response" submit="Save response" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={LocalResponse} name="levels" startHere />
        <Field of={LocalResponse} name="assessedOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={LocalResponse} name="studyId" options={options} />
        <Field of={LocalResponse} name="assessedBy" absence={false} />
      </FieldRow>
      <Field of={LocalResponse} name="unequivocalGrowth" />
      <Field of={LocalResponse} name="epiduralProgression" />
      <Field of={LocalResponse} name="neurologyWorse" />
      <FieldRow columns={2}>
        <Field of={LocalResponse} name="equivocalIncrease" />
        <Field of={LocalResponse} name="settledWithoutTreatment" />
      </FieldRow>
      <Field of={LocalResponse} name="stableMris" />
      <Amounts />
      <Field of={LocalResponse} name="status" />
      <Field of={LocalResponse} name="esccGrade" />
      <Field of={LocalResponse} name="fracture" />
      <Field of={LocalResponse} name="note" absence={false} />
    </SectionForm>
  );
}

function Amounts() {
  return <FoundStatus response={useWatch() as LocalResponse} />;
}
