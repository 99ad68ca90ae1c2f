import { complicationWord, formatDate, IMPLANT_MATERIALS, minutesOf, Operation, PROCEDURES, type ComplicationView, type OperationView, type SurgeryPlanView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { ReadList } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { CodeChips } from './code-chips.js';
import { GoalsCompared } from './goals-compared.js';
import { LongText } from './long-text.js';
import { OpenOnDemand } from './open-on-demand.js';
import { durationWords, operationName, planName } from './surgery-words.js';
import classes from './surgery.module.css';

interface Props {
  operation: OperationView;
  plan: SurgeryPlanView | undefined;
  complications: readonly ComplicationView[];
  timeZone: string;
  isNewest: boolean;
}

/** One operation: the newest whole, an earlier one as a line that opens. */
export function OperationReading({ operation, plan, complications, timeZone, isNewest }: Props) {
  const head = (
    <span className={classes['head']}>
      <b>{operationName(operation)}</b>
      {operation.surgeon && <span>{operation.surgeon}</span>}
      <ComplicationsSaid operation={operation} complications={complications} />
    </span>
  );
  const whole = () => (
    <div className={classes['entry']}>
      <p className={classes['when']}>
        <span className={classes['label']}>From</span> {operation.startedAt ? <Timestamp at={operation.startedAt} show="time" timeZone={timeZone} /> : <AbsenceChip absence={operation.absences?.['startedAt']} />}
        <span className={classes['label']}>to</span> {operation.endedAt ? <Timestamp at={operation.endedAt} show="time" timeZone={timeZone} /> : <AbsenceChip absence={operation.absences?.['endedAt']} />}
        <Duration operation={operation} />
      </p>
      <p>
        <span className={classes['label']}>Carries out </span>
        {plan ? planName(plan) : <AbsenceChip absence={operation.absences?.['planId']} />}
      </p>
      <GoalsCompared plan={plan} operation={operation} />
      <CodeChips label="Procedures done" of={PROCEDURES} codes={operation.procedures} absence={operation.absences?.['procedures']} />
      <ReadList
        of={Operation}
        from={operation}
        only={['decompressedLevels', 'resectedLevels', 'instrumentedLevels', 'cementedLevels', 'approach', 'resectionMargin', 'bloodLossMl', 'transfusionUnits', 'embolised', 'histologySent', ...(operation.histologyWords ? (['histologyWords'] as const) : [])]}
        columns={2}
      />
      <CodeChips label="Material" of={IMPLANT_MATERIALS} codes={operation.implantMaterials} absence={operation.absences?.['implantMaterials']} />
      <LongText label="Implants" text={operation.implants} />
      <LongText label="Team" text={operation.team} />
      <LongText label="Events during the operation" text={operation.events} />
      <LongText label="Note" text={operation.note} />
      <RecordedNote of={operation} />
    </div>
  );
  if (isNewest) {
    return (
      <div className={classes['entry']}>
        {head}
        {whole()}
      </div>
    );
  }
  return (
    <OpenOnDemand className={classes['line']} summary={head}>
      {whole}
    </OpenOnDemand>
  );
}

function Duration({ operation }: { operation: OperationView }) {
  const minutes = minutesOf(operation);
  return minutes === null ? null : <b>{durationWords(minutes)}</b>;
}

/** Complications, none up to a day on which somebody looked, or that nobody has said anything. */
function ComplicationsSaid({ operation, complications }: Pick<Props, 'operation' | 'complications'>) {
  const count = complications.filter(({ operationId }) => operationId === operation.id).length;
  const until = operation.followUpTo ? formatDate(operation.followUpTo) : '';
  switch (complicationWord(operation, complications)) {
    case 'recorded':
      return <StatusBadge tone="caution" quiet>{count === 1 ? '1 complication' : `${count} complications`}</StatusBadge>;
    case 'none_observed':
      return <StatusBadge tone="good" quiet>No complication observed up to {until}</StatusBadge>;
    case 'contradicted':
      return <StatusBadge tone="serious" quiet>“None observed up to {until}”, but a complication is recorded</StatusBadge>;
    case 'not_said':
      return (
        <span className={classes['said']}>
          <span className={classes['label']}>Complications</span> <AbsenceChip absence={operation.absences?.['followUpTo']} />
        </span>
      );
  }
}
