import type { Class, Field as Question } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from './absence-chip.js';
import { useContractWords, type ContractWords } from './contract-words.js';
import classes from './read-field.module.css';
import { Timestamp } from './timestamp.js';
import { shownNumber, shownUnit } from './units.js';

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value));

/** One answer as text, by the kind of its question; null when there is none. */
export function answerText(question: Question, value: unknown, words: ContractWords): ReactNode {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  const labelOf = (code: unknown) => question.options?.find((option) => option.code === code)?.label ?? plain(code);
  switch (question.kind) {
    case 'choice':
      return labelOf(value);
    case 'choices':
      return Array.isArray(value) ? value.map(labelOf).join(', ') : plain(value);
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'calendar-date':
    case 'partial-date':
      return words.formatDate(plain(value));
    case 'instant':
      return <Timestamp at={plain(value)} />;
    case 'levels':
      return words.formatLevels(plain(value));
    case 'count':
      return [typeof value === 'number' ? shownNumber(value, question.unit) : plain(value), shownUnit(question.unit)].filter(Boolean).join(' ');
    case 'list':
      return Array.isArray(value) ? String(value.length) : null;
    default:
      return plain(value);
  }
}

interface Props<T extends object> {
  of: Class<T>;
  /** The record that is read; undefined when there is none yet: every answer is then "Not recorded". */
  from: Partial<T> | null | undefined;
  name: keyof T & string;
  label?: string;
  /** Something after the answer: who said so, a badge. */
  after?: ReactNode;
}

/** One question and its answer to read: the answer, the stated absence, or "Not recorded", never a blank. */
export function ReadField<T extends object>({ of, from, name, label, after }: Props<T>) {
  const words = useContractWords();
  const question = words.fieldsOf(of)[name];
  if (!question) throw new Error(`${of.name} has no question "${name}"`);
  const answer = answerText(question, from?.[name], words);
  const absences = (from as { absences?: Record<string, string> | null } | null | undefined)?.absences;
  return (
    <div className={classes['pair']}>
      <dt className={classes['label']}>{label ?? question.label}</dt>
      <dd className={classes['answer']}>
        {answer ?? <AbsenceChip absence={absences?.[name]} />}
        {after}
      </dd>
    </div>
  );
}

interface ListProps<T extends object> {
  of: Class<T>;
  from: Partial<T> | null | undefined;
  /** Which questions, in which order; all that can be read when left out. */
  only?: readonly (keyof T & string)[];
  /** Label above the answer instead of beside it, in columns. */
  columns?: 2 | 3 | 4;
}

const NOT_READ = new Set(['absences', 'id', 'ids', 'group', 'list', 'data']);

/** The answers of a record as a list of question and answer. */
export function ReadList<T extends object>({ of, from, only, columns }: ListProps<T>) {
  const { fieldsOf } = useContractWords();
  const questions = fieldsOf(of);
  const names = only ?? (Object.keys(questions) as (keyof T & string)[]).filter((name) => !NOT_READ.has(questions[name]?.kind ?? 'data'));
  return (
    <dl className={classes['list']} data-columns={columns}>
      {names.map((name) => (
        <ReadField key={name} of={of} from={from} name={name} />
      ))}
    </dl>
  );
}
