import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { CASE_STATES, URGENCIES, complexityOf, cutOffAt, labelOf, newId, type AgendaItemView, type Bucket, type MeetingView, type WorklistRow } from '@rachis/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import classes from './add-case.module.css';
import { usualFor } from './agenda-plan.js';
import { esccOfRow, levelsOf, nameOf, primaryOf } from './case-words.js';
import { listableCases } from './listable.queries.js';
import { useArrangeItem } from './meeting.queries.js';
import { preparationOf } from './preparation.queries.js';
import { useNow } from './use-now.js';

/** Where a case is put when it is added: one that nobody has called ready is named and not discussed. */
const bucketFor = ({ state }: WorklistRow): Bucket => (state === 'ready' || state === 'triaged' ? 'discuss' : 'not_ready');

interface Props {
  meeting: MeetingView;
  items: readonly AgendaItemView[];
}

/** Finds cases that can be listed and puts them on the agenda, with the usual minutes of their complexity; without a text it suggests the most urgent. */
export function AddCase({ meeting, items }: Props) {
  const { id: meetingId } = meeting;
  const client = useQueryClient();
  const [late, setLate] = useState<WorklistRow | null>(null);
  const now = useNow(30_000);
  const closes = cutOffAt(meeting.startsAt, meeting.cutOffHours);
  const passed = closes !== null && now > Date.parse(closes);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data, error, refetch } = useQuery(listableCases(asked));
  const arrange = useArrangeItem(meetingId);
  const rows = (data?.rows ?? []).filter(({ id }) => !items.some(({ theCase }) => theCase.id === id));
  const add = async (row: WorklistRow, lateReason: string | null) => {
    const [itemId, entry] = [newId(), { caseId: row.id, bucket: bucketFor(row), plannedMinutes: null, lateReason }];
    await arrange.mutateAsync({ itemId, entry, version: 0 });
    // Its facts are known once it is listed; the usual minutes follow from them and are changed at will.
    const { facts } = await client.query({ ...preparationOf(meetingId), staleTime: 0 });
    const found = facts.find((one) => one.itemId === itemId);
    const plannedMinutes = usualFor(entry.bucket, found && { facts: found, complexity: complexityOf(found, meeting.highGradeFrom) });
    if (plannedMinutes !== null) await arrange.mutateAsync({ itemId, entry: { ...entry, plannedMinutes }, version: 1 });
  };
  return (
    <div className={classes['add']}>
      <TextInput
        aria-label="Find a case by name or number"
        placeholder="Name, identifier or case number"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {arrange.error && <ProblemNote problem={arrange.error} />}
      {error && <ErrorState title="Cases could not be searched" error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingLines label="Loading cases that can be listed" />}
      {data && rows.length === 0 && <p className={classes['none']}>{asked ? 'No case that can be listed fits.' : 'Every case that can be listed is on an agenda.'}</p>}
      <ul className={classes['rows']}>
        {rows.map((row) => {
          const bucket = bucketFor(row);
          return (
            <li key={row.id} className={classes['row']}>
              <div className={classes['text']}>
                <p className={classes['name']}>
                  {nameOf(row)} <span className={classes['number']}>{row.caseNumber}</span>
                </p>
                <p className={classes['quiet']}>
                  {[row.urgency ? labelOf(URGENCIES, row.urgency) : 'Urgency not recorded', labelOf(CASE_STATES, row.state), primaryOf(row), levelsOf(row), esccOfRow(row)].join(' · ')}
                </p>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} aria-hidden />}
                loading={arrange.isPending && arrange.variables.entry.caseId === row.id}
                onClick={() => (passed ? setLate(row) : void add(row, null).catch(() => undefined))}
                aria-label={`Add ${nameOf(row)} ${bucket === 'discuss' ? 'to discuss' : 'as not ready'}`}
              >
                {bucket === 'discuss' ? 'Add' : 'Add, not ready'}
              </Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        title={late ? `Add ${nameOf(late)} after the cut-off` : ''}
        opened={late !== null}
        onClose={() => setLate(null)}
        confirm="Add as late"
        reason={{ label: 'Late because', hint: 'It stands beside the case on the agenda and in the published version.' }}
        onConfirm={(reason) => (late ? add(late, reason) : Promise.resolve())}
      >
        The cut-off of this board has passed. A case can still be added; it is marked as late.
      </ConfirmDialog>
    </div>
  );
}
