import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** Primary tumours. "Unknown primary" is a diagnosis; "biopsy pending" is an absence and never becomes one. */
export const PRIMARY_TUMOURS = codeList({
  breast: 'Breast', prostate: 'Prostate', nsclc: 'Non-small-cell lung', sclc: 'Small-cell lung', renal_cell: 'Renal cell',
  myeloma: 'Multiple myeloma / plasmacytoma', lymphoma: 'Lymphoma', colorectal: 'Colorectal', thyroid: 'Thyroid',
  melanoma: 'Melanoma', hepatocellular: 'Hepatocellular', sarcoma: 'Sarcoma', neuroendocrine: 'Neuroendocrine',
  ovarian: 'Ovary', seminoma: 'Seminoma / germ cell', gastric: 'Stomach', oesophageal: 'Oesophagus', pancreatic: 'Pancreas',
  biliary: 'Biliary', bladder_urothelial: 'Bladder / urothelial', head_neck: 'Head and neck', cervix: 'Cervix',
  uterus: 'Uterus / endometrium', leukaemia: 'Leukaemia', other_specified: 'Other (specify)', unknown_primary: 'Unknown primary',
});
export type PrimaryTumour = CodeOf<typeof PRIMARY_TUMOURS>;

/** Hormone and molecular findings that change what the oncologist can offer. */
export const MARKERS = codeList({
  er: 'ER', pr: 'PR', her2: 'HER2', esr1: 'ESR1', brca: 'BRCA1/2', egfr: 'EGFR', alk: 'ALK', ros1: 'ROS1', kras: 'KRAS', braf: 'BRAF', met: 'MET',
  ret: 'RET', ntrk: 'NTRK', pd_l1: 'PD-L1', msi: 'MSI / dMMR', ar: 'AR', castration: 'Castration-resistant', other: 'Other',
});
export const MARKER_RESULTS = codeList({ positive: 'Positive', negative: 'Negative', equivocal: 'Equivocal', pending: 'Pending', unknown: 'Unknown', not_done: 'Not done' });

export class MarkerResult {
  @OneOf({ label: 'Marker', of: MARKERS, required: true }) marker!: CodeOf<typeof MARKERS>;
  @OneOf({ label: 'Result', of: MARKER_RESULTS, required: true }) result!: CodeOf<typeof MARKER_RESULTS>;
  @Text({ label: 'Value', max: 80, hint: 'As reported: 8/8, 2+, exon 19 deletion' }) value?: string | null;
}

export const DIAGNOSIS_BASES = codeList({ histology: 'Histology', cytology: 'Cytology', imaging: 'Imaging only', clinical: 'Clinical only' });
export const TISSUE_STATES = codeList({ available: 'Tissue of the spine obtained', primary_only: 'Tissue of the primary only', requested: 'Biopsy requested', none: 'No tissue' });
export const RADIOSENSITIVITIES = codeList({ radiosensitive: 'Radiosensitive', radioresistant: 'Radioresistant' });

export const HORMONE_DEPENDENCES = codeList({ dependent: 'Hormone-dependent', independent: 'Hormone-independent or castration-resistant' });

/** The cancer that the spine disease comes from. */
export class Tumour {
  @OneOf({ label: 'Primary tumour', of: PRIMARY_TUMOURS }) primary?: PrimaryTumour | null;
  @Text({ label: 'Primary in words', hint: 'Needed for "Other"; otherwise as the referrer wrote it' }) primaryText?: string | null;
  @Text({ label: 'Histology' }) histology?: string | null;
  @OneOf({ label: 'Basis of the diagnosis', of: DIAGNOSIS_BASES }) basis?: CodeOf<typeof DIAGNOSIS_BASES> | null;
  @OneOf({ label: 'Tissue', of: TISSUE_STATES }) tissue?: CodeOf<typeof TISSUE_STATES> | null;
  @PartialDate({ label: 'Diagnosed' }) diagnosedOn?: string | null;
  @ListOf({ label: 'Hormone and molecular biology', of: () => MarkerResult, max: 40 }) markers?: MarkerResult[] | null;
  @OneOf({ label: 'Hormone dependence', of: HORMONE_DEPENDENCES, hint: 'Breast and prostate' }) hormoneDependence?: CodeOf<typeof HORMONE_DEPENDENCES> | null;
  @OneOf({ label: 'On a molecularly targeted drug', of: YES_NO, hint: 'Such as osimertinib in EGFR-mutated lung cancer' }) molecularlyTargeted?: YesNo | null;
  @OneOf({ label: 'Previous chemotherapy', of: YES_NO, hint: 'Cytotoxic drugs only' }) previousChemotherapy?: YesNo | null;
  @OneOf({ label: 'Previous systemic therapy', of: YES_NO, hint: 'Any systemic treatment of the cancer' }) previousSystemicTherapy?: YesNo | null;
  @OneOf({ label: 'Radiosensitivity, if judged otherwise', of: RADIOSENSITIVITIES }) radiosensitivityJudgement?: CodeOf<typeof RADIOSENSITIVITIES> | null;
  @Text({ label: 'Reason for that judgement' }) radiosensitivityReason?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const TumourView = storedAs('TumourView', Tumour);
export type TumourView = Tumour & Recorded;
