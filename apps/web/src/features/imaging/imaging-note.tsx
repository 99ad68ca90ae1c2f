import type { ImagingNote } from '@rachis/domain';
import { IconInfoCircle } from '@tabler/icons-react';
import classes from './imaging.module.css';

/** A remark with its source. It informs and stops nobody. */
export function ImagingNoteLine({ note: { words, source } }: { note: ImagingNote }) {
  return (
    <p role="note" className={classes['noteLine']}>
      <IconInfoCircle size={16} aria-hidden />
      <span>
        {words} <span className={classes['label']}>Source: {source}.</span>
      </span>
    </p>
  );
}
