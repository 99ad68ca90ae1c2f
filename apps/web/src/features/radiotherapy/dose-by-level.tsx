import {
  ALPHA_BETA,
  biologicalDose,
  cGy,
  cumulativeDose,
  doseByLevel,
  gyOf,
  levelDoseLabel,
  recordedTwice,
  type CourseShare,
  type DoseRecord,
  type Exact,
  type Gy,
  type LevelDoses,
  type PriorTreatmentView,
  type RadiotherapyCourseView,
} from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../ui/panel.js';
import { NAMED_ALPHA_BETAS } from './alpha-betas.js';
import { Ask } from './ask.js';
import { courseName, doseText, givenText, idOf, type ShownCourse } from './course-words.js';
import classes from './dose.module.css';
import { eqd2Text, equals, figure, SHOWN } from './dose-text.js';
import { Caution, LqNote } from './lq-note.js';
import table from './radiotherapy.module.css';
import { RuleSource } from './rule-source.js';

type Shown = DoseRecord<PriorTreatmentView, RadiotherapyCourseView>;
type Row = LevelDoses<PriorTreatmentView, RadiotherapyCourseView>;

/** What everything that was given adds up to at each level, with its addends; what is planned stands beside it. */
export function DoseByLevel({ record }: { record: Shown }) {
  const [chosen, setChosen] = useState<unknown>('cord');
  const alphaBeta = ALPHA_BETA[chosen === 'tumour' || chosen === 'lateTissue' ? chosen : 'cord'];
  const { byLevel, unplaced, beyondLq } = doseByLevel(record, alphaBeta);
  const none = byLevel.length === 0 && unplaced.length === 0;
  const calculator = <Link to="/calculators/dose">Dose calculator</Link>;
  return (
    <Section
      title="Dose by level"
      note={none ? undefined : `everything given, α/β ${alphaBeta} Gy`}
      actions={calculator}
    >
      {none ? (
        <p className={classes['note']}>No radiotherapy of the spine is recorded. That does not say there was none.</p>
      ) : (
        <div className={classes['stack']}>
          {byLevel.length > 0 && <LevelTable rows={byLevel} alphaBeta={alphaBeta} />}
          {unplaced.map((course) => (
            <Caution key={idOf(course)}>{givenText(course)}: level not known, so every sum is a lower bound.</Caution>
          ))}
          {recordedTwice(record).map(({ treatment, course }) => (
            <Caution key={treatment.id + course.id}>
              {courseName(course)} may also stand under Previous treatment; then its dose is counted twice here.
            </Caution>
          ))}
          {beyondLq.map((course) => (
            <LqNote key={idOf(course)} of={givenText(course)} />
          ))}
          <p className={classes['note']}>
            Doses as given to the target, added up. It is not the dose of the cord or the thecal sac.
          </p>
          <Ask
            label="α/β"
            kind="choice"
            options={NAMED_ALPHA_BETAS}
            value={chosen}
            onChange={setChosen}
            clearable={false}
          />
          <RuleSource rule={cumulativeDose} />
        </div>
      )}
    </Section>
  );
}

function LevelTable({ rows, alphaBeta }: { rows: readonly Row[]; alphaBeta: Gy }) {
  return (
    <table className={table['table']} aria-label="Dose by level">
      <thead>
        <tr>
          <th scope="col">Levels</th>
          <th scope="col">Given</th>
          <th scope="col">EQD2</th>
          <th scope="col">BED</th>
          <th scope="col">Planned, not given</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={levelDoseLabel(row)}>
            <th scope="row">{levelDoseLabel(row)}</th>
            <td data-label="Given">
              {row.given.length === 0 && <span className={table['quiet']}>none recorded</span>}
              {row.given.map((share) => (
                <p key={idOf(share.course)}>
                  {givenText(share.course)}: <span className={table['quiet']}>{shareText(share, alphaBeta)}</span>
                </p>
              ))}
            </td>
            <td data-label="EQD2" data-number>
              {sumText(row)}
            </td>
            <td data-label="BED" data-number>
              {row.bed ? bound(row, `${figure(row.bed)} Gy`) : notKnown(row)}
            </td>
            <td data-label="Planned, not given">
              {row.planned.length === 0 && <span className={table['quiet']}>none</span>}
              {row.planned.map((course) => (
                <p key={course.id}>{plannedText(course, alphaBeta)}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The EQD2 of an addend with its calculation. */
function shareText({ course: { totalDose, fractions, course } }: CourseShare<ShownCourse>, alphaBeta: Gy): string {
  if (totalDose !== null && fractions !== null) return eqd2Text({ totalDose, fractions }, alphaBeta);
  const notFractionated = course?.technique === 'brachytherapy' || course?.technique === 'radionuclide';
  return notFractionated ? 'no EQD2: not external fractions' : 'no EQD2';
}

const bound = ({ complete }: Row, sum: string): string => (complete ? sum : `at least ${sum}`);
/** Where nothing was given there is no sum either, which is not a sum of nothing. */
const notKnown = ({ given }: Row): string => (given.length > 0 ? 'not known' : 'no dose recorded');

/** "37.5 + 30 = 67.5 Gy", "at least 37.5 Gy", "not known". */
function sumText(row: Row): string {
  if (!row.eqd2) return notKnown(row);
  const known = row.given.flatMap((share): Exact[] => (share.eqd2 ? [share.eqd2] : []));
  const sign = equals(...[...known, row.eqd2].map((value) => [value, SHOWN] as const));
  const total = `${figure(row.eqd2)} Gy`;
  return bound(row, known.length > 1 ? `${known.map((one) => figure(one)).join(' + ')} ${sign} ${total}` : total);
}

/** The prescription of what is still to be given, with its own EQD2 where both numbers are known. */
function plannedText({ prescribedDoseCgy, prescribedFractions, state }: RadiotherapyCourseView, alphaBeta: Gy): string {
  const dose = doseText(prescribedDoseCgy, prescribedFractions) ?? 'dose and fractions not known';
  if (typeof prescribedDoseCgy !== 'number' || typeof prescribedFractions !== 'number')
    return `${dose}, ${state}: no EQD2`;
  const { eqd2 } = biologicalDose(
    { totalDose: gyOf(cGy(prescribedDoseCgy)), fractions: prescribedFractions },
    alphaBeta,
  );
  return `${dose}, ${state}: EQD2 ${figure(eqd2)} Gy`;
}
