import { DeliveryStatement, newId, type PartOnItsWay } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useStateDelivery } from './delivery.queries.js';

interface Props {
  caseId: string;
  decisionId: string;
  part: PartOnItsWay;
  onDone: () => void;
}

/** What became of a part for which there is no record: not done and why, done elsewhere, or that nothing was to be done. */
export function StatementForm({ caseId, decisionId, part: { key, part, refId, title, statement }, onDone }: Props) {
  const state = useStateDelivery(caseId);
  const [id] = useState(() => statement?.id ?? newId());
  const [start] = useState(() => ({ part, refId: refId ?? null }));
  return (
    <SectionForm
      of={DeliveryStatement} record={statement} start={start} draftKey={`delivery/${decisionId}/${key}`} label={`What became of it: ${title}`} submit="Save statement"
      onSave={(values, seen) => state.mutateAsync({ decisionId, id, values, seen })} onDone={onDone}
    >
      <Field of={DeliveryStatement} name="said" startHere />
      <Reason />
      <Field of={DeliveryStatement} name="happenedOn" />
      <Field of={DeliveryStatement} name="words" />
    </SectionForm>
  );
}

/** Only what was not done has a reason; one that is no longer asked for is not sent. */
function Reason() {
  const { control, setValue } = useFormContext<DeliveryStatement>();
  const said = useWatch({ control, name: 'said' });
  const asked = said === 'not_done';
  useEffect(() => {
    if (!asked) setValue('reason', null);
  }, [asked, setValue]);
  return asked ? <Field of={DeliveryStatement} name="reason" /> : null;
}
