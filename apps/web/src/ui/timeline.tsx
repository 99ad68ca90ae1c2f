import type { ReactNode } from 'react';
import classes from './timeline.module.css';
import { Timestamp } from './timestamp.js';
import type { Tone } from './tone.js';
import tones from './tone.module.css';

/** One event: when, by whom, what, and more to read. */
export interface TimelineEvent {
  id: string;
  at: string;
  title: ReactNode;
  who?: string;
  tone?: Tone;
  children?: ReactNode;
}

/** Events in the order given, with the time in a column of its own so that it can be run down by eye. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol aria-label={label} className={classes['timeline']}>
      {events.map(({ id, at, title, who, tone = 'neutral', children }) => (
        <li key={id} className={`${classes['event'] ?? ''} ${tones[tone] ?? ''}`}>
          <div className={classes['when']}>
            <Timestamp at={at} />
          </div>
          <div className={classes['what']}>
            <p className={classes['title']}>{title}</p>
            {who && <p className={classes['who']}>{who}</p>}
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
