import { formatDate, labelOf, PatientWish, WISH_SOURCES, type PatientWishView } from '@rachis/domain';
import { lazy } from 'react';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { ReadField } from '../../ui/read-field.js';
import classes from './patient.module.css';

const WishForm = lazy(() => import('./wish.form.js').then((file) => ({ default: file.WishForm })));

/** The patient's own words, who obtained them and when, and whether that person had met the patient. */
export function WishesPanel({ caseId, wishes, mayEdit }: { caseId: string; wishes: readonly PatientWishView[]; mayEdit: boolean }) {
  return (
    <EntriesPanel
      id="wishes"
      title="Patient’s wishes"
      entry="wishes"
      entries={wishes}
      mayEdit={mayEdit}
      empty="Nobody has recorded what the patient wants."
      nameOf={({ obtainedOn }) => formatDate(obtainedOn)}
      form={(wish, done) => <WishForm caseId={caseId} wish={wish} onDone={done} />}
    >
      {(wish) => (
        <figure className={classes['wish']}>
          <blockquote className={classes['words']}>“{wish.statement}”</blockquote>
          <figcaption className={classes['source']}>
            {wish.source ? `${labelOf(WISH_SOURCES, wish.source)} · ` : ''}obtained by {wish.obtainedBy}, {formatDate(wish.obtainedOn)}
          </figcaption>
          <dl className={classes['wishFacts']}>
            <ReadField of={PatientWish} from={wish} name="metPatient" />
            <ReadField of={PatientWish} from={wish} name="hasCapacity" />
            <ReadField of={PatientWish} from={wish} name="awareOfDiagnosis" />
          </dl>
        </figure>
      )}
    </EntriesPanel>
  );
}
