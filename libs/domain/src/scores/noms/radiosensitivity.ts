import type { Citation } from '../clinical-rule.js';

/** How a histology answers to conventional external beam radiotherapy, as NOMS divides it in two. */
export type Radiosensitivity = 'radiosensitive' | 'radioresistant';

/**
 * The histologies NOMS classifies, by primary tumour code. Null means the source does not classify it: a radiation
 * oncologist is asked, nothing is assumed. `version` rises with every change of the lists.
 */
export const RADIOSENSITIVITY = {
  version: 1,
  citation: {
    text: 'Laufer I, et al. The NOMS framework. Oncologist 2013;18:744-751 (histology lists; the wording in the paper was not read)',
    doi: '10.1634/theoncologist.2012-0293',
    verified: 'unverified',
  } satisfies Citation,
  classes: {
    breast: 'radiosensitive',
    prostate: 'radiosensitive',
    ovarian: 'radiosensitive',
    neuroendocrine: 'radiosensitive',
    lymphoma: 'radiosensitive',
    myeloma: 'radiosensitive',
    seminoma: 'radiosensitive',
    sclc: null,
    nsclc: 'radioresistant',
    renal_cell: 'radioresistant',
    thyroid: 'radioresistant',
    hepatocellular: 'radioresistant',
    colorectal: 'radioresistant',
    melanoma: 'radioresistant',
    sarcoma: 'radioresistant',
    gastric: null,
    oesophageal: null,
    pancreatic: null,
    biliary: null,
    bladder_urothelial: null,
    head_neck: null,
    cervix: null,
    uterus: null,
    leukaemia: null,
    other_specified: null,
    unknown_primary: null,
  },
} as const satisfies {
  version: number;
  citation: Citation;
  classes: Readonly<Record<string, Radiosensitivity | null>>;
};

/** The NOMS class of a primary tumour code; null when the source does not classify it or the code is not known. */
export function radiosensitivityOf(primary: string): Radiosensitivity | null {
  const classes: Readonly<Record<string, Radiosensitivity | null>> = RADIOSENSITIVITY.classes;
  return Object.hasOwn(classes, primary) ? (classes[primary] ?? null) : null;
}
