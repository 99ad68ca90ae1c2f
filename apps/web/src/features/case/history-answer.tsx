import { scoreById, type Field } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { useContractWords } from '../../ui/contract-words.js';
import { answerText } from '../../ui/read-field.js';
import type { AnswerState } from './history-diff.js';
import classes from './history.module.css';

interface Props {
  question: Field;
  state: AnswerState | undefined;
  /** Names of people and hospitals by id. */
  nameOf: (id: string) => string | null;
  /** The score whose answers these are. */
  scoreId: string | null;
}

/** One answer as it was or is; where there is none the reason, or that nobody had recorded anything. */
export function HistoryAnswer({ question, state, nameOf, scoreId }: Props) {
  const words = useContractWords();
  if (!state || state.value === null) return <AbsenceChip absence={state?.absence} />;
  const { value } = state;
  if (question.kind === 'id') return <>{(typeof value === 'string' ? nameOf(value) : null) ?? 'another record'}</>;
  if (question.label === 'Answers') return <ScoreItems scoreId={scoreId} answers={value} />;
  if (question.kind === 'list' && Array.isArray(value)) return <>{value.map((one) => entryText(question, one, words.fieldsOf)).join('; ')}</>;
  if (question.kind === 'levels' && typeof value === 'string') return <>{words.formatLevels(value)}</>;
  if (typeof value === 'object' && question.kind !== 'choices') return <code className={classes['raw']}>{JSON.stringify(value)}</code>;
  return <>{answerText(question, value, words) satisfies ReactNode}</>;
}

function entryText(list: Field, entry: unknown, fieldsOf: (contract: ReturnType<NonNullable<Field['of']>>) => Record<string, Field>): string {
  if (typeof entry !== 'object' || entry === null || !list.of) return String(entry);
  const fields = fieldsOf(list.of());
  return Object.entries(entry)
    .filter(([, answer]) => answer !== null && answer !== '')
    .map(([name, answer]) => fields[name]?.options?.find(({ code }) => code === answer)?.label ?? String(answer))
    .join(' ');
}

function ScoreItems({ scoreId, answers }: { scoreId: string | null; answers: unknown }) {
  const score = scoreId ? scoreById(scoreId) : null;
  if (!score || typeof answers !== 'object' || answers === null) return null;
  return (
    <ul className={classes['items']}>
      {Object.entries(score.items).map(([item, { label, options }]) => {
        const answer = (answers as Record<string, string | null>)[item];
        return (
          <li key={item}>
            {label}: {answer ? `${options[answer]?.label ?? answer} (${options[answer]?.points ?? '?'})` : 'open'}
          </li>
        );
      })}
    </ul>
  );
}
