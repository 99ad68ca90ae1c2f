import { formatDate, labelOf, MODALITIES, newId, ShowView, type ImagingStudyView, type ShowViewView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordView } from './show-list.queries.js';

/** The questions about one view for the board. Its image stays as it is. */
export function ShowViewForm({ caseId, studies, view, onDone }: { caseId: string; studies: readonly ImagingStudyView[]; view?: ShowViewView | undefined; onDone: () => void }) {
  const record = useRecordView(caseId);
  const [id] = useState(() => view?.id ?? newId());
  const options = studies.map((study) => ({ code: study.id, label: [labelOf(MODALITIES, study.modality), study.region, study.performedOn ? formatDate(study.performedOn) : null].filter(Boolean).join(' · ') }));
  return (
    <SectionForm of={ShowView} record={view} draftKey={`show-view/${caseId}/${view?.id ?? 'new'}`} label="View for the board" submit="Save view" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={3}>
        <Field of={ShowView} name="studyId" options={options} startHere />
        <Field of={ShowView} name="sequence" absence={false} />
        <Field of={ShowView} name="levels" absence={false} />
      </FieldRow>
      <FieldRow columns={4}>
        <Field of={ShowView} name="seriesNumber" absence={false} />
        <Field of={ShowView} name="imageNumber" absence={false} />
        <Field of={ShowView} name="windowWidth" absence={false} />
        <Field of={ShowView} name="windowLevel" absence={false} />
      </FieldRow>
      <Field of={ShowView} name="note" absence={false} />
    </SectionForm>
  );
}
