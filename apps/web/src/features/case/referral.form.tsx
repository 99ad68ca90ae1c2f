import { Referral, type CaseView, type Option } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordReferral } from './case.queries.js';
import { RedFlagsOfForm } from './red-flags.js';

interface Props {
  theCase: CaseView;
  people: readonly Option[];
  hospitals: readonly Option[];
  onDone: () => void;
}

/** Why the case is brought and how soon an answer is needed. */
export function ReferralForm({ theCase, people, hospitals, onDone }: Props) {
  const record = useRecordReferral(theCase.id);
  return (
    <SectionForm of={Referral} record={theCase} draftKey={`referral/${theCase.id}`} label="Referral" submit="Save referral" onSave={(values, seen) => record.mutateAsync({ values, seen })} onDone={onDone}>
      <Field of={Referral} name="question" startHere />
      <FieldRow columns={2}>
        <Field of={Referral} name="mscc" />
        <Field of={Referral} name="msccSuspectedAt" />
      </FieldRow>
      <Field of={Referral} name="urgency" />
      <Field of={Referral} name="symptoms" />
      <RedFlagsOfForm />
      <Field of={Referral} name="summary" />
      <FieldRow columns={2}>
        <Field of={Referral} name="responsibleId" options={people} />
        <Field of={Referral} name="referringOrganisationId" options={hospitals} />
      </FieldRow>
      <Field of={Referral} name="contact" />
    </SectionForm>
  );
}
