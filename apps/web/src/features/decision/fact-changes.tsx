import { CHANGE_KINDS, labelOf, type ChangesSince } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './parts.module.css';

/** What is different since a decision: models whose inputs changed with "effect" or "no effect", then every fact with then and now. */
export function FactChanges({ since }: { since: Pick<ChangesSince, 'facts' | 'figures'> }) {
  const { facts, figures } = since;
  if (facts.length === 0 && figures.length === 0) return <p className={classes['quiet']}>Nothing that is recorded has changed since.</p>;
  return (
    <>
      {figures.length > 0 && (
        <ul className={classes['lines']} aria-label="Models">
          {figures.map(({ title, before, now, mark }) => (
            <li key={title}>
              <strong>{title}</strong> {mark === 'effect' ? `${before} → ${now}` : now}{' '}
              <StatusBadge tone={mark === 'effect' ? 'caution' : 'neutral'} quiet>
                {mark === 'effect' ? 'changed since decision: effect' : 'changed since decision: no effect'}
              </StatusBadge>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes['list']} aria-label="Facts">
        {facts.map(({ section, what, title, by, at, answers }, index) => (
          <li key={`${section} ${title} ${index}`}>
            <strong>{section}</strong> · {labelOf(CHANGE_KINDS, what).toLowerCase()}: {title}
            {answers.map(({ label, before, now }) => (
              <div key={label}>
                {label}: <s>{before}</s> → {now}
              </div>
            ))}
            {by && (
              <div className={classes['quiet']}>
                {by}
                {at && (
                  <>
                    , <Timestamp at={at} />
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
