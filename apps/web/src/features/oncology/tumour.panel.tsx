import { labelOf, MARKER_RESULTS, MARKERS, Tumour, type TumourView } from '@rachis/domain';
import { lazy } from 'react';
import { EditablePanel } from '../../ui/editable-panel.js';
import { ReadList } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import classes from './oncology.module.css';

const TumourForm = lazy(() => import('./tumour.form.js').then((file) => ({ default: file.TumourForm })));

/** What decides how treatable the tumour is, asked only where it can be so. */
function treatabilityOf(tumour: TumourView | null | undefined): ('hormoneDependence' | 'molecularlyTargeted')[] {
  if (tumour?.primary === 'breast' || tumour?.primary === 'prostate') return ['hormoneDependence'];
  return tumour?.primary === 'nsclc' || tumour?.primary === 'sclc' ? ['molecularlyTargeted'] : [];
}

interface Props {
  caseId: string;
  tumour: TumourView | null | undefined;
  mayEdit: boolean;
}

/** The cancer that the spine disease comes from, with its markers. */
export function TumourPanel({ caseId, tumour, mayEdit }: Props) {
  const markers = tumour?.markers ?? [];
  return (
    <EditablePanel id="tumour" title="Primary tumour" note={<RecordedNote of={tumour} subject="Tumour" />} mayEdit={mayEdit} form={(done) => <TumourForm caseId={caseId} tumour={tumour} onDone={done} />}>
      <div className={classes['stack']}>
        <ReadList of={Tumour} from={tumour} only={['primary', 'histology', 'basis', 'tissue', 'diagnosedOn', ...(tumour?.primaryText ? (['primaryText'] as const) : [])]} columns={2} />
        <div>
          <p className={classes['label']}>Hormone and molecular biology</p>
          {markers.length === 0 ? (
            <p className={classes['none']}>No marker recorded.</p>
          ) : (
            <ul className={classes['markers']}>
              {markers.map(({ marker, result, value }, index) => (
                <li key={`${marker} ${index}`} className={classes['marker']} data-result={result}>
                  <b>{labelOf(MARKERS, marker)}</b> {labelOf(MARKER_RESULTS, result).toLowerCase()}
                  {value && <span className={classes['value']}> {value}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
        <ReadList of={Tumour} from={tumour} only={['previousChemotherapy', 'previousSystemicTherapy', ...treatabilityOf(tumour)]} columns={2} />
        {tumour?.radiosensitivityJudgement && <ReadList of={Tumour} from={tumour} only={['radiosensitivityJudgement', 'radiosensitivityReason']} columns={2} />}
      </div>
    </EditablePanel>
  );
}
