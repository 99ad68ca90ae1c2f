import type { Timeline } from './acts.js';
import type { Calendar } from './calendar.js';
import type { Directory } from './directory.js';
import type { Random } from './random.js';

/** What everything that happens needs to know. */
export interface World {
  readonly timeline: Timeline;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly directory: Directory;
}
