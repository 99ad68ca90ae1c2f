import { formatDate, labelOf, MODALITIES, type ImagingStudyView } from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './imaging.module.css';

const ImagingStudyForm = lazy(() => import('./imaging-study.form.js').then((file) => ({ default: file.ImagingStudyForm })));

/** Whether the board has the images, in words. */
function Received({ study }: { study: ImagingStudyView }) {
  if (study.received === 'yes') return <StatusBadge tone="good" quiet>images received</StatusBadge>;
  if (study.received === 'no') return <StatusBadge tone="caution" quiet>images not received</StatusBadge>;
  return (
    <span className={classes['label']}>
      Images received: <AbsenceChip absence={study.absences?.['received']} />
    </span>
  );
}

/** The imaging studies, newest first: where the images are and whether the board has them. */
export function ImagingPanel({ caseId, studies, mayEdit }: { caseId: string; studies: readonly ImagingStudyView[]; mayEdit: boolean }) {
  return (
    <EntriesPanel
      id="imaging"
      title="Imaging"
      entry="study"
      entries={studies}
      mayEdit={mayEdit}
      empty="No imaging is recorded."
      nameOf={({ modality }) => labelOf(MODALITIES, modality)}
      form={(study, done) => <ImagingStudyForm caseId={caseId} study={study} onDone={done} />}
    >
      {(study) => (
        <div className={classes['study']}>
          <p>
            <b>{labelOf(MODALITIES, study.modality)}</b>
            {study.region ? ` ${study.region}` : ''}
            {' · '}
            {study.performedOn ? formatDate(study.performedOn) : <AbsenceChip absence={study.absences?.['performedOn']} />}
          </p>
          <p className={classes['line']}>
            <Received study={study} />
            <span className={classes['label']}>at {study.heldAt ?? <AbsenceChip absence={study.absences?.['heldAt']} />}</span>
          </p>
          {study.report && <p className={classes['report']}>{study.report}</p>}
          {study.numberingNote && <p className={classes['label']}>Levels counted: {study.numberingNote}</p>}
          <RecordedNote of={study} />
        </div>
      )}
    </EntriesPanel>
  );
}
