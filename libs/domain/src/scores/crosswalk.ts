import { KPS_SCALE, type KpsValue } from './kps/kps.js';
import type { EcogGrade } from './ecog/ecog.js';
import { kpsRangeFromEcog } from './performance/performance.js';
import { tumourRow, type TumourRow } from './crosswalk-table.js';

/** What decides how treatable a tumour is, where a model asks for it. Null is not known and never "no". */
export interface TumourFlags {
  readonly hormoneDependent?: boolean | null;
  readonly castrationResistant?: boolean | null;
  readonly onTargetedDrug?: boolean | null;
  readonly tripleNegative?: boolean | null;
}

/** The models whose item about the primary tumour follows from one list of tumours: the item, and the column of the table. */
const COLUMNS = {
  tokuhashi2005: ['primarySite', 'tokuhashi'],
  tomita2001: ['primaryGrowth', 'tomita'],
  modifiedBauer2008: ['primary', 'bauer'],
  bauer1995: ['primary', 'bauer'],
  vanDerLinden2005: ['primary', 'vanDerLinden'],
  katagiri2014: ['primary', 'katagiri'],
  osri2013: ['ptp', 'osri'],
  rades2013bsc: ['primary', 'rades'],
  rades2008ambulatory: ['primary', 'rades'],
  bollen2014: ['profile', 'bollen'],
} as const satisfies Record<string, readonly [item: string, column: keyof TumourRow]>;
export type CrosswalkModel = keyof typeof COLUMNS;

/** The models the crosswalk knows. */
export const CROSSWALK_MODELS = Object.keys(COLUMNS) as readonly CrosswalkModel[];

/** What a tumour is to a model. */
export interface Crosswalk {
  /** The item of the model. */
  readonly item: string;
  /** The options still possible, one when it is certain; null when the model does not name the tumour: ask, choose nothing. */
  readonly options: readonly string[] | null;
  /** What the reader has to know about it. */
  readonly note: string | null;
}

const LUNG = ['nsclc', 'sclc'];
/** Katagiri 2014, classes that are not verified against the paper. */
const UNVERIFIED_CLASS = ['biliary', 'bladder_urothelial', 'neuroendocrine', 'ovarian', 'seminoma', 'other_specified'];
const NOT_IN_BOLLEN = ['myeloma', 'lymphoma', 'leukaemia', 'unknown_primary'];

/**
 * What a primary tumour, by its code in the record, is to a model. Throws RangeError for a code it does not know. No
 * tumour is guessed into a class: where the model does not name it the options are null.
 */
export function crosswalk(model: CrosswalkModel, primary: string, flags: TumourFlags = {}): Crosswalk {
  const [item, column] = COLUMNS[model];
  const options = model === 'katagiri2014' ? katagiriOptions(primary, flags) : tumourRow(primary)[column];
  return { item, options, note: noteOn(model, primary, flags, options) };
}

/** Treatability decides in three tumours; not knowing it leaves both classes possible. */
function katagiriOptions(primary: string, flags: TumourFlags): readonly string[] | null {
  const treatable = treatableIn(primary, flags);
  if (primary === 'breast' || primary === 'prostate') return classOf(treatable, 'slow', 'moderate');
  if (LUNG.includes(primary)) return classOf(treatable, 'moderate', 'rapid');
  return tumourRow(primary).katagiri;
}

function treatableIn(primary: string, flags: TumourFlags): boolean | null {
  const { hormoneDependent = null, castrationResistant = null, onTargetedDrug = null, tripleNegative = null } = flags;
  if (LUNG.includes(primary)) return onTargetedDrug;
  const resistant = primary === 'breast' ? tripleNegative : castrationResistant;
  // What is triple negative or castration resistant does not depend on hormones, whatever else is recorded.
  if (resistant === true) return false;
  return primary === 'prostate' && resistant === false ? true : hormoneDependent;
}

function classOf(treatable: boolean | null, better: string, worse: string): readonly string[] {
  return treatable === null ? [better, worse] : [treatable ? better : worse];
}

function noteOn(
  model: CrosswalkModel,
  primary: string,
  { onTargetedDrug, tripleNegative }: TumourFlags,
  options: readonly string[] | null,
): string | null {
  if (model === 'bollen2014' && NOT_IN_BOLLEN.includes(primary)) return 'Not in the cohort of this model';
  if (options === null) return 'This model does not name the tumour: the clinician says';
  if (model === 'bollen2014' && tripleNegative)
    return 'The authors say that survival is overestimated with triple-negative breast cancer';
  if (model === 'katagiri2014')
    return UNVERIFIED_CLASS.includes(primary) ? 'The class of this tumour is not verified against the paper' : null;
  return LUNG.includes(primary) && onTargetedDrug ? 'Counts every lung cancer alike, also on a targeted drug' : null;
}

/** The KPS values an ECOG grade can be: ECOG 1 is 70 or 80, on both sides of a boundary of several models. Derived. */
export function kpsValuesOf(ecog: EcogGrade): { readonly possible: readonly KpsValue[]; readonly derived: true } {
  const { low, high } = kpsRangeFromEcog(ecog);
  const possible = KPS_SCALE.map(({ value }) => value).filter((value) => low <= value && value <= high);
  return { possible: possible.reverse(), derived: true };
}
