import { OncologyStatus, Trial, type OncologyStatusView } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordOncologyStatus } from './systemic.queries.js';

interface Props {
  caseId: string;
  status: OncologyStatusView | null | undefined;
  /** Whether the state of a prostate cancer is asked. */
  prostate: boolean;
  onDone: () => void;
}

/** The questions about stage, earlier lines and trials. */
export function OncologyStatusForm({ caseId, status, prostate, onDone }: Props) {
  const record = useRecordOncologyStatus(caseId);
  return (
    <SectionForm
      of={OncologyStatus}
      record={status}
      draftKey={`oncology-status/${caseId}`}
      label="Stage and trials"
      submit="Save"
      onSave={(values, seen) => record.mutateAsync({ values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={3}>
        <Field of={OncologyStatus} name="stage" startHere />
        <Field of={OncologyStatus} name="stageSystem" absence={false} />
        <Field of={OncologyStatus} name="stagedOn" absence={false} />
      </FieldRow>
      <Field of={OncologyStatus} name="priorLines" />
      {prostate && <Field of={OncologyStatus} name="prostateState" />}
      <FieldRow columns={2}>
        <Field of={OncologyStatus} name="trialsConsidered" />
        <Field of={OncologyStatus} name="geneticCounselling" />
      </FieldRow>
      <FieldList name="trials" of={Trial} title="Trials" entry="Trial">
        {() => (
          <>
            <FieldRow columns={2}>
              <Field of={Trial} name="title" />
              <Field of={Trial} name="registryId" />
            </FieldRow>
            <FieldRow columns={2}>
              <Field of={Trial} name="eligibility" />
              <Field of={Trial} name="outcome" />
            </FieldRow>
          </>
        )}
      </FieldList>
      <Field of={OncologyStatus} name="note" absence={false} />
    </SectionForm>
  );
}
