import { AGREEMENTS, INTENTS, STANDING_STATEMENT, decisionSentence, formatDate, formatLevels, labelOf, type Decision, type DecisionView } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { DecisionGaps } from './decision-gaps.js';
import { GoalList } from './goal-list.js';
import classes from './read-back.module.css';

interface Props {
  decision: Decision | DecisionView;
  /** Who it is about: name, birth date, number, level. Read aloud first. */
  patient: ReactNode;
  quorum: ReactNode;
  nameOf: (personId: string | null | undefined) => string | null;
}

/** The decision as it is read back to the board before it is signed: patient, sentence, goals, who does what, and what is open. */
export function ReadBack({ decision, patient, quorum, nameOf }: Props) {
  const { absences } = decision;
  const pair = (label: string, text: string | null | undefined, field: string) => (
    <div className={classes['pair']}>
      <dt>{label}</dt>
      <dd>{text || <AbsenceChip absence={absences?.[field]} />}</dd>
    </div>
  );
  const informs = nameOf(decision.informsPatientId);
  return (
    <div className={classes['readBack']}>
      <div className={classes['patient']}>{patient}</div>
      <p className={classes['sentence']}>{decisionSentence(decision)}</p>
      <GoalList goals={decision.goals} />
      <dl className={classes['pairs']}>
        {pair('Level', decision.levels && formatLevels(decision.levels), 'levels')}
        {pair('Responsible', nameOf(decision.responsibleId), 'responsibleId')}
        {pair('Tells the patient', informs ? [informs, decision.informPatientBy && `by ${formatDate(decision.informPatientBy)}`, decision.informPatientTime].filter(Boolean).join(', ') : null, 'informsPatientId')}
        {pair('Intent', decision.intent && labelOf(INTENTS, decision.intent), 'intent')}
        {pair('Agreement', decision.agreement && labelOf(AGREEMENTS, decision.agreement), 'agreement')}
      </dl>
      <p className={classes['statement']}>{STANDING_STATEMENT}</p>
      <div className={classes['foot']}>
        {quorum}
        <DecisionGaps decision={decision} />
      </div>
    </div>
  );
}
