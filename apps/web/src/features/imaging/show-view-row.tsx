import { ActionIcon, Button } from '@mantine/core';
import { formatDate, formatLevels, labelOf, MODALITIES, placeWords, REFERENCE_ONLY, type ImagingStudyView, type ShowViewView } from '@rachis/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './imaging.module.css';
import { thumbnailAddress } from './show-list.queries.js';
import { PacsLink } from './study-entry.js';

interface Props {
  caseId: string;
  view: ShowViewView;
  study: ImagingStudyView | null;
  place: number;
  of: number;
  /** What can be done with the view; null for who may only look. */
  arrange: { readonly onMove: (by: number) => void; readonly onEdit: () => void; readonly onRemove: () => void } | null;
  onOpen: () => void;
}

/** What a view is called. */
export const viewName = ({ sequence, levels }: ShowViewView, place: number): string => [sequence, levels ? formatLevels(levels) : null].filter(Boolean).join(' ') || `View ${place}`;
export const studyWords = (study: ImagingStudyView | null): string => (study ? [labelOf(MODALITIES, study.modality), study.performedOn ? formatDate(study.performedOn) : null].filter(Boolean).join(' · ') : '');
export const hasImage = ({ keyImageId, imageWidth }: ShowViewView): boolean => Boolean(keyImageId && imageWidth);

/** One view of the list: its place, its image, and where it is found. Alt and an arrow move it. */
export function ShowViewRow({ caseId, view, study, place, of, arrange, onOpen }: Props) {
  const name = viewName(view, place);
  return (
    <li className={classes['view']}>
      <span className={classes['place']}>{place}</span>
      <KeyImageThumb caseId={caseId} view={view} name={name} onOpen={onOpen} />
      <div className={classes['viewWords']}>
        <p>
          <b>{name}</b>
        </p>
        {study && <p className={classes['label']}>{studyWords(study)}</p>}
        {placeWords(view) && <p className={classes['number']}>{placeWords(view)}</p>}
        {view.note && <p>{view.note}</p>}
        <p className={classes['label']}>
          <PacsLink study={study} />
        </p>
        {arrange && (
          <div
            role="toolbar"
            aria-label={`Arrange: ${name}`}
            className={`${classes['viewActions'] ?? ''} no-print`}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              arrange.onMove(event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <ActionIcon id={`view-${view.id}`} variant="default" size="sm" aria-disabled={place === 1} aria-label={`Move up: ${name}`} title="Move up (Alt + ↑)" onClick={() => arrange.onMove(-1)}>
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" size="sm" aria-disabled={place === of} aria-label={`Move down: ${name}`} title="Move down (Alt + ↓)" onClick={() => arrange.onMove(1)}>
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
            <Button variant="subtle" size="compact-sm" onClick={arrange.onEdit} aria-label={`Edit view: ${name}`}>
              Edit
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={arrange.onRemove} aria-label={`Take out view: ${name}`}>
              Take out
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function KeyImageThumb({ caseId, view, name, onOpen }: { caseId: string; view: ShowViewView; name: string; onOpen: () => void }) {
  if (!view.keyImageId || !view.imageWidth || !view.imageHeight) {
    return <div className={classes['noImage']}>{view.imageRetractedReason ? `Key image taken out: ${view.imageRetractedReason}` : 'No key image'}</div>;
  }
  return (
    <figure className={classes['figure']}>
      <button type="button" className={classes['thumb']} onClick={onOpen} aria-label={`Open key image: ${name}`}>
        <img src={thumbnailAddress(caseId, view.keyImageId)} alt="" width={view.imageWidth} height={view.imageHeight} loading="lazy" />
      </button>
      <figcaption>{REFERENCE_ONLY}</figcaption>
    </figure>
  );
}
