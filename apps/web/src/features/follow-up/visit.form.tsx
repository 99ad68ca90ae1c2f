import { newId, Toxicity, Visit, type VisitView } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordVisit } from './follow-up.queries.js';

interface Props {
  caseId: string;
  visit?: VisitView | undefined;
  onDone: () => void;
}

/** One visit. Pain, walking, performance and neurology of its day are recorded below, where they stand for the whole case. */
export function VisitForm({ caseId, visit, onDone }: Props) {
  const record = useRecordVisit(caseId);
  const [id] = useState(() => visit?.id ?? newId());
  const [start] = useState(() => ({ visitedOn: today(), state: 'seen' as const }));
  return (
    <SectionForm of={Visit} record={visit} start={start} draftKey={`visit/${caseId}/${visit?.id ?? 'new'}`} label="Visit" submit="Save visit" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={Visit} name="visitedOn" startHere />
        <Field of={Visit} name="state" />
      </FieldRow>
      <WhyNot />
      <FieldRow columns={2}>
        <Field of={Visit} name="kind" />
        <Field of={Visit} name="seenBy" absence={false} />
      </FieldRow>
      <Findings />
      <Field of={Visit} name="note" absence={false} />
    </SectionForm>
  );
}

function WhyNot() {
  const state = useWatch<Visit, 'state'>({ name: 'state' });
  return state === 'missed' || state === 'cancelled' ? <Field of={Visit} name="stateReason" absence={false} /> : null;
}

/** Only a visit that took place has findings. */
function Findings() {
  const state = useWatch<Visit, 'state'>({ name: 'state' });
  if (state !== 'seen') return null;
  return (
    <>
      <Field of={Visit} name="systemicStatus" />
      <Field of={Visit} name="systemicWords" absence={false} />
      <Field of={Visit} name="anyToxicity" />
      <FieldList name="toxicities" of={Toxicity} title="Toxicity" entry="Toxicity">
        {() => (
          <>
            <FieldRow columns={2}>
              <Field of={Toxicity} name="what" />
              <Field of={Toxicity} name="gradeWords" />
            </FieldRow>
            <Field of={Toxicity} name="cause" />
            <Field of={Toxicity} name="severity" />
          </>
        )}
      </FieldList>
    </>
  );
}
