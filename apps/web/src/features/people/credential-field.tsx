import { Credentials, fieldsOf, type Field as Question } from '@rachis/domain';
import { useEffect, useId, useRef, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { FieldFrame } from '../../ui/field-frame.js';
import classes from '../../ui/field.module.css';

const questions = fieldsOf(Credentials);
const AUTOCOMPLETE = { email: 'username', password: 'current-password', code: 'one-time-code' } as const;

/** E-mail, password or code, named so that the browser's password manager knows them; both are needed, so neither says so. */
export function CredentialField({ name, startHere = false, takesFocus = false }: { name: keyof typeof AUTOCOMPLETE; startHere?: boolean; takesFocus?: boolean }) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const box = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const { control } = useFormContext<Credentials>();
  const { field, fieldState } = useController({ control, name });
  const question: Question = { label: name, kind: 'text', ...questions[name], required: false };
  return (
    <FieldFrame id={id} question={question} label={question.label} problem={fieldState.error?.message}>
      {({ control: controlId, describedBy }) => (
        <div className={classes['withUnit']}>
          <input
            id={controlId}
            className={classes['input']}
            type={name === 'email' ? 'email' : shown || name === 'code' ? 'text' : 'password'}
            autoComplete={AUTOCOMPLETE[name]}
            name={name}
            value={field.value ?? ''}
            onChange={field.onChange}
            onBlur={field.onBlur}
            ref={(element) => {
              field.ref(element);
              box.current = element;
            }}
            aria-describedby={describedBy}
            aria-invalid={fieldState.invalid || undefined}
            data-autofocus={startHere || undefined}
          />
          {name === 'password' && (
            <button type="button" className={classes['clear']} aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide' : 'Show'}
            </button>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
