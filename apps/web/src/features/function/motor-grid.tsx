import {
  EXAMINED_SIDES,
  gradeOf,
  motorScores,
  motorSumWords,
  MUSCLES,
  openMusclesWords,
  type ExaminedSide,
  type MotorSum,
  type MuscleFinding,
  type PowerGrade,
} from '@rachis/domain';
import { useFormContext, useWatch } from 'react-hook-form';
import { useContractWords } from '../../ui/contract-words.js';
import { useFieldPath } from '../../ui/field-place.js';
import { GradeCell } from './grade-cell.js';
import classes from './neuro.module.css';

const LIMBS = [
  { id: 'upper', name: 'Arms', score: 'UEMS', muscles: MUSCLES.slice(0, 5) },
  { id: 'lower', name: 'Legs', score: 'LEMS', muscles: MUSCLES.slice(5) },
] as const;

/** Power of the key muscles, a digit for each; the sum below is a total only when all ten are graded. */
export function MotorGrid() {
  const { absences } = useContractWords();
  const { control, setValue, getValues } = useFormContext();
  const [path, absencePath] = [useFieldPath('motor'), useFieldPath('absences.motor')];
  const motor = useWatch({ control, name: path }) as MuscleFinding[] | null;
  const absence = useWatch({ control, name: absencePath }) as string | null | undefined;
  const scores = motorScores(motor);
  const grade = (muscle: MuscleFinding['muscle'], side: ExaminedSide, given: string | null) => {
    const found = (getValues(path) as MuscleFinding[] | null) ?? [];
    const others = found.filter((one) => one.muscle !== muscle || one.side !== side);
    setValue(path, given === null ? others : [...others, { muscle, side, grade: given as PowerGrade }], {
      shouldDirty: true,
    });
    if (given !== null) setValue(absencePath, null, { shouldDirty: true });
  };
  return (
    <fieldset className={classes['sheet']} data-sheet>
      <legend>Power of the key muscles</legend>
      <div className={classes['sheetHead']}>
        <p className={classes['quiet']}>
          0 to 5, N for not testable. Left empty is not graded. Arrows move up and down. What each muscle does: source
          not verified.
        </p>
        {(motor ?? []).length === 0 && (
          <select
            aria-label="Power of the key muscles: not known because"
            value={absence ?? ''}
            onChange={(event) => setValue(absencePath, event.currentTarget.value || null, { shouldDirty: true })}
          >
            <option value="">Not known because…</option>
            {absences.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      <div className={classes['limbs']}>
        {LIMBS.map(({ id, name, score, muscles }) => (
          <div key={id}>
            <table className={classes['grid']} aria-label={`Power: ${name.toLowerCase()}`}>
              <thead>
                <tr>
                  <th scope="col">{name}</th>
                  {EXAMINED_SIDES.map(({ code, label }) => (
                    <th key={code} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {muscles.map(({ code: muscle, label }) => (
                  <tr key={muscle}>
                    <th scope="row">{label}</th>
                    {EXAMINED_SIDES.map(({ code: side }) => (
                      <td key={side}>
                        <GradeCell
                          label={`${label}, ${side}`}
                          most={5}
                          place={`${id}/${side}`}
                          value={gradeOf(motor, muscle, side)}
                          onChange={(given) => grade(muscle, side, given)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p role="status" className={classes['sum']}>
              <SumWords score={score} sum={scores[id]} />
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** "LEMS 41 of 50", or the range with what keeps it from being a total. */
export function SumWords({ score, sum }: { score: string; sum: MotorSum }) {
  const words = motorSumWords(sum);
  if (words === null) return <span className={classes['quiet']}>{score}: no muscle is graded</span>;
  return (
    <>
      <b>
        {score} {words}
      </b>
      {sum.total === null && <span className={classes['quiet']}> no total: {openMusclesWords(sum.open)}</span>}
    </>
  );
}
