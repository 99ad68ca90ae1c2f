import { AuditSearch } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AuditLog } from '../../features/audit/audit-log.panel.js';
import { AuditSearchForm } from '../../features/audit/audit-search.form.js';
import { ChainPanel } from '../../features/audit/chain.panel.js';
import { directory } from '../../features/people/people.queries.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';

/** The auditor's page: who did what, who looked, and whether the chain over both is whole. */
export function AuditPage() {
  const { data: people } = useQuery(directory);
  const [search, setSearch] = useState<AuditSearch>(() => new AuditSearch());
  return (
    <Page>
      <PageHeader title="Audit" lead="Every change, every look at a patient's record, every paper taken, every refusal and sign-in. Who, what and when; nothing of what was written." />
      <ChainPanel />
      <Panel title="Search">
        <AuditSearchForm people={people?.people ?? []} onSearch={setSearch} />
      </Panel>
      <AuditLog search={search} />
    </Page>
  );
}
