import { Skeleton } from '@mantine/core';
import classes from './loading.module.css';

const WIDTHS = ['92%', '78%', '86%', '64%', '81%', '70%'];

/** Grey lines in the shape of text that is on its way. `label` is read out: "Loading the worklist". */
export function LoadingLines({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div role="status" className={classes['lines']}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={12} width={WIDTHS[line % WIDTHS.length] ?? '80%'} radius="sm" animate={false} />
      ))}
    </div>
  );
}

/** Grey rows in the shape of a table that is on its way. */
export function LoadingRows({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <div role="status" className={classes['rows']}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes['row']}>
          <Skeleton height={12} width={WIDTHS[row % WIDTHS.length] ?? '80%'} radius="sm" animate={false} />
        </div>
      ))}
    </div>
  );
}
