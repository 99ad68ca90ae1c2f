import { catalogueEntry } from '@rachis/domain';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Explanation } from './explanation.js';

/** What a score or rule asks, how it counts, where it comes from and what it cannot say. */
export function ScorePage() {
  const { scoreId } = useParams({ from: '/house/scores/$scoreId' });
  const entry = catalogueEntry(scoreId);
  if (entry) return <Explanation key={entry.id} entry={entry} />;
  return (
    <Page width="form">
      <PageHeader title="No such score" />
      <EmptyState title="There is no score under this address" action={<Link to="/scores">All scores and rules</Link>}>
        Every total in a case has a link to its explanation.
      </EmptyState>
    </Page>
  );
}
