import { Tooltip } from '@mantine/core';
import { useLiveState } from '../../api/live-state.js';
import classes from './shell.module.css';

/** Whether changes of others arrive at once: a quiet dot when they do, words when they do not. */
export function LiveSign() {
  const state = useLiveState();
  if (state === 'off') return null;
  const live = state === 'live';
  return (
    <Tooltip label={live ? 'Changes by others appear at once' : 'The connection is being restored. What you save is still sent.'}>
      <span role="status" className={classes['live']} data-state={state}>
        <span className={classes['dot']} aria-hidden />
        <span className={live ? 'visually-hidden' : classes['liveWords']}>{live ? 'Live' : 'Reconnecting'}</span>
      </span>
    </Tooltip>
  );
}
