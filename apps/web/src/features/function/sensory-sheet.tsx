import { Button } from '@mantine/core';
import {
  EXAMINED_SIDES,
  FEELING_GRADES,
  NeuroExam,
  TESTED_DERMATOMES,
  type DermatomeFinding,
  type ExaminedSide,
  type FeelingGrade,
} from '@rachis/domain';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { GradeCell } from './grade-cell.js';
import { IsncsciReading } from './isncsci-reading.js';
import classes from './neuro.module.css';

const QUALITIES = [
  { name: 'lightTouch', label: 'Light touch', short: 'Touch' },
  { name: 'pinPrick', label: 'Pin prick', short: 'Pin' },
] as const;
type Quality = (typeof QUALITIES)[number]['name'];
const COLUMNS = EXAMINED_SIDES.flatMap(({ code: side, label }) =>
  QUALITIES.map((quality) => ({ side, sideLabel: label, ...quality })),
);

/** One answer more in the list; an entry without any answer is none. */
function withGrade(
  found: readonly DermatomeFinding[],
  dermatome: DermatomeFinding['dermatome'],
  side: ExaminedSide,
  quality: Quality,
  grade: FeelingGrade | null,
): DermatomeFinding[] {
  const before = found.find((one) => one.dermatome === dermatome && one.side === side);
  const others = found.filter((one) => one !== before);
  const after: DermatomeFinding = { dermatome, side, ...before, [quality]: grade };
  return after.lightTouch || after.pinPrick ? [...others, after] : others;
}
const at = (found: readonly DermatomeFinding[], dermatome: string, side: ExaminedSide, quality: Quality) =>
  found.find((one) => one.dermatome === dermatome && one.side === side)?.[quality] ?? null;

/** The sensory half of the ISNCSCI sheet, with what it comes to. Only for who wants the whole sheet. */
export function SensorySheet() {
  const { control, setValue, getValues } = useFormContext<NeuroExam>();
  const exam = useWatch({ control }) as NeuroExam;
  const found = exam.sensation ?? [];
  const keep = (next: DermatomeFinding[]) => setValue('sensation', next, { shouldDirty: true });
  return (
    <div className={classes['sheet']} data-sheet>
      <FillCells found={found} onFill={keep} />
      <table className={classes['grid']} aria-label="Feeling by dermatome">
        <thead>
          <tr>
            <th scope="col">Dermatome</th>
            {COLUMNS.map(({ side, sideLabel, name, short }) => (
              <th key={`${side}${name}`} scope="col">
                {sideLabel} {short.toLowerCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TESTED_DERMATOMES.map(({ code, label }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              {COLUMNS.map(({ side, name, label: quality }) => (
                <td key={`${side}${name}`}>
                  <GradeCell
                    label={`${quality} ${label}, ${side}`}
                    most={2}
                    place={`${side}/${name}`}
                    value={at(found, code, side, name)}
                    onChange={(grade) =>
                      keep(withGrade(getValues('sensation') ?? [], code, side, name, grade as FeelingGrade | null))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <FieldRow columns={2}>
        <Field of={NeuroExam} name="lowestOtherMuscleRight" absence={false} />
        <Field of={NeuroExam} name="lowestOtherMuscleLeft" absence={false} />
      </FieldRow>
      <IsncsciReading exam={exam} />
    </div>
  );
}

/** The same grade for many empty cells at once: said by the examiner, never by itself. Filled cells stay as they are. */
function FillCells({
  found,
  onFill,
}: {
  found: readonly DermatomeFinding[];
  onFill: (next: DermatomeFinding[]) => void;
}) {
  const [range, setRange] = useState({ from: 'C2', to: 'T1', grade: '2' });
  const codes = TESTED_DERMATOMES.map(({ code }) => code);
  const choose = (name: keyof typeof range, label: string, options: readonly { code: string; label: string }[]) => (
    <select
      aria-label={label}
      value={range[name]}
      onChange={(event) => setRange({ ...range, [name]: event.currentTarget.value })}
    >
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {option.label}
        </option>
      ))}
    </select>
  );
  const fill = () => {
    const chosen = TESTED_DERMATOMES.slice(
      codes.findIndex((code) => code === range.from),
      codes.findIndex((code) => code === range.to) + 1,
    );
    const grade = FEELING_GRADES.find(({ code }) => code === range.grade)?.code ?? null;
    let next: DermatomeFinding[] = [...found];
    for (const { code } of chosen)
      for (const { side, name } of COLUMNS)
        if (at(next, code, side, name) === null) next = withGrade(next, code, side, name, grade);
    onFill(next);
  };
  return (
    <div className={classes['fill']}>
      <span>Fill empty cells from</span>
      {choose('from', 'From dermatome', TESTED_DERMATOMES)}
      <span>to</span>
      {choose('to', 'To dermatome', TESTED_DERMATOMES)}
      <span>with</span>
      {choose('grade', 'Grade', FEELING_GRADES)}
      <Button variant="default" size="compact-sm" onClick={fill}>
        Fill
      </Button>
    </div>
  );
}
