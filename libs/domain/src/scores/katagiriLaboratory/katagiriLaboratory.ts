import type { GPerDl, IuPerL, MgPerDl, PerMicrolitre } from '../../units/laboratory.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** The laboratory item of the revised Katagiri score. */
export const katagiriLaboratoryRule = {
  id: 'katagiriLaboratory',
  version: 1,
  title: 'Laboratory data of the revised Katagiri score',
  citation: {
    text: 'Katagiri H, Okada R, Takagi T, et al. New prognostic factors and scoring system for patients with skeletal metastasis. Cancer Med 2014;3(5):1359-1367 (PMC4302686)',
    doi: '10.1002/cam4.292',
    pmid: '25044999',
    verified: 'secondary',
  },
  docs: 'docs/clinical/katagiriLaboratory.md',
  limits: [
    'Whether the calcium is corrected for albumin is not stated in what could be read: record which was used.',
    'Critical outranks abnormal; the two tiers share no analyte: a CRP of 200 mg/L is abnormal, platelets of 99,000 alone are critical.',
    'An analyte that was not measured is not normal.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The classes from best to worst, worth 0, 1 and 2 points. */
export const LABORATORY_CLASSES = ['normal', 'abnormal', 'critical'] as const;
export type LaboratoryClass = (typeof LABORATORY_CLASSES)[number];

/** The six analytes in the units of the paper; null is not measured. */
export interface KatagiriAnalytes {
  readonly crp: MgPerDl | null;
  readonly ldh: IuPerL | null;
  readonly albumin: GPerDl | null;
  readonly platelets: PerMicrolitre | null;
  readonly calcium: MgPerDl | null;
  readonly bilirubin: MgPerDl | null;
}
export type KatagiriAnalyte = keyof KatagiriAnalytes;

interface Threshold {
  readonly analyte: KatagiriAnalyte;
  readonly meets: (value: number) => boolean;
}
const ABNORMAL: readonly Threshold[] = [
  { analyte: 'crp', meets: (value) => value >= 0.4 },
  { analyte: 'ldh', meets: (value) => value >= 250 },
  { analyte: 'albumin', meets: (value) => value < 3.7 },
];
const CRITICAL: readonly Threshold[] = [
  { analyte: 'platelets', meets: (value) => value < 100_000 },
  { analyte: 'calcium', meets: (value) => value >= 10.3 },
  { analyte: 'bilirubin', meets: (value) => value >= 1.4 },
];

/** The class, and what leaves it open. */
export interface KatagiriLaboratory {
  /** The classes still possible, from best to worst; a single one is certain whatever was not measured. */
  readonly possible: readonly LaboratoryClass[];
  /** The analytes not measured that could still change the class. */
  readonly missing: readonly KatagiriAnalyte[];
}

/**
 * Classes laboratory values (CRP, calcium and bilirubin in mg/dL, LDH in IU/L, albumin in g/dL, platelets in /µL) as the
 * revised Katagiri score does. One known critical value settles the class.
 */
export function katagiriLaboratory(values: KatagiriAnalytes): KatagiriLaboratory {
  const [abnormal, critical] = [tierOf(ABNORMAL, values), tierOf(CRITICAL, values)];
  if (critical.met) return { possible: ['critical'], missing: [] };
  const possible: LaboratoryClass[] = [];
  if (!abnormal.met) possible.push('normal');
  if (abnormal.met || abnormal.open.length > 0) possible.push('abnormal');
  if (critical.open.length > 0) possible.push('critical');
  return { possible, missing: [...(abnormal.met ? [] : abnormal.open), ...critical.open] };
}

function tierOf(tier: readonly Threshold[], values: KatagiriAnalytes) {
  const known = tier.filter(({ analyte }) => values[analyte] !== null);
  return {
    met: known.some(({ analyte, meets }) => meets(values[analyte] ?? 0)),
    open: tier.filter(({ analyte }) => values[analyte] === null).map(({ analyte }) => analyte),
  };
}
