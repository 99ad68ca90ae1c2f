import { Button } from '@mantine/core';
import { ANALYTES, labelOf, newId, unitsOf, type Analyte, type LabUnit } from '@rachis/domain';
import { useId, useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { today } from '../../ui/today.js';
import classes from './laboratory.module.css';
import { useRecordResult } from './laboratory.queries.js';
import { readValue } from './typed-value.js';

interface Line {
  readonly id: string;
  readonly analyte: Analyte;
  readonly typed: string;
  readonly unit: LabUnit;
  readonly kept: boolean;
}

const emptyLines = (): Line[] =>
  ANALYTES.flatMap(({ code }) => {
    const [usual] = unitsOf(code);
    return usual ? [{ id: newId(), analyte: code, typed: '', unit: usual.code, kept: false }] : [];
  });

/** One sample: the values of one day typed in a row as they stand in the report. What is left empty is not recorded. */
export function SampleForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const record = useRecordResult(caseId);
  const dayId = useId();
  const [takenOn, setTakenOn] = useState(today);
  const [lines, setLines] = useState(emptyLines);
  const [checked, setChecked] = useState(false);
  const change = (analyte: Analyte, more: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.analyte === analyte ? { ...line, ...more } : line)));
  const typed = lines.flatMap((line) => {
    const read = readValue(line.analyte, line.typed, line.unit);
    return read && !line.kept ? [{ line, read }] : [];
  });
  const faulty = typed.some(({ read }) => read.fault !== null);
  const save = async () => {
    setChecked(true);
    if (faulty || typed.length === 0 || takenOn === '') return;
    for (const { line, read } of typed) {
      const { analyte, unit } = line;
      const values = { analyte, unit, takenOn, value: read.value, comparator: read.comparator };
      await record.mutateAsync({ id: line.id, values, seen: 0 });
      change(analyte, { kept: true });
    }
    onDone();
  };
  return (
    <form
      aria-label="Laboratory sample"
      noValidate
      className={classes['sample']}
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(() => undefined);
      }}
    >
      <div className={classes['sampleDay']}>
        <label htmlFor={dayId}>Taken on</label>
        <input id={dayId} type="date" value={takenOn} onChange={(event) => setTakenOn(event.currentTarget.value)} />
      </div>
      <div className={classes['lines']}>
        {lines.map((line) => (
          <SampleLine
            key={line.analyte}
            line={line}
            showFault={checked}
            onChange={(more) => change(line.analyte, more)}
          />
        ))}
      </div>
      {checked && typed.length === 0 && <p role="alert">Nothing has been typed.</p>}
      {checked && takenOn === '' && <p role="alert">The day is needed.</p>}
      {record.error && <ProblemNote problem={record.error} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={record.isPending}>
          {typed.length === 0 ? 'Save sample' : `Save ${typed.length} ${typed.length === 1 ? 'value' : 'values'}`}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  line: Line;
  showFault: boolean;
  onChange: (more: Partial<Line>) => void;
}

function SampleLine({ line: { analyte, typed, unit }, showFault, onChange }: LineProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const name = labelOf(ANALYTES, analyte);
  const units = unitsOf(analyte);
  const fault = left || showFault ? readValue(analyte, typed, unit)?.fault : null;
  return (
    <div className={classes['line']}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange({ typed: event.currentTarget.value })}
        onBlur={() => setLeft(true)}
      />
      <select
        aria-label={`${name}: unit`}
        value={unit}
        onChange={(event) => {
          const chosen = units.find(({ code }) => code === event.currentTarget.value);
          if (chosen) onChange({ unit: chosen.code });
        }}
      >
        {units.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      {fault && (
        <p id={`${id}-fault`} className={classes['fault']}>
          {fault}
        </p>
      )}
    </div>
  );
}
