import type { FunctionalStatusView } from '../function/functional-status.js';
import type { Analyte, LabUnit } from '../laboratory/analytes.js';
import type { LaboratoryResultView } from '../laboratory/laboratory-result.js';
import type { LesionView } from '../lesion/lesion.js';
import type { SystemicExtentView } from '../oncology/extent.js';
import type { TumourView } from '../oncology/tumour.js';
import type { PrognosisCase } from './prognosis-facts.js';

/** The day of the meeting in the worked examples. */
export const EXAMPLE_DAY = '2026-03-17';
const RECORDED = {
  version: 1,
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: '0198f000-0000-7000-8000-000000000001',
  recordedByName: 'Dr Amara Adeyemi',
};
const id = (place: number): string => `0198f000-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** A lesion at a level, as it stands in a record. */
export function exampleLesion(levels: string | null, more: Partial<LesionView> = {}): LesionView {
  const place = [...(levels ?? 'none')].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 0);
  return { ...RECORDED, id: id(place), levels, compartment: 'extradural', nature: 'metastasis', ratings: [], ...more };
}

/** An examination. */
export function exampleStatus(more: Partial<FunctionalStatusView>): FunctionalStatusView {
  return { ...RECORDED, id: id(2), examinedOn: '2026-03-13', ...more };
}

/** A staging of the disease outside the spine. */
export function exampleExtent(more: Partial<SystemicExtentView>): SystemicExtentView {
  return { ...RECORDED, id: id(3), stagedOn: '2026-03-01', ...more };
}

/** What is recorded of the cancer. */
export function exampleTumour(more: Partial<TumourView>): TumourView {
  return { ...RECORDED, id: id(4), ...more };
}

/** A laboratory value in a unit, taken on a day. */
export function exampleResult(
  analyte: Analyte,
  value: string,
  unit: LabUnit,
  more: Partial<LaboratoryResultView> = {},
): LaboratoryResultView {
  return { ...RECORDED, id: id(5), analyte, value, unit, takenOn: '2026-03-13', ...more };
}

/** A record of which nothing is known; what is given is put in. */
export function exampleCase(more: Partial<PrognosisCase> = {}): PrognosisCase {
  return {
    patient: { id: id(1), version: 1, familyName: 'Example' },
    tumour: null,
    extent: null,
    functionalStatuses: [],
    lesions: [],
    priorTreatments: [],
    laboratory: [],
    ...more,
  };
}

const NORMAL_VALUES = [
  exampleResult('albumin', '39', 'g/L'),
  exampleResult('crp', '2', 'mg/L'),
  exampleResult('ldh', '210', 'U/L'),
  exampleResult('platelets', '240', '10*9/L'),
  exampleResult('calcium', '2.35', 'mmol/L'),
  exampleResult('bilirubin', '10', 'umol/L'),
];
const NO_ORGANS = { visceralMetastases: 'no', brainMetastases: 'no' } as const;

/** 62 years, hormone-dependent breast cancer, two vertebrae and one focus elsewhere: every model is favourable. */
export const favourablePatient = exampleCase({
  patient: { id: id(1), version: 1, familyName: 'Example', birthDate: '1963-06-02' },
  tumour: exampleTumour({
    primary: 'breast',
    hormoneDependence: 'dependent',
    previousChemotherapy: 'no',
    diagnosedOn: '2019',
  }),
  extent: exampleExtent({ ...NO_ORGANS, extraspinalBoneFoci: 1, systemicDiseaseControlled: 'yes' }),
  functionalStatuses: [exampleStatus({ kps: '80', ecog: '1', ais: 'E', ambulation: 'independent_normal_power' })],
  lesions: [exampleLesion('T8'), exampleLesion('L2')],
  laboratory: NORMAL_VALUES,
});

/** 58 years, EGFR-mutated lung cancer on a targeted drug, three vertebrae and a rib: only one model knows the drug. */
export const targetedPatient = exampleCase({
  patient: { id: id(1), version: 1, familyName: 'Example', birthDate: '1967-06-02' },
  tumour: exampleTumour({
    primary: 'nsclc',
    molecularlyTargeted: 'yes',
    previousChemotherapy: 'no',
    diagnosedOn: '2025-01',
  }),
  extent: exampleExtent({ ...NO_ORGANS, extraspinalBoneFoci: 1 }),
  functionalStatuses: [exampleStatus({ kps: '80', ecog: '1', ais: 'D', ambulation: 'walks_unaided_power_4' })],
  lesions: [exampleLesion('T4-T6')],
  laboratory: [exampleResult('albumin', '40', 'g/L'), ...NORMAL_VALUES.slice(1)],
});

/** 78 years, castration-resistant prostate cancer after docetaxel, in bed most of the day: models without performance status are favourable. */
export const frailPatient = exampleCase({
  patient: { id: id(1), version: 1, familyName: 'Example', birthDate: '1947-06-02' },
  tumour: exampleTumour({ primary: 'prostate', hormoneDependence: 'independent', previousChemotherapy: 'yes' }),
  extent: exampleExtent({ ...NO_ORGANS, extraspinalBoneFoci: 4 }),
  functionalStatuses: [exampleStatus({ kps: '40', ecog: '3', ais: 'C', ambulation: 'cannot_walk_antigravity_power' })],
  lesions: [exampleLesion('T8'), exampleLesion('T10'), exampleLesion('L2')],
  laboratory: [
    exampleResult('albumin', '31', 'g/L'),
    exampleResult('crp', '30', 'mg/L'),
    exampleResult('ldh', '380', 'U/L'),
    exampleResult('platelets', '90', '10*9/L'),
  ],
});
