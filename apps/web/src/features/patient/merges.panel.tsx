import { Button } from '@mantine/core';
import type { MergeView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { mergeToUndo, useUnmerge } from './duplicates.queries.js';
import classes from './duplicates.module.css';
import { birthWords, nameOf } from './patient-words.js';

const described = (patient: MergeView['merged']): string => [nameOf(patient), birthWords(patient.birthDate)].filter(Boolean).join(', ');
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Merges that were made: who, when, why, what came with them, and the way back. */
export function Merges({ merges, mayUndo }: { merges: readonly MergeView[]; mayUndo: boolean }) {
  const [undoing, setUndoing] = useState<MergeView | null>(null);
  if (merges.length === 0) return <EmptyState title="Nothing was merged yet">A merge stands here with who made it and why, and can be undone.</EmptyState>;
  return (
    <>
      <ul className={classes['pairs']}>
        {merges.map((merge) => (
          <li key={merge.id} className={classes['merge']}>
            <div>
              <p className={classes['because']}>
                {described(merge.merged)} <span aria-hidden>→</span> <span className="visually-hidden">was merged into</span> {described(merge.surviving)}
              </p>
              <p className={classes['quiet']}>
                {merge.mergedByName}, <Timestamp at={merge.mergedAt} />: “{merge.reason}”
              </p>
              <p className={classes['quiet']}>
                Moved: {counted(merge.movedCases, 'case')}, {merge.movedNumbers.length === 0 ? 'no number' : merge.movedNumbers.map(({ authority, value }) => `${authority} ${value}`).join(', ')}
              </p>
              {merge.undoneAt && (
                <p className={classes['quiet']}>
                  Undone by {merge.undoneByName}, <Timestamp at={merge.undoneAt} />: “{merge.undoReason}”
                </p>
              )}
            </div>
            <div className={classes['act']}>
              <StatusBadge tone={merge.undoneAt ? 'neutral' : 'good'} quiet>
                {merge.undoneAt ? 'Undone' : 'Stands'}
              </StatusBadge>
              {!merge.undoneAt && mayUndo && (
                <Button size="compact-sm" variant="default" onClick={() => setUndoing(merge)} aria-label={`Undo the merge of ${nameOf(merge.merged)}`}>
                  Undo
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog key={undoing.id} mergeId={undoing.id} onClose={() => setUndoing(null)} />}
    </>
  );
}

/** What undoing gives back, what stands in its way, and the reason. */
function UndoDialog({ mergeId, onClose }: { mergeId: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(mergeToUndo(mergeId));
  const unmerge = useUnmerge();
  const title = 'Undo the merge?';
  if (!data) {
    return (
      <Dialog title={title} opened onClose={onClose}>
        {error ? <ErrorState title="The merge could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Looking what has happened since" />}
      </Dialog>
    );
  }
  const { obstacles } = data;
  const list = (
    <ul className={classes['obstacles']}>
      {obstacles.map(({ what }) => (
        <li key={what}>{what}</li>
      ))}
    </ul>
  );
  if (obstacles.some(({ stops }) => stops)) {
    return (
      <Dialog title="This merge cannot be undone now" opened onClose={onClose}>
        {list}
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={title}
      opened
      onClose={onClose}
      confirm={obstacles.length > 0 ? 'Undo all the same' : 'Undo the merge'}
      reason={{ label: 'Reason', hint: 'It stays in the history of both.' }}
      onConfirm={(reason) => unmerge.mutateAsync({ id: mergeId, seen: data.version, values: { reason, despite: obstacles.length > 0 } })}
    >
      <p>
        {described(data.merged)} becomes a record of its own again, with {counted(data.movedCases, 'case')} and {data.movedNumbers.length === 0 ? 'no number' : counted(data.movedNumbers.length, 'number')}. Signed decisions keep the words they were signed with.
      </p>
      {obstacles.length === 0 ? (
        <p>Nothing has happened since that stands in the way: both records will be exactly as they were.</p>
      ) : (
        <>
          <p>Since the merge:</p>
          {list}
        </>
      )}
    </ConfirmDialog>
  );
}
