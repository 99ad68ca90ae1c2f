import { labelOf, RULE_GROUPS, type CatalogueEntry } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { EvidencePanel } from '../../features/scores/evidence.panel.js';
import { ExamplesPanel } from '../../features/scores/examples.panel.js';
import { RulePanel, ScoreBandsPanel, ScoreItemsPanel } from '../../features/scores/explanation.panel.js';
import { InputsPanel } from '../../features/scores/inputs.panel.js';
import { RuleBadges } from '../../features/scores/rule-badges.js';
import { RuleRowsPanel } from '../../features/scores/rule-rows.panel.js';
import { LeavesPanel, TotalGroupsPanel, TreeItemsPanel } from '../../features/scores/tree.panel.js';
import { TryCalculatorPanel } from '../../features/scores/try-calculator.panel.js';
import { TryScorePanel } from '../../features/scores/try-score.panel.js';
import { Page, PageHeader } from '../../ui/page.js';

/** One score or rule explained: what it answers, what it asks, how it counts, examples, limits and source. */
export function Explanation({ entry }: { entry: CatalogueEntry }) {
  const { id, title, shortTitle, purpose, group, score, tree, total, calculator, model } = entry;
  const shelf = group ? labelOf(RULE_GROUPS, group) : null;
  // A model of survival is asked in the panel of a case, where the team has made its own estimate before; here it is only explained.
  const tried = model?.kind === 'survival' ? null : (score ?? tree);
  return (
    <Page width="form">
      <PageHeader
        title={title}
        tabTitle={shortTitle}
        eyebrow={
          <>
            <Link to="/scores">Scores and rules</Link>
            {shelf && ` · ${shelf}`}
          </>
        }
        lead={purpose}
      />
      <RuleBadges entry={entry} />
      {score && <ScoreItemsPanel score={score} />}
      {score && <ScoreBandsPanel score={score} />}
      {tree && <TreeItemsPanel tree={tree} />}
      {tree && <LeavesPanel tree={tree} />}
      {total && !score && <TotalGroupsPanel total={total} />}
      <RuleRowsPanel id={calculator?.rule.id ?? id} />
      {calculator && !score && <InputsPanel calculator={calculator} />}
      {calculator && !tried && <TryCalculatorPanel calculator={calculator} />}
      {tried && <TryScorePanel score={tried} />}
      <ExamplesPanel entry={entry} />
      {model && <EvidencePanel model={model} />}
      <RulePanel rule={entry} />
    </Page>
  );
}
