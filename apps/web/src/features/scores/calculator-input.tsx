import { Button } from '@mantine/core';
import type { Field as Question, Input, InputFault, Inputs, Option } from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { FieldControl, hasSeveralControls } from '../../ui/field-control.js';
import { FieldFrame } from '../../ui/field-frame.js';
import { listText } from './typed-list.js';
import classes from './scores.module.css';

type Values = Readonly<Record<string, unknown>>;

interface FieldsProps {
  inputs: Inputs;
  values: Values;
  onChange: (values: Values) => void;
  faults: readonly InputFault[];
  /** The path of the group the inputs are in: "prior.". */
  path?: string;
}

/** The inputs of one way of asking, each by its kind. Nothing is stored, so none of them belongs to a contract. */
export function CalculatorInputs({ inputs, values, onChange, faults, path = '' }: FieldsProps) {
  return (
    <div className={classes['inputs']}>
      {Object.entries(inputs).map(([name, input]) => (
        <AnyInput key={name} input={input} value={values[name] ?? null} onChange={(value) => onChange({ ...values, [name]: value })} faults={faults} path={`${path}${name}`} />
      ))}
    </div>
  );
}

interface InputProps {
  input: Input;
  value: unknown;
  onChange: (value: unknown) => void;
  faults: readonly InputFault[];
  path: string;
}

function AnyInput({ input, value, onChange, faults, path }: InputProps) {
  if (input.kind === 'group') {
    return (
      <fieldset className={classes['inputGroup']}>
        <legend>{input.label}</legend>
        <CalculatorInputs inputs={input.of} values={(value ?? {}) as Values} onChange={onChange} faults={faults} path={`${path}.`} />
      </fieldset>
    );
  }
  if (input.kind === 'list' && input.of.kind === 'group') return <GroupList input={input} of={input.of.of} value={value} onChange={onChange} faults={faults} path={path} />;
  return <OneInput input={input} value={value} onChange={onChange} faults={faults} path={path} />;
}

function GroupList({ input, of, value, onChange, faults, path }: InputProps & { of: Inputs }) {
  const entries = Array.isArray(value) ? (value as Values[]) : [];
  const put = (index: number, entry: Values) => onChange(entries.map((one, place) => (place === index ? entry : one)));
  return (
    <fieldset className={classes['inputGroup']}>
      <legend>{input.label}</legend>
      {entries.map((entry, index) => (
        <div key={`${path} ${String(index)}`} className={classes['inputEntry']}>
          <CalculatorInputs inputs={of} values={entry} onChange={(changed) => put(index, changed)} faults={faults} path={`${path}.${index}.`} />
          <Button variant="default" size="compact-sm" onClick={() => onChange(entries.filter((_, place) => place !== index))}>
            Remove
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...entries, {}])}>
        Add to {input.label.toLowerCase()}
      </Button>
    </fieldset>
  );
}

const KINDS: Readonly<Record<Exclude<Input['kind'], 'group'>, Question['kind']>> = { number: 'count', choice: 'choice', flag: 'flag', text: 'text', instant: 'instant', 'calendar-date': 'calendar-date', list: 'text' };
const NO_OPTIONS: readonly Option[] = [];

function OneInput({ input, value, onChange, faults, path }: InputProps) {
  const id = useId();
  const kind = KINDS[input.kind as Exclude<Input['kind'], 'group'>];
  const options = input.kind === 'choice' ? input.options : NO_OPTIONS;
  const unit = input.kind === 'number' ? input.unit : undefined;
  // The kit reads centigray as gray; here the one is asked beside the other, so that each is typed as it is called.
  const inWords = unit === 'cGy' ? `${input.label} (cGy)` : input.label;
  const question: Question = { label: inWords, kind, required: input.needed ?? false, options, ...(unit && unit !== 'cGy' ? { unit } : {}) };
  const fault = faults.find(({ field }) => field === path || field.startsWith(`${path}.`));
  const several = hasSeveralControls(question, options);
  const shown = input.kind === 'list' ? listText(value) : value;
  return (
    <FieldFrame
      id={id}
      question={question}
      label={inWords}
      hint={[input.hint, input.kind === 'list' ? 'Separated by commas; ? for one that is not known.' : ''].filter(Boolean).join(' ') || undefined}
      problem={fault?.reason}
      several={several}
      onClear={several && value !== null ? () => onChange(null) : undefined}
    >
      {(ids) => (
        <FieldControl
          question={question}
          options={options}
          value={shown}
          onChange={onChange}
          onBlur={() => undefined}
          inputRef={() => undefined}
          name={id}
          id={ids.control}
          labelId={ids.label}
          describedBy={ids.describedBy}
          invalid={fault !== undefined}
          startHere={false}
        />
      )}
    </FieldFrame>
  );
}
