import {
  coursesInOrder,
  courseCaution,
  formatDate,
  labelOf,
  recommendationOf,
  runningState,
  STEROID_REASONS,
  STEROID_ROUTES,
  STEROIDS,
  YES_NO,
  type SteroidCourseView,
  type TumourView,
} from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { today } from '../../ui/today.js';
import { CourseList } from './course-list.js';
import { RunningBadge, Said } from './course-words.js';
import classes from './systemic.module.css';

const SteroidCourseForm = lazy(() =>
  import('./steroid-course.form.js').then((file) => ({ default: file.SteroidCourseForm })),
);

interface Props {
  caseId: string;
  courses: readonly SteroidCourseView[];
  /** What is recorded of the tumour: before a steroid it decides whether tissue is asked for. */
  tumour: TumourView | null | undefined;
  mayEdit: boolean;
}

const drugOf = ({ drug, drugText }: SteroidCourseView): string =>
  drug === 'other' ? (drugText ?? 'Other steroid') : labelOf(STEROIDS, drug);

/** Courses of steroids: dose, reason with its recommendation, cover, and how each is to end. */
export function SteroidCoursesPanel({ caseId, courses, tumour, mayEdit }: Props) {
  return (
    <CourseList
      title="Steroids"
      entry="steroid"
      plural="steroids"
      entries={coursesInOrder(courses)}
      keep={(course) => runningState(course) !== 'stopped'}
      mayEdit={mayEdit}
      empty="No steroid is recorded. That does not say none was given."
      nameOf={drugOf}
      above={
        <p className={classes['rule']}>
          <Link to="/scores/$scoreId" params={{ scoreId: 'steroidAdvice' }}>
            What NG234 says about steroids
          </Link>
        </p>
      }
      form={(course, done) => <SteroidCourseForm caseId={caseId} course={course} tumour={tumour} onDone={done} />}
    >
      {(course) => <Steroid course={course} />}
    </CourseList>
  );
}

function Steroid({ course }: { course: SteroidCourseView }) {
  const { dailyDoseMg, route, taperPlan, plannedEndOn, stoppedOn, absences } = course;
  const caution = courseCaution(course, today());
  return (
    <div className={classes['stack']}>
      <p className={classes['together']}>
        <b>{drugOf(course)}</b>
        <span className="figures">
          {dailyDoseMg ? (
            <b>{dailyDoseMg} mg a day</b>
          ) : (
            <Said label="dose">
              <AbsenceChip absence={absences?.['dailyDoseMg']} />
            </Said>
          )}
        </span>
        {route && <span>{labelOf(STEROID_ROUTES, route).toLowerCase()}</span>}
        <RunningBadge of={course} />
      </p>
      <Reason course={course} />
      <p className={classes['together']}>
        <Said label="started">
          <Start course={course} />
        </Said>
        {stoppedOn ? (
          <Said label="stopped">
            <span className="figures">{formatDate(stoppedOn)}</span>
          </Said>
        ) : (
          <Said label="planned end">
            {plannedEndOn ? (
              <span className="figures">{formatDate(plannedEndOn)}</span>
            ) : (
              <AbsenceChip absence={absences?.['plannedEndOn']} />
            )}
          </Said>
        )}
        <Said label="plan for reducing">{taperPlan ?? <AbsenceChip absence={absences?.['taperPlan']} />}</Said>
      </p>
      <p className={classes['together']}>
        <Said label="stomach protected (PPI)">
          {labelOf(YES_NO, course.ppiCover).toLowerCase() || <AbsenceChip absence={absences?.['ppiCover']} />}
        </Said>
        <Said label="haematological malignancy considered">
          {labelOf(YES_NO, course.haematologicalConsidered).toLowerCase() || (
            <AbsenceChip absence={absences?.['haematologicalConsidered']} />
          )}
        </Said>
      </p>
      {caution && (
        <p className={classes['caution']}>
          <StatusBadge tone="caution">{caution.words}</StatusBadge>{' '}
          <span className={classes['label']}>{caution.source}</span>
        </p>
      )}
      <RecordedNote of={course} />
    </div>
  );
}

/** The moment of the first dose where it is known, else the day as exactly as it is known. */
function Start({ course: { startedAt, startedOn, absences } }: { course: SteroidCourseView }) {
  if (startedAt)
    return (
      <span className="figures">
        <Timestamp at={startedAt} />
      </span>
    );
  if (startedOn) return <span className="figures">{formatDate(startedOn)}</span>;
  return <AbsenceChip absence={absences?.['startedOn'] ?? absences?.['startedAt']} />;
}

/** Why it is given, with the recommendation under which that reason stands. A steroid without a reason is set off. */
function Reason({ course: { reason, reasonText, absences } }: { course: SteroidCourseView }) {
  if (!reason) {
    return (
      <p className={classes['together']}>
        <StatusBadge tone="caution" quiet>
          reason is asked for
        </StatusBadge>
        <AbsenceChip absence={absences?.['reason']} />
      </p>
    );
  }
  const row = recommendationOf(reason);
  return (
    <p className={classes['together']}>
      <Said label="reason">
        {labelOf(STEROID_REASONS, reason)}
        {reasonText ? `: ${reasonText}` : ''}
      </Said>
      {row && <span className={classes['label']}>{`${row.statement}, ${row.mark}`}</span>}
    </p>
  );
}
