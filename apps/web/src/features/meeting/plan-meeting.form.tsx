import { Meeting, newId, type BoardView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { usePlanMeeting } from './meeting.queries.js';
import { StartField } from './start-field.js';
import { nextSitting } from './zoned-time.js';

interface Props {
  boards: readonly BoardView[];
  /** The board that is looked at; else the first of mine. */
  boardId?: string | undefined;
  onDone: (meetingId: string) => void;
  onCancel: () => void;
}

/** What a board's meeting is like unless something else is said. */
function usually(board: BoardView | undefined, after: number): Partial<Meeting> {
  if (!board) return {};
  return { boardId: board.id, startsAt: nextSitting(board, after) ?? '', place: board.place ?? null, plannedMinutes: board.plannedMinutes ?? null };
}

/** Plans a meeting: the board's weekday, hour, place and length stand there already. */
export function PlanMeetingForm({ boards, boardId, onDone, onCancel }: Props) {
  const [id] = useState(() => newId());
  const [defaults] = useState(() => usually(boards.find((board) => board.id === boardId) ?? boards.find(({ mine }) => mine) ?? boards[0], Date.now()));
  const contract = useContractForm(Meeting, defaults);
  const plan = usePlanMeeting();
  const { form } = contract;
  const chosen = boards.find((board) => board.id === form.watch('boardId'));

  const pickBoard = (picked: string) => {
    const meeting = usually(boards.find((board) => board.id === picked), Date.now());
    for (const [name, value] of Object.entries(meeting)) form.setValue(name as keyof Meeting, value, { shouldDirty: true });
  };
  return (
    <ContractForm
      contract={contract}
      label="Plan a meeting"
      submit="Plan meeting"
      onCancel={onCancel}
      onSubmit={async (values) => {
        await plan.mutateAsync({ id, values, version: 0 });
        onDone(id);
      }}
    >
      <div onChange={(event) => event.target instanceof HTMLSelectElement && pickBoard(event.target.value)}>
        <Field of={Meeting} name="boardId" options={boards.map((board) => ({ code: board.id, label: board.name }))} startHere />
      </div>
      <StartField timeZone={chosen?.timeZone ?? 'Europe/London'} />
      <FieldRow>
        <Field of={Meeting} name="place" />
        <Field of={Meeting} name="plannedMinutes" />
      </FieldRow>
    </ContractForm>
  );
}
