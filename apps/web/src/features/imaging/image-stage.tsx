import { MOST_ZOOM, PARTS, REFERENCE_ONLY, within, type ImagePart, type ImagingStudyView, type ShowViewView } from '@rachis/domain';
import { useRef, useState, type CSSProperties, type PointerEvent, type WheelEvent } from 'react';
import classes from './image-stage.module.css';
import { imageAddress } from './show-list.queries.js';
import { hasImage, studyWords, viewName } from './show-view-row.js';

interface Props {
  caseId: string;
  /** The show-list in its order. */
  views: readonly ShowViewView[];
  studies: readonly ImagingStudyView[];
  viewId: string | null;
  part: ImagePart;
  /** Moves every screen; without it this screen follows. */
  onPart?: ((part: ImagePart) => void) | undefined;
}

const STEP = 1.25;

/**
 * One image of the show-list, the part of it that the room looks at. Only the place and the enlargement come over the line;
 * the picture itself is drawn here, as sharp as this screen can.
 */
export function ImageStage({ caseId, views, studies, viewId, part, onPart }: Props) {
  const at = Math.max(views.findIndex(({ id }) => id === viewId), 0);
  const view = views[at];
  const held = useRef<{ readonly clientX: number; readonly clientY: number; readonly part: ImagePart } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  // Whether the picture has ever come: a dead picture is said, with where it lies.
  const [failed, setFailed] = useState<string | null>(null);
  if (!view) return <p className={classes['none']}>No views are chosen for this case.</p>;
  const name = viewName(view, at + 1);
  const words = [studyWords(studies.find(({ id }) => id === view.studyId) ?? null), view.note].filter(Boolean);
  const zoomBy = (factor: number) => onPart?.(within({ ...part, zoom: part.zoom * factor }));
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (!onPart) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { clientX: event.clientX, clientY: event.clientY, part };
  };
  const drag = ({ clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (!held.current || !box || !onPart) return;
    const { part: from } = held.current;
    const parts = (moved: number, size: number) => (moved / size) * PARTS * (100 / from.zoom);
    onPart(within({ ...from, centreX: from.centreX - parts(clientX - held.current.clientX, box.width), centreY: from.centreY - parts(clientY - held.current.clientY, box.height) }));
  };
  const wheel = ({ deltaY }: WheelEvent) => zoomBy(deltaY < 0 ? STEP : 1 / STEP);
  const shape = (view.imageWidth ?? 1) / (view.imageHeight ?? 1);
  const image = hasImage(view) && view.keyImageId ? imageAddress(caseId, view.keyImageId) : null;
  return (
    <figure className={classes['stage']} data-driven={onPart ? true : undefined}>
      {image && failed !== image ? (
        <div className={classes['frame']}>
          <div
            ref={frame}
            className={classes['picture']}
            style={{ aspectRatio: shape, '--shape': shape } as CSSProperties}
            onPointerDown={press}
            onPointerMove={drag}
            onPointerUp={() => (held.current = null)}
            onPointerCancel={() => (held.current = null)}
            onWheel={wheel}
          >
            <img
              src={image}
              alt={[name, ...words].join('. ')}
              draggable={false}
              onError={() => setFailed(image)}
              style={{ transform: `scale(${part.zoom / 100}) translate(${50 - (part.centreX * 100) / PARTS}%, ${50 - (part.centreY * 100) / PARTS}%)` }}
            />
          </div>
        </div>
      ) : (
        <p className={classes['none']}>{image ? 'The key image cannot be loaded; the view is in the PACS.' : 'No key image was kept of this view; it is in the PACS.'}</p>
      )}
      <figcaption className={classes['words']}>
        <b>
          {at + 1} of {views.length}: {name}
        </b>
        {words.map((one) => (
          <span key={one}>{one}</span>
        ))}
        <span>{REFERENCE_ONLY}</span>
        {onPart && (
          <span className={classes['tools']} role="group" aria-label="Part of the image, on every screen">
            <button type="button" aria-label="Enlarge" disabled={part.zoom >= MOST_ZOOM} onClick={() => zoomBy(STEP)}>
              +
            </button>
            <button type="button" aria-label="Make smaller" disabled={part.zoom <= 100} onClick={() => zoomBy(1 / STEP)}>
              −
            </button>
            <button type="button" onClick={() => onPart(within({ zoom: 100, centreX: 0, centreY: 0 }))}>
              Whole image
            </button>
          </span>
        )}
      </figcaption>
    </figure>
  );
}
