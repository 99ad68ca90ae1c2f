import { formatDate, FunctionalStatus, labelOf, MECHANICAL_JUDGEMENTS, type CaseView } from '@rachis/domain';
import { Answer } from './answer.js';
import { sinsParts, type LesionFact, type Rating } from './summary-facts.js';
import classes from './summary.module.css';

/** As many as one screen holds beside everything else; the others are named. */
const SHOWN = 3;

/** The SINS of the lesions, each total with its addends, its rater and its date; then pain. */
export function LesionScores({ theCase, lesions }: { theCase: CaseView; lesions: readonly LesionFact[] }) {
  const rest = lesions.slice(SHOWN);
  const judged = theCase.lesions.filter(({ mechanicalJudgement, retractedReason }) => mechanicalJudgement && !retractedReason);
  return (
    <>
      {lesions.length === 0 && <p>No lesion has been recorded</p>}
      {lesions.slice(0, SHOWN).map((lesion) => (
        <div key={lesion.id} className={classes['lesion']}>
          <strong className={classes['level']}>{lesion.level}</strong>
          <div>{lesion.ratings.length === 0 ? <p>{lesion.instrumented ? 'Instrumented: SINS does not apply' : 'SINS: nobody has rated this lesion'}</p> : lesion.ratings.map((rating) => <SinsLine key={rating.id} rating={rating} />)}</div>
        </div>
      ))}
      {rest.length > 0 && (
        <p>
          {rest.length} more {rest.length === 1 ? 'lesion' : 'lesions'}: {rest.map(({ level }) => level).join(', ')}; SINS in the case
        </p>
      )}
      <p className={classes['line']}>
        {judged.map((lesion) => (
          <span key={lesion.id} className={classes['answer']}>
            {lesion.levels} <strong>{labelOf(MECHANICAL_JUDGEMENTS, lesion.mechanicalJudgement)}</strong> by a clinician
          </span>
        ))}
        <Answer of={FunctionalStatus} from={theCase.functionalStatuses[0]} name="painCharacter" label="Pain" />
        <Answer of={FunctionalStatus} from={theCase.functionalStatuses[0]} name="painNrs" label="NRS" />
      </p>
    </>
  );
}

function SinsLine({ rating: { result, by, on, elsewhere } }: { rating: Rating }) {
  if (!result) return <p>SINS: the stored answers cannot be read</p>;
  const parts = sinsParts(result);
  if ('reason' in parts) return <p>{parts.reason}</p>;
  return (
    <p className={classes['sins']}>
      SINS <strong className={classes['total']}>{parts.total}</strong> {parts.band} <span className={classes['addends']}>= {parts.addends || 'nothing answered'}</span>
      {parts.open && <span className={classes['openItems']}> · open: {parts.open}</span>}
      <span className={classes['soft']}>
        {' '}
        · {by}, {formatDate(on)}
        {elsewhere && <strong> · rated at {elsewhere}, before the level was changed</strong>}
      </span>
    </p>
  );
}
