import { BUCKETS, labelOf, type Bucket } from '@rachis/domain';
import type { ReactNode } from 'react';
import classes from './agenda.module.css';

const HINTS: Readonly<Record<Bucket, string>> = {
  ratify: 'Decided out of the meeting; confirmed here first',
  standard_of_care: 'Noted together, each recorded',
  discuss: 'The most complex first, while everybody is fresh',
  not_ready: 'Named with the reason, not discussed',
};

interface Props {
  bucket: Bucket;
  count: number;
  children: ReactNode;
}

/** One of the four parts of an agenda with its name and what it is for. */
export function AgendaPart({ bucket, count, children }: Props) {
  const id = `part-${bucket}`;
  return (
    <section className={classes['part']} aria-labelledby={id} data-empty={count === 0 || undefined}>
      <header className={classes['partHead']}>
        <h3 id={id} className={classes['partTitle']}>
          {labelOf(BUCKETS, bucket)}
        </h3>
        <span className={classes['quiet']}>
          {count} · {HINTS[bucket]}
        </span>
      </header>
      {children}
    </section>
  );
}
