import { Button } from '@mantine/core';
import { REFERENCE_ONLY, type ImagingStudyView, type ShowViewView } from '@rachis/domain';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import classes from './imaging.module.css';
import { imageAddress, useRetractImage } from './show-list.queries.js';
import { studyWords, viewName } from './show-view-row.js';

interface Props {
  caseId: string;
  /** The views that have an image, in their order. */
  views: readonly ShowViewView[];
  studies: readonly ImagingStudyView[];
  /** The view that is looked at. */
  viewId: string;
  mayRetract: boolean;
  onView: (id: string) => void;
  onClose: () => void;
}

/** The key images large, one after another: arrow keys or [ and ]. */
export function KeyImageDialog({ caseId, views, studies, viewId, mayRetract, onView, onClose }: Props) {
  const at = Math.max(views.findIndex(({ id }) => id === viewId), 0);
  const view = views[at];
  const [asking, setAsking] = useState(false);
  const retract = useRetractImage(caseId);
  const go = useRef<(by: number) => void>(() => undefined);
  useEffect(() => {
    go.current = (by) => {
      const next = views[at + by];
      if (next && !asking) onView(next.id);
    };
  });
  useEffect(() => {
    const listen = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey) return;
      if (key === 'ArrowLeft' || key === '[') go.current(-1);
      if (key === 'ArrowRight' || key === ']') go.current(1);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (!view?.keyImageId) return null;
  const { keyImageId } = view;
  const name = viewName(view, at + 1);
  const study = studies.find(({ id }) => id === view.studyId) ?? null;
  return (
    <>
      <Dialog title={name} opened={!asking} onClose={onClose} size="xl">
        <figure className={classes['large']}>
          <img src={imageAddress(caseId, keyImageId)} alt={[name, studyWords(study), view.note].filter(Boolean).join('. ')} width={view.imageWidth ?? undefined} height={view.imageHeight ?? undefined} />
          <figcaption>
            <b>{REFERENCE_ONLY}</b>
            {[studyWords(study), view.note].filter(Boolean).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </figcaption>
        </figure>
        <div className={classes['largeFoot']}>
          <Button variant="default" size="compact-md" disabled={at === 0} onClick={() => go.current(-1)}>
            Previous
          </Button>
          <span role="status">
            Image {at + 1} of {views.length}
          </span>
          <Button variant="default" size="compact-md" disabled={at === views.length - 1} onClick={() => go.current(1)}>
            Next
          </Button>
          {mayRetract && (
            <Button variant="subtle" color="red.8" size="compact-md" onClick={() => setAsking(true)}>
              Delete image
            </Button>
          )}
        </div>
      </Dialog>
      <ConfirmDialog
        title="Delete this key image"
        opened={asking}
        onClose={() => setAsking(false)}
        confirm="Delete image"
        danger
        reason={{ label: 'Why', hint: 'Such as: of another patient' }}
        onConfirm={(reason) => retract.mutateAsync({ id: keyImageId, reason })}
      >
        The picture is deleted for good and cannot be brought back. The view stays, with who deleted the image and why.
      </ConfirmDialog>
    </>
  );
}
