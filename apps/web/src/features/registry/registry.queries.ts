import type { CompetingEvent, RegistryCalibration, RegistryCounts, RegistryFilter, RegistryFollowUp, RegistryOverview, SurvivalGrouping } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** Figures of years: they need not follow every change at once. */
const FRESH_FOR_MS = 60_000;
export type CountsPanel = 'case-mix' | 'levels' | 'goals' | 'schedules' | 'complications';

function address(panel: string, filter: RegistryFilter, more: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries({ ...filter, ...more }).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return `/api/registry/${panel}?${new URLSearchParams(said).toString()}`;
}
const asked = <T>(panel: string, filter: RegistryFilter, more?: Readonly<Record<string, string>>) =>
  queryOptions({ queryKey: ['registry', panel, filter, more ?? {}], queryFn: ({ signal }) => call<T>('GET', address(panel, filter, more), { signal }), staleTime: FRESH_FOR_MS });

export const registry = queryOptions({ queryKey: ['registry'], queryFn: ({ signal }) => call<RegistryOverview>('GET', '/api/registry', { signal }), staleTime: FRESH_FOR_MS });
export const countsOfPanel = (panel: CountsPanel, filter: RegistryFilter) => asked<RegistryCounts>(panel, filter);
export const survivalBy = (by: SurvivalGrouping, filter: RegistryFilter) => asked<RegistryFollowUp>('survival', filter, { by });
export const competingTo = (event: CompetingEvent, filter: RegistryFilter) => asked<RegistryFollowUp>('competing-risks', filter, { event });
export const timeToTreatment = (filter: RegistryFilter) => asked<RegistryFollowUp>('time-to-treatment', filter);
export const ownPredictions = (filter: RegistryFilter) => asked<RegistryCalibration>('calibration', filter);
