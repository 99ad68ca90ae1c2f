import { fieldsOf, type Class } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { useContractWords } from '../../ui/contract-words.js';
import { answerText } from '../../ui/read-field.js';
import classes from './summary.module.css';

interface Props<T extends object> {
  of: Class<T>;
  /** The record; none yet means that nothing of it is recorded. */
  from: Partial<T> | null | undefined;
  name: keyof T & string;
  label?: string;
  /** The code alone where everybody knows it: ECOG 3, AIS D. */
  code?: boolean;
  /** The value speaks for itself: its name stands only where there is none. */
  bare?: boolean;
  after?: ReactNode;
}

/** One answer in a line of others: its name and its value, or which of the four absences stands there, or "Not recorded". */
export function Answer<T extends object>({ of, from, name, label, code = false, bare = false, after }: Props<T>) {
  const words = useContractWords();
  const question = fieldsOf(of)[name];
  if (!question) throw new Error(`${of.name} has no question "${name}"`);
  const value = from?.[name];
  const text = code && typeof value === 'string' && value !== '' ? value : answerText(question, value, words);
  const absences = (from as { absences?: Record<string, string> | null } | null | undefined)?.absences;
  return (
    <span className={classes['answer']}>
      {!(bare && text !== null) && <span className={classes['answerLabel']}>{label ?? question.label} </span>}
      {text === null ? <AbsenceChip absence={absences?.[name]} /> : <strong>{text}</strong>}
      {after}
    </span>
  );
}
