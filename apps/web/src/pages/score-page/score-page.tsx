import { ALL_CLINICAL_RULES, scoreById } from '@rachis/domain';
import { useParams } from '@tanstack/react-router';
import { RulePanel, ScoreBandsPanel, ScoreItemsPanel } from '../../features/scores/explanation.panel.js';
import { RuleRowsPanel } from '../../features/scores/rule-rows.panel.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, PageHeader } from '../../ui/page.js';

/** What a score asks, how it counts, where it comes from and what it cannot say. */
export function ScorePage() {
  const { scoreId } = useParams({ from: '/house/scores/$scoreId' });
  const score = scoreById(scoreId);
  if (score) {
    return (
      <Page width="form">
        <PageHeader title={score.title} tabTitle={score.shortTitle} lead={score.purpose} />
        <ScoreItemsPanel score={score} />
        <ScoreBandsPanel score={score} />
        <RulePanel rule={score} />
      </Page>
    );
  }
  const rule = ALL_CLINICAL_RULES.find(({ id }) => id === scoreId);
  return (
    <Page width="form">
      <PageHeader title={rule?.title ?? 'No such score'} />
      {rule ? (
        <>
          <RuleRowsPanel id={rule.id} />
          <RulePanel rule={rule} />
        </>
      ) : (
        <EmptyState title="There is no score under this address">Every total in a case has a link to its explanation.</EmptyState>
      )}
    </Page>
  );
}
