import { Button } from '@mantine/core';
import { formatDate, type LaboratoryResultView, type RecordedRow } from '@rachis/domain';
import { IconExternalLink, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { WideContent } from '../../ui/wide-content.js';
import { AxisLane } from './axis-lane.js';
import { marksOf } from './axis.js';
import { inputsToCopy } from './link-inputs.js';
import { RowBadges } from './model-row.js';
import classes from './prognosis.module.css';

const RecordedForm = lazy(() => import('./recorded.form.js').then((file) => ({ default: file.RecordedForm })));

interface Props {
  caseId: string;
  rows: readonly RecordedRow[];
  laboratory: readonly LaboratoryResultView[];
  mayRecord: boolean;
}

/** Models of which nothing is computed: what was recorded stands on the axis, the others lead to their calculators. */
export function RecordedRows({ caseId, rows, laboratory, mayRecord }: Props) {
  const [entering, setEntering] = useState<string | null>(null);
  return (
    <>
      <ul className={classes['models']}>
        {rows.map((row) => (
          <RecordedModel
            key={row.id}
            row={row}
            laboratory={laboratory}
            onRecord={mayRecord && entering === null ? () => setEntering(row.id) : null}
          />
        ))}
      </ul>
      {entering !== null && (
        <div className={classes['answering']}>
          <Suspense fallback={<LoadingLines label="Loading the form" />}>
            <RecordedForm key={entering} caseId={caseId} model={entering} onDone={() => setEntering(null)} />
          </Suspense>
        </div>
      )}
    </>
  );
}

interface ModelProps {
  row: RecordedRow;
  laboratory: readonly LaboratoryResultView[];
  onRecord: (() => void) | null;
}

function RecordedModel({ row, laboratory, onRecord }: ModelProps) {
  const [newest, ...earlier] = row.recorded;
  const bands = newest?.band ? [newest.band] : [];
  const inputs = inputsToCopy(row.link?.inputs ?? [], laboratory);
  return (
    <li className={classes['model']}>
      <div className={classes['row']}>
        <div className={classes['name']}>
          <p className={classes['elsewhere']}>
            {row.name}
            {row.year !== null && !row.name.includes(String(row.year)) && (
              <span className={classes['year']}> {row.year}</span>
            )}
          </p>
          <RowBadges badges={row.badges.filter(({ kind }) => kind !== 'items')} />
        </div>
        <div className={classes['axis']}>
          <AxisLane
            span={row.span}
            definite
            marks={marksOf(bands)}
            empty={newest ? 'see the words beside' : 'nothing recorded'}
          />
        </div>
        <div className={classes['result']}>
          {newest ? (
            <>
              <p className={classes['band']}>{newest.words.join(', ')}</p>
              {newest.band && <p className={classes['small']}>{newest.band.label}</p>}
              <p className={classes['small']}>
                {newest.recordedByName}
                {newest.note ? ` · ${newest.note}` : ''}
                {earlier.length > 0 ? ` · ${earlier.length} earlier` : ''}
              </p>
            </>
          ) : (
            <p className={classes['small']}>Not computed here; its own answer can be recorded.</p>
          )}
          <p className={`${classes['links'] ?? ''} no-print`}>
            {row.link?.url && (
              <a href={row.link.url} target="_blank" rel="noreferrer">
                Its calculator <IconExternalLink size={13} aria-hidden />
              </a>
            )}
            {onRecord && (
              <Button
                variant="subtle"
                size="compact-xs"
                leftSection={<IconPlus size={12} aria-hidden />}
                onClick={onRecord}
                aria-label={`Record a result of ${row.shortName}`}
              >
                Record
              </Button>
            )}
          </p>
        </div>
      </div>
      {inputs.length > 0 && (
        <details className={`${classes['inputs'] ?? ''} no-print`}>
          <summary>What its calculator asks, with the values of this record</summary>
          <WideContent label={`Inputs of ${row.shortName}`} className={classes['scroll']}>
            <table className={classes['items']} aria-label={`Inputs of ${row.shortName}`}>
              <thead>
                <tr>
                  <th scope="col">Input</th>
                  <th scope="col">Takes</th>
                  <th scope="col">This record</th>
                </tr>
              </thead>
              <tbody>
                {inputs.map(({ label, range, value, takenOn, beyond }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{range}</td>
                    <td>
                      {value ?? '–'}
                      {takenOn && <span className={classes['small']}> · {formatDate(takenOn)}</span>}
                      {beyond && (
                        <span className={classes['derived']}> outside its range: it moves the value to its end</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideContent>
          <ul className={classes['notes']}>
            {row.link?.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
