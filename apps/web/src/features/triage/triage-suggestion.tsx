import { labelOf, TRIAGE_BUCKETS, triageSuggestion, type CaseView, type TriageBucket } from '@rachis/domain';
import { IconAlertOctagon, IconHelpCircle, IconPhone, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import classes from './triage.module.css';

const LOOK: Readonly<Record<TriageBucket, { tone: Tone; icon: Icon }>> = {
  emergency: { tone: 'critical', icon: IconAlertOctagon },
  ask: { tone: 'serious', icon: IconPhone },
  discuss: { tone: 'info', icon: IconUsersGroup },
};

/** Where a referral seems to belong, why, and what nobody knows. It fills nothing in. */
export function Suggestion({ theCase }: { theCase: CaseView }) {
  const { bucket, words, flags, unknown, emergencyPossible } = triageSuggestion(theCase);
  const { tone, icon } = LOOK[bucket];
  return (
    <section aria-label="Suggestion" className={classes['suggestion']}>
      <p className={classes['bucket']}>
        <StatusBadge tone={tone} icon={icon}>
          {labelOf(TRIAGE_BUCKETS, bucket)}
        </StatusBadge>
        {bucket === 'discuss' && emergencyPossible && (
          <StatusBadge tone="caution" icon={IconHelpCircle} quiet>
            an emergency is possible
          </StatusBadge>
        )}
        <span className={classes['quiet']}>Suggested by rules; you decide.</span>
      </p>
      <p>{words}</p>
      {flags.length > 0 && (
        <ul className={classes['flags']} aria-label="Red flags">
          {flags.map(({ code, words: flag, source }, index) => (
            <li key={`${code} ${index}`}>
              <b>{flag}</b> <span className={classes['quiet']}>{source}</span>
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <p className={classes['unknown']}>
          <span className={classes['unknownTitle']}>Not known:</span>{' '}
          {unknown.map(({ code, label, why }) => (
            <span key={code} className={classes['unknownItem']}>
              {label} <span className={classes['quiet']}>({why.toLowerCase()})</span>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
