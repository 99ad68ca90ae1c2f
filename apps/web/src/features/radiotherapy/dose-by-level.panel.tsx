import {
  ALPHA_BETA,
  cumulativeDose,
  doseByLevel,
  formatDate,
  levelDoseLabel,
  type CourseShare,
  type Gy,
  type LevelDose,
  type PriorTreatmentView,
  type RecordedCourse,
} from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { NAMED_ALPHA_BETAS } from './alpha-betas.js';
import { Ask } from './ask.js';
import classes from './dose.module.css';
import { eqd2Text, equals, figure, knownCourseText, SHOWN } from './dose-text.js';
import { Caution, LqNote } from './lq-note.js';
import { RuleSource } from './rule-source.js';

type Course = RecordedCourse<PriorTreatmentView>;

/** What every recorded course adds up to at each level, with its addends. */
export function DoseByLevelPanel({ treatments }: { treatments: readonly PriorTreatmentView[] }) {
  return (
    <div className={classes['whole']}>
      <Doses treatments={treatments} />
    </div>
  );
}

function Doses({ treatments }: { treatments: readonly PriorTreatmentView[] }) {
  const [chosen, setChosen] = useState<unknown>('cord');
  const alphaBeta = ALPHA_BETA[chosen === 'tumour' || chosen === 'lateTissue' ? chosen : 'cord'];
  const { byLevel, unplaced, beyondLq } = doseByLevel(treatments, alphaBeta);
  const none = byLevel.length === 0 && unplaced.length === 0;
  const calculator = <Link to="/calculators/dose">Dose calculator</Link>;
  return (
    <Panel title="Dose by level" note={none ? undefined : `EQD2, α/β ${alphaBeta} Gy`} actions={calculator}>
      {none ? (
        <p className={classes['note']}>No radiotherapy of the spine is recorded. That does not say there was none.</p>
      ) : (
        <div className={classes['stack']}>
          <Caution>Prescribed dose, added up. It is not the dose of the cord or the thecal sac.</Caution>
          {byLevel.length > 0 && (
            <ul className={classes['criteria']} aria-label="Dose by level">
              {byLevel.map((entry) => (
                <LevelLine key={levelDoseLabel(entry)} entry={entry} alphaBeta={alphaBeta} />
              ))}
            </ul>
          )}
          {unplaced.map((course) => (
            <Caution key={course.treatment.id}>
              {courseWords(course)}: level not known, so every sum is a lower bound.
            </Caution>
          ))}
          {beyondLq.map((course) => (
            <LqNote key={course.treatment.id} of={courseWords(course)} />
          ))}
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
    </Panel>
  );
}

function LevelLine({ entry, alphaBeta }: { entry: LevelDose<Course>; alphaBeta: Gy }) {
  return (
    <li className={classes['level']}>
      <p className={classes['name']}>{levelDoseLabel(entry)}</p>
      <ul className={classes['addends']}>
        {entry.shares.map((share) => (
          <li key={share.course.treatment.id}>
            {courseWords(share.course)}: {shareWords(share, alphaBeta)}
          </li>
        ))}
      </ul>
      <p className={`${classes['sum'] ?? ''} figures`}>{sumWords(entry)}</p>
    </li>
  );
}

/** "20 Gy in 5, Oct 2024". */
function courseWords({ totalDose, fractions, treatment }: Course): string {
  return `${knownCourseText(totalDose, fractions)}, ${treatment.givenOn ? formatDate(treatment.givenOn) : 'date not recorded'}`;
}

/** The EQD2 of an addend with its calculation. */
function shareWords({ course: { totalDose, fractions } }: CourseShare<Course>, alphaBeta: Gy): string {
  return totalDose === null || fractions === null ? 'no EQD2' : eqd2Text({ totalDose, fractions }, alphaBeta);
}

/** "37.5 + 30 = 67.5 Gy", "at least 37.5 Gy", "not known". */
function sumWords({ eqd2, complete, shares }: LevelDose<Course>): string {
  if (!eqd2) return 'not known';
  const known = shares.flatMap((share) => (share.eqd2 ? [share.eqd2] : []));
  const sign = equals(...[...known, eqd2].map((value) => [value, SHOWN] as const));
  const sum =
    known.length > 1
      ? `${known.map((one) => figure(one)).join(' + ')} ${sign} ${figure(eqd2)} Gy`
      : `${figure(eqd2)} Gy`;
  return complete ? sum : `at least ${sum}`;
}
