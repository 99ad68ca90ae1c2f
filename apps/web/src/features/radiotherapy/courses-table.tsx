import { Button } from '@mantine/core';
import {
  CORD_CONTOURS,
  COURSE_STATES,
  courseWarnings,
  DMAX_SCOPES,
  formatLevels,
  labelOf,
  needsReason,
  RT_INTENTS,
  RT_SETTINGS,
  RT_TECHNIQUES,
  TARGET_CONSENSUS,
  type RadiotherapyCourseView,
} from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { courseName, daysText, doseText, STATE_TONES } from './course-words.js';
import { Caution } from './lq-note.js';
import classes from './radiotherapy.module.css';

interface Props {
  courses: readonly RadiotherapyCourseView[];
  onEdit: ((course: RadiotherapyCourseView) => void) | null;
}

/** The courses of the case, prescribed and delivered beside each other. */
export function CoursesTable({ courses, onEdit }: Props) {
  return (
    <table className={classes['table']} aria-label="Courses of radiotherapy">
      <thead>
        <tr>
          <th scope="col">Course</th>
          <th scope="col">Prescribed</th>
          <th scope="col">Delivered</th>
          <th scope="col">Days</th>
          <th scope="col">Maximum doses</th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <CourseRow key={course.id} course={course} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  );
}

function CourseRow({ course, onEdit }: { course: RadiotherapyCourseView } & Pick<Props, 'onEdit'>) {
  const { levels, absences, state, stateReason, note, technique, setting, intent } = course;
  const kind = [labelOf(RT_TECHNIQUES, technique), labelOf(RT_SETTINGS, setting), labelOf(RT_INTENTS, intent)];
  return (
    <tr>
      <th scope="row">
        <p className={classes['head']}>
          {levels ? formatLevels(levels) : <AbsenceChip absence={absences?.['levels']} />}
          <StatusBadge tone={STATE_TONES[state]} quiet>
            {labelOf(COURSE_STATES, state)}
          </StatusBadge>
        </p>
        {(stateReason || needsReason(state)) && (
          <p className={classes['words']}>
            Reason: {stateReason ?? <AbsenceChip absence={absences?.['stateReason']} />}
          </p>
        )}
        <p className={classes['words']}>
          {kind.filter(Boolean).join(' · ') || 'Technique, setting and intent not recorded'}
        </p>
        <Target course={course} />
        {note && <p className={classes['words']}>{note}</p>}
        {courseWarnings(course).map((warning) => (
          <Caution key={warning}>{warning}</Caution>
        ))}
        <p className={classes['quiet']}>
          <RecordedNote of={course} />
        </p>
      </th>
      <td data-label="Prescribed">
        <b className="figures">
          {doseText(course.prescribedDoseCgy, course.prescribedFractions) ?? (
            <AbsenceChip absence={absences?.['prescribedDoseCgy']} />
          )}
        </b>
      </td>
      <td data-label="Delivered">
        <Delivered course={course} />
      </td>
      <td data-label="Days">{daysText(course) ?? <AbsenceChip absence={absences?.['firstFractionOn']} />}</td>
      <td data-label="Maximum doses">
        <Maxima course={course} />
      </td>
      <td>
        {onEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            className="no-print"
            onClick={() => onEdit(course)}
            aria-label={`Edit course: ${courseName(course)}`}
          >
            Edit
          </Button>
        )}
      </td>
    </tr>
  );
}

function Delivered({
  course: { state, absences, deliveredDoseCgy, deliveredFractions },
}: {
  course: RadiotherapyCourseView;
}) {
  const dose = doseText(deliveredDoseCgy, deliveredFractions);
  if (dose !== null) return <b className="figures">{state === 'under_way' ? `${dose} so far` : dose}</b>;
  const ahead = state === 'proposed' || state === 'planned';
  if (ahead && !absences?.['deliveredDoseCgy']) return <span className={classes['quiet']}>not given</span>;
  return <AbsenceChip absence={absences?.['deliveredDoseCgy']} />;
}

function Target({ course: { targetText, targetConsensus, targetSectors } }: { course: RadiotherapyCourseView }) {
  const sectors = targetSectors?.length ? `sectors ${targetSectors.join(', ')}` : null;
  const words = [targetText, targetConsensus && labelOf(TARGET_CONSENSUS, targetConsensus), sectors].filter(Boolean);
  return words.length > 0 ? <p className={classes['words']}>Target: {words.join(' · ')}</p> : null;
}

function Maxima({ course }: { course: RadiotherapyCourseView }) {
  const { thecalSacDmaxCgy: sac, cordDmaxCgy: cord, cordContour, dmaxScope, absences } = course;
  if (typeof sac !== 'number' && typeof cord !== 'number') {
    return <AbsenceChip absence={absences?.['thecalSacDmaxCgy'] ?? absences?.['cordDmaxCgy']} />;
  }
  return (
    <>
      {typeof sac === 'number' && <p className="figures">Thecal sac {sac / 100} Gy</p>}
      {typeof cord === 'number' && (
        <p className="figures">
          {cordContour ? labelOf(CORD_CONTOURS, cordContour) : 'Cord, contour not recorded'} {cord / 100} Gy
        </p>
      )}
      <p className={classes['quiet']}>
        {dmaxScope ? labelOf(DMAX_SCOPES, dmaxScope) : 'of which courses: not recorded'}
      </p>
    </>
  );
}
