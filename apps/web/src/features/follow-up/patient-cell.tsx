import { formatLevels, labelOf, PRIMARY_TUMOURS, type WorklistRow } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { AbsenceChip } from '../../ui/absence-chip.js';
import classes from './follow-up.module.css';

/** "OKAFOR, Margaret"; only the number where identities are hidden. */
export const nameOfRow = ({ familyName, givenName, caseNumber }: WorklistRow, hidden: boolean): string => (hidden ? `Case ${caseNumber}` : [familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', '));

/** Whose case it is, where the disease sits and what it is. */
export function PatientCell({ theCase, hidden, to }: { theCase: WorklistRow; hidden: boolean; to: '/cases/$caseId' | '/cases/$caseId/follow-up' }) {
  return (
    <div className={classes['cell']}>
      <Link to={to} params={{ caseId: theCase.id }} className={classes['name']} tabIndex={-1}>
        {nameOfRow(theCase, hidden)}
      </Link>
      <span className={classes['quiet']}>
        {hidden ? '' : `${theCase.caseNumber} · `}
        {theCase.levels ? theCase.levels.split(' ').map(formatLevels).join(', ') : 'level not recorded'}
      </span>
      <span className={classes['quiet']}>{theCase.primary ? labelOf(PRIMARY_TUMOURS, theCase.primary) : <AbsenceChip absence={theCase.primaryAbsence} />}</span>
    </div>
  );
}
