import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import type { Class } from '@rachis/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldPath, type FieldValues, type Resolver, type UseFormReturn } from 'react-hook-form';
import { answersOf } from './contract-values.js';
import { useContractWords } from './contract-words.js';
import { dropDraft, keepDraft, readDraft } from './form-draft.js';
import { pathOfPointer, problemOf } from './problem.js';

interface Options {
  /** Under this key what was typed survives a reload: `lesion/<case id>/<lesion id>`. Without it nothing is kept. */
  draftKey?: string;
  /** When faults are first said: on leaving a field, or only on sending, as at the sign-in. */
  checkOn?: 'leave' | 'submit';
}

/** A form over a contract, as ContractForm takes it. */
export interface ContractFormState<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** Whether the form began with what was typed before a reload. */
  restored: boolean;
  /** Back to what is stored. */
  discardDraft: () => void;
  /** After a successful save. */
  clearDraft: () => void;
  /** Puts the server's faults beside their fields and answers with those that have no field here. */
  placeFaults: (problem: unknown) => string[];
}

const KEEP_AFTER_MS = 250;
// A fault that appears between pressing and releasing the mouse moves the button away from under it: the click would be lost.
const FAULT_AFTER_MS = 400;

/** A form whose questions, rules and messages are those of a contract; the server applies the same ones. */
export function useContractForm<T extends FieldValues>(contract: Class<T>, defaults?: Partial<T> | null, { draftKey, checkOn = 'leave' }: Options = {}): ContractFormState<T> {
  const { fieldsOf } = useContractWords();
  const stored = useMemo(() => answersOf(contract, defaults, fieldsOf) as DefaultValues<T>, [contract, defaults, fieldsOf]);
  const [draft, setDraft] = useState(() => (draftKey === undefined ? null : readDraft(draftKey)));
  const resolver = useMemo<Resolver<T>>(() => {
    const check = classValidatorResolver(contract);
    return (values, context, options) => check(answersOf(contract, values, fieldsOf) as T, context, options);
  }, [contract, fieldsOf]);
  const form = useForm<T>({ resolver, defaultValues: (draft ?? stored) as DefaultValues<T>, mode: checkOn === 'leave' ? 'onTouched' : 'onSubmit', delayError: FAULT_AFTER_MS });
  const { subscribe, reset, setError } = form;
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (draftKey === undefined) return undefined;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(waiting.current);
        waiting.current = setTimeout(() => keepDraft(draftKey, values), KEEP_AFTER_MS);
      },
    });
    return () => {
      clearTimeout(waiting.current);
      stop();
    };
  }, [draftKey, subscribe]);

  const clearDraft = useCallback(() => {
    // Typing that was not kept yet must not come back after the save: the next form would begin with this patient's answers.
    clearTimeout(waiting.current);
    if (draftKey !== undefined) dropDraft(draftKey);
    setDraft(null);
  }, [draftKey]);

  const discardDraft = useCallback(() => {
    reset(stored);
    // The reset itself is a change that would be kept again: forget it after that moment.
    setTimeout(clearDraft, KEEP_AFTER_MS + 50);
    setDraft(null);
  }, [reset, stored, clearDraft]);

  const placeFaults = useCallback(
    (problem: unknown): string[] => {
      const elsewhere: string[] = [];
      const asked = fieldsOf(contract);
      for (const { pointer, detail } of problemOf(problem).errors ?? []) {
        const path = pathOfPointer(pointer);
        const root = path.split('.')[0] ?? '';
        if (root !== 'absences' && Object.hasOwn(asked, root)) setError(path as FieldPath<T>, { type: 'server', message: detail }, { shouldFocus: elsewhere.length === 0 });
        else elsewhere.push(detail);
      }
      return elsewhere;
    },
    [contract, fieldsOf, setError],
  );
  return { form, restored: draft !== null, discardDraft, clearDraft, placeFaults };
}
