import { Button } from '@mantine/core';
import { formatDate, markersInOrder, markerTrend, markerValueWords, type TumourMarkerResultView } from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { WideContent } from '../../ui/wide-content.js';
import { MarkerTrendFigure } from './marker-trend-figure.js';
import classes from './systemic.module.css';

const TumourMarkerForm = lazy(() =>
  import('./tumour-marker.form.js').then((file) => ({ default: file.TumourMarkerForm })),
);

interface Props {
  caseId: string;
  results: readonly TumourMarkerResultView[];
  mayEdit: boolean;
}

/** The newest value of each marker with its course as a small picture; the older values stand behind it as a table. */
export function TumourMarkersPanel({ caseId, results, mayEdit }: Props) {
  const [editing, setEditing] = useState<TumourMarkerResultView | 'new' | null>(null);
  const markers = markersInOrder(results);
  const edit = mayEdit ? setEditing : null;
  const add = mayEdit && editing !== 'new' && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      Add marker
    </Button>
  );
  return (
    <Panel title="Tumour markers" note={markers.length > 0 ? 'newest of each' : null} actions={add}>
      {editing !== null && (
        <div className={classes['newEntry']}>
          <Suspense fallback={<LoadingLines label="Loading the form: Tumour markers" />}>
            <TumourMarkerForm
              key={editing === 'new' ? 'new' : editing.id}
              caseId={caseId}
              result={editing === 'new' ? undefined : editing}
              onDone={() => setEditing(null)}
            />
          </Suspense>
        </div>
      )}
      {markers.length === 0 && editing === null && (
        <p className={classes['none']}>No tumour marker is recorded. That does not say it was normal.</p>
      )}
      {markers.map(({ name, results: [newest, ...older] }) => (
        <Marker key={`${newest.marker} ${name}`} name={name} newest={newest} older={older} onEdit={edit} />
      ))}
    </Panel>
  );
}

interface MarkerProps {
  name: string;
  newest: TumourMarkerResultView;
  older: readonly TumourMarkerResultView[];
  onEdit: ((result: TumourMarkerResultView) => void) | null;
}

function Marker({ name, newest, older, onEdit }: MarkerProps) {
  const all = [newest, ...older];
  const trend = markerTrend(all);
  const [first] = older.slice(-1);
  return (
    <section className={classes['marker']} aria-label={name}>
      <div className={classes['newest']}>
        <b>{name}</b>
        <span className={classes['value']}>{markerValueWords(newest)}</span>
        <span className="figures">{formatDate(newest.takenOn)}</span>
        <RecordedNote of={newest} />
      </div>
      {trend && first && (
        <MarkerTrendFigure
          trend={trend}
          count={all.length}
          first={formatDate(first.takenOn)}
          last={formatDate(newest.takenOn)}
        />
      )}
      {older.length > 0 ? (
        <details className={classes['older']}>
          <summary>{older.length === 1 ? '1 earlier value' : `${older.length} earlier values`}</summary>
          <WideContent label={`${name}, all values`} className={classes['scroll']}>
            <ResultTable name={name} results={all} onEdit={onEdit} />
          </WideContent>
        </details>
      ) : (
        onEdit && (
          <div className={classes['single']}>
            <EditResult name={name} result={newest} onEdit={onEdit} />
          </div>
        )
      )}
    </section>
  );
}

function ResultTable({
  name,
  results,
  onEdit,
}: {
  name: string;
  results: readonly TumourMarkerResultView[];
  onEdit: MarkerProps['onEdit'];
}) {
  return (
    <table className={classes['table']} aria-label={`${name}, all values`}>
      <thead>
        <tr>
          <th scope="col">Taken</th>
          <th scope="col">Value</th>
          <th scope="col">Laboratory</th>
          <th scope="col">Recorded by</th>
          {onEdit && (
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.id}>
            <th scope="row" className="figures">
              {formatDate(result.takenOn)}
            </th>
            <td className="figures">{markerValueWords(result)}</td>
            <td>{result.laboratory ?? <span className={classes['label']}>not recorded</span>}</td>
            <td>{result.recordedByName}</td>
            {onEdit && (
              <td>
                <EditResult name={name} result={result} onEdit={onEdit} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EditResult({
  name,
  result,
  onEdit,
}: {
  name: string;
  result: TumourMarkerResultView;
  onEdit: (result: TumourMarkerResultView) => void;
}) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="no-print"
      aria-label={`Edit ${name} of ${formatDate(result.takenOn)}`}
      onClick={() => onEdit(result)}
    >
      Edit
    </Button>
  );
}
