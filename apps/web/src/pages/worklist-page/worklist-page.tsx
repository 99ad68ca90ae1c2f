import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilePlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { WorklistFilterBar, searchOf } from '../../features/case/worklist-filters.js';
import { WorklistSearchBox } from '../../features/case/worklist-search.js';
import { WorklistPanel } from '../../features/case/worklist.panel.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Toolbar } from '../../ui/toolbar.js';

/** Every case somebody may see, the most urgent first. */
export function WorklistPage() {
  const filters = useSearch({ from: '/house/worklist' });
  const navigate = useNavigate();
  const may = useMay();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 200);
  const filtered = Object.keys(filters).length > 0 || asked.trim() !== '';
  const refer = may('case.refer') && (
    <Button component={Link} to="/referrals/new" leftSection={<IconFilePlus size={16} aria-hidden />}>
      New referral
    </Button>
  );
  const empty = filtered ? (
    <EmptyState
      title="No case fits"
      action={
        <Button
          variant="default"
          onClick={() => {
            setText('');
            void navigate({ to: '/worklist', search: {} });
          }}
        >
          Show all open cases
        </Button>
      }
    >
      Closed cases are left out unless you ask for them under “Open cases”.
    </EmptyState>
  ) : (
    <EmptyState title="No open case" action={refer}>
      Nothing waits here. A new case begins with a referral.
    </EmptyState>
  );
  return (
    <Page>
      <PageHeader title="Worklist" actions={refer} />
      <Toolbar label="Search and filters">
        <WorklistSearchBox value={text} onChange={setText} />
        <WorklistFilterBar filters={filters} onChange={(next) => void navigate({ to: '/worklist', search: next, replace: true })} />
      </Toolbar>
      <WorklistPanel search={searchOf(filters, asked)} onOpen={({ id }) => void navigate({ to: '/cases/$caseId', params: { caseId: id } })} empty={empty} />
    </Page>
  );
}
