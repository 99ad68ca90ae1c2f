/** The only place that reads the clock of this machine. Times that are stored come from the database. */
export const clock = {
  now: (): Date => new Date(),
  milliseconds: (): number => Date.now(),
  /** Today's calendar date in a time zone, `YYYY-MM-DD`. */
  today: (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date()),
};
