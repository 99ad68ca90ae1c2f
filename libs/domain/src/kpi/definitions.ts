import { CONTENT_MEASURES } from './content-measures.js';
import { KPI_IDS, KPI_MEASURES, type KpiDefinition, type KpiMeasure } from './kpi.js';
import { MEETING_MEASURES } from './meeting-measures.js';
import { OUTCOME_MEASURES } from './outcome-measures.js';
import { TIME_MEASURES } from './time-measures.js';

const ALL = [...MEETING_MEASURES, ...CONTENT_MEASURES, ...TIME_MEASURES, ...OUTCOME_MEASURES];

/** Every measure with what it counts, in the order K1 to K15. */
export const KPI_DEFINITIONS: readonly KpiDefinition[] = KPI_IDS.flatMap((kpi) => ALL.filter((one) => one.kpi === kpi));

/** What a measure counts. */
export function kpiDefinition(measure: KpiMeasure): KpiDefinition {
  const found = KPI_DEFINITIONS.find((one) => one.measure === measure);
  if (!found) throw new Error(`there is no definition of ${measure}`);
  return found;
}

/** What a measure is called. */
export const kpiName = (measure: KpiMeasure): string => KPI_MEASURES.find(({ code }) => code === measure)?.label ?? measure;
