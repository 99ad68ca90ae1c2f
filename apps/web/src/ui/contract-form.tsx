import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import classes from './field.module.css';
import { problemOf, type ProblemLike } from './problem.js';
import { ProblemNote } from './problem-note.js';
import type { ContractFormState } from './use-contract-form.js';

interface Props<T extends FieldValues> {
  contract: ContractFormState<T>;
  /** The name of the form for screen readers: "Lesion at T8". */
  label: string;
  /** The verb on the button: "Save lesion". */
  submit: string;
  /** Saves; a refusal is thrown and shown beside its fields. */
  onSubmit: (values: T) => Promise<unknown>;
  onCancel?: () => void;
  children: ReactNode;
  /** More buttons, between save and cancel. */
  actions?: ReactNode;
  /** What to offer when the save was refused, such as loading the newer version. */
  onProblem?: (problem: unknown) => ReactNode;
}

/** The frame of every form: checks by the contract, one save at a time, refusals beside their fields, drafts that survive. */
export function ContractForm<T extends FieldValues>({ contract, label, submit, onSubmit, onCancel, children, actions, onProblem }: Props<T>) {
  const { form, restored, discardDraft, clearDraft, placeFaults } = contract;
  const [problem, setProblem] = useState<ProblemLike | null>(null);
  const [thrown, setThrown] = useState<unknown>(null);
  const save = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await onSubmit(values);
      clearDraft();
    } catch (refused) {
      const said = problemOf(refused);
      const elsewhere = placeFaults(refused);
      const note: ProblemLike = { ...said, title: said.title, detail: said.detail ?? null, errors: elsewhere.map((detail) => ({ pointer: '', detail })) };
      setProblem(note);
      setThrown(refused);
    }
  });
  const busy = form.formState.isSubmitting;
  return (
    <FormProvider {...form}>
      <form aria-label={label} className={classes['form']} noValidate onSubmit={(event) => void (busy ? event.preventDefault() : save(event))}>
        {children}
        {problem && <ProblemNote problem={problem}>{onProblem?.(thrown)}</ProblemNote>}
        <div className={classes['foot']}>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          {actions}
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
          {restored && (
            <span className={classes['draft']}>
              What you typed before is still here.{' '}
              <button type="button" className={classes['clear']} onClick={discardDraft}>
                Discard it
              </button>
            </span>
          )}
        </div>
      </form>
    </FormProvider>
  );
}
