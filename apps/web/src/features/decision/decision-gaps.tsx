import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { signingGaps, type Decision, type SigningGap } from '@rachis/domain';
import { pathOfPointer } from '../../ui/problem.js';
import classes from './decision.module.css';

interface Props {
  decision: Decision;
  /** Takes the writer to the place; without it the gaps are only read. */
  onGo?: (path: string) => void;
}

/** What is still needed before a decision can be signed, and what is open but can stay so. */
export function DecisionGaps({ decision, onGo }: Props) {
  const gaps = signingGaps(decision);
  const blocking = gaps.filter(({ blocks }) => blocks);
  const open = gaps.filter(({ blocks }) => !blocks);
  return (
    <div className={classes['gaps']}>
      {blocking.length > 0 && (
        <div className={classes['gapsPart']} data-tone="critical">
          <p className={classes['gapsTitle']}>
            <IconAlertOctagon size={16} aria-hidden /> Needed before signing
          </p>
          <GapList gaps={blocking} onGo={onGo} />
        </div>
      )}
      {open.length > 0 && (
        <div className={classes['gapsPart']} data-tone="caution">
          <p className={classes['gapsTitle']}>
            <IconAlertTriangle size={16} aria-hidden /> Open, and may stay so
          </p>
          <GapList gaps={open} onGo={onGo} />
        </div>
      )}
      {gaps.length === 0 && (
        <p className={classes['gapsNone']}>
          <IconCircleCheck size={16} aria-hidden /> Nothing is open
        </p>
      )}
    </div>
  );
}

function GapList({ gaps, onGo }: { gaps: readonly SigningGap[]; onGo: Props['onGo'] }) {
  return (
    <ul>
      {gaps.map(({ pointer, detail }) => (
        <li key={pointer + detail}>
          {onGo ? (
            <button type="button" className={classes['gapLink']} onClick={() => onGo(pathOfPointer(pointer))}>
              {detail}
            </button>
          ) : (
            detail
          )}
        </li>
      ))}
    </ul>
  );
}
