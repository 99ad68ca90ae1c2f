import { Button } from '@mantine/core';
import { formatLevels, Lesion, type LesionView } from '@rachis/domain';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { LoadingLines } from '../../ui/loading.js';
import { Section } from '../../ui/panel.js';
import { ReadList } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { useRetractLesion } from './lesion.queries.js';
import classes from './lesion.module.css';

const LesionForm = lazy(() => import('./lesion.form.js').then((file) => ({ default: file.LesionForm })));

interface Props {
  caseId: string;
  lesion: LesionView;
  mayEdit: boolean;
  mayRetract: boolean;
  /** The ratings of the lesion. */
  ratings: ReactNode;
}

/** One lesion to read, to change, to rate, and to take back with a reason. */
export function LesionDetail({ caseId, lesion, mayEdit, mayRetract, ratings }: Props) {
  const [doing, setDoing] = useState<'edit' | 'retract' | null>(null);
  const retract = useRetractLesion(caseId);
  const name = lesion.levels ? formatLevels(lesion.levels) : 'Lesion without a level';
  const retracted = Boolean(lesion.retractedReason);
  const actions = !retracted && doing !== 'edit' && (
    <>
      {mayEdit && (
        <Button variant="default" size="compact-sm" onClick={() => setDoing('edit')} aria-label={`Edit lesion: ${name}`}>
          Edit
        </Button>
      )}
      {mayRetract && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setDoing('retract')}>
          Entered in error…
        </Button>
      )}
    </>
  );
  return (
    <div className={classes['detail']} data-retracted={retracted || undefined}>
      <Section title={name} note={<RecordedNote of={lesion} subject="Lesion" />} actions={actions}>
        {retracted && <p className={classes['reason']}>Entered in error: {lesion.retractedReason}</p>}
        {doing === 'edit' ? (
          <Suspense fallback={<LoadingLines label="Loading the questions of the lesion" />}>
            <LesionForm caseId={caseId} lesion={lesion} onDone={() => setDoing(null)} />
          </Suspense>
        ) : (
          <ReadList of={Lesion} from={lesion} only={['esccGrade', 'mechanicalJudgement', 'instrumented', 'irradiatedBefore', 'compartment', 'nature', 'sizeMm', 'levelText', 'note']} columns={3} />
        )}
      </Section>
      {doing !== 'edit' && <div className={classes['ratings']}>{ratings}</div>}
      <ConfirmDialog
        title={`Take back the lesion at ${name}`}
        opened={doing === 'retract'}
        onClose={() => setDoing(null)}
        confirm="Mark as entered in error"
        danger
        reason={{ label: 'Reason', hint: 'It stays visible, struck through, with this reason.' }}
        onConfirm={(reason) => retract.mutateAsync({ id: lesion.id, reason, seen: lesion.version })}
      >
        The lesion no longer counts. Nothing is deleted: lesion and ratings stay readable for everybody.
      </ConfirmDialog>
    </div>
  );
}
