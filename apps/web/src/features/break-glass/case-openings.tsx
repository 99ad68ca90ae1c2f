import { labelOf, OPENING_REASONS } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './break-glass.module.css';
import { openingsOf } from './break-glass.queries.js';

/** That somebody from outside the board has opened this case, said to everybody who sees it; to that person, until when. */
export function CaseOpenings({ caseId, meId }: { caseId: string; meId: string }) {
  const { data } = useQuery(openingsOf(caseId));
  if (!data || data.openings.length === 0) return null;
  return (
    <ul aria-label="Opened from outside its board" className={classes['openings']}>
      {data.openings.map(({ id, personId, personName, category, openedAt, endsAt, running, verdict }) => (
        <li key={id}>
          <StatusBadge tone={running ? 'caution' : 'neutral'}>
            {running && personId === meId ? <>You opened this closed case. It closes at <Timestamp at={endsAt} show="time" /></> : <>{personName} opened this case, <Timestamp at={openedAt} />: {labelOf(OPENING_REASONS, category).toLowerCase()}{verdict ? '' : ', not judged yet'}</>}
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}
