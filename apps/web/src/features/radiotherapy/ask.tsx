import type { Field as Question, Option } from '@rachis/domain';
import { useId, useState } from 'react';
import { FieldControl, hasSeveralControls } from '../../ui/field-control.js';
import { FieldFrame } from '../../ui/field-frame.js';

interface Props {
  label: string;
  kind: Question['kind'];
  hint?: string;
  /** As it is kept: `cGy` is typed and read in Gy. */
  unit?: string;
  options?: readonly Option[];
  value: unknown;
  onChange: (value: unknown) => void;
  /** Said once the question was left. */
  problem?: string | undefined;
  /** Whether the answer can be taken back. */
  clearable?: boolean;
}

const NO_OPTIONS: readonly Option[] = [];

/** One question of a calculation: nothing of it is stored, so it belongs to no contract. */
export function Ask({
  label,
  kind,
  hint,
  unit,
  options = NO_OPTIONS,
  value,
  onChange,
  problem,
  clearable = true,
}: Props) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const question: Question = { label, kind, required: false, options, ...(unit === undefined ? {} : { unit }) };
  const said = left ? problem : undefined;
  const several = hasSeveralControls(question, options);
  return (
    <FieldFrame
      id={id}
      question={question}
      label={label}
      hint={hint}
      problem={said}
      several={several}
      onClear={clearable && several && value !== null ? () => onChange(null) : undefined}
    >
      {(ids) => (
        <FieldControl
          question={question}
          options={options}
          value={value}
          onChange={onChange}
          onBlur={() => setLeft(true)}
          inputRef={() => undefined}
          name={id}
          id={ids.control}
          labelId={ids.label}
          describedBy={ids.describedBy}
          invalid={said !== undefined}
          startHere={false}
        />
      )}
    </FieldFrame>
  );
}
