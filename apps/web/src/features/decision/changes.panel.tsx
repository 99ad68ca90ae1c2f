import type { DecisionView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { changesOf, earlierOf } from './decision.queries.js';
import { FactChanges } from './fact-changes.js';
import { PlanChanges } from './plan-changes.js';

/** What is different since the decision was signed; the record itself stays as it was sealed. */
export function ChangesPanel({ caseId, decisionId }: { caseId: string; decisionId: string }) {
  const { data, error, refetch } = useQuery(changesOf(caseId, decisionId));
  return (
    <Panel title="Since it was signed" note={data && `${data.facts.length} ${data.facts.length === 1 ? 'fact' : 'facts'}`}>
      {data ? <FactChanges since={data} /> : error ? <ErrorState title="What changed could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Comparing with what was sealed" />}
    </Panel>
  );
}

/** What a signed decision had different from the one before it. A first decision has nothing to compare with, and shows nothing. */
export function AgainstEarlierPanel({ record }: { record: DecisionView }) {
  const { data } = useQuery(earlierOf(record.agendaItemId));
  const earlier = data?.decision;
  if (!earlier?.signedAt || !record.signedAt || earlier.signedAt >= record.signedAt) return null;
  const names = [earlier.responsible, record.responsible];
  return (
    <Panel title="Against the decision before">
      <PlanChanges earlier={earlier} now={record} nameOf={(id) => names.find((one) => one?.id === id)?.displayName ?? null} />
    </Panel>
  );
}
