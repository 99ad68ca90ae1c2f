import { Button } from '@mantine/core';
import {
  labelOf,
  SENSITIVE_AUDIENCE,
  SENSITIVE_KINDS,
  SENSITIVE_RETRACTIONS,
  type SensitiveNoteView,
} from '@rachis/domain';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import { sensitiveNotesOf } from './support.queries.js';
import classes from './support.module.css';

const SensitiveNoteForm = lazy(() =>
  import('./sensitive-note.form.js').then((file) => ({ default: file.SensitiveNoteForm })),
);
const RetractionForm = lazy(() =>
  import('./sensitive-note.form.js').then((file) => ({ default: file.RetractionForm })),
);

const OPEN = 3;

interface Props {
  caseId: string;
  mayRecord: boolean;
  mayRetract: boolean;
}

/** What only some may read: each note with the sign of its fence and who is inside; of the others only how many there are. */
export function SensitiveNotesPanel({ caseId, mayRecord, mayRetract }: Props) {
  const { data, error, refetch } = useQuery(sensitiveNotesOf(caseId));
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const notes = data?.notes ?? [];
  const shown = all ? notes : notes.slice(0, OPEN);
  const add = mayRecord && !adding && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      Add sensitive note
    </Button>
  );
  return (
    <Panel id="sensitive-notes" title="Sensitive notes" note="in no printout, record or export" actions={add}>
      {adding && (
        <div className={classes['form']}>
          <Suspense fallback={<LoadingLines label="Loading the form: Sensitive note" />}>
            <SensitiveNoteForm caseId={caseId} onDone={() => setAdding(false)} />
          </Suspense>
        </div>
      )}
      {error && !data ? (
        <ErrorState title="The sensitive notes could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingLines label="Loading the sensitive notes" lines={2} />
      ) : (
        <div className={classes['notes']}>
          {shown.map((note) => (
            <Note key={note.id} caseId={caseId} note={note} mayRetract={mayRetract} />
          ))}
          {shown.length < notes.length && (
            <div>
              <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setAll(true)}>
                Show {notes.length - shown.length} earlier
              </Button>
            </div>
          )}
          {notes.length === 0 && data.withheld === 0 && (
            <p className={classes['soft']}>No sensitive note is recorded.</p>
          )}
          {data.withheld > 0 && (
            <p className={classes['withheld']}>
              <IconLock size={16} stroke={1.8} aria-hidden />
              {withheldWords(data.withheld, notes.length > 0)}
            </p>
          )}
        </div>
      )}
    </Panel>
  );
}

function Note({ caseId, note, mayRetract }: { caseId: string; note: SensitiveNoteView; mayRetract: boolean }) {
  const [retracting, setRetracting] = useState(false);
  const { kind, text, audience, reason, retractedReason, retractedByName, retractedAt } = note;
  const name = labelOf(SENSITIVE_KINDS, kind);
  return (
    <article
      className={`${classes['note'] ?? ''} no-print`}
      data-retracted={retractedReason ? true : undefined}
      aria-label={`${name} note, fenced`}
    >
      <p className={classes['fence']}>
        <IconLock size={16} stroke={2} aria-hidden />
        <span>
          <b>{name}.</b> Only the author and: {audience.map((role) => labelOf(SENSITIVE_AUDIENCE, role)).join(', ')}.
        </span>
      </p>
      {retractedReason && (
        <p className={classes['taken']}>
          Taken back: {labelOf(SENSITIVE_RETRACTIONS, retractedReason)}. {retractedByName}
          {retractedAt && (
            <>
              , <Timestamp at={retractedAt} />
            </>
          )}
        </p>
      )}
      <p className={classes['text']}>{text}</p>
      <p className={classes['soft']}>Fenced because: {reason}</p>
      <div className={classes['foot']}>
        <RecordedNote of={note} />
        {mayRetract && !retractedReason && !retracting && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setRetracting(true)}>
            Take back…
          </Button>
        )}
      </div>
      {retracting && (
        <Suspense fallback={<LoadingLines label="Loading the form: Take the note back" lines={2} />}>
          <RetractionForm caseId={caseId} note={note} onDone={() => setRetracting(false)} />
        </Suspense>
      )}
    </article>
  );
}

const withheldWords = (count: number, more: boolean): string =>
  count === 1
    ? `There is 1 ${more ? 'more ' : ''}note that you may not read.`
    : `There are ${count} ${more ? 'more ' : ''}notes that you may not read.`;
