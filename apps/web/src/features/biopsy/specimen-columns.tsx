import { BIOPSY_KINDS, formatDate, formatLevels, labelOf, specimenState, type SpecimenRow } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { AbsenceChip } from '../../ui/absence-chip.js';
import type { Column } from '../../ui/data-table.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './biopsy.module.css';
import { SpecimenBadge } from './specimen-badge.js';

/** "OKAFOR, Margaret" */
export const specimenPatient = ({ familyName, givenName }: SpecimenRow): string => [familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', ');

const DAY_MS = 86_400_000;

/** "3 days late", null where it is not late. */
function lateWords(row: SpecimenRow, today: string): string | null {
  if (!row.expectedOn || specimenState(row, today) !== 'overdue') return null;
  const days = Math.round((Date.parse(today) - Date.parse(row.expectedOn)) / DAY_MS);
  return days === 1 ? '1 day late' : `${days} days late`;
}

function Expected({ row, today }: { row: SpecimenRow; today: string }) {
  if (row.reportedOn && row.reportedOn <= today) return <span className={classes['sub']}>reported {formatDate(row.reportedOn)}</span>;
  const late = lateWords(row, today);
  return (
    <span className={classes['cell']}>
      <span className={`figures ${classes['unbroken'] ?? ''}`}>{row.expectedOn ? formatDate(row.expectedOn) : <AbsenceChip absence={row.absences?.['expectedOn']} />}</span>
      {late && <span className={classes['late']}>{late}</span>}
    </span>
  );
}

function Needed({ row: { tissueNeeded, absences } }: { row: SpecimenRow }) {
  if (tissueNeeded === 'yes') return <StatusBadge tone="caution" quiet>needed</StatusBadge>;
  return tissueNeeded === 'no' ? <span className={classes['sub']}>no</span> : <AbsenceChip absence={absences?.['tissueNeeded']} />;
}

/** For which meeting the case is listed, and whether the result is expected only after it. */
function Listed({ row }: { row: SpecimenRow }) {
  const { listedFor, listedDay, meetingId, boardName, expectedOn, reportedOn, timeZone, tissueNeeded } = row;
  if (!listedFor || !meetingId) return <span className={classes['sub']}>not listed</span>;
  return (
    <span className={classes['cell']}>
      <Link to="/meetings/$meetingId" params={{ meetingId }}>
        <Timestamp at={listedFor} show="day-time" {...(timeZone ? { timeZone } : {})} />
      </Link>
      <span className={classes['sub']}>{boardName}</span>
      {!reportedOn && expectedOn && listedDay && expectedOn > listedDay && <span className={classes[tissueNeeded === 'no' ? 'sub' : 'late']}>expected after the meeting</span>}
    </span>
  );
}

/** The columns of the tracker in the order in which somebody asks: how late, what, whose, where, who needs it when. */
export const specimenColumns = (today: string): readonly Column<SpecimenRow>[] => [
  { id: 'state', header: 'State', width: '9.5rem', cell: (row) => <SpecimenBadge state={specimenState(row, today)} /> },
  { id: 'expected', header: 'Expected', width: '7.5rem', cell: (row) => <Expected row={row} today={today} /> },
  {
    id: 'patient',
    header: 'Patient',
    phone: 'title',
    cell: (row) => (
      <span className={classes['cell']}>
        <b>{specimenPatient(row)}</b>
        <span className={classes['sub']}>
          {[row.birthDate ? `born ${formatDate(row.birthDate)}` : null, row.caseNumber].filter(Boolean).join(' · ')}
        </span>
      </span>
    ),
  },
  {
    id: 'specimen',
    header: 'Specimen',
    cell: ({ kind, levels, siteText, absences }) => (
      <span className={classes['cell']}>
        {levels ? <b className="figures">{formatLevels(levels)}</b> : siteText ? <b>{siteText}</b> : <span>Level <AbsenceChip absence={absences?.['levels']} /></span>}
        <span className={classes['sub']}>{labelOf(BIOPSY_KINDS, kind)}</span>
      </span>
    ),
  },
  { id: 'taken', header: 'Taken', cell: ({ performedOn, absences }) => <span className={`figures ${classes['unbroken'] ?? ''}`}>{performedOn ? formatDate(performedOn) : <AbsenceChip absence={absences?.['performedOn']} />}</span> },
  {
    id: 'laboratory',
    header: 'Laboratory',
    cell: ({ laboratory, specimenNumber, absences }) => (
      <span className={classes['cell']}>
        {laboratory ?? <AbsenceChip absence={absences?.['laboratory']} />}
        {specimenNumber && <span className={`figures ${classes['sub'] ?? ''}`}>{specimenNumber}</span>}
      </span>
    ),
  },
  { id: 'needed', header: 'Before decision', width: '8rem', cell: (row) => <Needed row={row} /> },
  { id: 'listed', header: 'Listed for', width: '13rem', cell: (row) => <Listed row={row} /> },
];
