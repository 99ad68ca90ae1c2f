import { useState, type InputHTMLAttributes } from 'react';
import classes from './field.module.css';
import type { ControlProps } from './control-props.js';
import { useContractWords } from './contract-words.js';
import { shownNumber, shownUnit, storedNumber } from './units.js';

function inputOf({ id, name, onBlur, describedBy, invalid, startHere }: ControlProps): InputHTMLAttributes<HTMLInputElement> & { 'data-autofocus'?: boolean } {
  return {
    id,
    name,
    onBlur,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    autoComplete: 'off',
    className: classes['input'],
    ...(startHere ? { 'data-autofocus': true } : {}),
  };
}
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A line or a paragraph of text. */
export function TextControl(props: ControlProps) {
  const { question, value, onChange, inputRef, id, name, onBlur, describedBy, invalid } = props;
  if ((question.lines ?? 1) > 1) {
    return (
      <textarea
        {...{ id, name, onBlur }}
        ref={inputRef}
        className={classes['input']}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        rows={question.lines}
        value={textOf(value)}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    );
  }
  return <input {...inputOf(props)} ref={inputRef} type="text" value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value || null)} />;
}

/** A number with its unit. What is no number is kept as typed until the rules say so. */
export function CountControl(props: ControlProps) {
  const { question, value, onChange, inputRef } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const stored = typeof value === 'number' ? shownNumber(value, question.unit) : textOf(value);
  const shown = typed !== null && storedNumber(typed, question.unit) === (value ?? null) ? typed : stored;
  const unit = shownUnit(question.unit);
  return (
    <div className={classes['withUnit']}>
      <input
        {...inputOf(props)}
        ref={inputRef}
        type="text"
        inputMode="decimal"
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(storedNumber(event.currentTarget.value, question.unit));
        }}
      />
      {unit && <span className={classes['unit']}>{unit}</span>}
      {unit !== question.unit && typeof value === 'number' && (
        <span className={classes['reading']}>
          {value.toLocaleString('en-GB')} {question.unit}
        </span>
      )}
    </div>
  );
}

/** A day, read back in words because browsers differ in the order of day and month. */
export function DateControl(props: ControlProps) {
  const words = useContractWords();
  const { value, onChange, inputRef } = props;
  return (
    <div className={classes['withUnit']}>
      <input {...inputOf(props)} ref={inputRef} type="date" value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value || null)} />
      {words.isPartialDate(value) && <span className={classes['reading']}>{words.formatDate(value)}</span>}
    </div>
  );
}

/** A date as far as it is known, read back in words. */
export function PartialDateControl(props: ControlProps) {
  const words = useContractWords();
  const { value, onChange, inputRef } = props;
  return (
    <div className={classes['withUnit']}>
      <input {...inputOf(props)} ref={inputRef} type="text" placeholder="YYYY-MM-DD" value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value.trim() || null)} />
      {words.isPartialDate(value) && <span className={classes['reading']}>{words.formatDate(value)}</span>}
    </div>
  );
}

const pad = (part: number): string => String(part).padStart(2, '0');

function localOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') return '';
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return '';
  return `${String(at.getFullYear()).padStart(4, '0')}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

function instantOf(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** A moment, typed in the reader's own time zone, which is written beside it. */
export function InstantControl(props: ControlProps) {
  const { value, onChange, inputRef } = props;
  return (
    <div className={classes['withUnit']}>
      <input {...inputOf(props)} ref={inputRef} type="datetime-local" value={localOf(value)} onChange={(event) => onChange(instantOf(event.currentTarget.value))} />
      <button type="button" className={classes['clear']} onClick={() => onChange(new Date().toISOString())}>
        Now
      </button>
      <span className={classes['reading']}>{Intl.DateTimeFormat().resolvedOptions().timeZone}</span>
    </div>
  );
}

/** Levels as they are written in reports; says at once how they are read. */
export function LevelsControl(props: ControlProps) {
  const words = useContractWords();
  const { question, value, onChange, inputRef } = props;
  const text = textOf(value);
  const reading = text.trim() === '' ? null : words.readLevels(text, (question.max ?? 1) > 1);
  return (
    <div className={classes['withUnit']}>
      <input {...inputOf(props)} ref={inputRef} type="text" value={text} onChange={(event) => onChange(event.currentTarget.value || null)} />
      <output className={classes['reading']} htmlFor={props.id}>
        {reading?.ok ? `Read as ${words.formatLevels(reading.value)}` : reading && text.length > 1 ? reading.reason : ''}
      </output>
    </div>
  );
}
