import { AIS_GRADES, classifyIsncsci, ISNCSCI_CLASSIFIER, labelOf, sheetOf, type NeuroExam } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import classes from './neuro.module.css';

const MOST_NAMED = 6;
const levels = (found: readonly string[]): string =>
  found.map((level) => level.replace('_', '–').replace('INT', 'intact')).join(' or ');

/** What the whole sheet comes to by the classifier, beside what the examiner said and never in its place. */
export function IsncsciReading({ exam }: { exam: Partial<NeuroExam> }) {
  const { exam: sheet, open } = sheetOf(exam);
  if (!sheet) {
    const named = open.slice(0, MOST_NAMED).join(', ');
    return (
      <p className={classes['quiet']} role="status">
        The sheet is not complete, so nothing is worked out: {open.length} {open.length === 1 ? 'cell is' : 'cells are'}{' '}
        open ({named}
        {open.length > MOST_NAMED ? ' …' : ''}).
      </p>
    );
  }
  const {
    possibleAis,
    possibleNli,
    motorLevels,
    sensoryLevels,
    completeness,
    uems,
    lems,
    lightTouch,
    pinPrick,
    cautions,
  } = classifyIsncsci(sheet);
  return (
    <section aria-label="ISNCSCI" className={classes['reading']}>
      <dl>
        <div>
          <dt>AIS, worked out</dt>
          <dd>{possibleAis.join(' or ') || 'none'}</dd>
        </div>
        <div>
          <dt>AIS, as the examiner stated</dt>
          <dd>{exam.ais ? labelOf(AIS_GRADES, exam.ais) : <AbsenceChip absence={exam.absences?.['ais']} />}</dd>
        </div>
        <div>
          <dt>Neurological level</dt>
          <dd>{levels(possibleNli)}</dd>
        </div>
        <div>
          <dt>Sensory level, right / left</dt>
          <dd>
            {levels(sensoryLevels.right)} / {levels(sensoryLevels.left)}
          </dd>
        </div>
        <div>
          <dt>Motor level, right / left</dt>
          <dd>
            {levels(motorLevels.right)} / {levels(motorLevels.left)}
          </dd>
        </div>
        <div>
          <dt>UEMS, LEMS</dt>
          <dd>
            {uems}, {lems} of 50
          </dd>
        </div>
        <div>
          <dt>Light touch, pin prick</dt>
          <dd>
            {lightTouch}, {pinPrick} of 112
          </dd>
        </div>
        <div>
          <dt>Completeness</dt>
          <dd>{completeness.map((one) => (one === 'C' ? 'complete' : 'incomplete')).join(' or ')}</dd>
        </div>
      </dl>
      {exam.ais && !possibleAis.some((grade) => grade.startsWith(exam.ais ?? '')) && (
        <p className={classes['caution']}>
          The examiner states another grade than the sheet gives; the examiner’s stays.
        </p>
      )}
      {cautions.map((caution) => (
        <p key={caution} className={classes['quiet']}>
          {caution}
        </p>
      ))}
      <p className={classes['quiet']}>
        Worked out by {ISNCSCI_CLASSIFIER}. ND: not determinable, because a cell could not be tested.
      </p>
    </section>
  );
}
