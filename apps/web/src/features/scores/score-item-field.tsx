import { ABSENCES, type ScoreItem } from '@rachis/domain';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import classes from './scores.module.css';

/** One item of a score: every answer with its points, or why there is none. */
export function ScoreItemField({ name, item }: { name: string; item: ScoreItem }) {
  const id = useId();
  const { control } = useFormContext();
  const { field, fieldState } = useController({ control, name: `answers.${name}` });
  const { field: absent } = useController({ control, name: `absences.${name}` });
  const answer = (code: string) => {
    field.onChange(code);
    absent.onChange(null);
  };
  const state = (why: string) => {
    absent.onChange(why === '' ? null : why);
    if (why !== '') field.onChange(null);
  };
  return (
    <div className={classes['item']} data-absent={absent.value ? true : undefined}>
      <div className={classes['itemHead']}>
        <span id={`${id}-label`} className={classes['itemLabel']}>
          {item.label}
        </span>
        {field.value && (
          <button type="button" className={classes['clear']} onClick={() => field.onChange(null)} aria-label={`Clear ${item.label}`}>
            Clear
          </button>
        )}
        <select className={classes['absence']} aria-label={`${item.label}: not known because`} value={typeof absent.value === 'string' ? absent.value : ''} data-stated={absent.value ? true : undefined} onChange={(event) => state(event.currentTarget.value)}>
          <option value="">Not known because…</option>
          {ABSENCES.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {item.hint && (
        <p id={`${id}-hint`} className={classes['note']}>
          {item.hint}
        </p>
      )}
      <div role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={item.hint ? `${id}-hint` : undefined} className={classes['options']}>
        {Object.entries(item.options).map(([code, { label, points }], index) => (
          <label key={code} className={classes['option']}>
            <input type="radio" name={`${id}-${name}`} value={code} checked={field.value === code} onChange={() => answer(code)} onBlur={field.onBlur} ref={index === 0 ? field.ref : undefined} />
            <span>
              {label}
              <b className={classes['optionPoints']}>{points}</b>
            </span>
          </label>
        ))}
      </div>
      {fieldState.error?.message && <p className={classes['problem']}>{fieldState.error.message}</p>}
    </div>
  );
}
