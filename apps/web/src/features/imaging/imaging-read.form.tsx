import { DISC_INVOLVED, ImagingRead, newId } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { ImagingNoteLine } from './imaging-note.js';
import { useRecordRead } from './imaging.queries.js';

/** The questions of one read of a study at one level. */
export function ImagingReadForm({ caseId, studyId, levels, onDone }: { caseId: string; studyId: string; levels: string | null; onDone: () => void }) {
  const record = useRecordRead(caseId);
  const [id] = useState(newId);
  const [start] = useState(() => ({ studyId, levels, readOn: today() }));
  return (
    <SectionForm of={ImagingRead} record={null} start={start} draftKey={`imaging-read/${caseId}/${studyId}`} label="Read of the study" submit="Save read" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={ImagingRead} name="levels" startHere />
        <Field of={ImagingRead} name="readOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={ImagingRead} name="boneLesion" />
        <Field of={ImagingRead} name="posterolateral" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={ImagingRead} name="collapsePercent" />
        <Field of={ImagingRead} name="retropulsion" />
        <Field of={ImagingRead} name="cordSignal" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={ImagingRead} name="esccGrade" />
        <Field of={ImagingRead} name="discSpace" />
        <Field of={ImagingRead} name="paraspinalMass" />
      </FieldRow>
      <DiscPrompt />
      <Field of={ImagingRead} name="note" />
    </SectionForm>
  );
}

function DiscPrompt() {
  return useWatch<ImagingRead, 'discSpace'>({ name: 'discSpace' }) === 'involved' ? <ImagingNoteLine note={DISC_INVOLVED} /> : null;
}
