import { ageOn, formatLevels, labelOf, PRIMARY_TUMOURS, SEXES, type DayItem, type WorklistRow } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import type { HTMLAttributes } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { IconClock } from '@tabler/icons-react';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { placeOf } from './day-groups.js';
import { dueWords } from './due.js';
import classes from './day.module.css';

interface Props {
  item: DayItem;
  now: number;
  /** What moves the focus through the rows. */
  focus: HTMLAttributes<HTMLAnchorElement>;
}

function ageOf({ birthDate }: WorklistRow, now: number): string | null {
  if (!birthDate) return null;
  const { low, high } = ageOn(birthDate, new Date(now).toISOString().slice(0, 10));
  return low === high ? String(low) : `${low}–${high}`;
}

const sinsText = ({ sinsLow, sinsHigh, sinsIncomplete }: WorklistRow): string | null => {
  if (sinsLow === null || sinsLow === undefined) return null;
  const range = sinsHigh === sinsLow || sinsHigh === null || sinsHigh === undefined ? String(sinsLow) : `${sinsLow}–${sinsHigh}`;
  return `${range}${sinsIncomplete ? ', open' : ''}`;
};

/** One thing to do: who, what is known in short, why it waits, until when. */
export function DayRow({ item, now, focus }: Props) {
  const { theCase, dueAt, note } = item;
  const name = [theCase.familyName, theCase.givenName].filter(Boolean).join(', ');
  const sins = sinsText(theCase);
  const due = dueAt ? dueWords(dueAt, now) : null;
  const person = [ageOf(theCase, now), theCase.sex ? labelOf(SEXES, theCase.sex).toLowerCase() : null].filter(Boolean).map((one) => `${one} · `).join('');
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <Link {...placeOf(item)} {...focus} className={classes['name']} aria-label={`${name}, ${due?.words ?? 'no due time'}`}>
          {name}
        </Link>
        <p className={classes['quiet']}>
          {person}
          <span className={classes['number']}>{theCase.caseNumber}</span>
        </p>
      </div>
      <div className={classes['fact']}>
        <p className={classes['levels']}>{theCase.levels ? theCase.levels.split(/,\s*/).map(formatLevels).join(', ') : <>Level <AbsenceChip absence={null} /></>}</p>
        <p>{theCase.primary ? labelOf(PRIMARY_TUMOURS, theCase.primary) : <>Primary <AbsenceChip absence={theCase.primaryAbsence} /></>}</p>
      </div>
      <div className={classes['fact']}>
        <p>ESCC {theCase.worstEscc ? <b>{theCase.worstEscc}{theCase.esccIncomplete && ', others open'}</b> : <AbsenceChip absence={null} />}</p>
        <p>SINS {sins ? <b>{sins}</b> : <AbsenceChip absence={null} />}</p>
      </div>
      <p className={classes['note']}>{note ?? theCase.question}</p>
      <div className={classes['due']}>
        {due && dueAt && (
          <>
            <StatusBadge tone={due.tone} quiet {...(due.tone === 'neutral' ? { icon: IconClock } : {})}>
              {due.words}
            </StatusBadge>
            <span className={classes['quiet']}>
              <Timestamp at={dueAt} show="day-time" />
            </span>
          </>
        )}
      </div>
    </li>
  );
}
