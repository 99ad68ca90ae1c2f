import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface Props {
  title: ReactNode;
  children: ReactNode;
  /** A quiet word beside the title: a count, a date, who recorded it. */
  note?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Target of links and shortcuts. */
  id?: string;
  /** Without padding, for a table or list that brings its own. */
  flush?: boolean;
}

/** A titled box on the page; its title is the name of the region. */
export function Panel({ title, children, note, actions, id, flush = false }: Props) {
  const labelId = useId();
  return (
    <section className={classes['panel']} aria-labelledby={labelId} id={id}>
      <header className={classes['head']}>
        <h2 id={labelId} className={classes['title']}>
          {title}
        </h2>
        {note && <div className={classes['note']}>{note}</div>}
        {actions && <div className={`${classes['actions']} no-print`}>{actions}</div>}
      </header>
      <div className={flush ? classes['flush'] : classes['body']}>{children}</div>
    </section>
  );
}

/** A titled part inside a panel or form, set off by a hairline rather than by a box. */
export function Section({ title, children, note, actions, id }: Omit<Props, 'flush'>) {
  const labelId = useId();
  return (
    <section className={classes['section']} aria-labelledby={labelId} id={id}>
      <header className={classes['sectionHead']}>
        <h3 id={labelId} className={classes['sectionTitle']}>
          {title}
        </h3>
        {note && <div className={classes['note']}>{note}</div>}
        {actions && <div className={`${classes['actions']} no-print`}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
