import { Alert, Button } from '@mantine/core';
import { IconChartLine, IconDownload } from '@tabler/icons-react';
import { formatDate, KPI_MEASURES, KPI_VERDICTS, type KpiCaseSearch, type KpiSearch, type KpiVerdict, type KpiMeasure } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMay } from '../../api/session.queries.js';
import { KpiCasesPanel } from '../../features/kpi/kpi-cases.panel.js';
import { KpiFigureCard } from '../../features/kpi/kpi-figure.js';
import { KpiFilterBar } from '../../features/kpi/kpi-filters.js';
import { kpiChoices, kpiReport, useKpiExport } from '../../features/kpi/kpi.queries.js';
import classes from '../../features/kpi/kpi.module.css';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { today } from '../../ui/today.js';
import { Toolbar } from '../../ui/toolbar.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const known = <C extends string>(list: readonly { readonly code: C }[], code: string | undefined): C | null => list.find((one) => one.code === code)?.code ?? null;

/** The twelve months up to this one. */
function lastTwelveMonths(): { from: string; to: string } {
  const to = today().slice(0, 7);
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  return { from: month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`, to };
}

/** K1 to K15 of a period, with what they were counted from. */
export function KpiPage() {
  const filters = useSearch({ from: '/house/kpi' });
  const navigate = useNavigate();
  const may = useMay();
  const [identityHidden] = useIdentityHidden();
  const twelve = lastTwelveMonths();
  const [from, to] = [MONTH.test(filters.from ?? '') ? (filters.from ?? '') : twelve.from, MONTH.test(filters.to ?? '') ? (filters.to ?? '') : twelve.to];
  const search: KpiSearch = { from: `${from}-01`, to: `${to}-01`, boardId: filters.board ?? null, organisationId: filters.organisation ?? null };
  const { data, error, refetch, isPlaceholderData } = useQuery(kpiReport(search));
  const { data: choices } = useQuery(kpiChoices);
  const save = useKpiExport();
  const [measure, verdict] = [known(KPI_MEASURES, filters.measure), known(KPI_VERDICTS, filters.verdict)];
  const opened: KpiCaseSearch | null = measure && verdict && may('kpi.cases') ? { ...search, measure, verdict } : null;
  useEffect(() => {
    if (measure && verdict) document.getElementById('kpi-cases')?.scrollIntoView({ block: 'start' });
  }, [measure, verdict]);
  const go = (next: object) => void navigate({ to: '/kpi', search: next, replace: true, resetScroll: false });
  const { measure: _measure, verdict: _verdict, ...plain } = filters;
  const nothing = data?.figures.every((one) => !one.withheld && !one.denominator && !one.unknown && !one.excluded && !one.notYet);
  return (
    <Page>
      <PageHeader
        title="Key figures" lead="K1 to K15, counted from what was recorded. Unknown is counted apart and never as good."
        actions={may('kpi.export') && <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending} onClick={() => save.mutate(search)}>Save as CSV</Button>}
      />
      <Toolbar label="Period and filters">
        <KpiFilterBar from={from} to={to} filters={plain} choices={choices} oneOnly={!may('kpi.cases')} onChange={go} />
      </Toolbar>
      {save.error && <ProblemNote problem={save.error} />}
      {data?.smallNumbersWithheld && <Alert color="blue" title="Small numbers are not shown">Whole years, {formatDate(data.from)} to {formatDate(data.to)}. What fewer than five people stand behind is left out, and of deaths and outcomes also what is rare.</Alert>}
      {data && data.waiting > 0 && <Alert color="yellow" title="Not everything is counted yet">{data.waiting} cases are still to be counted; the figures will be complete in a few minutes.</Alert>}
      {opened && <KpiCasesPanel search={opened} identityHidden={identityHidden} onClose={() => go(plain)} onOpen={({ caseId }) => void navigate({ to: '/cases/$caseId', params: { caseId } })} />}
      {error ? (
        <ErrorState title="The key figures could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows label="Counting" rows={10} />
      ) : nothing ? (
        <EmptyState title="Nothing to count in this period" icon={IconChartLine} action={may('meeting.read') && <Button component={Link} to="/meetings" variant="default">Open the meetings</Button>}>
          The figures follow from referrals, meetings, decisions, letters and treatments as they are recorded. Nothing is typed in here.
        </EmptyState>
      ) : (
        <div className={classes['grid']} aria-busy={isPlaceholderData}>
          {data.figures.map((figure) => (
            <KpiFigureCard key={figure.measure} figure={figure} onOpen={may('kpi.cases') ? (chosen: KpiVerdict) => go({ ...plain, measure: figure.measure satisfies KpiMeasure, verdict: chosen }) : undefined} />
          ))}
        </div>
      )}
    </Page>
  );
}
