import { useId } from 'react';
import classes from './scores.module.css';

/** Narrows the list of scores and rules while one types. */
export function RuleSearch({ value, onChange, found }: { value: string; onChange: (value: string) => void; found: number }) {
  const id = useId();
  return (
    <div className={classes['search']}>
      <label htmlFor={id}>Find a score or rule</label>
      <input id={id} type="search" autoComplete="off" spellCheck={false} className={classes['searchInput']} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      <output htmlFor={id} className={classes['note']}>
        {value.trim() === '' ? '' : found === 1 ? '1 found' : `${found} found`}
      </output>
    </div>
  );
}
