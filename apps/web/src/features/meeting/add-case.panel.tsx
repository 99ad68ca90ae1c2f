import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { CASE_STATES, URGENCIES, labelOf, newId, type AgendaItemView, type Bucket, type WorklistRow } from '@rachis/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import classes from './add-case.module.css';
import { esccOfRow, levelsOf, nameOf, primaryOf } from './case-words.js';
import { listableCases } from './listable.queries.js';
import { useArrangeItem } from './meeting.queries.js';

/** How long a case usually takes; changed on the agenda at will. */
const USUAL_MINUTES = 5;

/** Where a case is put when it is added: one that nobody has called ready is named and not discussed. */
const bucketFor = ({ state }: WorklistRow): Bucket => (state === 'ready' || state === 'triaged' ? 'discuss' : 'not_ready');

interface Props {
  meetingId: string;
  items: readonly AgendaItemView[];
}

/** Finds cases that can be listed and puts them on the agenda; without a text it suggests the most urgent. */
export function AddCase({ meetingId, items }: Props) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data, error, refetch } = useQuery(listableCases(asked));
  const arrange = useArrangeItem(meetingId);
  const rows = (data?.rows ?? []).filter(({ id }) => !items.some(({ theCase }) => theCase.id === id));
  const add = (row: WorklistRow, bucket: Bucket) =>
    arrange.mutate({ itemId: newId(), entry: { caseId: row.id, bucket, plannedMinutes: bucket === 'not_ready' ? null : USUAL_MINUTES }, version: 0 });
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
                onClick={() => add(row, bucket)}
                aria-label={`Add ${nameOf(row)} ${bucket === 'discuss' ? 'to discuss' : 'as not ready'}`}
              >
                {bucket === 'discuss' ? 'Add' : 'Add, not ready'}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
