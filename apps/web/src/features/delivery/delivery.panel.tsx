import type { DecisionDelivery } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './delivery.module.css';
import { deliveryOf } from './delivery.queries.js';
import { levelShown, waitsFor } from './delivery-words.js';
import { PartRow } from './part-row.js';
import { RecordRow } from './record-row.js';

export interface DeliveryRights {
  readonly mayLink: boolean;
  readonly mayState: boolean;
  readonly mayJudge: boolean;
}

/** Recommended, delivered, achieved: what became of each signed decision, the one that stands first. */
export function DeliveryPanel({ caseId, ...rights }: DeliveryRights & { caseId: string }) {
  const { data, error, refetch } = useQuery(deliveryOf(caseId));
  const [first, ...earlier] = data?.decisions ?? [];
  if (data && !first) return null;
  return (
    <Panel id="delivery" title="Recommended and delivered" note={first && <Level of={first} />}>
      {first ? (
        <>
          <OneDecision caseId={caseId} delivery={first} {...rights} />
          {earlier.map((one) => (
            <details key={one.decisionId} className={classes['earlier']}>
              <summary>
                Earlier decision, signed <Timestamp at={one.signedAt} show="date" /> <Level of={one} />
              </summary>
              <OneDecision caseId={caseId} delivery={one} {...rights} />
            </details>
          ))}
        </>
      ) : error ? (
        <ErrorState title="What was delivered could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingLines label="Loading what was delivered" />
      )}
    </Panel>
  );
}

function Level({ of: { level } }: { of: DecisionDelivery }) {
  const { words, tone, icon } = levelShown(level);
  return (
    <StatusBadge tone={tone} icon={icon}>
      Concordance: {words}
    </StatusBadge>
  );
}

function OneDecision({ caseId, delivery, ...rights }: DeliveryRights & { caseId: string; delivery: DecisionDelivery }) {
  const { decisionId, signedAt, since, level, parts, records } = delivery;
  const waits = waitsFor(parts);
  return (
    <div className={classes['decision']}>
      <p className={classes['quiet']}>
        <Link to="/decisions/$decisionId" params={{ decisionId }}>
          Decision
        </Link>{' '}
        signed <Timestamp at={signedAt} show="day-time" />
        {level && since && (
          <>
            {' '}
            · so judged since <Timestamp at={since} show="date" />
          </>
        )}
        {waits.length > 0 && ` · waits for: ${waits.join(', ').toLowerCase()}`}
      </p>
      <ul className={classes['parts']} aria-label="Parts of the decision">
        {parts.map((part) => (
          <PartRow key={part.key} caseId={caseId} decisionId={decisionId} part={part} mayState={rights.mayState} mayJudge={rights.mayJudge} />
        ))}
      </ul>
      <h3 className={classes['title']}>Done since the decision</h3>
      {records.length === 0 ? (
        <p className={classes['quiet']}>No operation, radiotherapy, systemic treatment or biopsy is recorded since. That does not say that nothing was done.</p>
      ) : (
        <ul className={classes['records']} aria-label="Done since the decision">
          {records.map((record) => (
            <RecordRow key={`${record.source} ${record.sourceId}`} caseId={caseId} decisionId={decisionId} record={record} parts={parts} mayLink={rights.mayLink} />
          ))}
        </ul>
      )}
    </div>
  );
}
