import type { Field as Question, Option } from '@rachis/domain';
import type { ReactNode } from 'react';
import classes from './field.module.css';

/** The ids by which a control is tied to its label, hint and problem. */
export interface FrameIds {
  control: string;
  label: string;
  describedBy: string | undefined;
}

interface Props {
  id: string;
  question: Question;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  /** Several controls under one label: the label is a caption and not a `label`. */
  several?: boolean;
  absence?: { options: readonly Option[]; value: string | null; onChange: (absence: string | null) => void } | undefined;
  /** Whether there is an answer that can be taken back. */
  onClear?: (() => void) | undefined;
  children: (ids: FrameIds) => ReactNode;
}

/** Label, hint, control, stated absence and problem of one question, tied together for screen readers. */
export function FieldFrame({ id, question, label, hint, problem, several = false, absence, onClear, children }: Props) {
  const ids = { label: `${id}-label`, hint: `${id}-hint`, problem: `${id}-problem` };
  const describedBy = [hint ? ids.hint : null, problem ? ids.problem : null].filter(Boolean).join(' ') || undefined;
  const caption = (
    <>
      {label}
      {question.required && <span className={classes['needed']}> · needed</span>}
    </>
  );
  return (
    <div className={classes['field']} data-problem={problem ? true : undefined} data-absent={absence?.value ? true : undefined}>
      <div className={classes['head']}>
        {several ? (
          <span id={ids.label} className={classes['label']}>
            {caption}
          </span>
        ) : (
          <label id={ids.label} htmlFor={id} className={classes['label']}>
            {caption}
          </label>
        )}
        {onClear && (
          <button type="button" className={classes['clear']} onClick={onClear} aria-label={`Clear ${label}`}>
            Clear
          </button>
        )}
        {absence && (
          <select
            className={classes['absence']}
            data-stated={absence.value ? true : undefined}
            aria-label={`${label}: not known because`}
            value={absence.value ?? ''}
            onChange={(event) => absence.onChange(event.currentTarget.value || null)}
          >
            <option value="">Not known because…</option>
            {absence.options.map((option) => (
              <option key={option.code} value={option.code}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </div>
      {children({ control: id, label: ids.label, describedBy })}
      {hint && (
        <p id={ids.hint} className={classes['hint']}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={ids.problem} className={classes['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
