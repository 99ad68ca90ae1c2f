import type { RegistryChartId, RegistryCounts, RegistryFilter, RegistryOverview, RegistrySectionId } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import classes from './charts.module.css';
import { CountsChart } from './counts-chart.js';
import { countsOfPanel, type CountsPanel as Panel } from './registry.queries.js';
import { scopeWords } from './registry-words.js';
import { RegionTable, SpineHeat } from './spine-heat.js';

interface Props {
  filter: RegistryFilter;
  places: RegistryOverview;
}
interface PanelProps extends Props {
  panel: Panel;
  charts: readonly (readonly [RegistryChartId, RegistrySectionId])[];
}

const withCharts = (panel: Panel, charts: PanelProps['charts']) => function CountsOf(props: Props) {
  return <CountsPanel {...props} panel={panel} charts={charts} />;
};

export const CaseMixPanel = withCharts('case-mix', (['primary', 'age', 'sex', 'urgency', 'mscc', 'ecog', 'ambulation', 'visceral', 'sins', 'escc', 'treatment', 'year'] as const).map((id) => ['caseMix', id]));
export const GoalsPanel = withCharts('goals', [['goalsChosen', 'chosen'], ['goalsReached', 'reached']]);
export const SchedulesPanel = withCharts('schedules', [['schedules', 'prescribed'], ['schedules', 'delivered']]);
export const ComplicationsPanel = withCharts('complications', [['complications', 'tumour_related'], ['complications', 'treatment_related'], ['complications', 'clavien'], ['complications', 'saves']]);

/** The spine with its cases, and the regions by both denominators. */
export function LevelsPanel({ filter, places }: Props) {
  const { data, error, refetch } = useQuery(countsOfPanel('levels', filter));
  if (!data) return <Waiting error={error} again={() => void refetch()} />;
  if (tooFew(data)) return <TooFew />;
  const scope = scopeWords(filter, places);
  return (
    <div className={classes['charts']}>
      <SpineHeat counts={data} scope={scope} />
      <RegionTable counts={data} scope={scope} />
    </div>
  );
}

function CountsPanel({ filter, places, panel, charts }: PanelProps) {
  const { data, error, refetch } = useQuery(countsOfPanel(panel, filter));
  if (!data) return <Waiting error={error} again={() => void refetch()} />;
  if (tooFew(data)) return <TooFew />;
  const scope = scopeWords(filter, places);
  return <div className={classes['charts']}>{charts.map(([of, section]) => <CountsChart key={section} of={of} counts={data} section={section} scope={scope} />)}</div>;
}

const tooFew = ({ cases }: RegistryCounts): boolean => !cases;

function Waiting({ error, again }: { error: Error | null; again: () => void }) {
  return error ? <ErrorState title="The figures could not be loaded" error={error} onRetry={again} /> : <LoadingRows label="Loading the figures" rows={10} />;
}

function TooFew() {
  return <EmptyState title="No cases to show here">There are none, or fewer than five, which are withheld. Widen the period, or choose another board or hospital.</EmptyState>;
}
