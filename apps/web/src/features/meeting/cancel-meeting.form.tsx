import { MeetingCancellation, type MeetingView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { meetings } from './meeting.queries.js';
import { useCancelMeeting } from './preparation.queries.js';

const when = (startsAt: string, timeZone: string) => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(startsAt));

/** Cancels a meeting with a reason; its cases go back, or on to another meeting. */
export function CancelMeetingForm({ meeting, onDone, onCancel }: { meeting: MeetingView; onDone: () => void; onCancel: () => void }) {
  const contract = useContractForm(MeetingCancellation);
  const cancel = useCancelMeeting(meeting.id);
  const { data } = useQuery(meetings);
  const others = (data?.meetings ?? []).filter(({ id, state, kind }) => id !== meeting.id && state === 'planned' && kind === 'board').sort((a, b) => Number(b.boardId === meeting.boardId) - Number(a.boardId === meeting.boardId) || a.startsAt.localeCompare(b.startsAt));
  const waiting = meeting.items.filter(({ status }) => status === 'listed').length;
  return (
    <ContractForm
      contract={contract}
      label="Cancel the meeting"
      submit="Cancel the meeting"
      onCancel={onCancel}
      onSubmit={async (cancellation) => {
        await cancel.mutateAsync({ cancellation, version: meeting.version });
        onDone();
      }}
    >
      <p>
        {waiting === 0 ? 'No case is listed.' : `${waiting === 1 ? 'The case' : `The ${waiting} cases`} listed on it ${waiting === 1 ? 'goes' : 'go'} back to preparation, or to the meeting that you choose.`} Whoever was invited gets a cancellation. This cannot be undone.
      </p>
      <Field of={MeetingCancellation} name="reason" startHere />
      <Field of={MeetingCancellation} name="moveToMeetingId" options={others.map(({ id, boardName, startsAt, timeZone }) => ({ code: id, label: `${boardName}, ${when(startsAt, timeZone)}` }))} />
    </ContractForm>
  );
}
