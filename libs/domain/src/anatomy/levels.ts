import type { CodeOf } from '../contract/code-list.js';
import type { REGION_LIST } from './regions.js';

/** The part of the spine a level belongs to; C0 is the occipital condyle, above the first cervical vertebra. */
export type SpineRegion = CodeOf<typeof REGION_LIST>;

/** One level of the spine: `ordinal` counts from cranial (C0 = 0) to caudal (Co = 30). */
export interface SpineLevel {
  readonly code: string;
  readonly ordinal: number;
  readonly region: SpineRegion;
  readonly label: string;
  /** SNOMED CT body structure as mapped by HL7 mCODE; none for C0 and Co, where no verified code is known. */
  readonly snomed?: string;
  /** Structure name of the vertebral body in radiotherapy planning (AAPM TG-263); none for C0 and Co. */
  readonly tg263?: string;
}

/**
 * The levels of the spine from cranial to caudal (SNOMED CT and TG-263: HL7 mCODE CM_TG263). Transitional vertebrae
 * (T13, L6) are no levels of their own: see docs/clinical/levels.md.
 */
export const LEVELS = [
  { code: 'C0', ordinal: 0, region: 'occipital', label: 'Occipital condyle (C0)' },
  { code: 'C1', ordinal: 1, region: 'cervical', label: 'C1', snomed: '14806007', tg263: 'VB_C1' },
  { code: 'C2', ordinal: 2, region: 'cervical', label: 'C2', snomed: '39976000', tg263: 'VB_C2' },
  { code: 'C3', ordinal: 3, region: 'cervical', label: 'C3', snomed: '91116008', tg263: 'VB_C3' },
  { code: 'C4', ordinal: 4, region: 'cervical', label: 'C4', snomed: '14705001', tg263: 'VB_C4' },
  { code: 'C5', ordinal: 5, region: 'cervical', label: 'C5', snomed: '67479001', tg263: 'VB_C5' },
  { code: 'C6', ordinal: 6, region: 'cervical', label: 'C6', snomed: '88298007', tg263: 'VB_C6' },
  { code: 'C7', ordinal: 7, region: 'cervical', label: 'C7', snomed: '16126006', tg263: 'VB_C7' },
  { code: 'T1', ordinal: 8, region: 'thoracic', label: 'T1', snomed: '56094003', tg263: 'VB_T01' },
  { code: 'T2', ordinal: 9, region: 'thoracic', label: 'T2', snomed: '50060007', tg263: 'VB_T02' },
  { code: 'T3', ordinal: 10, region: 'thoracic', label: 'T3', snomed: '73138009', tg263: 'VB_T03' },
  { code: 'T4', ordinal: 11, region: 'thoracic', label: 'T4', snomed: '86197001', tg263: 'VB_T04' },
  { code: 'T5', ordinal: 12, region: 'thoracic', label: 'T5', snomed: '6105006', tg263: 'VB_T05' },
  { code: 'T6', ordinal: 13, region: 'thoracic', label: 'T6', snomed: '32430008', tg263: 'VB_T06' },
  { code: 'T7', ordinal: 14, region: 'thoracic', label: 'T7', snomed: '71737002', tg263: 'VB_T07' },
  { code: 'T8', ordinal: 15, region: 'thoracic', label: 'T8', snomed: '77435000', tg263: 'VB_T08' },
  { code: 'T9', ordinal: 16, region: 'thoracic', label: 'T9', snomed: '33766003', tg263: 'VB_T09' },
  { code: 'T10', ordinal: 17, region: 'thoracic', label: 'T10', snomed: '48405002', tg263: 'VB_T10' },
  { code: 'T11', ordinal: 18, region: 'thoracic', label: 'T11', snomed: '52120002', tg263: 'VB_T11' },
  { code: 'T12', ordinal: 19, region: 'thoracic', label: 'T12', snomed: '280849005', tg263: 'VB_T12' },
  { code: 'L1', ordinal: 20, region: 'lumbar', label: 'L1', snomed: '61032001', tg263: 'VB_L1' },
  { code: 'L2', ordinal: 21, region: 'lumbar', label: 'L2', snomed: '53983007', tg263: 'VB_L2' },
  { code: 'L3', ordinal: 22, region: 'lumbar', label: 'L3', snomed: '55492004', tg263: 'VB_L3' },
  { code: 'L4', ordinal: 23, region: 'lumbar', label: 'L4', snomed: '71996003', tg263: 'VB_L4' },
  { code: 'L5', ordinal: 24, region: 'lumbar', label: 'L5', snomed: '21799000', tg263: 'VB_L5' },
  { code: 'S1', ordinal: 25, region: 'sacral', label: 'S1', snomed: '65985001', tg263: 'VB_S1' },
  { code: 'S2', ordinal: 26, region: 'sacral', label: 'S2', snomed: '11808007', tg263: 'VB_S2' },
  { code: 'S3', ordinal: 27, region: 'sacral', label: 'S3', snomed: '49967005', tg263: 'VB_S3' },
  { code: 'S4', ordinal: 28, region: 'sacral', label: 'S4', snomed: '69950008', tg263: 'VB_S4' },
  { code: 'S5', ordinal: 29, region: 'sacral', label: 'S5', snomed: '21452006', tg263: 'VB_S5' },
  { code: 'Co', ordinal: 30, region: 'coccygeal', label: 'Coccyx' },
] as const satisfies readonly SpineLevel[];

/** The code of a level of the spine: C0, C1 to C7, T1 to T12, L1 to L5, S1 to S5 or Co. */
export type Level = (typeof LEVELS)[number]['code'];

const LEVEL_BY_CODE: ReadonlyMap<string, SpineLevel & { readonly code: Level }> = new Map(
  LEVELS.map((level) => [level.code, level]),
);

/** Whether a value is the code of a level, written exactly ('T8', not 't8'); text as typed goes through parseLevels. */
export function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && LEVEL_BY_CODE.has(value);
}

/** The level with this code; throws RangeError for a code that is not a level of the spine. */
export function levelOf(code: Level): SpineLevel & { readonly code: Level } {
  const level = LEVEL_BY_CODE.get(code);
  if (!level) throw new RangeError(`${String(code)} is not a level of the spine`);
  return level;
}

/** The region of the spine a level belongs to. */
export function regionOf(level: Level): SpineRegion {
  return levelOf(level).region;
}

/** Orders two levels from cranial to caudal: negative when the first lies above the second. */
export function compareLevels(a: Level, b: Level): number {
  return levelOf(a).ordinal - levelOf(b).ordinal;
}

/**
 * Whether the canal at this level holds cauda equina and no cord: true for L2 and below. The conus usually ends at
 * L1-L2, so L1 counts as conus (false); where the conus ends in this patient is read from the MRI.
 */
export function isCaudaEquinaLevel(level: Level): boolean {
  return compareLevels(level, 'L2') >= 0;
}
