import { Button } from '@mantine/core';
import {
  EXAMINED_SIDES,
  fieldsOf,
  formatDate,
  gradeOf,
  labelOf,
  MOTOR_SUM_OF,
  motorScores,
  MUSCLES,
  NeuroExam,
  SENSORY_LEVELS,
  type MuscleFinding,
  type NeuroExamView,
} from '@rachis/domain';
import { Fragment, type ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { useContractWords } from '../../ui/contract-words.js';
import { answerText } from '../../ui/read-field.js';
import { Timestamp } from '../../ui/timestamp.js';
import { WideContent } from '../../ui/wide-content.js';
import { useFolded } from './folded.js';
import classes from './function.module.css';
import { SumWords } from './motor-grid.js';
import own from './neuro.module.css';

const ABOVE = ['ais', 'nli'] as const;
const BELOW = [
  'sensationText',
  'perianalSensation',
  'voluntaryAnalContraction',
  'deepAnalPressure',
  'analTone',
  'reflexesArms',
  'reflexesLegs',
  'plantarResponse',
  'postVoidResidualMl',
  'gait',
  'note',
] as const;
type Question = (typeof ABOVE)[number] | (typeof BELOW)[number];

const questions = fieldsOf(NeuroExam);
const touched = (exams: readonly NeuroExamView[], name: Question): boolean =>
  exams.some((exam) => (exam[name] ?? null) !== null || exam.absences?.[name] !== undefined);
const LIMBS = [
  { id: 'lower', name: 'Power of the legs', muscles: MUSCLES.slice(5) },
  { id: 'upper', name: 'Power of the arms', muscles: MUSCLES.slice(0, 5) },
] as const;
/** Whether single muscles say more than the sums do: fifty of fifty is five in every muscle, and nothing graded is nothing. */
const tellsMore = (exams: readonly NeuroExamView[], limb: 'lower' | 'upper'): boolean =>
  exams.some(({ motor }) => {
    const { total, graded, open } = motorScores(motor)[limb];
    return total !== MOTOR_SUM_OF && (graded > 0 || open.some(({ why }) => why === 'not_testable'));
  });

/** One row a finding, one column an examination, newest first. What nobody recorded in any of them stands in one line below. */
export function NeuroTable({
  exams,
  onEdit,
}: {
  exams: readonly NeuroExamView[];
  onEdit: ((id: string) => void) | null;
}) {
  const { shown, more } = useFolded(exams, 'examination');
  const words = useContractWords();
  const row = (name: Question) => (
    <tr key={name}>
      <th scope="row">{questions[name]?.label}</th>
      {shown.map((exam) => (
        <td key={exam.id}>
          {(questions[name] && answerText(questions[name], exam[name], words)) ?? (
            <AbsenceChip absence={exam.absences?.[name]} />
          )}
        </td>
      ))}
    </tr>
  );
  const rows = (names: readonly Question[]): ReactNode => names.filter((name) => touched(shown, name)).map(row);
  const untouched = [...ABOVE, ...BELOW]
    .filter((name) => name !== 'note' && !touched(shown, name))
    .map((name) => questions[name]?.label.toLowerCase());
  return (
    <>
      <WideContent label="Neurological examinations, newest first" className={classes['scroll']}>
        <table className={classes['table']} aria-label="Neurological examinations, newest first">
          <thead>
            <tr>
              <td />
              {shown.map((exam) => (
                <th key={exam.id} scope="col">
                  {formatDate(exam.examinedOn)} {exam.examinedAt && <Timestamp at={exam.examinedAt} show="time" />}
                  <span className={classes['age']}>
                    {exam.examiner ?? 'examiner not recorded'} · recorded by {exam.recordedByName}
                  </span>
                  {onEdit && (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      className="no-print"
                      onClick={() => onEdit(exam.id)}
                      aria-label={`Correct the neurological examination of ${formatDate(exam.examinedOn)}`}
                    >
                      Correct
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows(ABOVE)}
            {LIMBS.map(({ id: limb, name, muscles }) => (
              <Fragment key={limb}>
                <tr>
                  <th scope="row">{name}</th>
                  {shown.map((exam) => (
                    <td key={exam.id}>
                      <Sum exam={exam} limb={limb} />
                    </td>
                  ))}
                </tr>
                {tellsMore(shown, limb) &&
                  muscles.map(({ code, label }) => (
                    <tr key={code} className={own['muscle']}>
                      <th scope="row">{label}</th>
                      {shown.map((exam) => (
                        <td key={exam.id}>
                          <Sides motor={exam.motor} muscle={code} />
                        </td>
                      ))}
                    </tr>
                  ))}
              </Fragment>
            ))}
            <tr>
              <th scope="row">Sensory level, right / left</th>
              {shown.map((exam) => (
                <td key={exam.id}>
                  <Level exam={exam} name="sensoryLevelRight" /> / <Level exam={exam} name="sensoryLevelLeft" />
                </td>
              ))}
            </tr>
            {rows(BELOW)}
          </tbody>
        </table>
      </WideContent>
      {LIMBS.some(({ id }) => tellsMore(shown, id)) && (
        <p className={own['quiet']}>What each key muscle does: source not verified.</p>
      )}
      {untouched.length > 0 && (
        <p className={own['quiet']}>
          Not recorded in {shown.length === 1 ? 'this examination' : 'any of these'}: {untouched.join(', ')}.
        </p>
      )}
      {more}
    </>
  );
}

function Sum({ exam, limb }: { exam: NeuroExamView; limb: 'upper' | 'lower' }) {
  const sum = motorScores(exam.motor)[limb];
  if (sum.open.every(({ why }) => why === 'not_graded') && sum.graded === 0)
    return <AbsenceChip absence={exam.absences?.['motor']} />;
  return <SumWords score={limb === 'lower' ? 'LEMS' : 'UEMS'} sum={sum} />;
}

/** "R 3 · L 4"; a muscle that nobody graded is a dash that says so. */
function Sides({ motor, muscle }: { motor: NeuroExamView['motor']; muscle: MuscleFinding['muscle'] }) {
  if (!motor?.some((one) => one.muscle === muscle)) return <span className={own['quiet']}>not graded</span>;
  return (
    <span className="figures">
      {EXAMINED_SIDES.map(({ code, label }, index) => {
        const grade = gradeOf(motor, muscle, code);
        return (
          <Fragment key={code}>
            {index > 0 && ' · '}
            <span title={label} aria-label={label}>
              {label.slice(0, 1)}
            </span>{' '}
            {grade === null ? (
              <span className={own['quiet']}>not graded</span>
            ) : (
              <b data-weak={grade !== '5' || undefined}>{grade}</b>
            )}
          </Fragment>
        );
      })}
    </span>
  );
}

function Level({ exam, name }: { exam: NeuroExamView; name: 'sensoryLevelRight' | 'sensoryLevelLeft' }) {
  const level = exam[name];
  return level ? <>{labelOf(SENSORY_LEVELS, level)}</> : <AbsenceChip absence={exam.absences?.[name]} />;
}
