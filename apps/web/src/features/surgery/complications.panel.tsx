import { clavienOf, COMPLICATION_CATEGORIES, complicationName, formatDate, isMajorClavien, labelOf, SAVES_CHOICES, YES_NO, type ComplicationView, type OperationView } from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { InError, TakeBack } from '../../ui/in-error.js';
import { LongText } from './long-text.js';
import { operationName } from './surgery-words.js';
import { useRetractComplication } from './surgery.queries.js';
import classes from './surgery.module.css';

const ComplicationForm = lazy(() => import('./complication.form.js').then((file) => ({ default: file.ComplicationForm })));

interface Props {
  caseId: string;
  complications: readonly ComplicationView[];
  operations: readonly OperationView[];
  mayEdit: boolean;
  mayRetract: boolean;
  /** Those that were entered in error. */
  inError: readonly ComplicationView[];
}

/** What went wrong, newest first. An empty list is no statement. */
export function ComplicationsPanel({ caseId, complications, operations, mayEdit, mayRetract, inError }: Props) {
  const retract = useRetractComplication(caseId);
  const observed = operations.filter(({ id, followUpTo }) => followUpTo && !complications.some(({ operationId }) => operationId === id));
  const above = observed.length > 0 && (
    <ul className={classes['observed']}>
      {observed.map((one) => (
        <li key={one.id}>
          {operationName(one)}: none observed up to {formatDate(one.followUpTo ?? '')}, as stated by {one.recordedByName}
        </li>
      ))}
    </ul>
  );
  return (
    <EntriesPanel
      id="complications"
      title="Complications"
      entry="complication"
      entries={complications}
      fold={4}
      mayEdit={mayEdit}
      above={above}
      empty="No complication is recorded. That does not say there was none."
      nameOf={complicationName}
      after={<InError entries={inError} one="complication" several="complications" nameOf={complicationName} />}
      acts={mayRetract ? (complication) => <TakeBack name={complicationName(complication)} consequence="The complication no longer counts." onConfirm={(reason) => retract.mutateAsync({ id: complication.id, reason, seen: complication.version })} /> : undefined}
      form={(complication, done) => <ComplicationForm caseId={caseId} complication={complication} operations={operations} onDone={done} />}
    >
      {(complication) => <ComplicationReading complication={complication} operation={operations.find(({ id }) => id === complication.operationId)} />}
    </EntriesPanel>
  );
}

function ComplicationReading({ complication, operation }: { complication: ComplicationView; operation: OperationView | undefined }) {
  const { category, occurredOn, clavienDindo, savesGrade, resolved, absences, treatment, note } = complication;
  const grade = clavienOf(complication);
  return (
    <div className={classes['entry']}>
      <span className={classes['head']}>
        <b>{complicationName(complication)}</b>
        {occurredOn ? formatDate(occurredOn) : <AbsenceChip absence={absences?.['occurredOn']} />}
      </span>
      <p className={classes['when']}>
        <span className={classes['label']}>Clavien-Dindo</span>
        {grade && clavienDindo ? <StatusBadge tone={isMajorClavien(clavienDindo) ? 'serious' : 'caution'} quiet>{`${grade}${isMajorClavien(clavienDindo) ? ', major' : ''}`}</StatusBadge> : <AbsenceChip absence={absences?.['clavienDindo']} />}
        {savesGrade && (
          <>
            <span className={classes['label']}>SAVES</span> <span title={labelOf(SAVES_CHOICES, savesGrade)}>{savesGrade}</span>
          </>
        )}
        <span className={classes['label']}>Resolved</span> {resolved ? labelOf(YES_NO, resolved) : <AbsenceChip absence={absences?.['resolved']} />}
      </p>
      <p className={classes['label']}>
        {labelOf(COMPLICATION_CATEGORIES, category)}
        {operation && `; after the operation of ${formatDate(operation.performedOn)}`}
      </p>
      <LongText label="Treatment" text={treatment} />
      <LongText label="Note" text={note} />
      <RecordedNote of={complication} />
    </div>
  );
}
