import { formatDate, labelOf, PatientWish, WISH_SOURCES, type PatientWishView } from '@rachis/domain';
import { lazy } from 'react';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { ReadField } from '../../ui/read-field.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './patient.module.css';

const WishForm = lazy(() => import('./wish.form.js').then((file) => ({ default: file.WishForm })));

/** The patient's own words, who obtained them and when, whether that person had met the patient, and what the patient has agreed to. */
export function WishesPanel({
  caseId,
  wishes,
  mayEdit,
}: {
  caseId: string;
  wishes: readonly PatientWishView[];
  mayEdit: boolean;
}) {
  return (
    <EntriesPanel
      id="wishes"
      title="Patient’s wishes"
      entry="wishes"
      entries={wishes}
      mayEdit={mayEdit}
      fold={3}
      empty="Nobody has recorded what the patient wants."
      nameOf={({ obtainedOn }) => formatDate(obtainedOn)}
      form={(wish, done) => <WishForm caseId={caseId} wish={wish} onDone={done} />}
    >
      {(wish) => (
        <figure className={classes['wish']}>
          <blockquote className={classes['words']}>“{wish.statement}”</blockquote>
          <figcaption className={classes['source']}>
            {wish.source ? `${labelOf(WISH_SOURCES, wish.source)} · ` : ''}obtained by{' '}
            {[wish.obtainedBy, wish.obtainedByRole].filter(Boolean).join(', ')}, {formatDate(wish.obtainedOn)}
          </figcaption>
          <Refusals wish={wish} />
          <dl className={classes['wishFacts']}>
            <ReadField of={PatientWish} from={wish} name="mattersMost" />
            <ReadField
              of={PatientWish}
              from={wish}
              name="metPatient"
              after={wish.metAt && <Timestamp at={wish.metAt} />}
            />
            <ReadField
              of={PatientWish}
              from={wish}
              name="hasCapacity"
              after={<Said>{[wish.capacityBy, wish.capacityOn && formatDate(wish.capacityOn)]}</Said>}
            />
            <ReadField of={PatientWish} from={wish} name="awareOfDiagnosis" />
            <ReadField of={PatientWish} from={wish} name="consentDiscussion" />
            <ReadField of={PatientWish} from={wish} name="consentSharing" after={<Said>{[wish.consentNote]}</Said>} />
            <ReadField of={PatientWish} from={wish} name="carer" />
            <ReadField
              of={PatientWish}
              from={wish}
              name="interpreterNeeded"
              after={<Said>{[wish.interpreterLanguage]}</Said>}
            />
            <ReadField
              of={PatientWish}
              from={wish}
              name="advanceDecision"
              label="Advance decision or resuscitation status elsewhere"
              after={<Said>{[wish.advanceDecisionWhere]}</Said>}
            />
          </dl>
        </figure>
      )}
    </EntriesPanel>
  );
}

/** What was refused stands out: everybody who opens the case has to know it first. */
function Refusals({ wish: { consentDiscussion, consentSharing } }: { wish: PatientWishView }) {
  if (consentDiscussion !== 'no' && consentSharing !== 'no') return null;
  return (
    <p>
      {consentDiscussion === 'no' && (
        <StatusBadge tone="critical">The patient does not agree to discussion at the board</StatusBadge>
      )}{' '}
      {consentSharing === 'no' && (
        <StatusBadge tone="serious">The patient does not agree to sharing of information</StatusBadge>
      )}
    </p>
  );
}

function Said({ children }: { children: readonly (string | null | undefined)[] }) {
  const words = children.filter(Boolean).join(', ');
  return words === '' ? null : <span className={classes['source']}>{words}</span>;
}
