import type { Level } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { esccMeaning, sinsWords, type LevelMark } from './level-mark.js';
import classes from './spine-map.module.css';
import { COLUMN, placeOf } from './column-geometry.js';
import { layerWords, type MapLayer } from './map-layer.js';

/** The same as the drawing says, as a table; shown on demand and complete for screen readers. */
export function LevelTable({ marks, layers, onPick }: { marks: readonly LevelMark[]; layers: readonly MapLayer[]; onPick?: (level: Level) => void }) {
  const sorted = [...marks].sort((a, b) => placeOf(a.level).centre.y - placeOf(b.level).centre.y);
  const besides = COLUMN.flatMap(({ code }) => {
    const words = layerWords(layers, code);
    return words === null ? [] : [{ code, words }];
  });
  return (
    <details className={classes['tableBox']}>
      <summary>Show as a table</summary>
      {sorted.length === 0 ? (
        <p>No lesion recorded.</p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">ESCC</th>
              <th scope="col">SINS</th>
              <th scope="col">Earlier treatment</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((mark) => (
              <tr key={`${mark.lesionId} ${mark.level}`}>
                <th scope="row">
                  {onPick ? (
                    <button type="button" className={classes['tableLevel']} onClick={() => onPick(mark.level)}>
                      {mark.level}
                    </button>
                  ) : (
                    mark.level
                  )}
                </th>
                <td>{mark.escc ? esccMeaning(mark) : <AbsenceChip absence={mark.esccAbsence} />}</td>
                <td>{sinsWords(mark)}</td>
                <td>{[mark.priorRadiotherapy ? 'Radiotherapy' : null, mark.instrumented ? 'Instrumented' : null].filter(Boolean).join(', ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {besides.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Dose, implants, plan</th>
            </tr>
          </thead>
          <tbody>
            {besides.map(({ code, words }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
