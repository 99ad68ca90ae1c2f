import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { changesOf } from './decision.queries.js';
import { FactChanges } from './fact-changes.js';

/** What is different since the decision was signed; the record itself stays as it was sealed. */
export function ChangesPanel({ caseId, decisionId }: { caseId: string; decisionId: string }) {
  const { data, error, refetch } = useQuery(changesOf(caseId, decisionId));
  return (
    <Panel title="Since it was signed" note={data && `${data.facts.length} ${data.facts.length === 1 ? 'fact' : 'facts'}`}>
      {data ? <FactChanges since={data} /> : error ? <ErrorState title="What changed could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Comparing with what was sealed" />}
    </Panel>
  );
}
