import { useState } from 'react';
import classes from './agenda.module.css';

interface Props {
  /** Whose minutes they are, for screen readers. */
  name: string;
  value: number | null;
  /** Without it they can only be read. */
  onChange?: ((minutes: number | null) => void) | undefined;
}

/** The planned minutes of a case, changed in place; they are sent when the field is left or Enter is pressed. */
export function MinutesInput({ name, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  if (!onChange) return <span className={classes['minutes']}>{value === null ? 'not planned' : `${value} min`}</span>;
  const put = () => {
    if (typed === null) return;
    const minutes = typed.trim() === '' ? null : Number(typed);
    if (minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 120)) {
      if (minutes !== value) onChange(minutes);
    }
    setTyped(null);
  };
  return (
    <label className={classes['minutes']}>
      <input
        aria-label={`Planned minutes for ${name}`}
        className={classes['minutesInput']}
        inputMode="numeric"
        value={typed ?? value ?? ''}
        placeholder="–"
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
        onBlur={put}
        onKeyDown={(event) => {
          if (event.key === 'Enter') put();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <span aria-hidden>min</span>
    </label>
  );
}
