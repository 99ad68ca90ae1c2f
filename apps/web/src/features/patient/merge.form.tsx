import { Button, Textarea } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { fieldsOf, PatientMerge, type ComparedPatient, type MergeChoice, type MergeField, type MergeSide } from '@rachis/domain';
import { useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useMerge } from './duplicates.queries.js';
import classes from './duplicates.module.css';
import { comparedAnswers, openChoices, sharedAuthorities, startChoice, type ComparedAnswer } from './merge-choice.js';
import { PatientCases } from './patient-cases.js';
import { nameOf } from './patient-words.js';

interface Props {
  surviving: ComparedPatient;
  merged: ComparedPatient;
  /** The other of the two is to stay. */
  onSwap: () => void;
  onDone: () => void;
}

const REASON = fieldsOf(PatientMerge)['reason'];

/** Two records side by side: what is different is chosen answer by answer, what each brings is seen before anything is done. */
export function MergeForm({ surviving, merged, onSwap, onDone }: Props) {
  const answers = comparedAnswers(surviving, merged);
  const [choice, setChoice] = useState<MergeChoice>(() => startChoice(answers));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const merge = useMerge();
  const open = openChoices(answers, choice);
  const shared = sharedAuthorities(surviving, merged);
  const send = async () => {
    setProblem(null);
    if (open.length > 0) return setProblem({ title: 'Choose what is right', detail: `Still open: ${open.map(({ label }) => label.toLowerCase()).join(', ')}.` });
    if (reason.trim() === '') return setProblem({ title: 'A reason is needed', detail: 'It stays in the history of both, with your name.' });
    try {
      await merge.mutateAsync({ survivingId: surviving.id, seen: surviving.version, values: { ...choice, mergedId: merged.id, mergedVersion: merged.version, reason: reason.trim() } });
      onDone();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <form aria-label="Merge two records" className={classes['compare']} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Panel title="Answers" note={open.length > 0 ? `${open.length} to choose` : 'nothing left to choose'} actions={<Button variant="default" size="compact-sm" onClick={onSwap} leftSection={<IconArrowsExchange size={14} aria-hidden />}>Keep the other record</Button>}>
        <div className={classes['heads']}>
          <span className="visually-hidden">Question</span>
          <Head title="Stays" patient={surviving} />
          <Head title="Goes" patient={merged} />
        </div>
        {answers.map((answer) => (
          <Answer key={answer.field} answer={answer} chosen={choice[answer.field] ?? null} onChoose={(side) => setChoice({ ...choice, [answer.field]: side })} />
        ))}
      </Panel>
      <Panel title="Numbers" note="both keep what they have: nothing is chosen here">
        {shared.map((authority) => (
          <p key={authority}>
            <StatusBadge tone="caution">Two numbers of {authority}</StatusBadge> Both are kept. Look whether {authority} gave two, or whether these are two people.
          </p>
        ))}
        <div className={classes['row']}>
          <span />
          <Numbers of={surviving} />
          <Numbers of={merged} />
        </div>
      </Panel>
      <Panel title="Cases" note="those of the record that goes move to the one that stays">
        <div className={classes['row']}>
          <span />
          <PatientCases cases={surviving.cases} />
          <PatientCases cases={merged.cases} />
        </div>
      </Panel>
      <Textarea label={REASON?.label} description="It stays in the history of both, with your name. Undoing is possible on the page of doubles." value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} maxLength={1000} />
      {problem !== null && <ProblemNote problem={problem} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={merge.isPending}>
          Merge into one record
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Head({ title, patient }: { title: string; patient: ComparedPatient }) {
  return (
    <div className={classes['side']}>
      <p className={classes['because']}>
        {title}: {nameOf(patient)}
      </p>
      <p className={classes['quiet']}>
        Registered by {patient.registeredByName}; changed <Timestamp at={patient.recordedAt} />
      </p>
    </div>
  );
}

function Numbers({ of: { identifiers } }: { of: ComparedPatient }) {
  if ((identifiers ?? []).length === 0) return <p className={classes['quiet']}>No number</p>;
  return (
    <ul className={classes['list']}>
      {(identifiers ?? []).map(({ authority, value }) => (
        <li key={`${authority} ${value}`}>
          <span className={classes['quiet']}>{authority}</span> <span className="figures">{value}</span>
        </li>
      ))}
    </ul>
  );
}

function Answer({ answer: { field, label, surviving, merged, same }, chosen, onChoose }: { answer: ComparedAnswer; chosen: MergeSide | null; onChoose: (side: MergeSide) => void }) {
  return (
    <fieldset className={classes['row']}>
      <legend>{label}</legend>
      {same ? (
        <p className={`${classes['both'] ?? ''} ${surviving.absent ? (classes['quiet'] ?? '') : ''}`}>
          {surviving.words} <span className={classes['quiet']}>· in both</span>
        </p>
      ) : (
        <>
          <Side field={field} side="surviving" said={surviving} chosen={chosen} onChoose={onChoose} />
          <Side field={field} side="merged" said={merged} chosen={chosen} onChoose={onChoose} />
        </>
      )}
    </fieldset>
  );
}

function Side({ field, side, said, chosen, onChoose }: { field: MergeField; side: MergeSide; said: ComparedAnswer['surviving']; chosen: MergeSide | null; onChoose: (side: MergeSide) => void }) {
  return (
    <label className={classes['choice']}>
      <input type="radio" name={`merge-${field}`} checked={chosen === side} onChange={() => onChoose(side)} />
      <span className={`${classes['side'] ?? ''} ${said.absent ? (classes['quiet'] ?? '') : ''}`}>{said.words}</span>
    </label>
  );
}
