import { Button } from '@mantine/core';
import type { Class, Field as Question } from '@rachis/domain';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { AbsenceChip } from './absence-chip.js';
import { useContractWords } from './contract-words.js';
import classes from './merge-versions.module.css';
import { answerText } from './read-field.js';
import { sameAnswer } from './same-answer.js';

type Stored = Record<string, unknown>;
const asRecord = (value: unknown): Stored | null => (typeof value === 'object' && value !== null ? (value as Stored) : null);

/** The stored record in a refused save, where the refusal carries one. */
function currentIn(problem: unknown): (Stored & { version: number }) | null {
  const said = asRecord(problem);
  const current = said?.['code'] === 'stale-version' ? asRecord(said['current']) : null;
  return current && typeof current['version'] === 'number' ? (current as Stored & { version: number }) : null;
}

interface Props {
  of: Class;
  problem: unknown;
  /** What was on the screen when typing began. */
  base: Stored | null;
  /** The choices are in the form; the next save goes over this version. */
  onMerged: (version: number) => void;
}

/** After a refused save: each answer that differs, as somebody else stored it and as it was typed, to choose from. */
export function MergeVersions({ of, problem, base, onMerged }: Props) {
  const words = useContractWords();
  const { getValues, setValue } = useFormContext();
  const current = currentIn(problem);
  const [mine] = useState<Stored>(() => getValues());
  const [chosen, setChosen] = useState<Record<string, 'stored' | 'typed'>>({});
  if (!current) return null;
  const questions = Object.entries(words.fieldsOf(of)).filter(([name]) => name !== 'absences');
  const differing = questions.filter(([name]) => !sameAnswer(name, mine, current));
  // Who did not touch an answer does not want to overwrite it.
  const choice = (name: string) => chosen[name] ?? (base && sameAnswer(name, mine, base) ? 'stored' : 'typed');
  const merge = () => {
    for (const [name] of differing) {
      if (choice(name) === 'typed') continue;
      setValue(name, current[name] ?? null, { shouldDirty: true });
      setValue(`absences.${name}`, asRecord(current['absences'])?.[name] ?? null, { shouldDirty: true });
    }
    onMerged(current.version);
  };
  const shown = (question: Question, name: string, from: Stored) => answerText(question, from[name], words) ?? <AbsenceChip absence={asRecord(from['absences'])?.[name] as string | undefined} />;
  return (
    <div className={classes['merge']}>
      {differing.length === 0 && <p>What was stored is the same as what you typed.</p>}
      {differing.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Stored in the meantime</th>
              <th scope="col">Typed by you</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(([name, question]) => (
              <tr key={name}>
                <th scope="row">{question.label}</th>
                {(['stored', 'typed'] as const).map((side) => (
                  <td key={side}>
                    <label className={classes['side']} data-chosen={choice(name) === side || undefined}>
                      <input type="radio" name={`merge-${name}`} checked={choice(name) === side} onChange={() => setChosen({ ...chosen, [name]: side })} />
                      <span>{shown(question, name, side === 'stored' ? current : mine)}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button type="submit" onClick={merge}>
        Save what is chosen
      </Button>
    </div>
  );
}
