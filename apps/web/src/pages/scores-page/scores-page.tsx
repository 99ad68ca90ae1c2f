import { CATALOGUE, RULE_GROUPS, type CatalogueEntry } from '@rachis/domain';
import { useState } from 'react';
import { RuleListPanel } from '../../features/scores/rule-list.panel.js';
import { RuleSearch } from '../../features/scores/rule-search.js';
import { StatisticsListPanel } from '../../features/scores/statistics-list.panel.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, PageHeader } from '../../ui/page.js';

const holds = (wanted: string) => (entry: CatalogueEntry) =>
  wanted
    .split(/\s+/)
    .every((word) => [entry.id, entry.title, entry.shortTitle, entry.purpose ?? '', entry.citation.text].some((text) => text.toLowerCase().includes(word)));

/** Every score, model and rule of the product by subject, with how far its source was compared. */
export function ScoresPage() {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = CATALOGUE.filter(holds(wanted));
  const unverified = CATALOGUE.filter(({ citation }) => citation.verified === 'unverified').length;
  const checked = CATALOGUE.filter(({ checkedBy }) => checkedBy !== null).length;
  return (
    <Page width="form">
      <PageHeader
        title="Scores and rules"
        lead={`${CATALOGUE.length} published scores, models and rules in our reading; ${checked === 0 ? 'none has' : `${checked} have`} been checked by a clinician yet, and the source of ${unverified} is not verified.`}
      />
      <RuleSearch value={text} onChange={setText} found={found.length} />
      {RULE_GROUPS.map(({ code, label }) => (
        <RuleListPanel key={code} title={label} entries={found.filter(({ group }) => group === code)} />
      ))}
      <StatisticsListPanel wanted={wanted} />
      {found.length === 0 && <EmptyState title="No score or rule of that name">A part of the name, of the question or of the source is enough.</EmptyState>}
    </Page>
  );
}
