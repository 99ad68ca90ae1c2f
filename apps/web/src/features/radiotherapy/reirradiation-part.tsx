import {
  formatLevels,
  LQ_CAUTION_ABOVE,
  reirradiation,
  type PriorTreatmentView,
  type RadiotherapyCourseView,
  type ReirradiationCheck,
} from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { Section } from '../../ui/panel.js';
import { courseName, givenText, idOf } from './course-words.js';
import { CriteriaList, metWords } from './criteria-list.js';
import dose from './dose.module.css';
import { Caution } from './lq-note.js';
import classes from './radiotherapy.module.css';
import { RuleSource } from './rule-source.js';

type Check = ReirradiationCheck<PriorTreatmentView, RadiotherapyCourseView>;

/** A planned course over levels that had dose, against the four criteria. */
export function ReirradiationPart({ checks }: { checks: readonly Check[] }) {
  return (
    <Section title="Re-irradiation" actions={<Link to="/calculators/dose">Dose calculator</Link>}>
      {checks.map((check) => (
        <OneCheck key={check.course.id + (check.levels ? formatLevels(check.levels) : '')} check={check} />
      ))}
      <p className={dose['note']}>All doses compared are EQD2 for α/β 2 Gy.</p>
      <RuleSource rule={reirradiation} />
    </Section>
  );
}

function OneCheck({ check: { course, levels, earlier, reading, earlierIs, open, outside } }: { check: Check }) {
  return (
    <div className={classes['check']}>
      <p className={dose['name']}>{courseName(course)}</p>
      <p className={classes['words']}>
        {levels ? `${formatLevels(levels)} had: ` : 'Earlier dose at these levels: cannot be told. '}
        {earlier.map((one) => (
          <span key={idOf(one)}>{givenText(one)}. </span>
        ))}
        {metWords(reading)}.
      </p>
      <CriteriaList reading={reading} />
      {open.length > 0 && (
        <ul className={classes['open']} aria-label="Cannot be told">
          {open.map((why) => (
            <li key={why}>Cannot be told: {why}</li>
          ))}
        </ul>
      )}
      {earlierIs === 'prescription' && (
        <p className={dose['note']}>
          The earlier course is counted with what was given to its target: the maximum dose of its thecal sac is not
          recorded. The sum is that of a target dose and a maximum dose.
        </p>
      )}
      {outside.map((words) => (
        <Caution key={words}>Not what the criteria were published for: {words}.</Caution>
      ))}
      {reading.lqCaution && (
        <Caution>
          More than {LQ_CAUTION_ABOVE} Gy per fraction in one of the two: the linear-quadratic model is unreliable
          there.
        </Caution>
      )}
    </div>
  );
}
