import { newId, SupportService, type SupportKind, type SupportServiceView } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordSupport } from './support.queries.js';

interface Props {
  caseId: string;
  service?: SupportServiceView | undefined;
  /** The kind that was picked from those that nobody has recorded. */
  kind?: SupportKind | undefined;
  onDone: () => void;
}

/** The questions about one kind of support: only those that follow from the answers before. */
export function SupportForm({ caseId, service, kind, onDone }: Props) {
  const record = useRecordSupport(caseId);
  const [id] = useState(() => service?.id ?? newId());
  const [start] = useState(() => ({ consideredOn: today(), ...(kind ? { kind } : {}) }));
  return (
    <SectionForm
      of={SupportService}
      record={service}
      start={start}
      draftKey={`support/${caseId}/${service?.id ?? `new-${kind ?? 'any'}`}`}
      label="Rehabilitation or support"
      submit="Save support"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <FieldRow columns={3}>
        <Field of={SupportService} name="kind" startHere />
        <Field of={SupportService} name="considered" />
        <Field of={SupportService} name="consideredOn" />
      </FieldRow>
      <WhatCame />
      <Brace />
      <Field of={SupportService} name="note" absence={false} />
    </SectionForm>
  );
}

type Name = keyof SupportService;
const OF_NEEDED: readonly Name[] = ['state', 'referredOn', 'firstSeenOn', 'endedOn', 'provider'];
const OF_BRACE: readonly Name[] = ['braceType', 'braceLevels', 'wearInstructions'];

/** Empties questions that are no longer asked, so that no hidden answer is sent. */
function useForget(names: readonly Name[], when: boolean) {
  const { setValue } = useFormContext<SupportService>();
  useEffect(() => {
    if (!when) return;
    for (const name of names) {
      setValue(name, null);
      setValue(`absences.${name}`, null as never);
    }
  }, [names, when, setValue]);
}

function WhatCame() {
  const { control, getFieldState, trigger } = useFormContext<SupportService>();
  const [considered, reason, why] = useWatch({ control, name: ['considered', 'reason', 'absences.reason'] });
  const notNeeded = considered === 'not_needed' || considered === 'not_considered';
  useForget(OF_NEEDED, notNeeded);
  // The missing reason is said at the question above; once it is given, that fault has to go.
  useEffect(() => {
    if (getFieldState('considered').error) void trigger('considered');
  }, [reason, why, getFieldState, trigger]);
  if (notNeeded) return <Field of={SupportService} name="reason" />;
  return (
    <>
      <Field of={SupportService} name="state" />
      <FieldRow columns={3}>
        <Field of={SupportService} name="referredOn" />
        <Field of={SupportService} name="firstSeenOn" />
        <Field of={SupportService} name="endedOn" />
      </FieldRow>
      <Field of={SupportService} name="provider" />
    </>
  );
}

function Brace() {
  const { control } = useFormContext<SupportService>();
  const kind = useWatch({ control, name: 'kind' });
  useForget(OF_BRACE, kind !== 'bracing');
  if (kind !== 'bracing') return null;
  return (
    <>
      <FieldRow columns={2}>
        <Field of={SupportService} name="braceType" />
        <Field of={SupportService} name="braceLevels" />
      </FieldRow>
      <Field of={SupportService} name="wearInstructions" />
    </>
  );
}
