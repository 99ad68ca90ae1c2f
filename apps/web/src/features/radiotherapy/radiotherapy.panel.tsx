import { Button } from '@mantine/core';
import {
  isCalendarDate,
  type LesionView,
  type OperationDay,
  type PriorTreatmentView,
  type RadiotherapyCourseView,
} from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { CoursesTable } from './courses-table.js';
import classes from './radiotherapy.module.css';

const RadiotherapyForm = lazy(() =>
  import('./radiotherapy.form.js').then((file) => ({ default: file.RadiotherapyForm })),
);
const DoseByLevel = lazy(() => import('./dose-by-level.js').then((file) => ({ default: file.DoseByLevel })));
const CourseChecks = lazy(() => import('./course-checks.js').then((file) => ({ default: file.CourseChecks })));

/** So many courses stand open; what is older than these waits behind a button. */
const SHOWN_AT_ONCE = 6;

interface Props {
  caseId: string;
  courses: readonly RadiotherapyCourseView[];
  treatments: readonly PriorTreatmentView[];
  lesions: readonly LesionView[];
  /** Days of operations of this case; earlier surgery of the spine is added from the treatments. */
  operations?: readonly OperationDay[];
  mayEdit: boolean;
}

const NO_OPERATIONS: readonly OperationDay[] = [];

/** Courses of radiotherapy, what they add up to at each level, and published criteria beside them. */
export function RadiotherapyPanel({
  caseId,
  courses,
  treatments,
  lesions,
  operations = NO_OPERATIONS,
  mayEdit,
}: Props) {
  const [editing, setEditing] = useState<RadiotherapyCourseView | 'new' | null>(null);
  const done = () => setEditing(null);
  const add = mayEdit && editing === null && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      Add course
    </Button>
  );
  const record = { treatments, courses };
  return (
    <Panel id="radiotherapy" title="Radiotherapy" note={courses.length > 0 ? courses.length : null} actions={add}>
      {editing !== null && (
        <div className={classes['form']}>
          <Suspense fallback={<LoadingLines label="Loading the form: Radiotherapy" />}>
            <RadiotherapyForm
              key={editing === 'new' ? 'new' : editing.id}
              caseId={caseId}
              course={editing === 'new' ? undefined : editing}
              onDone={done}
            />
          </Suspense>
        </div>
      )}
      <div className={classes['parts']}>
        <Courses courses={courses} onEdit={mayEdit ? setEditing : null} />
        <Suspense fallback={<LoadingLines label="Adding up the doses" />}>
          <DoseByLevel record={record} />
          {courses.length > 0 && (
            <CourseChecks
              record={record}
              lesions={lesions}
              operations={[...operations, ...earlierSurgery(treatments)]}
            />
          )}
        </Suspense>
      </div>
    </Panel>
  );
}

function Courses({
  courses,
  onEdit,
}: Pick<Props, 'courses'> & { onEdit: ((course: RadiotherapyCourseView) => void) | null }) {
  const [all, setAll] = useState(false);
  if (courses.length === 0) {
    return (
      <p className={classes['none']}>
        No course of this case is recorded. That does not say there was none; what was given before stands under
        Previous treatment.
      </p>
    );
  }
  const shown = all ? courses : courses.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <CoursesTable courses={shown} onEdit={onEdit} />
      {shown.length < courses.length && (
        <Button variant="subtle" size="compact-sm" className={classes['more']} onClick={() => setAll(true)}>
          Show {courses.length - shown.length} older courses
        </Button>
      )}
    </>
  );
}

/** An operation elsewhere in the body says nothing about this wound; a day known to the month only stays unknown. */
function earlierSurgery(treatments: readonly PriorTreatmentView[]): OperationDay[] {
  return treatments
    .filter(({ kind, levels, absences }) => kind === 'surgery' && (levels || absences?.['levels'] !== 'not_applicable'))
    .map(({ givenOn }) => ({ on: isCalendarDate(givenOn) ? givenOn : null }));
}
