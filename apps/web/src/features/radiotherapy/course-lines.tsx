import { ALPHA_BETA, type Fractionation } from '@rachis/domain';
import { BedLines, EachFraction } from './bed-lines.js';
import classes from './dose.module.css';
import { COMPARED, courseText } from './dose-text.js';

/** One course with its BED and EQD2 for the cord, worked out in full. */
export function CourseLines({ name, course }: { name: string; course: Fractionation }) {
  return (
    <section className={classes['course']} aria-label={`${name}, worked out`}>
      <p className={classes['name']}>
        {name}: {courseText(course)}
      </p>
      <EachFraction course={course} />
      <ul className={classes['results']}>
        <BedLines course={course} alphaBeta={ALPHA_BETA.cord} of="spinal cord" decimals={COMPARED} />
      </ul>
    </section>
  );
}
