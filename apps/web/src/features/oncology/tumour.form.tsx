import { MarkerResult, Tumour, type TumourView } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordTumour } from './oncology.queries.js';

/** The questions about the primary tumour. */
export function TumourForm({ caseId, tumour, onDone }: { caseId: string; tumour: TumourView | null | undefined; onDone: () => void }) {
  const record = useRecordTumour(caseId);
  return (
    <SectionForm of={Tumour} record={tumour} draftKey={`tumour/${caseId}`} label="Primary tumour" submit="Save tumour" onSave={(values, seen) => record.mutateAsync({ values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={Tumour} name="primary" startHere />
        <Field of={Tumour} name="primaryText" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Tumour} name="histology" />
        <Field of={Tumour} name="diagnosedOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Tumour} name="basis" />
        <Field of={Tumour} name="tissue" />
      </FieldRow>
      <FieldList name="markers" of={MarkerResult} title="Hormone and molecular biology" entry="Marker">
        {() => (
          <FieldRow columns={3}>
            <Field of={MarkerResult} name="marker" />
            <Field of={MarkerResult} name="result" />
            <Field of={MarkerResult} name="value" />
          </FieldRow>
        )}
      </FieldList>
      <FieldRow columns={2}>
        <Field of={Tumour} name="hormoneDependence" />
        <Field of={Tumour} name="molecularlyTargeted" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Tumour} name="previousChemotherapy" />
        <Field of={Tumour} name="previousSystemicTherapy" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Tumour} name="radiosensitivityJudgement" />
        <Field of={Tumour} name="radiosensitivityReason" />
      </FieldRow>
    </SectionForm>
  );
}
