import { Panel, Section } from '../../ui/panel.js';
import classes from './catalogue.module.css';

const COLOURS = ['paper', 'surface', 'surface-quiet', 'surface-hover', 'surface-selected', 'line', 'line-strong', 'line-field', 'ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'accent-quiet', 'focus'];
const TONES = ['neutral', 'info', 'good', 'caution', 'serious', 'critical'];
const TYPES = ['figure', 'page', 'title', 'lead', 'body', 'small', 'note'];
const GAPS = ['1', '2', '3', '4', '5', '6', '7'];

function Swatch({ name, fill, edge }: { name: string; fill: string; edge?: string }) {
  return (
    <div>
      <div className={classes['swatch']} style={{ background: `var(--${fill})`, ...(edge ? { borderColor: `var(--${edge})` } : {}) }} />
      <p className={classes['name']}>{name}</p>
    </div>
  );
}

/** Colours, type and gaps. */
export function TokenSamples() {
  return (
    <div className={classes['stack']}>
      <Panel title="Colour" note="one accent; greys with a trace of it; tones only for status">
        <Section title="Surfaces, lines, ink, accent">
          <div className={classes['swatches']}>
            {COLOURS.map((name) => (
              <Swatch key={name} name={name} fill={name} />
            ))}
          </div>
        </Section>
        <Section title="Tones">
          <div className={classes['swatches']}>
            {TONES.map((tone) => (
              <div key={tone} style={{ color: `var(--${tone}-ink)` }}>
                <Swatch name={`${tone}-fill, -edge`} fill={`${tone}-fill`} edge={`${tone}-edge`} />
                {tone}-ink
              </div>
            ))}
          </div>
        </Section>
      </Panel>
      <div className={classes['pair']}>
        <Panel title="Type" note="Inter, figures of equal width">
          <div className={classes['type']}>
            {TYPES.map((name) => (
              <div key={name} style={{ display: 'contents' }}>
                <p className={classes['name']}>type-{name}</p>
                <p style={{ fontSize: `var(--type-${name})`, lineHeight: 1.25 }}>T8, 11 of 18, 30 Gy in 10</p>
              </div>
            ))}
          </div>
        </Panel>
        <Panel title="Gaps">
          <div className={classes['type']}>
            {GAPS.map((name) => (
              <div key={name} style={{ display: 'contents' }}>
                <p className={classes['name']}>gap-{name}</p>
                <div className={classes['gap']} style={{ width: `var(--gap-${name})` }} />
              </div>
            ))}
          </div>
        </Panel>
      </div>
    </div>
  );
}
