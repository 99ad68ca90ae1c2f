import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/session.queries.js';
import { DictionariesPanel } from '../../features/export/dictionaries.panel.js';
import classes from '../../features/export/export.module.css';
import { PatientFinder } from '../../features/export/patient-finder.js';
import { RegistryExportForm } from '../../features/export/registry-export.form.js';
import { registry } from '../../features/registry/registry.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';

/** What may leave the house as files, and for whom. */
export function ExportsPage() {
  const may = useMay();
  const { data, error, refetch } = useQuery({ ...registry, enabled: may('export.pseudonymised') });
  if (!may('export.pseudonymised')) {
    return (
      <Page>
        <PageHeader title="Exports" />
        <EmptyState title="Your role exports nothing">The coordinator, the chair and the registry analyst do. The figures themselves are on the page of the registry.</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title="Exports" lead="Every export is audited: who, what, with which filter, how many rows, and why." />
      <div className={classes['two']}>
        <Panel title="The registry">
          {error && !data ? <ErrorState title="Boards and hospitals could not be loaded" error={error} onRetry={() => void refetch()} /> : data ? <RegistryExportForm places={data} mayIdentify={may('export.identified')} /> : <LoadingRows label="Loading boards and hospitals" rows={4} />}
        </Panel>
        <DictionariesPanel mayIdentify={may('export.identified')} />
      </div>
      {may('export.patient') && (
        <Panel title="The record of one patient">
          <PatientFinder />
        </Panel>
      )}
    </Page>
  );
}
