import { ABSENCES, clockNow, EMERGENCY_EVENTS, formatDate, labelOf, type EmergencyClock, type EmergencyMoment } from '@rachis/domain';
import { useNow } from '../../ui/ago.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { clockName, clockWords } from './clock-words.js';
import { CLOCK_LOOK } from '../../ui/clock-look.js';
import classes from './emergency.module.css';

/** The clocks of an emergency in words, each with its source. */
export function Clocks({ clocks, timeZone }: { clocks: readonly EmergencyClock[]; timeZone: string }) {
  const now = useNow(15_000);
  if (clocks.length === 0) return <p className={classes['quiet']}>Cord compression is not suspected: no guideline times this.</p>;
  return (
    <ul className={classes['clocks']} aria-label="Clocks">
      {clocks.map((read) => {
        const clock = clockNow(read, now);
        const { tone, icon } = CLOCK_LOOK[clock.state];
        return (
          <li key={clock.clock}>
            <span className={classes['clockName']}>{clockName(clock)}</span>
            <StatusBadge tone={tone} icon={icon}>
              <span className="figures">{clockWords(clock, now)}</span>
            </StatusBadge>
            <span className={classes['quiet']}>
              {clock.dueAt && (
                <>
                  due <Timestamp at={clock.dueAt} timeZone={timeZone} show="day-time" />
                  {' · '}
                </>
              )}
              {clock.reason && `${clock.reason} · `}
              {clock.source}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** When each moment was, who says so, and where that stands. What nobody has recorded is "Not recorded". */
export function Moments({ moments, timeZone }: { moments: readonly EmergencyMoment[]; timeZone: string }) {
  return (
    <dl className={classes['moments']}>
      {moments.map(({ kind, at, on, absence, source, saidBy, recordedByName }) => (
        <div key={kind} data-known={at || on ? true : undefined}>
          <dt>{labelOf(EMERGENCY_EVENTS, kind)}</dt>
          <dd>
            {at ? <Timestamp at={at} timeZone={timeZone} show="day-time" /> : on ? `${formatDate(on)}, time not recorded` : absence ? labelOf(ABSENCES, absence) : 'Not recorded'}
            {source && <span className={classes['quiet']}>{[saidBy && `says ${saidBy}`, recordedByName ? `entered by ${recordedByName}` : source].filter(Boolean).join(' · ')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
