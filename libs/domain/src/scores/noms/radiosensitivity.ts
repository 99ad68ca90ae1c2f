import type { Citation } from '../clinical-rule.js';

/** How a histology answers to conventional external beam radiotherapy, as NOMS divides it in two. */
export type Radiosensitivity = 'radiosensitive' | 'radioresistant';

/** The three classes of AO Spine: what NOMS divides in two has a class between. */
export type AoRadiosensitivity = Radiosensitivity | 'intermediate';

/** How one histology is classed; null where the source does not class it. */
export interface RadiosensitivityClass {
  readonly noms: Radiosensitivity | null;
  readonly ao: AoRadiosensitivity | null;
}

/**
 * The classes by primary tumour code. Null means the source does not classify it: a radiation oncologist is asked,
 * nothing is assumed. `version` rises with every change and `effective` is the day from which it counts; only the first
 * column is read by the NOMS table, the second is shown beside it.
 */
export const RADIOSENSITIVITY = {
  version: 2,
  effective: '2026-11-21',
  citation: {
    text: 'Laufer I, et al. The NOMS framework. Oncologist 2013;18:744-751 (histology lists; the wording in the paper was not read)',
    doi: '10.1634/theoncologist.2012-0293',
    verified: 'unverified',
  } satisfies Citation,
  aoCitation: {
    text: 'AO Foundation, surgery reference: radiosensitivity of spinal metastases in three classes (web page, read 2026)',
    verified: 'verified',
  } satisfies Citation,
  classes: {
    breast: { noms: 'radiosensitive', ao: 'intermediate' },
    prostate: { noms: 'radiosensitive', ao: 'intermediate' },
    ovarian: { noms: 'radiosensitive', ao: 'intermediate' },
    neuroendocrine: { noms: 'radiosensitive', ao: null },
    lymphoma: { noms: 'radiosensitive', ao: 'radiosensitive' },
    myeloma: { noms: 'radiosensitive', ao: 'radiosensitive' },
    seminoma: { noms: 'radiosensitive', ao: 'radiosensitive' },
    sclc: { noms: null, ao: null },
    nsclc: { noms: 'radioresistant', ao: 'intermediate' },
    renal_cell: { noms: 'radioresistant', ao: 'radioresistant' },
    thyroid: { noms: 'radioresistant', ao: 'radioresistant' },
    hepatocellular: { noms: 'radioresistant', ao: null },
    colorectal: { noms: 'radioresistant', ao: 'radioresistant' },
    melanoma: { noms: 'radioresistant', ao: 'radioresistant' },
    sarcoma: { noms: 'radioresistant', ao: null },
    gastric: { noms: null, ao: null },
    oesophageal: { noms: null, ao: null },
    pancreatic: { noms: null, ao: null },
    biliary: { noms: null, ao: null },
    bladder_urothelial: { noms: null, ao: null },
    head_neck: { noms: null, ao: null },
    cervix: { noms: null, ao: null },
    uterus: { noms: null, ao: null },
    leukaemia: { noms: null, ao: null },
    other_specified: { noms: null, ao: null },
    unknown_primary: { noms: null, ao: null },
  },
} as const satisfies {
  version: number;
  effective: string;
  citation: Citation;
  aoCitation: Citation;
  classes: Readonly<Record<string, RadiosensitivityClass>>;
};

/** A primary tumour code the table knows. */
export type ClassedTumour = keyof typeof RADIOSENSITIVITY.classes;

const NEITHER: RadiosensitivityClass = { noms: null, ao: null };

/** Both classes of a primary tumour code; null where the source does not classify it or the code is not known. */
export function radiosensitivityClassOf(primary: string): RadiosensitivityClass {
  const classes: Readonly<Record<string, RadiosensitivityClass>> = RADIOSENSITIVITY.classes;
  return Object.hasOwn(classes, primary) ? (classes[primary] ?? NEITHER) : NEITHER;
}

/** The NOMS class of a primary tumour code; null when the source does not classify it or the code is not known. */
export function radiosensitivityOf(primary: string): Radiosensitivity | null {
  return radiosensitivityClassOf(primary).noms;
}
