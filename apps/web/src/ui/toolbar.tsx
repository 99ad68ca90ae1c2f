import type { ReactNode } from 'react';
import classes from './toolbar.module.css';

/** A row of filters and buttons above a list; wraps on small screens. `end` stands at the right. */
export function Toolbar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={`${classes['toolbar']} no-print`}>
      {children}
      {end && <div className={classes['end']}>{end}</div>}
    </div>
  );
}
