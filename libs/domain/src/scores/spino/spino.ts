import type { ClinicalRule } from '../clinical-rule.js';
import { settle, type Known, type Settled } from '../settle.js';

/** SPINO: whether a spinal metastasis is locally controlled after radiotherapy, from serial MRI. */
export const spino = {
  id: 'spino',
  version: 1,
  title: 'Local response after spine radiotherapy (SPINO)',
  citation: {
    text: 'Thibault I, et al. Lancet Oncol 2015;16:e595-e603 (part 1, definitions from memory); Laufer I, et al. Neuro-Oncol 2018;20:1215-1224, doi 10.1093/neuonc/noy047 (part 2)',
    verified: 'unverified',
  },
  docs: 'docs/clinical/spino.md',
  limits: [
    'Local control is told from two stable MRIs or more, six to eight weeks apart; one is not enough.',
    'An equivocal increase is suspected pseudoprogression until it has settled without treatment.',
    'The status is of one treated area; disease elsewhere does not change it.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The statuses of a treated area. */
export const SPINO_STATUSES = [
  { code: 'local_control', label: 'Local control' },
  { code: 'local_progression', label: 'Local progression' },
  { code: 'pseudoprogression_suspected', label: 'Pseudoprogression suspected' },
  { code: 'pseudoprogression', label: 'Pseudoprogression' },
  { code: 'indeterminate', label: 'Not told yet: too few stable MRIs' },
] as const;
/** The code of a status. */
export type SpinoStatus = (typeof SPINO_STATUSES)[number]['code'];

/** What serial MRI and examination show of a treated area. */
export interface SpinoFindings {
  /** Gross and unequivocal increase of volume or linear size. */
  readonly unequivocalGrowth: boolean;
  readonly newOrProgressiveEpidural: boolean;
  /** Neurological deterioration from epidural disease that was there before, with an equivocal increase. */
  readonly neuroDeteriorationWithEquivocalEpidural: boolean;
  readonly equivocalIncrease: boolean;
  /** The increase became stable or smaller without an intervention. */
  readonly stabilisedWithoutTreatment: boolean;
  readonly consecutiveStableMris: number;
}

/** So many stable MRIs in a row tell local control. */
export const STABLE_MRIS_FOR_CONTROL = 2;

/** The status: progression before an equivocal increase, that before control. */
export function spinoStatusOf(findings: SpinoFindings): SpinoStatus {
  const { unequivocalGrowth, newOrProgressiveEpidural, neuroDeteriorationWithEquivocalEpidural } = findings;
  if (unequivocalGrowth || newOrProgressiveEpidural || neuroDeteriorationWithEquivocalEpidural)
    return 'local_progression';
  if (findings.equivocalIncrease)
    return findings.stabilisedWithoutTreatment ? 'pseudoprogression' : 'pseudoprogression_suspected';
  return findings.consecutiveStableMris >= STABLE_MRIS_FOR_CONTROL ? 'local_control' : 'indeterminate';
}

const BOTH = [true, false] as const;

/** The statuses that are still possible while findings are unknown, and which would settle it. */
export function spinoRange(known: Known<SpinoFindings>): Settled<SpinoFindings, SpinoStatus> {
  const choices = {
    unequivocalGrowth: BOTH,
    newOrProgressiveEpidural: BOTH,
    neuroDeteriorationWithEquivocalEpidural: BOTH,
    equivocalIncrease: BOTH,
    stabilisedWithoutTreatment: BOTH,
    consecutiveStableMris: [0, STABLE_MRIS_FOR_CONTROL],
  };
  return settle(known, choices, spinoStatusOf);
}
