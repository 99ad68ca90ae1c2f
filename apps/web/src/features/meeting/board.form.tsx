import { Board, BoardMember, OnCall, QuorumRequirement, type BoardView, type PersonView } from '@rachis/domain';
import { useState } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useRecordBoard } from './board.queries.js';
import { isTimeZone } from './zoned-time.js';

interface Props {
  id: string;
  board: BoardView | null;
  people: readonly PersonView[];
  /** The centre's own zone, where a new board begins. */
  timeZone: string;
  onDone: () => void;
}

/** Sets up a board: name and place, when it meets, its quorum and its standing team. */
export function BoardForm({ id, board, people, timeZone, onDone }: Props) {
  const [defaults] = useState<Partial<Board>>(() => board ?? { timeZone, quorum: [], emergencyQuorum: [], onCall: [], members: [], minimumDataSet: [] });
  const contract = useContractForm(Board, defaults, { draftKey: `board/${board?.id ?? 'new'}` });
  const record = useRecordBoard();
  const options = people.filter(({ active }) => active).map((person) => ({ code: person.id, label: person.displayName }));
  return (
    <ContractForm
      contract={contract}
      label="Board"
      submit={board ? 'Save board' : 'Add board'}
      onCancel={onDone}
      onProblem={(refused) => isProblem(refused, 'stale-version') && <p>Close and open the board again to see what was changed; what you typed is still here.</p>}
      onSubmit={async (values) => {
        if (!isTimeZone(values.timeZone)) {
          contract.form.setError('timeZone', { message: 'This is no time zone; write it like Europe/London' });
          return;
        }
        await record.mutateAsync({ id, values: { ...values, quorum: values.quorum ?? [], emergencyQuorum: values.emergencyQuorum ?? [], onCall: values.onCall ?? [], members: values.members ?? [], minimumDataSet: values.minimumDataSet ?? [] }, version: board?.version ?? 0 });
        onDone();
      }}
    >
      <FieldRow>
        <Field of={Board} name="name" startHere />
        <Field of={Board} name="place" />
      </FieldRow>
      <Field of={Board} name="weekday" />
      <FieldRow columns={3}>
        <Field of={Board} name="localTime" />
        <Field of={Board} name="timeZone" />
        <Field of={Board} name="plannedMinutes" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={Board} name="highGradeFrom" hint="The published table counts from 2" />
        <Field of={Board} name="cutOffHours" hint="By then everything should be there; late is shown, never refused" />
      </FieldRow>
      <Field of={Board} name="membersOnly" />
      <Field of={Board} name="minimumDataSet" />
      <FieldList name="quorum" of={QuorumRequirement} title="Quorum" entry="Specialty">
        {() => (
          <>
            <FieldRow>
              <Field of={QuorumRequirement} name="specialty" />
              <Field of={QuorumRequirement} name="count" />
            </FieldRow>
            <Field of={QuorumRequirement} name="coveredBy" />
          </>
        )}
      </FieldList>
      <FieldList name="emergencyQuorum" of={QuorumRequirement} title="Quorum of an emergency discussion" entry="Specialty">
        {() => (
          <FieldRow>
            <Field of={QuorumRequirement} name="specialty" />
            <Field of={QuorumRequirement} name="count" />
          </FieldRow>
        )}
      </FieldList>
      <FieldList name="onCall" of={OnCall} title="On call for emergencies" entry="Duty">
        {() => (
          <FieldRow columns={3}>
            <Field of={OnCall} name="duty" />
            <Field of={OnCall} name="personId" options={options} />
            <Field of={OnCall} name="phone" />
          </FieldRow>
        )}
      </FieldList>
      <FieldList name="members" of={BoardMember} title="Standing team" entry="Member">
        {() => (
          <FieldRow>
            <Field of={BoardMember} name="personId" options={options} />
            <Field of={BoardMember} name="specialty" />
          </FieldRow>
        )}
      </FieldList>
    </ContractForm>
  );
}
