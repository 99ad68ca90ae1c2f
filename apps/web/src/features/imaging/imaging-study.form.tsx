import { DISC_INVOLVED, ImagingStudy, newId, type ImagingStudyView } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { ImagingNoteLine } from './imaging-note.js';
import { useRecordImagingStudy } from './imaging.queries.js';

interface Props {
  caseId: string;
  study?: ImagingStudyView | undefined;
  onDone: () => void;
}

/** The questions about one imaging study. */
export function ImagingStudyForm({ caseId, study, onDone }: Props) {
  const record = useRecordImagingStudy(caseId);
  const [id] = useState(() => study?.id ?? newId());
  return (
    <SectionForm of={ImagingStudy} record={study} draftKey={`imaging/${caseId}/${study?.id ?? 'new'}`} label="Imaging study" submit="Save study" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={4}>
        <Field of={ImagingStudy} name="modality" startHere />
        <Field of={ImagingStudy} name="region" />
        <Field of={ImagingStudy} name="performedOn" />
        <Field of={ImagingStudy} name="contrast" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={ImagingStudy} name="heldAt" />
        <Field of={ImagingStudy} name="received" />
        <ReceivedOn />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={ImagingStudy} name="accessionNumber" />
        <Field of={ImagingStudy} name="studyUid" />
      </FieldRow>
      <Field of={ImagingStudy} name="report" />
      <FieldRow columns={2}>
        <Field of={ImagingStudy} name="discSpace" />
        <Field of={ImagingStudy} name="numberingNote" />
      </FieldRow>
      <DiscPrompt />
    </SectionForm>
  );
}

/** Asked once the images are here. */
function ReceivedOn() {
  return useWatch<ImagingStudy, 'received'>({ name: 'received' }) === 'yes' ? <Field of={ImagingStudy} name="receivedOn" /> : null;
}

function DiscPrompt() {
  return useWatch<ImagingStudy, 'discSpace'>({ name: 'discSpace' }) === 'involved' ? <ImagingNoteLine note={DISC_INVOLVED} /> : null;
}
