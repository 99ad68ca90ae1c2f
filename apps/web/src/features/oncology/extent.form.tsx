import { SystemicExtent, type SystemicExtentView } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordExtent } from './oncology.queries.js';

/** The questions about disease outside the spine. */
export function ExtentForm({ caseId, extent, onDone }: { caseId: string; extent: SystemicExtentView | null | undefined; onDone: () => void }) {
  const record = useRecordExtent(caseId);
  return (
    <SectionForm of={SystemicExtent} record={extent} draftKey={`extent/${caseId}`} label="Extent of disease" submit="Save extent" onSave={(values, seen) => record.mutateAsync({ values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={SystemicExtent} name="stagedOn" startHere />
        <Field of={SystemicExtent} name="visceralMetastases" />
      </FieldRow>
      <Field of={SystemicExtent} name="sites" />
      <FieldRow columns={3}>
        <Field of={SystemicExtent} name="visceralResectability" />
        <Field of={SystemicExtent} name="visceralPattern" />
        <Field of={SystemicExtent} name="brainMetastases" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={SystemicExtent} name="extraspinalBoneFoci" />
        <Field of={SystemicExtent} name="systemicState" />
      </FieldRow>
      <Field of={SystemicExtent} name="systemicDiseaseControlled" />
      <Field of={SystemicExtent} name="currentTreatment" />
      <Field of={SystemicExtent} name="remainingOptions" />
    </SectionForm>
  );
}
