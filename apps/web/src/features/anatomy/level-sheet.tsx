import type { Level } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { COLUMN } from './column-geometry.js';
import { sinsWords, type LevelMark } from './level-mark.js';
import { layerWords, type MapLayer } from './map-layer.js';
import classes from './spine-map.module.css';

interface Row {
  readonly code: Level;
  readonly mark: LevelMark | null;
  readonly besides: string | null;
}

/** What the map says of every level, one line a level, short enough for one sheet of paper. */
export function LevelSheet({ marks, layers }: { marks: readonly LevelMark[]; layers: readonly MapLayer[] }) {
  const rows = COLUMN.flatMap(({ code }): Row[] => {
    const here = marks.filter(({ level }) => level === code);
    const besides = layerWords(layers, code);
    if (here.length > 0) return here.map((mark) => ({ code, mark, besides }));
    return besides ? [{ code, mark: null, besides }] : [];
  });
  if (rows.length === 0) return <p>No lesion recorded.</p>;
  return (
    <table className={`${classes['table'] ?? ''} ${classes['sheet'] ?? ''}`} aria-label="Levels">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">ESCC</th>
          <th scope="col">SINS</th>
          <th scope="col">Dose, implants, plan</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, mark, besides }) => (
          <tr key={`${mark?.lesionId ?? ''} ${code}`}>
            <th scope="row">{code}</th>
            <td>{mark ? (mark.escc ?? <AbsenceChip absence={mark.esccAbsence} />) : 'no lesion recorded'}</td>
            <td>{mark ? sinsWords(mark).replace(/^SINS /, '') : ''}</td>
            <td>
              {[besides, mark?.priorRadiotherapy && !besides?.includes('dose given') ? 'earlier radiotherapy' : null].filter(Boolean).join(', ') || '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
