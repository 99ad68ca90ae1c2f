import { Button } from '@mantine/core';
import {
  AIS_GRADES,
  courseOfLegs,
  formatDate,
  labelOf,
  type FunctionalStatusView,
  type MotorCourseOfLegs,
  type NeuroExamView,
} from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import classes from './neuro.module.css';
import { NeuroTable } from './neuro-table.js';

const NeuroExamForm = lazy(() => import('./neuro-exam.form.js').then((file) => ({ default: file.NeuroExamForm })));
const IsncsciReading = lazy(() => import('./isncsci-reading.js').then((file) => ({ default: file.IsncsciReading })));

interface Props {
  caseId: string;
  exams: readonly NeuroExamView[];
  /** The examinations of function: they may state an AIS too, and must not say another one on the same day without a word. */
  statuses: readonly FunctionalStatusView[];
  mayEdit: boolean;
}

/** The neurological examinations muscle by muscle, what changed between them, and the ISNCSCI sheet where it was filled in. */
export function NeuroPanel({ caseId, exams, statuses, mayEdit }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const [sheet, setSheet] = useState(false);
  const edited = exams.find(({ id }) => id === editing);
  const course = courseOfLegs(exams);
  const filled = exams.find(({ sensation }) => (sensation ?? []).length > 0);
  const add = mayEdit && editing === null && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      Add neurological examination
    </Button>
  );
  return (
    <Panel
      id="neurology"
      title="Neurological examination"
      note={exams.length > 0 ? (exams.length === 1 ? 'one examination' : `${exams.length} examinations`) : null}
      actions={add}
    >
      {editing !== null && (
        <div className={classes['form']}>
          <Suspense fallback={<LoadingLines label="Loading the questions of the neurological examination" />}>
            <NeuroExamForm key={editing} caseId={caseId} exam={edited} onDone={() => setEditing(null)} />
          </Suspense>
        </div>
      )}
      {exams.length === 0 ? (
        <p className={classes['quiet']}>
          No neurological examination is recorded. That does not say power and feeling are normal.
        </p>
      ) : (
        <div className={classes['read']}>
          {course && <Course course={course} />}
          <Contradictions exams={exams} statuses={statuses} />
          <NeuroTable exams={exams} onEdit={mayEdit && editing === null ? setEditing : null} />
          {filled && (
            <details className={classes['fold']} onToggle={(event) => setSheet(event.currentTarget.open)}>
              <summary>ISNCSCI sheet of {formatDate(filled.examinedOn)}</summary>
              {sheet && (
                <Suspense fallback={<LoadingLines label="Loading the sheet" />}>
                  <IsncsciReading exam={filled} />
                </Suspense>
              )}
            </details>
          )}
        </div>
      )}
    </Panel>
  );
}

/** Points a day below which a rate would be shown as nought. */
const LEAST_RATE = 0.05;
const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;
const hoursWords = (hours: number): string =>
  hours < 48 ? `${Math.round(hours * 10) / 10} h` : `${Math.round(hours / 24)} days`;

/** How the legs changed between the newest two totals, with the rate and where it comes from. */
function Course({ course: { from, to, change, hours, perDay } }: { course: MotorCourseOfLegs }) {
  const what = change === 0 ? 'unchanged' : `${points(Math.abs(change))} ${change < 0 ? 'lost' : 'gained'}`;
  return (
    <p>
      <b>
        LEMS {from.lems} to {to.lems}: {what}
      </b>{' '}
      {hours === null
        ? `between ${formatDate(from.on)} and ${formatDate(to.on)}; no rate, because the time of day is not recorded at both`
        : `in ${hoursWords(hours)}`}
      {perDay !== null && Math.abs(perDay) >= LEAST_RATE && `, ${Math.abs(perDay).toFixed(1)} points a day`}
      {perDay !== null && Math.abs(perDay) >= LEAST_RATE && (
        <span className={classes['quiet']}>
          {' '}
          (a straight line between two examinations;{' '}
          <Link to="/scores/$scoreId" params={{ scoreId: 'motorDecline' }}>
            rule of this product, no clinical source
          </Link>
          )
        </span>
      )}
    </p>
  );
}

/** Two statements of the AIS on one day that differ: both stay, and it is said. */
function Contradictions({ exams, statuses }: Pick<Props, 'exams' | 'statuses'>) {
  const exam = exams[0];
  const status =
    exam &&
    statuses.find(({ examinedOn, ais }) => examinedOn === exam.examinedOn && ais && exam.ais && ais !== exam.ais);
  if (!exam || !status) return null;
  return (
    <p className={classes['caution']}>
      On {formatDate(exam.examinedOn)} this examination states AIS {exam.ais}, the examination of function{' '}
      {labelOf(AIS_GRADES, status.ais)} ({status.recordedByName}). Both stand until one is corrected.
    </p>
  );
}
