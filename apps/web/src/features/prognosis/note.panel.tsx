import { labelOf, NOTE_ANSWERS, PROGNOSIS_NOTE, type PrognosisNoteView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { prognosisNote } from './prognosis.queries.js';
import classes from './prognosis.module.css';

const NoteForm = lazy(() => import('./note.form.js').then((file) => ({ default: file.NoteForm })));

/** The safety note, what was said about it, and for the clinical safety officer the way to say so. */
export function NotePanel({ mayAnswer }: { mayAnswer: boolean }) {
  const { data, error, refetch } = useQuery(prognosisNote);
  if (error) return <ErrorState title="The note could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines label="Loading the note" lines={10} />;
  return (
    <>
      <Panel title="In this centre">
        <NoteState view={data} />
      </Panel>
      <Panel title={PROGNOSIS_NOTE.title} note={`version ${PROGNOSIS_NOTE.version}`}>
        <div className={classes['note']}>
          {PROGNOSIS_NOTE.sections.map(({ title, paragraphs }) => (
            <section key={title}>
              <h3>{title}</h3>
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </div>
      </Panel>
      {mayAnswer && (
        <Panel title={data.on ? 'Change or withdraw' : 'Acknowledge'}>
          <Suspense fallback={<LoadingLines label="Loading the form" />}>
            <NoteForm key={data.answers[0]?.id ?? 'first'} view={data} />
          </Suspense>
        </Panel>
      )}
      {data.answers.length > 0 && (
        <Panel title="What was said before">
          <ul className={classes['notes']}>
            {data.answers.map((one) => (
              <li key={one.id}>
                {labelOf(NOTE_ANSWERS, one.answer)}, version {one.noteVersion}: {one.recordedByName},{' '}
                <Timestamp at={one.recordedAt} />. Stale after {one.laboratoryDays}, {one.performanceDays} and{' '}
                {one.stagingDays} days.
                {one.remark && ` “${one.remark}”`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function NoteState({ view: { on, inForce } }: { view: PrognosisNoteView }) {
  if (!on || !inForce) {
    return (
      <div className={classes['state']}>
        <StatusBadge tone="neutral">The prognosis panel is off</StatusBadge>
        <p>No model is shown to anybody until the clinical safety officer has acknowledged this version of the note.</p>
      </div>
    );
  }
  return (
    <div className={classes['state']}>
      <StatusBadge tone="good">The prognosis panel is on</StatusBadge>
      <p>
        Acknowledged by {inForce.recordedByName}, <Timestamp at={inForce.recordedAt} />. Marked as stale: laboratory
        after {inForce.laboratoryDays} days, performance status after {inForce.performanceDays}, staging after{' '}
        {inForce.stagingDays}.
      </p>
    </div>
  );
}
