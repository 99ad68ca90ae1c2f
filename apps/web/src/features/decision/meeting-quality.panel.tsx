import { qualitySummary, type Share } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { qualityOf } from './decision.queries.js';
import classes from './parts.module.css';

const minutes = (seconds: number | null) => (seconds === null ? 'Not recorded' : `${(seconds / 60).toFixed(1)} min`);
const share = ({ count, of }: Share) => (of === 0 ? 'Not recorded' : `${count} of ${of}`);

/** How good the meeting was, counted from what happened in it; nothing of this is typed but the ratings. */
export function MeetingQualityPanel({ meetingId }: { meetingId: string }) {
  const { data, error, refetch } = useQuery(qualityOf(meetingId));
  if (!data) return <Panel title="Quality of the meeting">{error ? <ErrorState title="The figures could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Counting" />}</Panel>;
  const summary = qualitySummary(data.items);
  return (
    <Panel title="Quality of the meeting" note="counted from events">
      <dl className={classes['figures']}>
        <div>
          <dt>Discussed</dt>
          <dd>{summary.discussed}</dd>
        </div>
        <div>
          <dt>Time on a case, median</dt>
          <dd>{minutes(summary.medianSeconds)}</dd>
        </div>
        <div>
          <dt>Quorate, of those signed</dt>
          <dd>{share(summary.quorate)}</dd>
        </div>
        <div>
          <dt>With named dissent, where positions were stated</dt>
          <dd>{share(summary.dissent)}</dd>
        </div>
        <div>
          <dt>Rated discussions</dt>
          <dd>{share(summary.rated)}</dd>
        </div>
      </dl>
      <div className={classes['partBody']}>
        <p>
          <strong>Deferred:</strong> {summary.deferrals.length === 0 ? 'none' : summary.deferrals.map(({ reason, count }) => `${reason.toLowerCase()} ${count}`).join(', ')}
        </p>
        {summary.rated.count > 0 && (
          <p>
            <strong>Ratings, median of 1 to 5:</strong>{' '}
            {summary.domains.map(({ label, median, ratings }) => `${label.toLowerCase()} ${median === null ? 'not recorded' : `${median} (${ratings})`}`).join(', ')}
          </p>
        )}
        <ul className={classes['list']} aria-label="Each case">
          {data.items.map(({ agendaItemId, caseNumber, seconds, plannedMinutes, dissents }) => (
            <li key={agendaItemId}>
              {caseNumber}: {minutes(seconds ?? null)}
              {plannedMinutes ? ` of ${plannedMinutes} planned` : ''}
              {dissents > 0 ? `, ${dissents} dissenting` : ''}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
