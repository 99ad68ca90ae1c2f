import type { TakenOffList } from '@rachis/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/http.js';
import { Panel } from '../../ui/panel.js';
import classes from './follow-up.module.css';

/** Under the key of the meeting, so that every change of its agenda loads it again. */
const takenOff = (meetingId: string) => queryOptions({ queryKey: ['meetings', meetingId, 'taken-off'], queryFn: ({ signal }) => call<TakenOffList>('GET', `/api/meetings/${meetingId}/taken-off`, { signal }) });

/** Who no longer stands on this agenda because the patient has died or is treated elsewhere; nothing where there is nobody. */
export function TakenOffPanel({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(takenOff(meetingId));
  if (!data || data.cases.length === 0) return null;
  return (
    <Panel title="No longer on the agenda" note={data.cases.length}>
      <ul className={classes['reasons']}>
        {data.cases.map(({ itemId, caseId, caseNumber, familyName, givenName, because, waitedToBeRatified }) => (
          <li key={itemId}>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {[familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', ')}
            </Link>{' '}
            <span className={classes['quiet']}>
              {caseNumber} · {because}
              {waitedToBeRatified ? ' · waited to be ratified' : ''}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
