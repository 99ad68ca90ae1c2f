import {
  BEST_RESPONSES,
  coursesInOrder,
  formatDate,
  labelOf,
  lineWords,
  runningState,
  STOP_REASONS,
  THERAPY_CLASSES,
  THERAPY_INTENTS,
  type SystemicTherapyLineView,
} from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { CourseList } from './course-list.js';
import { CourseTime, Said } from './course-words.js';
import classes from './systemic.module.css';

const TherapyLineForm = lazy(() =>
  import('./therapy-line.form.js').then((file) => ({ default: file.TherapyLineForm })),
);

interface Props {
  caseId: string;
  lines: readonly SystemicTherapyLineView[];
  mayEdit: boolean;
}

/** The lines of systemic therapy: what runs first, then newest first; what ended long ago is folded away. */
export function TherapyLinesPanel({ caseId, lines, mayEdit }: Props) {
  return (
    <CourseList
      id="systemic"
      title="Systemic therapy"
      entry="line"
      plural="lines"
      entries={coursesInOrder(lines)}
      keep={(line) => runningState(line) !== 'stopped'}
      mayEdit={mayEdit}
      empty="No line of systemic therapy is recorded. That does not say there was none."
      nameOf={lineWords}
      form={(line, done) => <TherapyLineForm caseId={caseId} line={line} onDone={done} />}
    >
      {(line) => <TherapyLine line={line} />}
    </CourseList>
  );
}

function TherapyLine({ line }: { line: SystemicTherapyLineView }) {
  const { classes: kinds, lineNumber, intent, note, absences } = line;
  return (
    <div className={classes['line']}>
      <div className={classes['number']}>
        {typeof lineNumber === 'number' ? (
          <>
            <span className={classes['label']}>Line</span> <b className="figures">{lineNumber}</b>
          </>
        ) : (
          <Said label="Line">
            <AbsenceChip absence={absences?.['lineNumber']} />
          </Said>
        )}
      </div>
      <div className={classes['what']}>
        <b>{lineWords(line)}</b>
        <div className={classes['label']}>
          {kinds.map((kind) => labelOf(THERAPY_CLASSES, kind)).join(' + ')}
          {intent ? ` · ${labelOf(THERAPY_INTENTS, intent).toLowerCase()}` : ''}
        </div>
        {note && <p className={classes['noteText']}>{note}</p>}
        <RecordedNote of={line} />
      </div>
      <div className={classes['course']}>
        <CourseTime of={line} />
        <span className={classes['together']}>
          <Response line={line} />
          <End line={line} />
        </span>
      </div>
    </div>
  );
}

function Response({ line: { bestResponse, responseOn, absences } }: { line: SystemicTherapyLineView }) {
  return (
    <Said label="best response">
      {bestResponse ? (
        <>
          {labelOf(BEST_RESPONSES, bestResponse).toLowerCase()}
          {responseOn ? `, ${formatDate(responseOn)}` : ''}
        </>
      ) : (
        <AbsenceChip absence={absences?.['bestResponse']} />
      )}
    </Said>
  );
}

/** Progression and why it was stopped; a line that runs is not asked why it ended. */
function End({ line }: { line: SystemicTherapyLineView }) {
  const { progressedOn, stopReason, stopReasonText, absences } = line;
  const reason =
    stopReason === 'other'
      ? stopReasonText
      : [stopReason && labelOf(STOP_REASONS, stopReason).toLowerCase(), stopReasonText].filter(Boolean).join(': ');
  return (
    <>
      {progressedOn && (
        <Said label="progression">
          <b className="figures">{formatDate(progressedOn)}</b>
        </Said>
      )}
      {(reason || runningState(line) === 'stopped') && (
        <Said label="why stopped">{reason || <AbsenceChip absence={absences?.['stopReason']} />}</Said>
      )}
    </>
  );
}
