import { formatDate, labelOf, PROM_INSTRUMENTS, PROM_RESPONDENTS, promWords, type PromAnswerView } from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { useRetractProm } from './follow-up.queries.js';
import { InError, parted, TakeBack } from '../../ui/in-error.js';
import classes from './follow-up.module.css';

const PromAnswerForm = lazy(() => import('./prom-answer.form.js').then((file) => ({ default: file.PromAnswerForm })));

interface Props {
  caseId: string;
  answers: readonly PromAnswerView[] | null | undefined;
  mayEdit: boolean;
  mayRetract: boolean;
}

const promName = ({ instrument, answeredOn }: PromAnswerView): string => `${labelOf(PROM_INSTRUMENTS, instrument)}, ${formatDate(answeredOn)}`;

/** What the patient said in questionnaires, newest first: totals and indices with the version of the instrument. */
export function PromsPanel({ caseId, answers, mayEdit, mayRetract }: Props) {
  const retract = useRetractProm(caseId);
  const { standing, inError } = parted(answers);
  return (
    <EntriesPanel
      id="proms"
      title="Questionnaires of the patient"
      entry="questionnaire"
      entries={standing}
      fold={6}
      mayEdit={mayEdit}
      empty="No questionnaire is recorded. Pain (NRS) stands with the examinations."
      nameOf={promName}
      form={(answer, done) => <PromAnswerForm caseId={caseId} answer={answer} onDone={done} />}
      after={inError.length > 0 && <InError entries={inError} nameOf={promName} />}
      acts={mayRetract ? (answer) => <TakeBack name={promName(answer)} consequence="The questionnaire no longer counts." onConfirm={(reason) => retract.mutateAsync({ id: answer.id, reason, seen: answer.version })} /> : undefined}
    >
      {(answer) => (
        <div className={classes['entry']}>
          <span className={classes['head']}>
            <b>{labelOf(PROM_INSTRUMENTS, answer.instrument)}</b>
            <span className="figures">{formatDate(answer.answeredOn)}</span>
            <span className={classes['quiet']}>
              {answer.edition} · {answer.answeredBy ? labelOf(PROM_RESPONDENTS, answer.answeredBy).toLowerCase() : <AbsenceChip absence={answer.absences?.['answeredBy']} />}
            </span>
          </span>
          <p className="figures">{promWords(answer)}</p>
          {answer.note && <p>{answer.note}</p>}
          <RecordedNote of={answer} />
        </div>
      )}
    </EntriesPanel>
  );
}
