import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { FunctionalStatusView, NeuroExamView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel, Section } from '../../ui/panel.js';
import classes from './function.module.css';
import { FunctionTable } from './function-table.js';

const FunctionalStatusForm = lazy(() =>
  import('./functional-status.form.js').then((file) => ({ default: file.FunctionalStatusForm })),
);

const Trends = lazy(() => import('./trends.js').then((file) => ({ default: file.Trends })));

interface Props {
  caseId: string;
  statuses: readonly FunctionalStatusView[];
  /** The neurological examinations: their motor score of the legs is drawn with the rest. */
  exams?: readonly NeuroExamView[];
  mayEdit: boolean;
}

/** Performance, neurology and pain over time: one column a dated examination, newest first. */
export function FunctionPanel({ caseId, statuses, exams = [], mayEdit }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const edited = statuses.find(({ id }) => id === editing);
  const add = mayEdit && editing === null && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      Add examination
    </Button>
  );
  const note = (
    <>
      {statuses.length === 1 ? 'one examination' : `${statuses.length} examinations`}
      {' · '}
      <Link to="/scores/$scoreId" params={{ scoreId: 'performance' }}>
        ECOG and KPS compared
      </Link>
    </>
  );
  return (
    <Panel id="function" title="Function and neurology" note={statuses.length > 0 ? note : null} actions={add}>
      {editing !== null && (
        <div className={classes['form']}>
          <Suspense fallback={<LoadingLines label="Loading the questions of the examination" />}>
            <FunctionalStatusForm key={editing} caseId={caseId} status={edited} onDone={() => setEditing(null)} />
          </Suspense>
        </div>
      )}
      {statuses.length === 0 ? (
        <p className={classes['none']}>
          No examination is recorded. ECOG, walking and neurology are not known to be normal.
        </p>
      ) : (
        <FunctionTable statuses={statuses} onEdit={mayEdit && editing === null ? setEditing : null} />
      )}
      {statuses.length + exams.length > 0 && (
        <div className={classes['course']}>
          <Section title="Over time">
            {statuses.length < 2 && exams.length < 2 ? (
              <p className={classes['none']}>A course is drawn from the second examination on.</p>
            ) : (
              <Suspense fallback={<LoadingLines label="Loading the course" />}>
                <Trends statuses={statuses} exams={exams} />
              </Suspense>
            )}
          </Section>
        </div>
      )}
    </Panel>
  );
}
