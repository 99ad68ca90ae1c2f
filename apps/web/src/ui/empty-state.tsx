import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  title: string;
  /** What it means, in one sentence. */
  children?: ReactNode;
  /** The next thing to do: a button or link. */
  action?: ReactNode;
  icon?: Icon;
}

/** Stands where a list has nothing in it, and says what to do next. */
export function EmptyState({ title, children, action, icon: Sign }: Props) {
  return (
    <div className={classes['empty']}>
      {Sign && <Sign size={28} stroke={1.4} aria-hidden className={classes['icon']} />}
      <p className={classes['title']}>{title}</p>
      {children && <div className={classes['text']}>{children}</div>}
      {action && <div className={`${classes['action']} no-print`}>{action}</div>}
    </div>
  );
}
