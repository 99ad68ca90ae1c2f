import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/session.queries.js';
import { DuplicatePairs } from '../../features/patient/duplicate-pairs.panel.js';
import { duplicates } from '../../features/patient/duplicates.queries.js';
import { WithIdentity } from '../../features/patient/identity-hidden.js';
import { Merges } from '../../features/patient/merges.panel.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Tabs } from '../../ui/tabs.js';

/** Patients of the centre who may be double: to merge, to keep apart, to part again. */
export function DuplicatesPage() {
  const { data, error, refetch } = useQuery(duplicates);
  const may = useMay();
  return (
    <Page width="form">
      <PageHeader title="Doubles" lead="Two records of one person hide prior treatment and decisions; one record of two people is worse. Nothing is merged by itself." />
      <WithIdentity>
        {error && !data ? (
          <ErrorState title="The list could not be loaded" error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <LoadingRows label="Comparing patients" />
        ) : (
          <Tabs
            label="Doubles"
            tabs={[
              { id: 'likely', label: 'Likely the same', count: data.pairs.length, content: <DuplicatePairs kind="likely" pairs={data.pairs} more={data.more} /> },
              { id: 'different', label: 'Said to be different', count: data.different.length, content: <DuplicatePairs kind="different" pairs={data.different} /> },
              { id: 'merged', label: 'Merged', count: data.merges.length, content: <Merges merges={data.merges} mayUndo={may('patient.unmerge')} /> },
            ]}
          />
        )}
      </WithIdentity>
    </Page>
  );
}
