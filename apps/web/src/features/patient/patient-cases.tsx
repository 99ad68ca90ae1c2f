import { CASE_STATES, formatLevels, labelOf, URGENCIES, type PatientCase } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import classes from './duplicates.module.css';

/** The cases that hang on a record, so that two people with one name are told apart by what they came with. */
export function PatientCases({ cases }: { cases: readonly PatientCase[] }) {
  if (cases.length === 0) return <p className={classes['quiet']}>No case</p>;
  return (
    <ul className={classes['list']}>
      {cases.map(({ id, caseNumber, state, urgency, levels, question }) => (
        <li key={id} className={classes['side']}>
          <Link to="/cases/$caseId" params={{ caseId: id }}>
            {caseNumber}
          </Link>{' '}
          <span className={classes['quiet']}>
            {[labelOf(CASE_STATES, state), urgency ? labelOf(URGENCIES, urgency) : null, levels ? levels.split(/\s+/).map(formatLevels).join(', ') : null].filter(Boolean).join(' · ')}
          </span>
          <p>{question ?? <span className={classes['quiet']}>No question recorded</span>}</p>
        </li>
      ))}
    </ul>
  );
}
