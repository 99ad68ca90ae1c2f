import { scheduleOf, schedules, SCHEDULES, SCHEDULE_SOURCES, type Fractionation, type Schedule } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { Ask } from './ask.js';
import classes from './dose.module.css';
import { courseText } from './dose-text.js';
import { READ } from './rule-source.js';

const OPTIONS = SCHEDULES.map((schedule) => ({
  code: schedule.id,
  label: [
    courseText(schedule),
    ...schedule.sources.map((source) => SCHEDULE_SOURCES[source].text.replace(/ \(.*/, '')),
  ].join(' · '),
}));

interface Props {
  course: Fractionation | null;
  onPick: (schedule: Schedule) => void;
}

/** The published schedules to choose from; what was typed shows here too when it is one of them. */
export function ScheduleAsk({ course, onPick }: Props) {
  const chosen = course && scheduleOf(course);
  const pick = (id: unknown) => {
    const picked = SCHEDULES.find((one) => one.id === id);
    if (picked) onPick(picked);
  };
  return (
    <div>
      <Ask
        label="Schedule"
        hint="Fills in total dose and fractions"
        kind="choice"
        options={OPTIONS}
        value={chosen?.id ?? null}
        onChange={pick}
      />
      {chosen && <ScheduleSources schedule={chosen} />}
    </div>
  );
}

/** Where a schedule is named and for what, or that it has no source of its own. */
function ScheduleSources({ schedule: { sources, settings } }: { schedule: Schedule }) {
  if (sources.length === 0) {
    return <p className={classes['note']}>Without a source of its own: a pair of numbers to calculate with.</p>;
  }
  return (
    <p className={classes['note']}>
      Named for {settings.join(', ')} in{' '}
      {sources
        .map((source) => `${SCHEDULE_SOURCES[source].text} (${READ[SCHEDULE_SOURCES[source].verified]})`)
        .join('; ')}
      .{' '}
      <Link to="/scores/$scoreId" params={{ scoreId: schedules.id }}>
        About the list
      </Link>
    </p>
  );
}
