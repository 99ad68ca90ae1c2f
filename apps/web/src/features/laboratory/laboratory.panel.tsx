import { Button } from '@mantine/core';
import {
  ANALYTES,
  formatDate,
  LAB_UNITS,
  labelOf,
  newestOfEach,
  resultWords,
  YES_NO,
  type LaboratoryResultView,
} from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { WideContent } from '../../ui/wide-content.js';
import classes from './laboratory.module.css';

const LaboratoryForm = lazy(() => import('./laboratory.form.js').then((file) => ({ default: file.LaboratoryForm })));

const SampleForm = lazy(() => import('./sample.form.js').then((file) => ({ default: file.SampleForm })));

interface Props {
  caseId: string;
  results: readonly LaboratoryResultView[];
  mayEdit: boolean;
}

/** The newest value of each analyte with its day and author; older ones behind it. */
export function LaboratoryPanel({ caseId, results, mayEdit }: Props) {
  const [editing, setEditing] = useState<LaboratoryResultView | 'new' | 'sample' | null>(null);
  const measured = newestOfEach(results);
  const done = () => setEditing(null);
  const add = mayEdit && editing === null && (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setEditing('sample')}
      >
        Add sample
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setEditing('new')}>
        One result
      </Button>
    </>
  );
  return (
    <Panel id="laboratory" title="Laboratory" note={measured.length > 0 ? 'newest of each' : null} actions={add}>
      {editing !== null && (
        <div className={classes['form']}>
          <Suspense fallback={<LoadingLines label="Loading the form: Laboratory" />}>
            {editing === 'sample' ? (
              <SampleForm caseId={caseId} onDone={done} />
            ) : (
              <LaboratoryForm
                key={editing === 'new' ? 'new' : editing.id}
                caseId={caseId}
                result={editing === 'new' ? undefined : editing}
                onDone={done}
              />
            )}
          </Suspense>
        </div>
      )}
      {measured.length === 0 ? (
        <p className={classes['none']}>No laboratory value is recorded. That does not say it was normal.</p>
      ) : (
        <WideContent label="Laboratory, newest of each" className={classes['scroll']}>
          <table className={classes['table']} aria-label="Laboratory">
            <thead>
              <tr>
                <th scope="col">Analyte</th>
                <th scope="col">Value</th>
                <th scope="col">Taken on</th>
                <th scope="col">
                  <span className="visually-hidden">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {measured.map(({ newest, earlier }) => (
                <ResultRow
                  key={newest.analyte}
                  newest={newest}
                  earlier={earlier}
                  onEdit={mayEdit ? () => setEditing(newest) : null}
                />
              ))}
            </tbody>
          </table>
        </WideContent>
      )}
    </Panel>
  );
}

interface RowProps {
  newest: LaboratoryResultView;
  earlier: readonly LaboratoryResultView[];
  onEdit: (() => void) | null;
}

function ResultRow({ newest, earlier, onEdit }: RowProps) {
  const name = labelOf(ANALYTES, newest.analyte);
  return (
    <tr>
      <th scope="row">
        {name}
        <div className={classes['day']}>
          <RecordedNote of={newest} />
        </div>
        {newest.analyte === 'calcium' && (
          <div className={classes['day']}>
            corrected for albumin:{' '}
            {labelOf(YES_NO, newest.correctedForAlbumin).toLowerCase() || (
              <AbsenceChip absence={newest.absences?.['correctedForAlbumin']} />
            )}
          </div>
        )}
        {earlier.length > 0 && (
          <details className={classes['earlier']}>
            <summary>{earlier.length === 1 ? '1 earlier value' : `${earlier.length} earlier values`}</summary>
            <ul>
              {earlier.map((one) => (
                <li key={one.id}>
                  {formatDate(one.takenOn)}: {resultWords(one)}, {one.recordedByName}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td data-number>
        {newest.comparator} {newest.value}{' '}
        <span className={classes['unit']}>{newest.unit === '{INR}' ? '' : labelOf(LAB_UNITS, newest.unit)}</span>
      </td>
      <td>{formatDate(newest.takenOn)}</td>
      <td>
        {onEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            className="no-print"
            onClick={onEdit}
            aria-label={`Correct ${name} of ${formatDate(newest.takenOn)}`}
          >
            Correct
          </Button>
        )}
      </td>
    </tr>
  );
}
