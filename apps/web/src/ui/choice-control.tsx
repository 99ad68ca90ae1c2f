import classes from './field.module.css';
import type { ControlProps } from './control-props.js';

/** One of a few answers, all of them seen at once. */
export function ChoiceControl({ options, value, onChange, onBlur, inputRef, name, labelId, describedBy, invalid }: ControlProps) {
  return (
    <div role="radiogroup" aria-labelledby={labelId} aria-describedby={describedBy} aria-invalid={invalid || undefined} className={classes['chips']}>
      {options.map(({ code, label }, index) => (
        <label key={code} className={classes['chip']}>
          <input
            type="radio"
            name={name}
            value={code}
            checked={value === code}
            onChange={() => onChange(code)}
            onBlur={onBlur}
            ref={index === 0 ? inputRef : undefined}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** Any number of answers. */
export function ChoicesControl({ options, value, onChange, onBlur, inputRef, name, labelId, describedBy, invalid }: ControlProps) {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (code: string) => {
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
    onChange(next.length === 0 ? null : next);
  };
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={classes['chips']} data-problem={invalid || undefined}>
      {options.map(({ code, label }, index) => (
        <label key={code} className={classes['chip']}>
          <input
            type="checkbox"
            name={name}
            value={code}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
            onBlur={onBlur}
            ref={index === 0 ? inputRef : undefined}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

const YES_OR_NO = [
  { code: 'true', label: 'Yes' },
  { code: 'false', label: 'No' },
] as const;

/** Yes or no, neither of them taken for granted. */
export function FlagControl(props: ControlProps) {
  const value = typeof props.value === 'boolean' ? String(props.value) : null;
  return <ChoiceControl {...props} options={YES_OR_NO} value={value} onChange={(code) => props.onChange(code === 'true')} />;
}

/** One of many answers: the browser's own list, which can be searched by typing and works on a phone. */
export function SelectControl({ options, value, onChange, onBlur, inputRef, name, id, describedBy, invalid, startHere, unchosen = 'Choose…' }: ControlProps) {
  return (
    <select
      id={id}
      name={name}
      className={classes['input']}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      onBlur={onBlur}
      ref={inputRef}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      data-autofocus={startHere || undefined}
      data-empty={value ? undefined : true}
    >
      <option value="">{unchosen}</option>
      {options.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
}
