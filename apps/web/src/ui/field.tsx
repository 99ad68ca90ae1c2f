import type { Class, Option } from '@rachis/domain';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useContractWords } from './contract-words.js';
import { FieldControl, hasSeveralControls } from './field-control.js';
import { FieldFrame } from './field-frame.js';
import { useFieldPath } from './field-place.js';

interface Props<T extends object> {
  /** The contract the question belongs to. */
  of: Class<T>;
  name: keyof T & string;
  /** The answers to choose from where the contract cannot know them, such as people or hospitals. */
  options?: readonly Option[];
  /** Replaces the contract's label only where the surroundings already say half of it. */
  label?: string;
  hint?: string;
  /** Whether "Not known because…" is offered; where left out, wherever the contract can keep it. */
  absence?: boolean;
  startHere?: boolean;
  /** What no choice means, where it means something: "All boards" in a filter. */
  unchosen?: string;
}

const NO_OPTIONS: readonly Option[] = [];
const NEVER_ABSENT = new Set(['absences', 'id', 'ids', 'group', 'list', 'data']);
const isAnswered = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** One question of a contract: label, hint, control, "Not known because…" and the problem beside it, all from the contract. */
export function Field<T extends object>({ of, name, options, label, hint, absence, startHere = false, unchosen }: Props<T>) {
  const words = useContractWords();
  const questions = words.fieldsOf(of);
  const question = questions[name];
  if (!question) throw new Error(`${of.name} has no question "${name}"`);
  const id = useId();
  const { control, setValue } = useFormContext();
  const path = useFieldPath(name);
  const absencePath = useFieldPath(`absences.${name}`);
  const { field, fieldState } = useController({ control, name: path });
  const { field: absent } = useController({ control, name: absencePath });
  const mayBeAbsent = absence ?? (questions['absences'] !== undefined && !question.required && !NEVER_ABSENT.has(question.kind));
  const answers = options ?? question.options ?? NO_OPTIONS;

  const answer = (value: unknown) => {
    field.onChange(value);
    if (isAnswered(value) && absent.value) setValue(absencePath, null, { shouldDirty: true });
  };
  const state = (why: string | null) => {
    absent.onChange(why);
    if (why !== null && isAnswered(field.value)) field.onChange(null);
  };
  const clearable = !question.required && isAnswered(field.value) && (question.kind === 'choice' || question.kind === 'flag') && hasSeveralControls(question, answers);
  return (
    <FieldFrame
      id={id}
      question={question}
      label={label ?? question.label}
      hint={hint ?? question.hint}
      problem={fieldState.error?.message}
      several={hasSeveralControls(question, answers)}
      absence={mayBeAbsent ? { options: words.absences, value: typeof absent.value === 'string' ? absent.value : null, onChange: state } : undefined}
      onClear={clearable ? () => field.onChange(null) : undefined}
    >
      {(ids) => (
        <FieldControl
          question={question}
          options={answers}
          value={field.value as unknown}
          onChange={answer}
          onBlur={field.onBlur}
          inputRef={field.ref}
          name={path}
          id={ids.control}
          labelId={ids.label}
          describedBy={ids.describedBy}
          invalid={fieldState.invalid}
          startHere={startHere}
          unchosen={unchosen}
        />
      )}
    </FieldFrame>
  );
}
