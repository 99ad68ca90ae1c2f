import { ESCC_GRADES, formatDate, formatLevels, FRACTURES, labelOf, SPINO_STATUSES, type ImagingStudyView, type LocalResponseView } from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useRetractResponse } from './follow-up.queries.js';
import { FoundStatus } from './found-status.js';
import { InError, parted, TakeBack } from '../../ui/in-error.js';
import { Fact } from './visits.panel.js';
import classes from './follow-up.module.css';

const LocalResponseForm = lazy(() => import('./local-response.form.js').then((file) => ({ default: file.LocalResponseForm })));

interface Props {
  caseId: string;
  responses: readonly LocalResponseView[] | null | undefined;
  studies: readonly ImagingStudyView[];
  mayEdit: boolean;
  mayRetract: boolean;
}

const responseName = ({ levels, assessedOn }: LocalResponseView): string => `${formatLevels(levels)}, ${formatDate(assessedOn)}`;

/** The local response of each treated level, newest first: as stated, and beside it what the findings amount to. */
export function ResponsesPanel({ caseId, responses, studies, mayEdit, mayRetract }: Props) {
  const retract = useRetractResponse(caseId);
  const { standing, inError } = parted(responses);
  return (
    <EntriesPanel
      id="responses"
      title="Local response"
      entry="response"
      entries={standing}
      fold={6}
      mayEdit={mayEdit}
      empty="No response is recorded. That does not say the disease is controlled."
      nameOf={responseName}
      form={(response, done) => <LocalResponseForm caseId={caseId} response={response} studies={studies} onDone={done} />}
      after={inError.length > 0 && <InError entries={inError} nameOf={responseName} />}
      acts={mayRetract ? (response) => <TakeBack name={responseName(response)} consequence="The response no longer counts." onConfirm={(reason) => retract.mutateAsync({ id: response.id, reason, seen: response.version })} /> : undefined}
    >
      {(response) => (
        <div className={classes['entry']}>
          <span className={classes['head']}>
            <b className="figures">{formatLevels(response.levels)}</b>
            {response.status ? (
              <StatusBadge tone={response.status === 'local_progression' ? 'critical' : response.status === 'local_control' ? 'good' : 'caution'} quiet>
                {labelOf(SPINO_STATUSES, response.status)}
              </StatusBadge>
            ) : (
              <AbsenceChip absence={response.absences?.['status']} />
            )}
            <span className="figures">{formatDate(response.assessedOn)}</span>
            {response.assessedBy && <span className={classes['quiet']}>{response.assessedBy}</span>}
          </span>
          <FoundStatus response={response} />
          <dl className={classes['facts']}>
            <Fact label="ESCC now">{response.esccGrade ? labelOf(ESCC_GRADES, response.esccGrade) : <AbsenceChip absence={response.absences?.['esccGrade']} />}</Fact>
            <Fact label="Vertebral fracture">{response.fracture ? labelOf(FRACTURES, response.fracture) : <AbsenceChip absence={response.absences?.['fracture']} />}</Fact>
          </dl>
          {response.note && <p>{response.note}</p>}
          <RecordedNote of={response} />
        </div>
      )}
    </EntriesPanel>
  );
}
