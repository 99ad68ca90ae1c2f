import { Button } from '@mantine/core';
import { type CaseView } from '@rachis/domain';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import classes from './imaging.module.css';
import { AddView, dropTarget, UploadState, usePastedImages } from './key-image-add.js';
import { hasImage, ShowViewRow } from './show-view-row.js';
import { useImageUpload } from './use-image-upload.js';
import { useShowList } from './use-show-list.js';

const ShowViewForm = lazy(() => import('./show-view.form.js').then((file) => ({ default: file.ShowViewForm })));
const KeyImageDialog = lazy(() => import('./key-image.dialog.js').then((file) => ({ default: file.KeyImageDialog })));

/** So many views are shown at once; a list this long is too long for a board anyway. */
const AT_FIRST = 12;

interface Props {
  theCase: CaseView;
  mayArrange: boolean;
  mayRetract: boolean;
}

/** What the board is shown of the imaging, in its order. */
export function ShowListPanel({ theCase, mayArrange, mayRetract }: Props) {
  const { id: caseId, imaging: studies } = theCase;
  const list = useShowList(theCase);
  const { views } = list;
  const [editing, setEditing] = useState<string | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const upload = useImageUpload(caseId, setEditing);
  usePastedImages(upload, mayArrange);
  const withImage = views.filter(hasImage);
  useShortcuts({ i: () => setLooking(withImage[0]?.id ?? null) }, withImage.length > 0);
  const moved = useRef<string | null>(null);
  const order = views.map(({ id }) => id).join();
  useEffect(() => {
    // The row was put elsewhere in the page; the hand stays on it.
    if (moved.current) document.getElementById(`view-${moved.current}`)?.focus();
    moved.current = null;
  }, [order]);
  const move = (id: string, by: number) => {
    moved.current = id;
    void list.move(id, by);
  };
  const form = (id: string | null) => (
    <Suspense fallback={<LoadingLines label="Loading the form: view" />}>
      <ShowViewForm caseId={caseId} studies={studies} view={views.find((one) => one.id === id)} onDone={() => setEditing(null)} />
    </Suspense>
  );
  const shown = all ? views : views.slice(0, AT_FIRST);
  return (
    <div {...dropTarget(mayArrange ? upload : null)}>
      <Panel id="show-list" title="Views for the board" note={views.length > 0 ? views.length : null} actions={mayArrange && <AddView upload={upload} onWords={() => setEditing('new')} />}>
        {mayArrange && <p className={`${classes['label'] ?? ''} no-print`}>PNG or JPEG, at most 8 MB: choose, drop here, or paste. Everything but the picture is removed; a name written into the picture is not, so crop it first.</p>}
        <UploadState upload={upload} />
        {list.problem && <ProblemNote problem={list.problem} />}
        <p role="status" className={classes['said']}>
          {list.said}
          {list.removed && (
            <Button variant="subtle" size="compact-sm" onClick={() => void list.undo()}>
              Undo
            </Button>
          )}
        </p>
        {editing === 'new' && <div className={classes['entry']}>{form(null)}</div>}
        {views.length === 0 && editing !== 'new' && <p className={classes['label']}>No views are chosen.</p>}
        <ol className={classes['views']}>
          {shown.map((view, index) =>
            editing === view.id ? (
              <li key={view.id} className={classes['viewForm']}>
                {form(view.id)}
              </li>
            ) : (
              <ShowViewRow
                key={view.id}
                caseId={caseId}
                view={view}
                study={studies.find(({ id }) => id === view.studyId) ?? null}
                place={index + 1}
                of={views.length}
                arrange={mayArrange ? { onMove: (by) => move(view.id, by), onEdit: () => setEditing(view.id), onRemove: () => void list.remove(view.id) } : null}
                onOpen={() => setLooking(view.id)}
              />
            ),
          )}
        </ol>
        {views.length > AT_FIRST && (
          <Button variant="subtle" size="compact-sm" className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${views.length - AT_FIRST} more`}
          </Button>
        )}
        {looking && (
          <Suspense fallback={null}>
            <KeyImageDialog caseId={caseId} views={withImage} studies={studies} viewId={looking} mayRetract={mayRetract} onView={setLooking} onClose={() => setLooking(null)} />
          </Suspense>
        )}
      </Panel>
    </div>
  );
}
