import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Holds, OneOf, Text } from '../contract/fields.js';

/** What is looked for in tissue or in blood that stands in for it. A code that the primary tumour has too means the same there. */
export const TISSUE_MARKERS = codeList({
  er: 'ER', pr: 'PR', her2: 'HER2', ki67: 'Ki-67', esr1: 'ESR1', pik3ca: 'PIK3CA', brca: 'BRCA1/2', ar: 'AR', psa: 'PSA', nkx3_1: 'NKX3.1', egfr: 'EGFR', alk: 'ALK', ros1: 'ROS1', kras: 'KRAS',
  braf: 'BRAF', met: 'MET', ret: 'RET', ntrk: 'NTRK', pd_l1: 'PD-L1', msi: 'MSI / dMMR', tmb: 'Tumour mutational burden', ttf1: 'TTF-1', gata3: 'GATA3', pax8: 'PAX8', ck7: 'CK7', ck20: 'CK20',
  cdx2: 'CDX2', sox10: 'SOX10', thyroglobulin: 'Thyroglobulin', synaptophysin: 'Synaptophysin', cd138: 'CD138', cd20: 'CD20', light_chains: 'Light-chain restriction', other: 'Other',
});
export type TissueMarker = CodeOf<typeof TISSUE_MARKERS>;
/** "Pending" is not a result yet and never reads as "negative". */
export const TISSUE_RESULTS = codeList({ positive: 'Positive', negative: 'Negative', equivocal: 'Equivocal', pending: 'Pending' });

/** One receptor, stain or molecular test on a specimen, as the laboratory reported it. */
export class SpecimenResult {
  @OneOf({ label: 'Marker', of: TISSUE_MARKERS, required: true })
  @Holds((_marker, answers: Partial<SpecimenResult>) => specimenResultFault(answers))
  marker!: TissueMarker;
  @Text({ label: 'Marker in words', max: 80, hint: 'Needed for "Other"' }) markerText?: string | null;
  @OneOf({ label: 'Result', of: TISSUE_RESULTS })
  result?: CodeOf<typeof TISSUE_RESULTS> | null;
  @Text({ label: 'Value with unit', max: 80, hint: 'As reported: 8/8, 1+, exon 19 deletion, 12 mutations/Mb' })
  @Holds((_value, answers: Partial<SpecimenResult>) => pendingFault(answers))
  value?: string | null;
  @Count({ label: 'Share of cells', unit: '%', max: 100 })
  @Holds((_share, answers: Partial<SpecimenResult>) => pendingFault(answers))
  percentage?: number | null;
  @Text({ label: 'Method', max: 80, hint: 'Immunohistochemistry, FISH, NGS panel, ctDNA' }) method?: string | null;
}

/** What is wrong with a result as a whole, or null. */
export function specimenResultFault({ marker, markerText, result, value, percentage }: Partial<SpecimenResult>): string | null {
  if (marker === 'other' && !markerText) return 'Say in words which marker it is';
  if (!result && !value && typeof percentage !== 'number') return 'Give the result or its value, or say that it is pending';
  return null;
}

/** Why there can be no value yet, or null. */
export const pendingFault = ({ result }: Partial<SpecimenResult>): string | null => (result === 'pending' ? 'A pending result has no value yet' : null);

/** Under which two results speak of the same marker. */
export const markerKey = ({ marker, markerText }: Pick<SpecimenResult, 'marker' | 'markerText'>): string => `${marker} ${(markerText ?? '').trim().toLowerCase()}`;
