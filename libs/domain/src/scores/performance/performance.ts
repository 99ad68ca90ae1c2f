import type { ClinicalRule } from '../clinical-rule.js';
import { isEcogGrade, type EcogGrade } from '../ecog/ecog.js';
import { isKpsValue, type KpsValue } from '../kps/kps.js';

/** Comparison of KPS with ECOG: one commonly used table; no formal mapping exists. */
export const performanceStatus = {
  id: 'performance',
  version: 1,
  title: 'Comparison of KPS and ECOG',
  citation: {
    text: 'ECOG-ACRIN Cancer Research Group: ECOG Performance Status Scale, comparison with the Karnofsky scale ("one commonly used comparison")',
    verified: 'verified',
  },
  docs: 'docs/clinical/performance.md',
  limits: [
    'No formal mapping exists: a converted value is shown as derived and never replaces the scale that was assessed.',
    'ECOG to KPS is a range, never one value.',
    'ECOG 1 is KPS 70–80 and lies on both sides of a Tokuhashi boundary (50–70 and 80–100).',
    'Other published tables differ (Buccheri 1996, Prasad 2018).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The rows of the table: an ECOG grade and the KPS values compared with it, both ends included. */
export const PERFORMANCE_STATUS_TABLE = [
  { ecog: 0, low: 90, high: 100 },
  { ecog: 1, low: 70, high: 80 },
  { ecog: 2, low: 50, high: 60 },
  { ecog: 3, low: 30, high: 40 },
  { ecog: 4, low: 10, high: 20 },
  { ecog: 5, low: 0, high: 0 },
] as const satisfies readonly { ecog: EcogGrade; low: KpsValue; high: KpsValue }[];

/** The ECOG grade compared with a KPS value, marked as derived; throws RangeError for a value KPS does not have. */
export function ecogFromKps(kps: KpsValue): { readonly ecog: EcogGrade; readonly derived: true } {
  const row = PERFORMANCE_STATUS_TABLE.find(({ low, high }) => low <= kps && kps <= high);
  if (!isKpsValue(kps) || !row) throw new RangeError(`${String(kps)} is not a KPS value (0 to 100 in steps of ten)`);
  return { ecog: row.ecog, derived: true };
}

/** The KPS values compared with an ECOG grade, a range marked as derived; throws RangeError for any other grade. */
export function kpsRangeFromEcog(ecog: EcogGrade): {
  readonly low: KpsValue;
  readonly high: KpsValue;
  readonly derived: true;
} {
  const row = PERFORMANCE_STATUS_TABLE.find((known) => known.ecog === ecog);
  if (!isEcogGrade(ecog) || !row) throw new RangeError(`${String(ecog)} is not an ECOG grade (0 to 5)`);
  return { low: row.low, high: row.high, derived: true };
}
