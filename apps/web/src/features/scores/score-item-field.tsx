import { ABSENCES } from '@rachis/domain';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { readAnswer, type AskedItem } from './asked-item.js';
import classes from './scores.module.css';

interface Props {
  item: AskedItem;
  /** Where nothing is stored, nobody has to say why an answer is missing. */
  mayBeAbsent?: boolean;
}

/** One item of a score or model: every answer with its points, or a number with its unit, or why there is none. */
export function ScoreItemField({ item, mayBeAbsent = true }: Props) {
  const id = useId();
  const { control } = useFormContext();
  const { field, fieldState } = useController({ control, name: `answers.${item.name}` });
  const { field: absent } = useController({ control, name: `absences.${item.name}` });
  const answer = (value: string | null) => {
    field.onChange(value);
    absent.onChange(null);
  };
  const state = (why: string) => {
    absent.onChange(why === '' ? null : why);
    if (why !== '') field.onChange(null);
  };
  const fault = fieldState.error?.message ?? readAnswer(item, field.value).fault;
  const describedBy = [item.hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(Boolean).join(' ') || undefined;
  const beside = { id, item, answer, value: typeof field.value === 'string' ? field.value : null, describedBy, onBlur: field.onBlur, inputRef: field.ref };
  return (
    <div className={classes['item']} data-absent={absent.value ? true : undefined}>
      <div className={classes['itemHead']}>
        {item.measured ? (
          <label id={`${id}-label`} htmlFor={id} className={classes['itemLabel']}>
            {item.label}
          </label>
        ) : (
          <span id={`${id}-label`} className={classes['itemLabel']}>
            {item.label}
          </span>
        )}
        {field.value && (
          <button type="button" className={classes['clear']} onClick={() => field.onChange(null)} aria-label={`Clear ${item.label}`}>
            Clear
          </button>
        )}
        {mayBeAbsent && (
          <select className={classes['absence']} aria-label={`${item.label}: not known because`} value={typeof absent.value === 'string' ? absent.value : ''} data-stated={absent.value ? true : undefined} onChange={(event) => state(event.currentTarget.value)}>
            <option value="">Not known because…</option>
            {ABSENCES.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      {item.hint && (
        <p id={`${id}-hint`} className={classes['note']}>
          {item.hint}
        </p>
      )}
      {item.measured ? <MeasuredAnswer {...beside} /> : <ChosenAnswer {...beside} />}
      {fault && (
        <p id={`${id}-fault`} className={classes['problem']}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface AnswerProps {
  id: string;
  item: AskedItem;
  value: string | null;
  answer: (value: string | null) => void;
  describedBy: string | undefined;
  onBlur: () => void;
  inputRef: (element: HTMLElement | null) => void;
}

function ChosenAnswer({ id, item, value, answer, describedBy, onBlur, inputRef }: AnswerProps) {
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy} className={classes['options']}>
      {item.options.map(({ code, label, points }, index) => (
        <label key={code} className={classes['option']}>
          <input type="radio" name={`${id}-${item.name}`} value={code} checked={value === code} onChange={() => answer(code)} onBlur={onBlur} ref={index === 0 ? inputRef : undefined} />
          <span data-bare={points === null || undefined}>
            {label}
            {points !== null && <b className={classes['optionPoints']}>{points}</b>}
          </span>
        </label>
      ))}
    </div>
  );
}

function MeasuredAnswer({ id, item, value, answer, describedBy, onBlur, inputRef }: AnswerProps) {
  return (
    <span className={classes['measured']}>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={classes['number']}
        value={value ?? ''}
        aria-describedby={describedBy}
        aria-invalid={readAnswer(item, value).fault ? true : undefined}
        onChange={(event) => answer(event.currentTarget.value || null)}
        onBlur={onBlur}
        ref={inputRef}
      />
      {item.measured?.unit && <span className={classes['note']}>{item.measured.unit}</span>}
    </span>
  );
}
