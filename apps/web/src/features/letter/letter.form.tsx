import { Letter, LetterRecipient, type LetterKind } from '@rachis/domain';
import { useState } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';

interface Props {
  kind: LetterKind;
  /** What the form begins with: the stored letter, or its first draft. */
  letter: Letter;
  /** Under which what is typed survives a reload. */
  draftKey: string;
  onSave: (letter: Letter) => Promise<unknown>;
  onDone: () => void;
}

/** The words of a letter and whom it goes to. The decision's own sentence is not retyped. */
export function LetterForm({ kind, letter, draftKey, onSave, onDone }: Props) {
  const [defaults] = useState<Partial<Letter>>(() => letter);
  const contract = useContractForm(Letter, defaults, { draftKey });
  const forPatient = kind === 'patient_summary';
  return (
    <ContractForm
      contract={contract}
      label={forPatient ? 'Patient summary' : 'Outcome letter'}
      submit="Save draft"
      onCancel={onDone}
      onProblem={(refused) => isProblem(refused, 'stale-version') && <p>Somebody else has changed this letter. Close it to see their words; yours are still here.</p>}
      onSubmit={async (values) => {
        await onSave({ ...values, kind, recipients: values.recipients ?? [] });
        onDone();
      }}
    >
      <Field of={Letter} name="words" label={forPatient ? 'What the team thinks' : 'Further words'} hint={forPatient ? 'In plain words: no scores, no forecasts, nobody’s dissent' : 'After the sentence of the decision; may stay empty'} startHere />
      <Field of={Letter} name="next" label={forPatient ? 'What happens next' : 'Who does what by when'} />
      <Field of={Letter} name="callIf" />
      <Field of={Letter} name="contact" />
      <FieldList name="recipients" of={LetterRecipient} title="Recipients" entry="Recipient" start={() => ({ role: 'other' })}>
        {() => (
          <FieldRow columns={3}>
            <Field of={LetterRecipient} name="role" />
            <Field of={LetterRecipient} name="name" />
            <Field of={LetterRecipient} name="email" />
          </FieldRow>
        )}
      </FieldList>
    </ContractForm>
  );
}
