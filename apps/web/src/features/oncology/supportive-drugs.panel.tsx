import {
  coursesInOrder,
  formatDate,
  isBoneAgent,
  labelOf,
  runningState,
  SUPPORTIVE_CLASSES,
  supportiveWords,
  YES_NO,
  type SupportiveDrugView,
} from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { CourseList } from './course-list.js';
import { CourseTime, Said } from './course-words.js';
import classes from './systemic.module.css';

const SupportiveDrugForm = lazy(() =>
  import('./supportive-drug.form.js').then((file) => ({ default: file.SupportiveDrugForm })),
);

interface Props {
  caseId: string;
  drugs: readonly SupportiveDrugView[];
  mayEdit: boolean;
}

/** Bisphosphonates and denosumab with last dose and teeth, and what is given against pain. */
export function SupportiveDrugsPanel({ caseId, drugs, mayEdit }: Props) {
  return (
    <CourseList
      title="Bone agents and analgesics"
      entry="drug"
      plural="drugs"
      entries={coursesInOrder(drugs)}
      keep={(drug) => runningState(drug) !== 'stopped'}
      mayEdit={mayEdit}
      empty="No bone agent and no analgesic is recorded. That does not say none is taken."
      nameOf={supportiveWords}
      form={(drug, done) => <SupportiveDrugForm caseId={caseId} drug={drug} onDone={done} />}
    >
      {(drug) => (
        <div className={classes['stack']}>
          <p className={classes['together']}>
            <b>{supportiveWords(drug)}</b>
            {drug.kind !== 'denosumab' && (
              <span className={classes['label']}>{labelOf(SUPPORTIVE_CLASSES, drug.kind).toLowerCase()}</span>
            )}
            <span>
              {drug.regimen ?? (
                <Said label="dose and interval">
                  <AbsenceChip absence={drug.absences?.['regimen']} />
                </Said>
              )}
            </span>
          </p>
          <p className={classes['together']}>
            <CourseTime of={drug} />
            <Said label="last dose">
              {drug.lastDoseOn ? (
                <span className="figures">{formatDate(drug.lastDoseOn)}</span>
              ) : (
                <AbsenceChip absence={drug.absences?.['lastDoseOn']} />
              )}
            </Said>
            {isBoneAgent(drug.kind) && <DentalCheck drug={drug} />}
          </p>
          {drug.note && <p className={classes['noteText']}>{drug.note}</p>}
          <RecordedNote of={drug} />
        </div>
      )}
    </CourseList>
  );
}

function DentalCheck({ drug: { dentalCheck, dentalCheckOn, absences } }: { drug: SupportiveDrugView }) {
  const said = [labelOf(YES_NO, dentalCheck).toLowerCase(), dentalCheckOn && formatDate(dentalCheckOn)]
    .filter(Boolean)
    .join(', ');
  return <Said label="dental check">{said || <AbsenceChip absence={absences?.['dentalCheck']} />}</Said>;
}
