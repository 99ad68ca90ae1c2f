import { Meeting, fieldsOf } from '@rachis/domain';
import { TextInput } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import classes from './meeting.module.css';
import { instantAt, wallClockAt, zoneWords } from './zoned-time.js';

/** When a meeting starts, asked as date and time on the wall of the board, whose zone is written beside it. */
export function StartField({ timeZone }: { timeZone: string }) {
  const { control } = useFormContext<Meeting>();
  const {
    field: { value, onChange, ref },
    fieldState,
  } = useController({ control, name: 'startsAt' });
  const set = typeof value === 'string' && value !== '';
  const wall = set ? wallClockAt(value, timeZone) : { date: '', time: '' };
  const put = (date: string, time: string) => onChange(date && time ? instantAt(date, time, timeZone) : '');
  const problem = fieldState.error?.message;
  return (
    <fieldset className={classes['start']}>
      <legend className={classes['startLegend']}>{fieldsOf(Meeting)['startsAt']?.label} · needed</legend>
      <div className={classes['startParts']}>
        <TextInput type="date" aria-label="Date" value={wall.date} onChange={(event) => put(event.currentTarget.value, wall.time || '08:00')} error={Boolean(problem)} ref={ref} />
        <TextInput type="time" aria-label="Time" value={wall.time} onChange={(event) => put(wall.date, event.currentTarget.value)} error={Boolean(problem)} />
        <span className={classes['quiet']}>
          {set ? new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' }).format(new Date(value)) : 'No date yet'} · {zoneWords(timeZone, set ? value : new Date().toISOString())}
        </span>
      </div>
      {problem && <p className={classes['fault']}>{problem}</p>}
    </fieldset>
  );
}
