import {
  formatDate,
  labelOf,
  OncologyStatus,
  STAGE_SYSTEMS,
  SystemicExtent,
  TRIAL_ELIGIBILITIES,
  type OncologyStatusView,
  type SystemicExtentView,
  type Trial,
  type TumourView,
} from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EditablePanel } from '../../ui/editable-panel.js';
import { ReadList } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Said } from './course-words.js';
import classes from './systemic.module.css';

const OncologyStatusForm = lazy(() =>
  import('./oncology-status.form.js').then((file) => ({ default: file.OncologyStatusForm })),
);

interface Props {
  caseId: string;
  status: OncologyStatusView | null | undefined;
  tumour: TumourView | null | undefined;
  /** Remaining options stand with the extent of disease and are read here. */
  extent: SystemicExtentView | null | undefined;
  mayEdit: boolean;
}

/** Stage, earlier lines as stated, state of a prostate cancer, trials and genetic counselling. */
export function OncologyStatusPanel({ caseId, status, tumour, extent, mayEdit }: Props) {
  const prostate =
    tumour?.primary === 'prostate' || Boolean(status?.prostateState ?? status?.absences?.['prostateState']);
  const trials = status?.trials ?? [];
  return (
    <EditablePanel
      title="Stage and trials"
      note={<RecordedNote of={status} />}
      mayEdit={mayEdit}
      form={(done) => <OncologyStatusForm caseId={caseId} status={status} prostate={prostate} onDone={done} />}
    >
      <div className={classes['facts']}>
        <p className={classes['together']}>
          <Said label="Stage">
            <Stage status={status} />
          </Said>
        </p>
        <ReadList
          of={OncologyStatus}
          from={status}
          only={[
            'priorLines',
            ...(prostate ? (['prostateState'] as const) : []),
            'trialsConsidered',
            'geneticCounselling',
          ]}
          columns={2}
        />
        <ReadList of={SystemicExtent} from={extent} only={['remainingOptions']} columns={2} />
        {trials.length > 0 && (
          <ul className={classes['trials']} aria-label="Trials">
            {trials.map((trial, index) => (
              <TrialLine key={`${trial.registryId ?? trial.title} ${index}`} trial={trial} />
            ))}
          </ul>
        )}
        {status?.note && <p className={classes['noteText']}>{status.note}</p>}
      </div>
    </EditablePanel>
  );
}

function Stage({ status }: { status: OncologyStatusView | null | undefined }) {
  if (!status?.stage) return <AbsenceChip absence={status?.absences?.['stage']} />;
  return (
    <>
      <b>{status.stage}</b> {status.stageSystem ? labelOf(STAGE_SYSTEMS, status.stageSystem) : ''}
      {status.stagedOn ? ` · ${formatDate(status.stagedOn)}` : ''}
    </>
  );
}

function TrialLine({ trial: { title, registryId, eligibility, outcome } }: { trial: Trial }) {
  return (
    <li>
      <b>{title}</b> {registryId && <span className="figures">{registryId}</span>}{' '}
      {eligibility ? (
        <StatusBadge tone={eligibility === 'enrolled' ? 'info' : 'neutral'} quiet>
          {labelOf(TRIAL_ELIGIBILITIES, eligibility).toLowerCase()}
        </StatusBadge>
      ) : (
        <Said label="eligibility">
          <AbsenceChip absence={null} />
        </Said>
      )}
      {outcome && <span className={classes['label']}> {outcome}</span>}
    </li>
  );
}
