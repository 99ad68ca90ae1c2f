import type { KeyboardEvent } from 'react';
import classes from './neuro.module.css';

interface Props {
  label: string;
  /** The highest grade. */
  most: number;
  /** The column; arrows go up and down in it. */
  place: string;
  value: string | null;
  onChange: (grade: string | null) => void;
}

/** The grade that was meant by what now stands in a cell: the last character counts; undefined where it is none. */
export function gradeTyped(text: string, before: string | null, most: number): string | null | undefined {
  if (text === '' || (before === 'NT' && text === 'N')) return null;
  const last = text.slice(-1).toUpperCase();
  if (last === 'N') return 'NT';
  return /^\d$/.test(last) && Number(last) <= most ? last : undefined;
}

/** One cell of a sheet: a digit, N for not testable, or nothing. What is no grade does not go in. */
export function GradeCell({ label, most, place, value, onChange }: Props) {
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={classes['cell']}
      aria-label={label}
      data-place={place}
      value={value ?? ''}
      onKeyDown={moveInSheet}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const grade = gradeTyped(event.currentTarget.value, value, most);
        if (grade !== undefined) onChange(grade);
      }}
    />
  );
}

/** Up and down, and on with Enter, inside one column of a sheet: Enter must not send a form that is half filled in. */
function moveInSheet(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const cell = event.currentTarget;
  const cells = cell.closest('[data-sheet]')?.querySelectorAll<HTMLInputElement>('input[data-place]') ?? [];
  const column = [...cells].filter((one) => one.dataset['place'] === cell.dataset['place']);
  column[column.indexOf(cell) + step]?.focus();
}
