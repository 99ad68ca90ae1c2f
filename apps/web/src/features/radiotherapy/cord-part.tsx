import {
  CORD_CLASSES,
  CORD_RISK_RANGE,
  CORD_STRUCTURES,
  cordDeNovo,
  labelOf,
  type CordCheck,
  type CordLine,
  type RadiotherapyCourseView,
} from '@rachis/domain';
import { Section } from '../../ui/panel.js';
import { courseName } from './course-words.js';
import dose from './dose.module.css';
import classes from './radiotherapy.module.css';
import { READ, RuleSource } from './rule-source.js';

/** The maximum doses of stereotactic courses beside the published limits. */
export function CordPart({ checks }: { checks: readonly CordCheck<RadiotherapyCourseView>[] }) {
  return (
    <Section title="Cord and thecal sac, de novo">
      {checks.map(({ course, fractions, lines }) => (
        <div key={course.id} className={classes['check']}>
          <p className={dose['name']}>{courseName(course)}</p>
          {lines.value === null ? (
            <p className={classes['words']}>Cannot be told: {lines.why}.</p>
          ) : (
            lines.value.map((line) => (
              <p key={line.structure} className={classes['words']}>
                {lineText(line, fractions)}
              </p>
            ))
          )}
        </div>
      ))}
      <p className={dose['note']}>
        Published for an estimated risk of myelopathy of {CORD_RISK_RANGE.map((risk) => risk * 100).join(' to ')} %. No
        dose is without risk.
      </p>
      <RuleSource rule={cordDeNovo} />
    </Section>
  );
}

function lineText({ structure, dose: maximum, reading }: CordLine, fractions: number | null): string {
  const what = `${labelOf(CORD_STRUCTURES, structure)} ${maximum} Gy in ${String(fractions)}`;
  if (reading.status !== 'classed') return `${what}: ${reading.why}.`;
  const { low, high, highRead } = reading.limit;
  const quoted = highRead === 'verified' ? '' : `, the upper ${READ[highRead]}`;
  return `${what}: ${labelOf(CORD_CLASSES, reading.cordClass)} (${low} to ${high} Gy${quoted}).`;
}
