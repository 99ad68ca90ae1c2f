import type { AbsenceMap } from '../contract/absence.js';
import { codeList, labelOf, type CodeOf, type Option } from '../contract/code-list.js';
import { Absences, Holds, OneOf, PartialDate, Text } from '../contract/fields.js';
import { COMPARATORS, type Comparator } from '../laboratory/laboratory-result.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** Markers followed in blood or urine. What is found in tissue stands with the tumour; LDH stands with the laboratory. */
export const TUMOUR_MARKERS = codeList({
  ca15_3: 'CA 15-3', cea: 'CEA', psa: 'PSA', ca19_9: 'CA 19-9', ca125: 'CA 125', afp: 'AFP', beta_hcg: 'Beta-hCG', thyroglobulin: 'Thyroglobulin', calcitonin: 'Calcitonin',
  chromogranin_a: 'Chromogranin A', kappa_free: 'Free light chains, kappa', lambda_free: 'Free light chains, lambda', m_protein: 'M-protein', other: 'Other',
});
export type TumourMarkerCode = CodeOf<typeof TUMOUR_MARKERS>;

/** Units as UCUM codes; which of them a marker may have is in UNITS_OF. */
export const MARKER_UNITS = codeList({
  'U/mL': 'U/mL', 'kU/L': 'kU/L', 'ug/L': 'µg/L', 'ng/mL': 'ng/mL', 'ng/L': 'ng/L', 'pg/mL': 'pg/mL', 'mg/L': 'mg/L', 'mg/dL': 'mg/dL', 'g/L': 'g/L', 'g/dL': 'g/dL',
  'pmol/L': 'pmol/L', 'nmol/L': 'nmol/L', '[IU]/L': 'IU/L', 'm[IU]/mL': 'mIU/mL', 'k[IU]/L': 'kIU/L', '[IU]/mL': 'IU/mL', '{other}': 'other unit, named with the marker',
});
export type MarkerUnit = CodeOf<typeof MARKER_UNITS>;

const CARBOHYDRATE = ['kU/L', 'U/mL'] as const;
const NANOGRAMS = ['ug/L', 'ng/mL'] as const;
/** The units a marker is reported in, the usual one first. */
const UNITS_OF: Readonly<Record<TumourMarkerCode, readonly MarkerUnit[]>> = {
  ca15_3: CARBOHYDRATE, ca19_9: CARBOHYDRATE, ca125: CARBOHYDRATE,
  cea: NANOGRAMS, psa: NANOGRAMS, thyroglobulin: NANOGRAMS,
  afp: ['k[IU]/L', '[IU]/mL', ...NANOGRAMS],
  beta_hcg: ['[IU]/L', 'm[IU]/mL'],
  calcitonin: ['ng/L', 'pg/mL', 'pmol/L'],
  chromogranin_a: ['nmol/L', 'pmol/L', ...NANOGRAMS],
  kappa_free: ['mg/L', 'mg/dL'], lambda_free: ['mg/L', 'mg/dL'],
  m_protein: ['g/L', 'g/dL'],
  other: MARKER_UNITS.map(({ code }) => code),
};

/** The units in which a marker is reported, the usual one first; none for what is no marker. */
export function markerUnitsOf(marker: unknown): readonly Option<MarkerUnit>[] {
  if (typeof marker !== 'string' || !Object.hasOwn(UNITS_OF, marker)) return [];
  return UNITS_OF[marker as TumourMarkerCode].map((code) => ({ code, label: labelOf(MARKER_UNITS, code) }));
}

const DECIMAL = /^\d{1,9}(\.\d{1,4})?$/;

/** One result of a tumour marker. A later measurement is a new entry. */
export class TumourMarkerResult {
  @OneOf({ label: 'Marker', of: TUMOUR_MARKERS, required: true })
  @Holds((marker, { markerText }: Partial<TumourMarkerResult>) => (marker === 'other' && !markerText ? 'Say in words which marker' : null))
  marker!: TumourMarkerCode;
  @Text({ label: 'Marker in words', max: 80, hint: 'Needed for "Other"' }) markerText?: string | null;
  @OneOf({ label: 'Below or above', of: COMPARATORS, hint: 'Only where the laboratory reports < or >' }) comparator?: Comparator | null;
  /** As reported, with its decimals; kept as text so that "0.10" stays "0.10". */
  @Text({ label: 'Value', required: true, max: 14 })
  @Holds((value) => (typeof value === 'string' && DECIMAL.test(value) ? null : 'Value must be a number with a point, such as 38 or 0.04; "<" or ">" is chosen beside it'))
  value!: string;
  @OneOf({ label: 'Unit', of: MARKER_UNITS, required: true })
  @Holds((unit, { marker }: Partial<TumourMarkerResult>) => markerUnitFault(marker, unit))
  unit!: MarkerUnit;
  @PartialDate({ label: 'Taken', required: true, hint: 'As exactly as it is known' }) takenOn!: string;
  @Text({ label: 'Laboratory', hint: 'Methods differ: values of two laboratories may not be comparable' }) laboratory?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const TumourMarkerResultView = storedAs('TumourMarkerResultView', TumourMarkerResult);
export type TumourMarkerResultView = TumourMarkerResult & Recorded;

/** What is wrong with the unit of a marker, or null. */
export function markerUnitFault(marker: unknown, unit: unknown): string | null {
  const units = markerUnitsOf(marker);
  if (units.length === 0 || units.some(({ code }) => code === unit)) return null;
  return `${labelOf(TUMOUR_MARKERS, String(marker))} is reported in ${units.map(({ label }) => label).join(', ')}`;
}

/** The marker as it is called. */
export const markerName = ({ marker, markerText }: Pick<TumourMarkerResult, 'marker' | 'markerText'>): string => (marker === 'other' ? (markerText ?? 'Other marker') : labelOf(TUMOUR_MARKERS, marker));

/** "< 0.1 µg/L": the value as it was reported. */
export const markerValueWords = ({ comparator, value, unit }: Pick<TumourMarkerResult, 'comparator' | 'value' | 'unit'>): string => [comparator, value, unit === '{other}' ? null : labelOf(MARKER_UNITS, unit)].filter(Boolean).join(' ');

type Dated = Pick<TumourMarkerResultView, 'marker' | 'markerText' | 'takenOn' | 'recordedAt'>;
const newestFirst = (a: Dated, b: Dated): number => b.takenOn.localeCompare(a.takenOn) || b.recordedAt.localeCompare(a.recordedAt);

/** The results of each marker, newest first; markers in the order of the list, those named in words by their name. */
export function markersInOrder<R extends Dated>(results: readonly R[]): { readonly name: string; readonly results: readonly [R, ...R[]] }[] {
  const groups = new Map<string, R[]>();
  for (const result of results) {
    const key = result.marker === 'other' ? `other ${markerName(result).trim().toLowerCase()}` : result.marker;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const rank = ({ marker }: R) => TUMOUR_MARKERS.findIndex(({ code }) => code === marker);
  return [...groups.values()]
    .flatMap((group) => {
      const [newest, ...older] = [...group].sort(newestFirst);
      return newest ? [{ name: markerName(newest), results: [newest, ...older] as const }] : [];
    })
    .sort((a, b) => rank(a.results[0]) - rank(b.results[0]) || a.name.localeCompare(b.name, 'en'));
}
