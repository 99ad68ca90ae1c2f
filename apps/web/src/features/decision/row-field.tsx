import { fieldsOf, type Class, type Option } from '@rachis/domain';
import { useId } from 'react';
import { get, useFormState } from 'react-hook-form';
import { FieldControl, hasSeveralControls } from '../../ui/field-control.js';
import { FieldFrame } from '../../ui/field-frame.js';

interface Props<T extends object> {
  of: Class<T>;
  name: keyof T & string;
  row: T;
  onChange: (row: T) => void;
  /** Where the row stands in the form: `steps.0`. */
  at: string;
  label?: string;
  hint?: string;
  options?: readonly Option[];
  /** What else changes with the answer: questions that another kind of row asks. */
  also?: (value: unknown) => Partial<T>;
}

/** One question of one row of a list. The row is kept as a whole, so that what somebody else types in another row leaves the cursor here alone. */
export function RowField<T extends object>({ of, name, row, onChange, at, label, hint, options, also }: Props<T>) {
  const id = useId();
  const question = fieldsOf(of)[name];
  const path = `${at}.${name}`;
  const { errors } = useFormState();
  if (!question) throw new Error(`${of.name} has no question "${name}"`);
  const answers = options ?? question.options ?? [];
  const several = hasSeveralControls(question, answers);
  const said: unknown = get(errors, `${path}.message`);
  const problem = typeof said === 'string' ? said : undefined;
  const value = row[name];
  const put = (next: unknown) => onChange({ ...row, [name]: next === '' || next === undefined ? null : next, ...also?.(next) });
  return (
    <FieldFrame
      id={id}
      question={question}
      label={label ?? question.label}
      hint={hint ?? question.hint}
      problem={problem}
      several={several}
      onClear={several && value !== null && value !== undefined ? () => put(null) : undefined}
    >
      {(ids) => (
        <FieldControl
          question={question}
          options={answers}
          value={value ?? null}
          onChange={put}
          onBlur={() => undefined}
          inputRef={() => undefined}
          name={path}
          id={ids.control}
          labelId={ids.label}
          describedBy={ids.describedBy}
          invalid={problem !== undefined}
          startHere={false}
        />
      )}
    </FieldFrame>
  );
}
