import type { ReactNode } from 'react';
import classes from './figure.module.css';
import type { Tone } from './tone.js';
import tones from './tone.module.css';

interface Props {
  label: string;
  /** The number, or what stands in its place. */
  children: ReactNode;
  unit?: string;
  note?: ReactNode;
  tone?: Tone;
}

/** One number that matters, with its name, unit and note; figures are of equal width so that columns line up. */
export function Figure({ label, children, unit, note, tone }: Props) {
  return (
    <div className={[classes['figure'], tone ? tones[tone] : ''].join(' ')} data-toned={tone ? true : undefined}>
      <p className={classes['label']}>{label}</p>
      <p className={classes['value']}>
        {children}
        {unit && <span className={classes['unit']}> {unit}</span>}
      </p>
      {note && <div className={classes['note']}>{note}</div>}
    </div>
  );
}

/** A number inside running text or a table, in figures of equal width. */
export function Num({ children }: { children: ReactNode }) {
  return <span className="figures">{children}</span>;
}
