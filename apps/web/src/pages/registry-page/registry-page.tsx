import type { RegistryFilter, RegistryOverview } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMay } from '../../api/session.queries.js';
import { CalibrationPanel } from '../../features/registry/calibration.panel.js';
import { CaseMixPanel, ComplicationsPanel, GoalsPanel, LevelsPanel, SchedulesPanel } from '../../features/registry/counts.panel.js';
import { FilterBar } from '../../features/registry/filter-bar.js';
import { CompetingPanel, WaitingPanel } from '../../features/registry/incidence.panel.js';
import { registry } from '../../features/registry/registry.queries.js';
import { SurvivalPanel } from '../../features/registry/survival.panel.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Tabs } from '../../ui/tabs.js';

/** What falls out of the care: the registry, by board, hospital and period. */
export function RegistryPage() {
  const { data, error, refetch } = useQuery(registry);
  const may = useMay();
  const lead = data?.cases === 0 ? 'No case is in it yet. Nobody is named here, and numbers under five are withheld.' : data ? `${data.cases.toLocaleString('en-GB')} cases${data.from ? ` since ${data.from.slice(0, 4)}` : ''}. Nobody is named here, and numbers under five are withheld.` : 'Figures of the whole centre. Nobody is named here.';
  return (
    <Page>
      <PageHeader title="Registry" lead={lead} {...(may('export.pseudonymised') ? { actions: <Link to="/exports">Exports</Link> } : {})} />
      {error && !data ? <ErrorState title="The registry could not be loaded" error={error} onRetry={() => void refetch()} /> : data ? <Chapters places={data} /> : <LoadingRows label="Loading the registry" rows={10} />}
    </Page>
  );
}

function Chapters({ places }: { places: RegistryOverview }) {
  const [filter, setFilter] = useState<RegistryFilter>({});
  // The chapter stands behind the #, so that it can be sent to a colleague and survives a reload.
  const opened = useRouterState({ select: ({ location }) => location.hash });
  const navigate = useNavigate();
  const chapters: readonly (readonly [id: string, label: string, content: ReactNode])[] = [
    ['mix', 'Case mix', <CaseMixPanel key="mix" filter={filter} places={places} />],
    ['spine', 'Spine', <LevelsPanel key="spine" filter={filter} places={places} />],
    ['goals', 'Goals', <GoalsPanel key="goals" filter={filter} places={places} />],
    ['schedules', 'Schedules', <SchedulesPanel key="schedules" filter={filter} places={places} />],
    ['complications', 'Complications', <ComplicationsPanel key="complications" filter={filter} places={places} />],
    ['waiting', 'Time to treatment', <WaitingPanel key="waiting" filter={filter} places={places} />],
    ['survival', 'Survival', <SurvivalPanel key="survival" filter={filter} places={places} />],
    ['events', 'Events', <CompetingPanel key="events" filter={filter} places={places} />],
    ['models', 'Prognostic models', <CalibrationPanel key="models" filter={filter} places={places} />],
  ];
  return (
    <>
      <FilterBar filter={filter} places={places} onChange={setFilter} />
      <Tabs label="Chapters of the registry" value={chapters.some(([id]) => id === opened) ? opened : 'mix'} onChange={(id) => void navigate({ to: '/registry', hash: id, replace: true, resetScroll: false })} tabs={chapters.map(([id, label, content]) => ({ id, label, content }))} />
    </>
  );
}
