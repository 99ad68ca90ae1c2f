import { formatDate, inOrderOfWaiting, type BiopsyView, type SpecimenState, type TumourView } from '@rachis/domain';
import { lazy, useMemo, type ReactNode } from 'react';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { today } from '../../ui/today.js';
import { BiopsyActs } from './biopsy-acts.js';
import { BiopsyEntry, biopsyName } from './biopsy-entry.js';
import classes from './biopsy.module.css';
import { SpecimenBadge } from './specimen-badge.js';

const BiopsyForm = lazy(() => import('./biopsy.form.js').then((file) => ({ default: file.BiopsyForm })));

/** So many specimens are read at once; settled ones after them are folded to a line. */
const UNFOLDED = 3;

interface Props {
  caseId: string;
  biopsies: readonly BiopsyView[];
  tumour: TumourView | null | undefined;
  mayEdit: boolean;
  mayAdd: boolean;
  mayRetract: boolean;
}

/** The specimens of the case: what is waited for first, then what was reported. */
export function BiopsyPanel({ caseId, biopsies, tumour, mayEdit, mayAdd, mayRetract }: Props) {
  const day = today();
  const standing = useMemo(() => inOrderOfWaiting(biopsies.filter(({ retractedReason }) => !retractedReason), day), [biopsies, day]);
  const retracted = biopsies.filter(({ retractedReason }) => retractedReason);
  const places = new Map(standing.map(({ biopsy, state }, place) => [biopsy.id, { state, place }]));
  return (
    <EntriesPanel
      id="pathology"
      title="Pathology"
      entry="biopsy"
      entries={standing.map(({ biopsy }) => biopsy)}
      mayEdit={mayEdit}
      empty="No biopsy is recorded. That does not say that there is no tissue."
      nameOf={biopsyName}
      form={(biopsy, done) => <BiopsyForm caseId={caseId} biopsy={biopsy} onDone={done} />}
      after={retracted.length > 0 && <Retracted biopsies={retracted} />}
    >
      {(biopsy) => {
        const { state, place } = places.get(biopsy.id) ?? { state: 'unclear' as const, place: 0 };
        const whole = (
          <>
            <BiopsyEntry biopsy={biopsy} state={state} tumour={tumour} />
            {(mayAdd || mayRetract) && <BiopsyActs caseId={caseId} biopsy={biopsy} mayAdd={mayAdd} mayRetract={mayRetract} />}
          </>
        );
        return place >= UNFOLDED && isSettled(state) ? <Folded biopsy={biopsy} state={state}>{whole}</Folded> : whole;
      }}
    </EntriesPanel>
  );
}

const isSettled = (state: SpecimenState): boolean => state === 'reported' || state === 'not_taken' || state === 'non_diagnostic';

function Folded({ biopsy, state, children }: { biopsy: BiopsyView; state: SpecimenState; children: ReactNode }) {
  const when = biopsy.performedOn ?? biopsy.reportedOn ?? biopsy.requestedOn;
  return (
    <details className={classes['folded']}>
      <summary>
        {biopsyName(biopsy)}
        {when ? `, ${formatDate(when)}` : ''} <SpecimenBadge state={state} quiet />
      </summary>
      {children}
    </details>
  );
}

function Retracted({ biopsies }: { biopsies: readonly BiopsyView[] }) {
  return (
    <details className={classes['folded']}>
      <summary>{biopsies.length === 1 ? '1 biopsy entered in error' : `${biopsies.length} biopsies entered in error`}</summary>
      <ul className={classes['retracted']}>
        {biopsies.map((biopsy) => (
          <li key={biopsy.id}>
            <s>{biopsyName(biopsy)}</s>
            <p>Entered in error: {biopsy.retractedReason}</p>
            {biopsy.report && (
              <p className={classes['text']}>
                <s>{biopsy.report}</s>
              </p>
            )}
            <RecordedNote of={biopsy} />
          </li>
        ))}
      </ul>
    </details>
  );
}
