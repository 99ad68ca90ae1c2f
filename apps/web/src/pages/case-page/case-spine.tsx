import type { CaseView, Level } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { MapTime } from '../../features/anatomy/map-time.js';
import { SpineMap } from '../../features/anatomy/spine-map.js';
import classes from './case-page.module.css';
import { levelMarks } from './level-marks.js';
import { caseAt, studyDays } from './map-at.js';
import { mapLayers } from './map-layers.js';

interface Props {
  theCase: CaseView;
  selected?: Level | readonly Level[] | null;
  /** Without it the map is a picture to read. */
  onPick?: (level: Level) => void;
  /** On the page for paper: the table stands open, and there is no way to that page. */
  sheet?: boolean;
}

/** The spine of a case with everything that belongs to its levels, now or as it was known at the day of a study. */
export const CaseSpine = memo(function CaseSpine({ theCase, selected = null, onPick, sheet = false }: Props) {
  const [at, setAt] = useState<string | null>(null);
  const days = useMemo(() => studyDays(theCase), [theCase]);
  const { marks, layers } = useMemo(() => {
    if (at === null) return { marks: levelMarks(theCase), layers: mapLayers(theCase) };
    const then = caseAt(theCase, at);
    return { marks: levelMarks(then), layers: mapLayers(then, then.unsure) };
  }, [theCase, at]);
  const words = days.find(({ on }) => on === at)?.words;
  return (
    <>
      <MapTime days={days} at={at} onAt={setAt} />
      <SpineMap marks={marks} layers={layers} selected={selected} label={words ? `Spine of this case at ${words}` : 'Spine of this case'} sheet={sheet} {...(onPick ? { onPick } : {})} />
      {!sheet && (
        <Link to="/cases/$caseId/map" params={{ caseId: theCase.id }} className={`${classes['toSheet'] ?? ''} no-print`}>
          Print size
        </Link>
      )}
    </>
  );
});
