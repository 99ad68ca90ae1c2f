import { ageOn, CASE_STATES, CLOSING_REASONS, formatDate, formatLevels, labelOf, PRIMARY_TUMOURS, SEXES, type WorklistRow } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import type { Column } from '../../ui/data-table.js';
import { today } from '../../ui/today.js';
import classes from './case.module.css';
import { Due } from './due.js';
import { UrgencyBadge } from './urgency-badge.js';

/** "OKAFOR, Margaret" */
export const patientName = ({ familyName, givenName }: Pick<WorklistRow, 'familyName' | 'givenName'>): string => [familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', ');

/** "62 y, female, born 14 Mar 1963"; what is not known is said. */
function personWords({ birthDate, sex }: Pick<WorklistRow, 'birthDate' | 'sex'>): string {
  const age = birthDate ? ageOn(birthDate, today()) : null;
  const years = age ? (age.low === age.high ? `${age.low} y` : `${age.low}–${age.high} y`) : 'age not recorded';
  return [years, sex ? labelOf(SEXES, sex).toLowerCase() : 'sex not recorded', birthDate ? `born ${formatDate(birthDate)}` : null].filter(Boolean).join(', ');
}

/** "11", "8–14 open", "not rated": a range is never shown as a number. */
export function sinsWords({ sinsLow, sinsHigh, sinsIncomplete }: Pick<WorklistRow, 'sinsLow' | 'sinsHigh' | 'sinsIncomplete'>): string {
  if (typeof sinsLow !== 'number' || typeof sinsHigh !== 'number') return 'not rated';
  const range = sinsLow === sinsHigh ? String(sinsLow) : `${sinsLow}–${sinsHigh}`;
  return sinsIncomplete ? `${range} open` : range;
}

const levelList = (levels: string): string => levels.split(/[,;\s]+/).filter(Boolean).map((one) => formatLevels(one)).join(', ');

/** Where a case stands; what came of the triage is said as long as it is the last word, and why a case is closed. */
function stateWords({ state, triage, closingReason }: Pick<WorklistRow, 'state' | 'triage' | 'closingReason'>): string {
  if (state === 'submitted' && triage === 'ask') return 'More is asked for';
  if ((state === 'triaged' || state === 'listed') && triage === 'standard_of_care') return 'Standard of care';
  if (state === 'closed' && triage === 'reject') return 'Not accepted';
  return closingReason ? `${labelOf(CASE_STATES, state)}: ${labelOf(CLOSING_REASONS, closingReason).toLowerCase()}` : labelOf(CASE_STATES, state);
}

/** The columns of the worklist in the order in which a case is judged. */
export const WORKLIST_COLUMNS: readonly Column<WorklistRow>[] = [
  { id: 'urgency', header: 'Urgency', width: '9rem', cell: ({ urgency }) => <UrgencyBadge urgency={urgency} /> },
  { id: 'due', header: 'Plan due', width: '8rem', cell: ({ dueAt, state }) => <Due dueAt={dueAt} state={state} /> },
  {
    id: 'patient',
    header: 'Patient',
    phone: 'title',
    cell: (row) => (
      <span className={classes['patient']}>
        <b>{patientName(row)}</b>
        <span className={classes['sub']}>{personWords(row)}</span>
      </span>
    ),
  },
  {
    id: 'number',
    header: 'Number',
    cell: ({ identifier, caseNumber }) => (
      <span className={classes['patient']}>
        <span className={`figures ${classes['unbroken'] ?? ''}`}>{identifier ?? <AbsenceChip absence={null} />}</span>
        <span className={classes['sub']}>{caseNumber}</span>
      </span>
    ),
  },
  { id: 'primary', header: 'Primary', cell: ({ primary, primaryAbsence }) => (primary ? labelOf(PRIMARY_TUMOURS, primary) : <AbsenceChip absence={primaryAbsence} />) },
  { id: 'levels', header: 'Levels', cell: ({ levels }) => (levels ? levelList(levels) : <AbsenceChip absence={null} />) },
  {
    id: 'escc',
    header: 'Worst ESCC',
    cell: ({ worstEscc, esccIncomplete }) => (
      <span className={classes['patient']}>
        {worstEscc ? <b className="figures">{worstEscc}</b> : <span className={classes['quiet']}>not graded</span>}
        {worstEscc && esccIncomplete && <span className={classes['sub']}>some not graded</span>}
      </span>
    ),
  },
  {
    id: 'sins',
    header: 'SINS',
    cell: (row) => (typeof row.sinsLow === 'number' ? <span className={`figures ${classes['unbroken'] ?? ''}`}>{row.sinsIncomplete ? sinsWords(row) : <b>{sinsWords(row)}</b>}</span> : <span className={`${classes['quiet'] ?? ''} ${classes['unbroken'] ?? ''}`}>not rated</span>),
  },
  { id: 'state', header: 'State', cell: (row) => stateWords(row) },
];
