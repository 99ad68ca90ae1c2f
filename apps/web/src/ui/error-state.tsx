import { Button } from '@mantine/core';
import { IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import classes from './empty-state.module.css';
import { problemOf } from './problem.js';

interface Props {
  /** What was being done: "The worklist could not be loaded". */
  title: string;
  error: unknown;
  /** Whether anything was lost; the default is right for reading. */
  safety?: string;
  onRetry?: () => void;
}

/** Stands where something could not be loaded: what failed, whether data is safe, and a way to try again. */
export function ErrorState({ title, error, safety = 'Nothing was changed, and nothing is lost.', onRetry }: Props) {
  const problem = problemOf(error);
  // Asking again changes nothing for somebody whose role may not see it.
  const forbidden = problem.code === 'not-permitted';
  const Sign = forbidden ? IconLock : IconPlugConnectedX;
  const said = `${problem.title}${problem.detail && problem.detail !== problem.title ? `: ${problem.detail}` : ''}`.replace(/\.$/, '');
  return (
    <div role="alert" className={classes['empty']}>
      <Sign size={28} stroke={1.4} aria-hidden className={classes['icon']} />
      <p className={classes['title']}>{forbidden ? 'This is not open to your role' : title}</p>
      <div className={classes['text']}>
        <p>
          {said}. {forbidden ? 'An administrator can give you a role that may.' : safety}
        </p>
        {problem.requestId && <p>Request {problem.requestId}</p>}
      </div>
      {onRetry && !forbidden && (
        <div className={`${classes['action'] ?? ''} no-print`}>
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
