import type { PrimaryTumour } from '@rachis/domain';

/**
 * What the fictional patients look like as a group. Percentages from the literature where there is a source; where it
 * says "filler" or "design choice" there is none, and nothing may be concluded from it.
 */
export const PRIMARY_SHARES = {
  // Bollen 2014, n = 1043 referred patients: breast 299, lung 250, prostate 215. Split of lung and all others: filler.
  breast: 28.7, nsclc: 20, sclc: 4, prostate: 20.6,
  renal_cell: 8, colorectal: 5, melanoma: 3, thyroid: 2, oesophageal: 1.5, gastric: 1.5, bladder_urothelial: 2, unknown_primary: 1.5, myeloma: 1.2, lymphoma: 0.5, hepatocellular: 0.5,
} as const satisfies Partial<Record<PrimaryTumour, number>>;
export type DemoPrimary = keyof typeof PRIMARY_SHARES;

/** Wagner 2021, n = 667: mean 65, from 20 to 94. The spread is from Wang 2019 (sd 11.6). */
export const AGE = { mean: 65, sd: 12, lowest: 20, highest: 94 } as const;

/** Wang 2019, n = 1196: fewer than three vertebral levels in 61 %. How the rest divides: design choice. */
export const LEVEL_COUNT_SHARES = { 1: 38, 2: 23, 3: 15, 4: 11, 5: 7, 6: 6 } as const;

/** Norwegian population study 2011 (doi 10.3109/17453674.2011.566142): 274 of 881 with motor impairment. Grades within: design choice. */
export const AIS_SHARES = { E: 69, D: 17, C: 10, B: 3, A: 1 } as const;

/** Design choice: mostly thoracic, then lumbar. */
export const REGION_SHARES = { cervical: 10, thoracic: 58, lumbar: 26, sacral: 6 } as const;

/** Gy in fractions. Design choice around the same Norwegian study and published schedules of stereotactic treatment. */
export const RT_SHARES = { '30/10': 26, '20/5': 24, '8/1': 18, '24/2': 10, '24/3': 7, '27/3': 5, '24/1': 6, '25/5': 2, '37.5/15': 2 } as const;
export type RtSchedule = keyof typeof RT_SHARES;

/** Wagner 2021, 989 operations. */
export const OPERATION_SHARES = { stabilisation: 69.5, decompression: 12.5, kyphoplasty: 18 } as const;

/** Two raters of the same lesion often agree; in about this share of all lesions they do not (design choice). */
export const RATERS_DISAGREE = 0.1;

/** Bollen's mix is taken whole; the patients' sex follows from it (prostate men only, breast almost only women). */
export const MALE_SHARES = {
  breast: 0.01, prostate: 1, nsclc: 0.66, sclc: 0.62, renal_cell: 0.7, colorectal: 0.62, melanoma: 0.6, thyroid: 0.35, oesophageal: 0.8, gastric: 0.7, bladder_urothelial: 0.78,
  unknown_primary: 0.6, myeloma: 0.58, lymphoma: 0.55, hepatocellular: 0.8,
} as const satisfies Record<DemoPrimary, number>;
