import { caseClocks, clocksWithoutRecord, CLOCK_RULE_SETS, formatDate, labelOf, worstClock, type CaseClock } from '@rachis/domain';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useNow } from '../../ui/ago.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './mscc-clock.module.css';
import { sourceWords, stateWords, taskWords, withinWords } from './clock-words.js';
import { CLOCK_LOOK } from '../../ui/clock-look.js';
import { msccRecordOf, type Clocked } from './mscc-record.js';

/** "5 h 05 min": the time between two moments, counted from the instants and not from the wall clock. */
export function clockWords(from: string, to: number): string {
  const minutes = Math.max(0, Math.floor((to - new Date(from).getTime()) / 60_000));
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** How long cord compression has been suspected, and the guideline's clocks with the time that is left; only where one applies. */
export function MsccClock({ theCase, timeZone }: { theCase: Clocked; timeZone: string }) {
  const now = useNow(15_000);
  const record = msccRecordOf(theCase);
  const setting = { now: new Date(now).toISOString(), timeZone };
  const clocks = caseClocks(record, setting);
  const { mscc } = theCase;
  const concerned = mscc === 'yes' || mscc === 'unknown';
  const worst = worstClock(clocks);
  if (!concerned && !worst) return null;
  return (
    <div className={classes['mscc']} data-suspected={mscc === 'yes' || undefined}>
      <dt>{concerned ? `Cord compression${mscc === 'yes' ? ' suspected' : ''}` : 'Pain of the NG234 list'}</dt>
      <dd title={theCase.msccSuspectedAt ? new Date(theCase.msccSuspectedAt).toLocaleString('en-GB', { timeZone }) : undefined}>
        {concerned && (
          <span className={classes['since']}>
            <IconAlertOctagon size={15} aria-hidden /> {sinceWords(theCase, record.waiting, now)}
          </span>
        )}
        {worst && <ClockBadge clock={worst} />}
      </dd>
      {worst && (
        <dd className={`${classes['more'] ?? ''} no-print`}>
          <details>
            <summary>{clocks.length === 1 ? 'The clock and its source' : `${clocks.length} clocks and their sources`}</summary>
            <ul className={classes['clocks']}>
              {clocks.map((clock) => (
                <ClockLine key={clock.rule.id} clock={clock} timeZone={timeZone} />
              ))}
            </ul>
            <p className={classes['quiet']}>
              Not followed in this record:{' '}
              {clocksWithoutRecord(record, setting)
                .map((rule) => `${taskWords(rule)} ${withinWords(rule)} (${sourceWords(rule)})`)
                .join('; ')}
              .
            </p>
            <p className={classes['quiet']}>Rules: {labelOf(CLOCK_RULE_SETS, worst.rule.ruleSet)}. What the standard measures; it chooses nothing.</p>
          </details>
        </dd>
      )}
    </div>
  );
}

/** The words that stood here before there were clocks: since suspicion, since referral, or that nobody knows. */
function sinceWords({ mscc, msccSuspectedAt, referredAt }: Clocked, running: boolean, now: number): string {
  if (mscc !== 'yes' && !msccSuspectedAt) return 'not known whether suspected';
  if (msccSuspectedAt) return running ? `${clockWords(msccSuspectedAt, now)} since suspicion` : 'suspected';
  return referredAt && running ? `since when not recorded; ${clockWords(referredAt, now)} since referral` : 'since when not recorded';
}

function ClockBadge({ clock }: { clock: CaseClock }) {
  const { tone, icon } = CLOCK_LOOK[clock.state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {taskWords(clock.rule)}: {stateWords(clock)}
    </StatusBadge>
  );
}

function ClockLine({ clock, timeZone }: { clock: CaseClock; timeZone: string }) {
  const { rule, startAt, dueAt, done, reason } = clock;
  return (
    <li>
      <ClockBadge clock={clock} />
      <span>
        {startAt ? (
          <>
            Suspected <Timestamp at={startAt} timeZone={timeZone} show="day-time" />
          </>
        ) : (
          'Start not recorded'
        )}
        {' · '}
        {dueAt ? (
          <>
            due <Timestamp at={dueAt} timeZone={timeZone} show="day-time" /> ({withinWords(rule)})
          </>
        ) : (
          withinWords(rule)
        )}
      </span>
      {done && <span>Recorded: {done.length === 10 ? formatDate(done) : <Timestamp at={done} timeZone={timeZone} show="day-time" />}</span>}
      {startAt && reason && <span>{reason}.</span>}
      <span className={classes['quiet']}>{sourceWords(rule)}</span>
    </li>
  );
}
