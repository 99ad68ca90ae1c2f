import { ESCC_GRADES, sins, type EsccCode } from '@rachis/domain';
import { EsccGlyph } from './escc-glyph.js';
import classes from './spine-map.module.css';

function Sign({ grade }: { grade: EsccCode | null }) {
  return (
    <svg viewBox="-9 -9 18 18" width={18} height={18} aria-hidden>
      <EsccGlyph grade={grade} />
    </svg>
  );
}

function Edge({ edge }: { edge: string }) {
  return (
    <svg viewBox="0 0 22 14" width={22} height={14} aria-hidden>
      <rect x={2} y={2} width={18} height={10} rx={edge === 'unstable' ? 0 : 3} className={classes['flagSins']} data-sins={edge} />
    </svg>
  );
}

const from = (index: number): number => (index === 0 ? 0 : (sins.bands[index - 1]?.upTo ?? 0) + 1);

/** What shapes, patterns and edges of the map mean. */
export function SpineLegend() {
  return (
    <figcaption className={classes['legend']}>
      <dl>
        <dt>ESCC, body and ring</dt>
        {ESCC_GRADES.map(({ code, label }) => (
          <dd key={code} title={label}>
            <Sign grade={code} /> {code}
          </dd>
        ))}
        <dd>
          <Sign grade={null} /> not known
        </dd>
      </dl>
      <dl>
        <dt>SINS, edge</dt>
        {sins.bands.map(({ id, label, upTo }, index) => (
          <dd key={id}>
            <Edge edge={id} /> {from(index)}–{upTo} {label.toLowerCase()}
          </dd>
        ))}
        <dd>
          <Edge edge="open" /> items open
        </dd>
      </dl>
    </figcaption>
  );
}
