import { Button } from '@mantine/core';
import { MOVES, type HistoryEntry } from '@rachis/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { Timeline } from '../../ui/timeline.js';
import { Toolbar } from '../../ui/toolbar.js';
import classes from './history.module.css';
import { HistoryAnswer } from './history-answer.js';
import { changesIn, stepsOf } from './history-diff.js';
import { HISTORY_GROUPS, subjectOf, type HistoryGroup } from './history-subjects.js';
import { historyOf } from './history.queries.js';

interface Props {
  caseId: string;
  nameOf: (id: string) => string | null;
}

const MOVE_BY_ACTION: Readonly<Record<string, string>> = Object.fromEntries(Object.values(MOVES).map(({ action, label }) => [action, label]));

/** What was done, in words: the move, else what became of the record. */
function titleOf({ action, subject, before, after }: HistoryEntry): string {
  const moved = MOVE_BY_ACTION[action];
  if (subject === 'spine_case' && moved && before) return moved;
  if (action === 'patient.merge' || action === 'patient.unmerge') return mergeTitle(action, subject);
  const { label } = subjectOf(subject);
  return before ? (after ? `${label} changed` : `${label} removed`) : `${label} recorded`;
}

/** A merge touches two records, their numbers and their cases in one go. */
function mergeTitle(action: 'patient.merge' | 'patient.unmerge', subject: string): string {
  const merged = action === 'patient.merge';
  if (subject === 'spine_case') return merged ? 'Case moved to the joined record' : 'Case moved back';
  if (subject === 'patient_identifier') return merged ? 'Numbers joined' : 'Numbers parted';
  return merged ? 'Two records of the patient merged' : 'Merge of the patient undone';
}

/** Who changed what and when, before and after, in the words of the questions. */
export function HistoryPanel({ caseId, nameOf }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(historyOf(caseId));
  const [group, setGroup] = useState<HistoryGroup | null>(null);
  if (error && !data) return <ErrorState title="The history could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows label="Loading the history" />;
  const all = data.pages.flatMap(({ entries }) => entries);
  const entries = group === null ? all : all.filter(({ subject }) => subjectOf(subject).group === group);
  const steps = stepsOf(entries);
  return (
    <>
      <Toolbar label="Show only">
        <button type="button" className={classes['filter']} aria-pressed={group === null} onClick={() => setGroup(null)}>
          Everything
        </button>
        {(Object.entries(HISTORY_GROUPS) as [HistoryGroup, string][]).map(([id, label]) => (
          <button key={id} type="button" className={classes['filter']} aria-pressed={group === id} onClick={() => setGroup(id)}>
            {label}
          </button>
        ))}
      </Toolbar>
      <Panel title="Changes" note={`${entries.length}${hasNextPage ? ' so far' : ''}`}>
        {steps.length === 0 ? (
          <EmptyState title="No change to show here">{group ? 'Nothing in this part of the case has changed.' : 'Nothing has been recorded yet.'}</EmptyState>
        ) : (
          <Timeline
            label="History"
            events={steps.map(({ key, at, actorName, entries: together }) => ({
              id: key,
              at,
              who: actorName,
              title: [...new Set(together.map(titleOf))].join(', '),
              children: <Together entries={together} nameOf={nameOf} />,
            }))}
          />
        )}
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier changes
          </Button>
        )}
      </Panel>
    </>
  );
}

/** So many records of one go are shown at once; the others are counted and behind a press. */
const AT_ONCE = 3;

function Together({ entries, nameOf }: { entries: readonly HistoryEntry[]; nameOf: Props['nameOf'] }) {
  const table = (entry: HistoryEntry) => <Changes key={entry.sequence} entry={entry} nameOf={nameOf} several={entries.length > 1} />;
  const rest = entries.slice(AT_ONCE);
  return (
    <>
      {entries.slice(0, AT_ONCE).map(table)}
      {rest.length > 0 && (
        <details className={classes['rest']}>
          <summary>{rest.length === 1 ? '1 more in the same go' : `${rest.length} more in the same go`}</summary>
          {rest.map(table)}
        </details>
      )}
    </>
  );
}

/** The answers that one change touched. */
export function Changes({ entry, nameOf, several = false }: { entry: HistoryEntry; nameOf: Props['nameOf']; several?: boolean }) {
  const changes = changesIn(entry).filter(({ before, after }) => before !== undefined || after?.value !== null || after.absence !== null);
  if (changes.length === 0) return null;
  const scoreId = typeof entry.after?.['score'] === 'string' ? entry.after['score'] : null;
  const isNew = changes.every(({ before }) => before === undefined);
  return (
    <table className={classes['changes']}>
      {several && <caption>{titleOf(entry)}</caption>}
      <thead>
        <tr>
          <th scope="col">Question</th>
          {!isNew && <th scope="col">Before</th>}
          <th scope="col">{isNew ? 'Recorded' : 'After'}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, question, before, after }) => (
          <tr key={name}>
            <th scope="row">{question.label}</th>
            {!isNew && (
              <td className={classes['before']}>
                <HistoryAnswer question={question} state={before} nameOf={nameOf} scoreId={scoreId} />
              </td>
            )}
            <td>
              <HistoryAnswer question={question} state={after} nameOf={nameOf} scoreId={scoreId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
