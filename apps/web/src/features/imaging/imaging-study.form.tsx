import { ImagingStudy, newId, type ImagingStudyView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordImagingStudy } from './imaging.queries.js';

/** The questions about one imaging study. */
export function ImagingStudyForm({ caseId, study, onDone }: { caseId: string; study?: ImagingStudyView | undefined; onDone: () => void }) {
  const record = useRecordImagingStudy(caseId);
  const [id] = useState(() => study?.id ?? newId());
  return (
    <SectionForm of={ImagingStudy} record={study} draftKey={`imaging/${caseId}/${study?.id ?? 'new'}`} label="Imaging study" submit="Save study" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={3}>
        <Field of={ImagingStudy} name="modality" startHere />
        <Field of={ImagingStudy} name="region" />
        <Field of={ImagingStudy} name="performedOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={ImagingStudy} name="heldAt" />
        <Field of={ImagingStudy} name="received" />
      </FieldRow>
      <Field of={ImagingStudy} name="report" />
      <Field of={ImagingStudy} name="numberingNote" />
    </SectionForm>
  );
}
