interface Props {
  /** An ISO 8601 instant with zone. */
  at: string;
  /** The zone of the place that is meant (a board's); the reader's own when left out. */
  timeZone?: string;
  show?: 'date-time' | 'time' | 'date' | 'day-time';
}

const SHAPES: Readonly<Record<NonNullable<Props['show']>, Intl.DateTimeFormatOptions>> = {
  'date-time': { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  'day-time': { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
};

/** A moment in local time; the zone and the full date are in the title. */
export function Timestamp({ at, timeZone, show = 'date-time' }: Props) {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <span>{at}</span>;
  const zone = timeZone === undefined ? {} : { timeZone };
  const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long', ...zone }).format(moment);
  return (
    <time dateTime={at} title={full}>
      {new Intl.DateTimeFormat('en-GB', { ...SHAPES[show], ...zone }).format(moment)}
    </time>
  );
}
