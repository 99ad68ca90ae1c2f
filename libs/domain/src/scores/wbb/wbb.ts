import { compareLevels, type Level } from '../../anatomy/levels.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** Weinstein-Boriani-Biagini staging: where a tumour lies around the canal, in which layers, at which levels. */
export const wbb = {
  id: 'wbb',
  version: 1,
  title: 'Weinstein–Boriani–Biagini (WBB) staging',
  citation: {
    text: 'Boriani S, Weinstein JN, Biagini R. Spine 1997;22:1036-1044 (zones and layers read in two texts that quote it)',
    verified: 'secondary',
  },
  docs: 'docs/clinical/wbb.md',
  limits: [
    'Made for primary tumours of the spine; optional here.',
    'Zones are numbered clockwise by Boriani and counter-clockwise by the Spine Oncology Study Group: without the convention the side is not known.',
    'The layer F of the cervical variant (vertebral artery) is outside the base scheme.',
    'Rules for planning a resection by zones are not part of this page.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** How many zones radiate round the canal; 12 and 1 are neighbours. */
export const WBB_ZONES = 12;
/** The layers from outside to inside. */
export const WBB_LAYERS = [
  { code: 'A', label: 'Soft tissue outside the bone' },
  { code: 'B', label: 'Bone, superficial' },
  { code: 'C', label: 'Bone, deep' },
  { code: 'D', label: 'Canal, outside the dura' },
  { code: 'E', label: 'Inside the dura' },
] as const;
/** The direction in which the zones are counted. */
export const WBB_CONVENTIONS = [
  { code: 'clockwise', label: 'Clockwise (Boriani)' },
  { code: 'counter_clockwise', label: 'Counter-clockwise, from the left half of the spinous process (SOSG)' },
] as const;
/** A layer, A to E. */
export type WbbLayer = (typeof WBB_LAYERS)[number]['code'];
/** A direction of counting. */
export type WbbConvention = (typeof WBB_CONVENTIONS)[number]['code'];

/** A tumour in the scheme. */
export interface WbbExtent {
  readonly zones: readonly number[];
  readonly layers: readonly WbbLayer[];
  readonly levels: readonly Level[];
  /** Null or absent: nobody said which way the zones were counted. */
  readonly convention?: WbbConvention | null;
}
/** The extent in order, without repeats, and what can be said of it. */
export interface WbbStaging {
  readonly zones: readonly number[];
  readonly layers: readonly WbbLayer[];
  readonly levels: readonly Level[];
  readonly convention: WbbConvention | null;
  /** Zones 4 to 9 lie in front. */
  readonly anterior: boolean;
  /** Zones 1 to 3 and 10 to 12 lie behind. */
  readonly posterior: boolean;
  /** Whether the zones form one sector without a gap, round the corner from 12 to 1 too. */
  readonly contiguous: boolean;
  readonly cautions: readonly string[];
}

/** Whether a value is a zone: a whole number from 1 to 12. */
export function isWbbZone(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= WBB_ZONES;
}

/** Whether a value is a layer of the base scheme, A to E. */
export function isWbbLayer(value: unknown): value is WbbLayer {
  return WBB_LAYERS.some(({ code }) => code === value);
}

/** Orders and describes an extent; throws RangeError where a zone or layer does not exist or a part is empty. */
export function wbbOf({ zones, layers, levels, convention = null }: WbbExtent): WbbStaging {
  const wrong = [...zones.filter((zone) => !isWbbZone(zone)), ...layers.filter((layer) => !isWbbLayer(layer))];
  if (wrong.length > 0) throw new RangeError(`WBB has no zone or layer ${wrong.join(', ')}`);
  if (zones.length === 0 || layers.length === 0 || levels.length === 0)
    throw new RangeError('WBB names at least one zone, one layer and one level');
  const ordered = [...new Set(zones)].sort((a, b) => a - b);
  const anterior = (zone: number) => zone >= 4 && zone <= 9;
  return {
    zones: ordered,
    layers: [...new Set(layers)].sort(),
    levels: [...new Set(levels)].sort(compareLevels),
    convention,
    anterior: ordered.some(anterior),
    posterior: ordered.some((zone) => !anterior(zone)),
    contiguous: ordered.filter((zone) => !ordered.includes((zone % WBB_ZONES) + 1)).length <= 1,
    cautions: convention === null ? ['Not recorded which way the zones are counted: the side is not known'] : [],
  };
}
