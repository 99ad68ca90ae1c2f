import { LQ_CAUTION_ABOVE } from '@rachis/domain';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './dose.module.css';

/** A caution beside a result, with its sign. */
export function Caution({ children }: { children: ReactNode }) {
  return (
    <p className={classes['caution']}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

/** Said of more per fraction than the linear-quadratic model is reliable for. */
export function LqNote({ of }: { of: string }) {
  return (
    <Caution>
      {of} has more than {LQ_CAUTION_ABOVE} Gy per fraction: the linear-quadratic model is unreliable there.
    </Caution>
  );
}
