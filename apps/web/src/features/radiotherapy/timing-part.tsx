import {
  formatDate,
  WOUND_INTERVAL_FLAGS,
  woundInterval,
  type RadiotherapyCourseView,
  type TimingCheck,
} from '@rachis/domain';
import { Section } from '../../ui/panel.js';
import { courseName } from './course-words.js';
import dose from './dose.module.css';
import classes from './radiotherapy.module.css';
import { RuleSource } from './rule-source.js';

type Check = TimingCheck<RadiotherapyCourseView>;

/** The days between the courses and the operation nearest to each. */
export function TimingPart({ checks }: { checks: readonly Check[] }) {
  return (
    <Section title="Surgery and radiotherapy">
      {checks.map((check) => (
        <div key={check.course.id} className={classes['check']}>
          <p className={dose['name']}>{courseName(check.course)}</p>
          <p className={classes['words']}>{timingText(check)}</p>
        </div>
      ))}
      <RuleSource rule={woundInterval} />
    </Section>
  );
}

function timingText({ interval, undated }: Check): string {
  const others =
    undated > 0
      ? ` ${undated === 1 ? 'One operation' : `${undated} operations`} without a full date may be nearer.`
      : '';
  if (interval.value === null) return `Cannot be told: ${interval.why}.`;
  const { days, order, flag, operation } = interval.value;
  const on = operation.on ? ` of ${formatDate(operation.on)}` : '';
  const band = WOUND_INTERVAL_FLAGS.find(({ code }) => code === flag)?.label ?? flag;
  if (order === 'during') return `The operation${on} fell into the course.${others}`;
  const count = days === 1 ? '1 day' : `${days} days`;
  const words =
    order === 'surgery_first'
      ? `${count} from the operation${on} to the first fraction`
      : `${count} from the last fraction to the operation${on}`;
  return `${words}: ${band.toLowerCase()}.${others}`;
}
