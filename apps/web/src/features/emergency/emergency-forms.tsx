import { EmergencyCall, EmergencyEnding, EmergencyEvent, EmergencyTransfer, newId, type EmergencyView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useEndEmergency, useLogCall, useRecordEvent, useRecordTransfer } from './emergency.queries.js';

interface Props {
  emergencyId: string;
  onDone: () => void;
}

/** Logs a telephone call. The time is that at which the form was opened; it can be changed. */
export function CallForm({ emergencyId, onDone }: Props) {
  const [callId] = useState(() => newId());
  const [start] = useState(() => ({ at: new Date().toISOString(), result: 'reached' as const }));
  const log = useLogCall(emergencyId);
  const contract = useContractForm(EmergencyCall, start);
  return (
    <ContractForm contract={contract} label="Telephone call" submit="Log the call" onCancel={onDone} onSubmit={async (call) => { await log.mutateAsync({ callId, call }); onDone(); }}>
      <Field of={EmergencyCall} name="withWhom" startHere />
      <Field of={EmergencyCall} name="at" />
      <Field of={EmergencyCall} name="result" />
      <Field of={EmergencyCall} name="words" />
    </ContractForm>
  );
}

/** When a moment was and who says so, or why that is not known. A correction is a new entry. */
export function MomentForm({ emergencyId, onDone }: Props) {
  const [eventId] = useState(() => newId());
  const record = useRecordEvent(emergencyId);
  const contract = useContractForm(EmergencyEvent, {});
  return (
    <ContractForm contract={contract} label="Moment of the emergency" submit="Record" onCancel={onDone} onSubmit={async (event) => { await record.mutateAsync({ eventId, event }); onDone(); }}>
      <Field of={EmergencyEvent} name="kind" startHere />
      <Field of={EmergencyEvent} name="at" absence />
      <Field of={EmergencyEvent} name="saidBy" absence={false} />
      <Field of={EmergencyEvent} name="note" absence={false} />
    </ContractForm>
  );
}

/** What goes with the patient from one hospital to the other. */
export function TransferForm({ emergency, onDone }: { emergency: EmergencyView; onDone: () => void }) {
  const record = useRecordTransfer(emergency.id ?? '');
  return (
    <SectionForm
      of={EmergencyTransfer}
      record={{ ...emergency, version: emergency.version ?? 0 }}
      draftKey={`transfer/${emergency.id ?? ''}`}
      label="Transfer"
      submit="Save transfer"
      onSave={(transfer, version) => record.mutateAsync({ transfer, version })}
      onDone={onDone}
    >
      <FieldRow columns={2}>
        <Field of={EmergencyTransfer} name="destination" startHere />
        <Field of={EmergencyTransfer} name="acceptedBy" />
      </FieldRow>
      <Field of={EmergencyTransfer} name="precautions" />
      <FieldRow columns={2}>
        <Field of={EmergencyTransfer} name="imagesAt" />
        <Field of={EmergencyTransfer} name="nextOfKin" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={EmergencyTransfer} name="departedAt" />
        <Field of={EmergencyTransfer} name="arrivedAt" />
      </FieldRow>
      <Field of={EmergencyTransfer} name="transferNote" absence={false} />
    </SectionForm>
  );
}

/** Ends an emergency with its reason. */
export function EndForm({ emergencyId, version, onDone }: Props & { version: number }) {
  const end = useEndEmergency(emergencyId);
  const contract = useContractForm(EmergencyEnding, {});
  return (
    <ContractForm contract={contract} label="End of the emergency" submit="End the emergency" onCancel={onDone} onSubmit={async (ending) => { await end.mutateAsync({ ending, version }); onDone(); }}>
      <Field of={EmergencyEnding} name="endReason" startHere />
      <Field of={EmergencyEnding} name="endNote" />
    </ContractForm>
  );
}
