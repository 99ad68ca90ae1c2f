import { fieldsOf, newId, SurgeryPlan, type CaseView, type SurgeryPlanView } from '@rachis/domain';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../api/session.queries.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { planOfCase, useBookTheatre } from './book.queries.js';

interface Props {
  caseId: string;
  planId: string | null;
  name: string;
  today: string;
  onClose: () => void;
}

/** Books theatre for the plan that stands, or makes a plan with the goals of the decision. The rest of a plan is written on the page of the case. */
export function BookDialog({ caseId, planId, name, today, onClose }: Props) {
  const { data, error, refetch } = useQuery(planOfCase(caseId));
  return (
    <Dialog title={`Theatre: ${name}`} opened onClose={onClose}>
      {data ? <Booking theCase={data} planId={planId} today={today} onClose={onClose} /> : error ? <ErrorState title="The plan could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the plan" />}
    </Dialog>
  );
}

function Booking({ theCase, planId, today, onClose }: { theCase: CaseView; planId: string | null; today: string; onClose: () => void }) {
  const { personId } = useSession();
  const plan = (theCase.surgeryPlans ?? []).find(({ id }) => id === planId);
  const book = useBookTheatre(theCase.id);
  const [id] = useState(() => plan?.id ?? newId());
  const [on, setOn] = useState(plan?.plannedOn ?? '');
  const [slot, setSlot] = useState(plan?.slot ?? '');
  const save = () => {
    const values = { ...(plan ? answersOf(plan) : { proposedOn: today, responsibleId: personId }), status: 'booked' as const, plannedOn: on || null, slot: slot || null };
    book.mutate({ id, values: values as SurgeryPlan, seen: plan?.version ?? 0 }, { onSuccess: onClose });
  };
  return (
    <Stack gap="md">
      <Group grow align="start">
        <TextInput type="date" label="Theatre on" value={on} min={today} onChange={(event) => setOn(event.currentTarget.value)} data-autofocus />
        <TextInput label="Slot" description="Theatre and place on the list" inputWrapperOrder={['label', 'input', 'description']} value={slot} maxLength={200} onChange={(event) => setSlot(event.currentTarget.value)} />
      </Group>
      {!plan && <p>There is no plan yet. One is made with you as the surgeon; goals, levels and procedures are added on the page of the case.</p>}
      {book.error && <ProblemNote problem={book.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={book.isPending} disabled={on === ''} onClick={save}>
          Book
        </Button>
      </Group>
    </Stack>
  );
}

/** The answers of a stored plan, without who recorded it and when; what is no longer true once it is booked is left out. */
function answersOf(plan: SurgeryPlanView): Partial<SurgeryPlan> {
  const { plannedOn: _on, slot: _slot, ...absences } = plan.absences ?? {};
  const names = new Set(Object.keys(fieldsOf(SurgeryPlan)));
  return { ...Object.fromEntries(Object.entries(plan).filter(([name]) => names.has(name))), absences };
}
