import { useEffect, useState } from 'react';
import { Timestamp } from './timestamp.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The present moment, looked at again from time to time. */
export function useNow(every = 30 * SECOND): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** A length of time in the largest unit that still says enough: "12 s", "5 min", "3 h", "6 d". */
export function spanWords(ms: number): string {
  const length = Math.abs(ms);
  if (length < MINUTE) return `${Math.max(1, Math.round(length / SECOND))} s`;
  if (length < HOUR) return `${Math.round(length / MINUTE)} min`;
  if (length < 2 * DAY) return `${Math.round(length / HOUR)} h`;
  return `${Math.round(length / DAY)} d`;
}

/** How long ago something was; older than two weeks it is the date, and so where the clock of this machine runs behind: what lies ahead was not "ago". */
export function Ago({ at }: { at: string }) {
  const now = useNow(10 * SECOND);
  const moment = new Date(at).getTime();
  if (Number.isNaN(moment) || now - moment > 14 * DAY || moment - now > MINUTE) return <Timestamp at={at} show="date" />;
  const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' }).format(moment);
  return (
    <time dateTime={at} title={full}>
      {spanWords(now - moment)} ago
    </time>
  );
}
