import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './map-time.module.css';

/** A day at which the map can be looked at. */
export interface MapDay {
  readonly on: string;
  /** What there was on that day: "31 Oct 2026, MRI whole spine". */
  readonly words: string;
}

interface Props {
  /** The first first. */
  days: readonly MapDay[];
  /** The day that is looked at; null for now. */
  at: string | null;
  onAt: (at: string | null) => void;
}

const NOW = 'Now, as recorded';

/** Goes from study to study through the time of a case. The last stop is now. */
export function MapTime({ days, at, onAt }: Props) {
  const id = useId();
  if (days.length === 0) return null;
  const index = days.findIndex(({ on }) => on === at);
  const place = index === -1 ? days.length : index;
  const go = (to: number) => onAt(days[to]?.on ?? null);
  return (
    <div className={classes['time']} data-past={at !== null || undefined}>
      <div className={`${classes['controls'] ?? ''} no-print`}>
        <ActionIcon variant="default" size="sm" aria-label="Study before" disabled={place === 0} onClick={() => go(place - 1)}>
          <IconChevronLeft size={14} aria-hidden />
        </ActionIcon>
        <input type="range" id={id} min={0} max={days.length} step={1} value={place} aria-label="The spine at the time of" aria-valuetext={days[place]?.words ?? NOW} onChange={(event) => go(Number(event.currentTarget.value))} />
        <ActionIcon variant="default" size="sm" aria-label="Study after" disabled={place === days.length} onClick={() => go(place + 1)}>
          <IconChevronRight size={14} aria-hidden />
        </ActionIcon>
        {at !== null && (
          <button type="button" className={classes['now']} onClick={() => onAt(null)}>
            Now
          </button>
        )}
      </div>
      <output htmlFor={id} className={classes['words']}>
        {at === null ? NOW : <b>{days[place]?.words}</b>}
        {at !== null && <span> As read by that day. Hatched with “?”: not read by then, which does not say free.</span>}
      </output>
    </div>
  );
}
