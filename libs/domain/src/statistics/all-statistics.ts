import { COMPARISON_STATISTICS } from './comparison-statistics.js';
import { PREDICTION_STATISTICS } from './prediction-statistics.js';
import type { Statistic } from './statistic.js';
import { SURVIVAL_STATISTICS } from './survival-statistics.js';

/** Every statistic that can be asked. */
export const ALL_STATISTICS: readonly Statistic[] = [
  ...SURVIVAL_STATISTICS,
  ...COMPARISON_STATISTICS,
  ...PREDICTION_STATISTICS,
];

/** A statistic by its id or one of its other names. */
export function statisticById(id: string): Statistic | null {
  return ALL_STATISTICS.find((statistic) => statistic.id === id || statistic.aliases.includes(id)) ?? null;
}
