import { Logger } from 'graphile-worker';
import type { Logger as Log } from 'pino';

/** The queue's own words may quote a job; only that something went wrong, and how badly, is passed on. */
export const quietLogger = (log?: Log): Logger =>
  new Logger(() => (level) => {
    if (log && String(level) === 'error') log.error('a job failed and will be tried again');
  });
