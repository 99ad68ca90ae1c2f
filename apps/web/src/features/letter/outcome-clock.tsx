import type { DecisionLetters } from '@rachis/domain';
import { useState } from 'react';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './letter.module.css';

/** The sentence that the letters are about, and whether the outcome is out in time: by the end of the next working day. */
export function OutcomeClock({ page: { sentence, decisionState, outcomeDueAt, outcomeSentAt, mailServerSet, deceased, timeZone } }: { page: DecisionLetters }) {
  const [now] = useState(() => Date.now());
  const late = outcomeDueAt ? Date.parse(outcomeSentAt ?? new Date(now).toISOString()) > Date.parse(outcomeDueAt) : false;
  return (
    <div className={classes['stack']}>
      <p className={`${classes['sentence']} ${classes['words']}`}>{sentence}</p>
      {decisionState === 'draft' && <StatusBadge tone="caution">The decision is not signed: nothing is written about it yet</StatusBadge>}
      {decisionState === 'entered_in_error' && <StatusBadge tone="critical">Entered in error: nothing more is sent; tell whoever has a letter</StatusBadge>}
      {decisionState === 'signed' && outcomeDueAt && (
        <p>
          <StatusBadge tone={outcomeSentAt ? (late ? 'serious' : 'good') : late ? 'critical' : 'info'}>{outcomeSentAt ? (late ? 'Outcome sent late' : 'Outcome sent in time') : late ? 'Outcome overdue' : 'Outcome not sent yet'}</StatusBadge>{' '}
          due by <Timestamp at={lastMinute(outcomeDueAt)} timeZone={timeZone} show="day-time" />
          {outcomeSentAt && (
            <>
              , sent <Timestamp at={outcomeSentAt} timeZone={timeZone} show="day-time" />
            </>
          )}{' '}
          <span className={classes['quiet']}>({timeZone}; public holidays are not counted)</span>
        </p>
      )}
      {deceased && <StatusBadge tone="serious">The patient has died: nothing is sent to them</StatusBadge>}
      {!mailServerSet && <StatusBadge tone="caution">No mail server is set: what is sent waits in the outbox</StatusBadge>}
    </div>
  );
}

/** The end of a day is said as its last minute: midnight would read as the day after. */
const lastMinute = (at: string): string => new Date(Date.parse(at) - 60_000).toISOString();
