import { calculatorForm, type Calculator } from '../calculator.js';
import type { EcogGrade } from '../ecog/ecog.js';
import type { KpsValue } from '../kps/kps.js';
import { ecogFromKps, kpsRangeFromEcog, performanceStatus } from './performance.js';

/** KPS read as ECOG, and ECOG read as a range of KPS; both marked as derived. */
export const performanceCalculator: Calculator = {
  id: 'performance',
  rule: performanceStatus,
  tellsValidity: true,
  forms: [
    calculatorForm({
      title: 'ECOG from KPS',
      inputs: { kps: { kind: 'number', label: 'KPS', needed: true, whole: true, min: 0, max: 100, step: 10 } },
      // A whole number from 0 to 100 in steps of ten is a KPS value.
      calculate: ({ kps }) => ({ kps, ...ecogFromKps(kps as KpsValue) }),
    }),
    calculatorForm({
      title: 'KPS from ECOG',
      inputs: { ecog: { kind: 'number', label: 'ECOG', needed: true, whole: true, min: 0, max: 5 } },
      calculate: ({ ecog }) => {
        const { low, high, derived } = kpsRangeFromEcog(ecog as EcogGrade);
        return { ecog, kpsRange: [low, high], low, high, derived };
      },
    }),
  ],
  examples: [
    { input: { kps: 70 }, expected: { ecog: 1, derived: true } },
    {
      note: 'A range, on both sides of KPS 80',
      input: { ecog: 1 },
      expected: { kpsRange: [70, 80], derived: true },
    },
    { note: 'Never rounded', input: { kps: 75 }, expected: { valid: false, why: 'step' } },
    { note: 'Grades between two are not defined', input: { ecog: 1.5 }, expected: { valid: false, why: 'integer' } },
  ],
};
