import { Button } from '@mantine/core';
import type { Class, Field as Question } from '@rachis/domain';
import { Fragment, useState, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { AbsenceChip } from './absence-chip.js';
import { useContractWords, type ContractWords } from './contract-words.js';
import { differingIn, mergedRows, pairRows, usualSide, type RowPair } from './merge-rows.js';
import classes from './merge-versions.module.css';
import { answerText } from './read-field.js';
import { sameAnswer } from './same-answer.js';

type Stored = Record<string, unknown>;
type Side = 'stored' | 'typed';
const asRecord = (value: unknown): Stored | null => (typeof value === 'object' && value !== null ? (value as Stored) : null);

/** The stored record in a refused save, where the refusal carries one. */
function currentIn(problem: unknown): (Stored & { version: number }) | null {
  const said = asRecord(problem);
  const current = said?.['code'] === 'stale-version' ? asRecord(said['current']) : null;
  return current && typeof current['version'] === 'number' ? (current as Stored & { version: number }) : null;
}

/** One thing to choose about: an answer, one answer of a row of a list, or whether a row is there. */
interface Difference {
  readonly id: string;
  readonly label: string;
  readonly usual: Side;
  readonly show: (side: Side) => ReactNode;
}

const askedIn = (contract: Class, words: ContractWords): [string, Question][] => Object.entries(words.fieldsOf(contract)).filter(([name]) => name !== 'absences');
const answer = (question: Question, name: string, from: Readonly<Stored>, words: ContractWords): ReactNode =>
  answerText(question, from[name], words) ?? <AbsenceChip absence={asRecord(from['absences'])?.[name] as string | undefined} />;

/** A whole row in words: its answers one after the other, what is not answered left out. */
function rowWords(asked: readonly [string, Question][], row: Readonly<Stored>, words: ContractWords): ReactNode {
  return asked
    .map(([name, question]) => ({ name, text: answerText(question, row[name], words) }))
    .filter(({ text }) => text !== null)
    .map(({ name, text }, index) => (
      <Fragment key={name}>
        {index > 0 && ' · '}
        {text}
      </Fragment>
    ));
}

/** What differs in a list: row by row, and in a row that both have answer by answer. */
function differencesOfList(list: string, question: Question, asked: readonly [string, Question][], pairs: readonly RowPair[], words: ContractWords): Difference[] {
  const names = asked.map(([name]) => name);
  return pairs.flatMap((pair): Difference[] => {
    const { stored, typed } = pair;
    if (!stored || !typed) {
      const row = stored ?? typed ?? {};
      const has: Side = stored ? 'stored' : 'typed';
      return [{ id: `${list}/${pair.id}`, label: question.label, usual: usualSide(names, pair, null), show: (side) => (side === has ? rowWords(asked, row, words) : <i>not there</i>) }];
    }
    const differing = differingIn(names, pair);
    // What both say of the row is what it is called by.
    const called = asked.filter(([name]) => !differing.includes(name)).flatMap(([name, one]) => {
      const text = answerText(one, typed[name], words);
      return typeof text === 'string' ? [text] : [];
    });
    return asked.filter(([name]) => differing.includes(name)).map(([name, one]) => ({
      id: `${list}/${pair.id}/${name}`,
      label: `${question.label}: ${[...called.slice(0, 2), one.label].join(', ')}`,
      usual: usualSide(names, pair, name),
      show: (side) => answer(one, name, side === 'stored' ? stored : typed, words),
    }));
  });
}

interface Props {
  of: Class;
  problem: unknown;
  /** What was on the screen when typing began. */
  base: Stored | null;
  /** The choices are in the form; the next save goes over this version. */
  onMerged: (version: number) => void;
}

/** After a refused save: each answer that differs, in lists row by row, as somebody else stored it and as it was typed, to choose from. */
export function MergeVersions({ of, problem, base, onMerged }: Props) {
  const words = useContractWords();
  const { getValues, setValue } = useFormContext();
  const current = currentIn(problem);
  const [mine] = useState<Stored>(() => getValues());
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  if (!current) return null;
  const answered = askedIn(of, words).filter(([name]) => !sameAnswer(name, mine, current)).map(([name, question]) => {
    const asked = question.kind === 'list' && question.of ? askedIn(question.of(), words) : null;
    const pairs = asked ? pairRows(asked.map(([one]) => one), current[name], mine[name], base?.[name]) : null;
    // Who did not touch an answer does not want to overwrite it.
    const usual: Side = base && sameAnswer(name, mine, base) ? 'stored' : 'typed';
    const whole: Difference = { id: name, label: question.label, usual, show: (side) => answer(question, name, side === 'stored' ? current : mine, words) };
    return { name, asked, pairs, differences: asked && pairs ? differencesOfList(name, question, asked, pairs, words) : [whole] };
  });
  // A list of which only the order differs is the same list.
  const questions = answered.filter((one) => one.differences.length > 0);
  const differences = questions.flatMap((one) => one.differences);
  const choice = (id: string): Side => chosen[id] ?? differences.find((one) => one.id === id)?.usual ?? 'typed';
  const merge = () => {
    for (const { name, asked, pairs } of questions) {
      if (asked && pairs) {
        setValue(name, mergedRows(asked.map(([one]) => one), pairs, (pair, field) => choice([name, pair.id, field].filter((part) => part !== null).join('/'))), { shouldDirty: true });
      } else if (choice(name) === 'stored') {
        setValue(name, current[name] ?? null, { shouldDirty: true });
        setValue(`absences.${name}`, asRecord(current['absences'])?.[name] ?? null, { shouldDirty: true });
      }
    }
    onMerged(current.version);
  };
  return (
    <div className={classes['merge']}>
      {differences.length === 0 && <p>What was stored is the same as what you typed.</p>}
      {differences.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Stored in the meantime</th>
              <th scope="col">Typed by you</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ id, label, show }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {(['stored', 'typed'] as const).map((side) => (
                  <td key={side}>
                    <label className={classes['side']} data-chosen={choice(id) === side || undefined}>
                      <input type="radio" name={`merge-${id}`} checked={choice(id) === side} onChange={() => setChosen({ ...chosen, [id]: side })} />
                      <span>{show(side)}</span>
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
