import { Button } from '@mantine/core';
import type { BiopsyView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { LoadingLines } from '../../ui/loading.js';
import { Section } from '../../ui/panel.js';
import { biopsyName } from './biopsy-entry.js';
import { useRetractBiopsy } from './biopsy.queries.js';
import classes from './biopsy.module.css';

const BiopsyAddendumForm = lazy(() => import('./biopsy-addendum.form.js').then((file) => ({ default: file.BiopsyAddendumForm })));

/** What can be done to a specimen besides editing it: its report is added to, or it was entered in error. */
export function BiopsyActs({ caseId, biopsy, mayAdd, mayRetract }: { caseId: string; biopsy: BiopsyView; mayAdd: boolean; mayRetract: boolean }) {
  const [doing, setDoing] = useState<'add' | 'retract' | null>(null);
  const retract = useRetractBiopsy(caseId);
  const name = biopsyName(biopsy);
  if (doing === 'add') {
    return (
      <div className={classes['adding']}>
        <Section title={`Add to the report: ${name}`}>
          <Suspense fallback={<LoadingLines label="Loading the form: addition to the report" />}>
            <BiopsyAddendumForm caseId={caseId} biopsy={biopsy} onDone={() => setDoing(null)} />
          </Suspense>
        </Section>
      </div>
    );
  }
  return (
    <div className={`${classes['acts'] ?? ''} no-print`}>
      {mayAdd && biopsy.reportedOn && (
        <Button variant="default" size="compact-sm" onClick={() => setDoing('add')} aria-label={`Add to the report: ${name}`}>
          Add to the report
        </Button>
      )}
      {mayRetract && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setDoing('retract')} aria-label={`Entered in error: ${name}`}>
          Entered in error…
        </Button>
      )}
      {doing === 'retract' && (
        <ConfirmDialog
          title={`Take back: ${name}`}
          opened
          onClose={() => setDoing(null)}
          confirm="Mark as entered in error"
          danger
          reason={{ label: 'Reason', hint: 'It stays visible with this reason.' }}
          onConfirm={(reason) => retract.mutateAsync({ id: biopsy.id, reason, seen: biopsy.version })}
        >
          The specimen no longer counts and cannot be changed again. Nothing is deleted.
        </ConfirmDialog>
      )}
    </div>
  );
}
