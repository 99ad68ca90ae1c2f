import { formatDate, formatLevels, labelOf, PRIOR_TREATMENT_KINDS, type PriorTreatmentView } from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { doseWords } from './dose-words.js';
import classes from './oncology.module.css';

const PriorTreatmentForm = lazy(() => import('./prior-treatment.form.js').then((file) => ({ default: file.PriorTreatmentForm })));

interface Props {
  caseId: string;
  treatments: readonly PriorTreatmentView[];
  mayEdit: boolean;
}

/** What was already done, newest first; doses in gray. */
export function PriorTreatmentsPanel({ caseId, treatments, mayEdit }: Props) {
  return (
    <EntriesPanel
      id="treatment"
      title="Previous treatment"
      entry="treatment"
      entries={treatments}
      mayEdit={mayEdit}
      fold={6}
      empty="No earlier treatment is recorded. That does not say there was none."
      nameOf={({ kind }) => labelOf(PRIOR_TREATMENT_KINDS, kind)}
      form={(treatment, done) => <PriorTreatmentForm caseId={caseId} treatment={treatment} onDone={done} />}
    >
      {(treatment) => (
        <div className={classes['treatment']}>
          <p>
            <b>{labelOf(PRIOR_TREATMENT_KINDS, treatment.kind)}</b>
            <Levels of={treatment} />
            {' · '}
            {treatment.givenOn ? formatDate(treatment.givenOn) : <AbsenceChip absence={treatment.absences?.['givenOn']} />}
          </p>
          {(treatment.kind === 'radiotherapy' || doseWords(treatment) !== null) && (
            <p>
              <span className={classes['label']}>Dose </span>
              <b className="figures">{doseWords(treatment) ?? <AbsenceChip absence={treatment.absences?.['totalDoseCgy']} />}</b>
            </p>
          )}
          {treatment.siteText && <p className={classes['words']}>“{treatment.siteText}”</p>}
          {treatment.details && <p>{treatment.details}</p>}
          <RecordedNote of={treatment} subject="PriorTreatment" />
        </div>
      )}
    </EntriesPanel>
  );
}

/** The levels, or why none are named; a drug has none, so nothing is missing there. */
function Levels({ of: { kind, levels, absences } }: { of: PriorTreatmentView }) {
  if (levels) return <> · {formatLevels(levels)}</>;
  if (kind === 'systemic') return null;
  return (
    <>
      {' · '}
      <span className={classes['label']}>level </span>
      <AbsenceChip absence={absences?.['levels']} />
    </>
  );
}
