import type { ReactNode } from 'react';
import classes from './kbd.module.css';

/** Words that only make sense beside a keyboard. */
export function NeedsKeys({ children }: { children: ReactNode }) {
  return <span className={classes['needsKeys']}>{children}</span>;
}

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={classes['kbd']}>{children}</kbd>;
}
