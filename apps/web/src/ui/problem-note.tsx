import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './problem-note.module.css';
import { problemOf } from './problem.js';

interface Props {
  /** What was thrown. */
  problem: unknown;
  /** What can be done about it, such as a button to load the newer version. */
  children?: ReactNode;
}

/** Says at the place of action that something was refused and why; read out at once. */
export function ProblemNote({ problem, children }: Props) {
  const { title, detail, errors, requestId } = problemOf(problem);
  return (
    <div role="alert" className={classes['note']}>
      <IconAlertTriangle size={18} aria-hidden className={classes['icon']} />
      <div className={classes['text']}>
        <p className={classes['title']}>{title}</p>
        {detail && detail !== title && <p>{detail}</p>}
        {errors && errors.length > 0 && (
          <ul className={classes['faults']}>
            {errors.map(({ pointer, detail: fault }) => (
              <li key={`${pointer} ${fault}`}>{fault}</li>
            ))}
          </ul>
        )}
        {children}
        {requestId && <p className={classes['request']}>Request {requestId}</p>}
      </div>
    </div>
  );
}
