import type { PriorTreatment } from '@rachis/domain';

/** A dose as it is spoken of: "20 Gy in 5 fractions". It is kept in whole centigray and never shown so. */
export function doseWords({ totalDoseCgy, fractions }: Pick<PriorTreatment, 'totalDoseCgy' | 'fractions'>): string | null {
  const dose = typeof totalDoseCgy === 'number' ? `${totalDoseCgy / 100} Gy` : null;
  const parts = typeof fractions === 'number' ? `${fractions} ${fractions === 1 ? 'fraction' : 'fractions'}` : null;
  if (dose && parts) return `${dose} in ${parts}`;
  return dose ?? parts;
}
