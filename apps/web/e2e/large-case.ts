import { newId, type CaseView, type ImagingRead, type ImagingStudy, type Kept, type Lesion, type Level, type RadiotherapyCourse, type SystemicTherapyLine } from '@rachis/domain';
import { unique } from './fixtures.js';
import type { Door } from './door.js';
import { COMPLICATIONS, NEUROLOGY, OPERATION, PLAN, SERVICES, SPECIMENS, STEROIDS, SUPPORTIVE, WISH } from './large-case-care.js';

const NOTE = 'Convex posterior border, both pedicles gone, the left neural foramen filled; compared with the outside report of the referring hospital, which counts the levels from L5 upwards.';

/** A day before today as the record writes it. */
const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const lesion = (levels: string, esccGrade: Lesion['esccGrade'], more: Partial<Lesion> = {}): Partial<Lesion> => ({ levels, nature: 'metastasis', compartment: 'extradural', instrumented: false, ...(esccGrade ? { esccGrade } : { absences: { esccGrade: 'unknown' } }), ...more });

/** Twelve, from the neck to the sacrum; two over more than one level, two without a grade. */
const LESIONS: readonly Partial<Lesion>[] = [
  lesion('C2', '1a'), lesion('C5', '0'), lesion('C7-T1', '1b', { note: NOTE }), lesion('T3', null), lesion('T6', '1c', { irradiatedBefore: 'yes' }), lesion('T8', '3', { levelText: 'T8 (T9 in the report of 20 February: thirteen rib-bearing vertebrae are counted there)', note: NOTE, sizeMm: 38 }),
  lesion('T10', '2', { irradiatedBefore: 'yes' }), lesion('T12', '0', { instrumented: true }), lesion('L1', '1b'), lesion('L3', '0', { irradiatedBefore: 'yes' }), lesion('L4-L5', null), lesion('S1', '1a'),
];

const line = (lineNumber: number | null, classes: SystemicTherapyLine['classes'], agents: SystemicTherapyLine['agents'], from: number, to: number | null, more: Partial<SystemicTherapyLine> = {}): Partial<SystemicTherapyLine> => ({
  classes, agents, intent: lineNumber === null ? 'adjuvant' : 'palliative', startedOn: ago(from), ...(lineNumber === null ? { absences: { lineNumber: 'not_applicable' } } : { lineNumber }),
  ...(to === null ? { running: 'yes' } : { running: 'no', stoppedOn: ago(to), stopReason: 'progression', bestResponse: 'partial', progressedOn: ago(to + 4) }), ...more,
});

/** Nine lines of treatment in seven years. */
const LINES: readonly Partial<SystemicTherapyLine>[] = [
  line(null, ['chemotherapy'], ['fluorouracil', 'epirubicin', 'cyclophosphamide', 'docetaxel'], 2600, 2480, { agentText: 'FEC-T, six cycles, the last two at three quarters of the dose', stopReason: 'completed', progressedOn: null }),
  line(null, ['endocrine'], ['letrozole'], 2470, 1500, { stopReason: 'progression' }),
  line(1, ['endocrine', 'targeted'], ['ribociclib', 'fulvestrant'], 1490, 1020), line(2, ['targeted', 'endocrine'], ['everolimus', 'exemestane'], 1010, 800, { stopReason: 'toxicity', note: 'Pneumonitis grade 2, steroids for six weeks' }),
  line(3, ['chemotherapy'], ['capecitabine'], 790, 610), line(4, ['targeted', 'endocrine'], ['alpelisib', 'fulvestrant'], 600, 470, { stopReason: 'other', stopReasonText: 'Hyperglycaemia that could not be held with three drugs' }),
  line(5, ['targeted'], ['trastuzumab_deruxtecan'], 460, 230, { note: 'HER2-low; the best answer of all lines, twelve cycles' }), line(6, ['chemotherapy'], ['eribulin'], 220, 90),
  line(7, ['targeted'], ['sacituzumab_govitecan'], 80, null, { agentText: 'Second cycle delayed because of neutropenia', bestResponse: 'not_assessed' }),
];

const course = (levels: string | null, days: number, doseCgy: number, fractions: number, more: Partial<RadiotherapyCourse> = {}): Partial<RadiotherapyCourse> => ({
  state: 'delivered', setting: 'de_novo', intent: 'palliative_pain', technique: 'vmat', prescribedDoseCgy: doseCgy, prescribedFractions: fractions, deliveredDoseCgy: doseCgy, deliveredFractions: fractions, firstFractionOn: ago(days), lastFractionOn: ago(days - fractions - 1), ...(levels === null ? { absences: { levels: 'not_applicable' } } : { levels }), ...more,
});

/** Five courses: the breast, three of the spine, and one that is planned over an earlier one. */
const COURSES: readonly Partial<RadiotherapyCourse>[] = [
  course(null, 2450, 4000, 15, { targetText: 'Left breast and the tumour bed', technique: 'cebrt_3d', intent: null }), course('L2-L4', 900, 2000, 5, { technique: 'cebrt_3d' }), course('T5-T7', 500, 2400, 2, { technique: 'sbrt', intent: 'local_control', cordDmaxCgy: 1650, cordContour: 'true_cord', dmaxScope: 'this_course' }),
  course('T10', 300, 3000, 10, { state: 'stopped_early', stateReason: 'Admitted with pneumonia after the fourth fraction and not well enough to be taken to the machine afterwards', deliveredDoseCgy: 1200, deliveredFractions: 4, lastFractionOn: ago(296) }),
  { state: 'planned', levels: 'T6-T10', setting: 'reirradiation', intent: 'postop_consolidation', technique: 'sbrt', prescribedDoseCgy: 2000, prescribedFractions: 5, targetConsensus: 'postoperative_2017' },
];

const study = (modality: ImagingStudy['modality'], days: number, region: string, more: Partial<ImagingStudy> = {}): Partial<ImagingStudy> => ({ modality, region, performedOn: ago(days), received: 'yes', ...more });

/** Fourteen studies, the first first. */
const STUDIES: readonly Partial<ImagingStudy>[] = [
  study('bone_scintigraphy', 1510, 'Whole body'), study('ct_cap', 1505, 'Chest, abdomen, pelvis'), study('mri_whole_spine', 1500, 'Whole spine', { contrast: 'yes' }), study('ct_cap', 1015, 'Chest, abdomen, pelvis'), study('mri_region', 905, 'Lumbar spine'), study('pet_ct', 800, 'Skull base to thighs'),
  study('mri_whole_spine', 510, 'Whole spine', { contrast: 'yes', heldAt: 'Picture archive of Eastbridge District General, folder of the visiting radiologist' }), study('ct_region', 505, 'T4 to T8, planning'), study('ct_cap', 230, 'Chest, abdomen, pelvis'), study('xray', 60, 'Thoracolumbar, standing'),
  study('mri_whole_spine', 21, 'Whole spine', { contrast: 'yes', accessionNumber: 'EDG-2026-0114-77231', numberingNote: 'Counted from C2 down; thirteen rib-bearing vertebrae', report: `${NOTE} `.repeat(6).trim() }), study('ct_region', 20, 'T6 to T10, bone window'), study('xray', 6, 'Thoracolumbar, supine', { received: 'no' }),
  study('mri_region', 2, 'Thoracic spine', { received: null, absences: { received: 'pending' } }),
];

/** What was read of which study, level by level: the grades change over four years. */
const READS: readonly (readonly [study: number, levels: Level, more: Partial<ImagingRead>])[] = [
  [2, 'T6', { esccGrade: '0' }], [2, 'L3', { esccGrade: '0' }], [4, 'L3', { esccGrade: '1a' }], [6, 'T6', { esccGrade: '1b', boneLesion: 'lytic' }], [6, 'T8', { esccGrade: '1a', boneLesion: 'lytic' }], [6, 'T10', { absences: { esccGrade: 'unknown' }, note: 'Artefact by the bra clasp: the canal cannot be judged' }],
  [10, 'T6', { esccGrade: '1c' }], [10, 'T8', { esccGrade: '3', collapsePercent: 40, retropulsion: 'yes', posterolateral: 'bilateral', boneLesion: 'lytic', cordSignal: 'yes', note: NOTE }], [10, 'T10', { esccGrade: '2' }], [11, 'T8', { boneLesion: 'lytic', collapsePercent: 40 }],
];

/** A case as it looks after years: twelve lesions, nine lines, five courses, fourteen studies, and long words everywhere. */
export async function aLargeCase(door: Door): Promise<{ id: string; familyName: string }> {
  const familyName = `Featherstonehaugh-Cholmondeley ${unique()}`;
  const { id } = await door.post<Kept>('/cases', {
    id: newId(),
    patient: { familyName, givenName: 'Wilhelmina Alexandrina Konstantinopolitania', birthDate: '1951-11-30', sex: 'female' },
    referral: {
      question: 'Decompress and stabilise T8 now, or re-irradiate T6 to T10 after separation surgery; and does anything have to be done for C7/T1, where the left arm has begun to hurt since the last visit?', urgency: 'urgent', mscc: 'yes', msccSuspectedAt: new Date(Date.now() - 4 * 3_600_000).toISOString(),
      symptoms: ['mechanical_pain'], summary: `${NOTE} `.repeat(4).trim(), contact: 'Dr Bartholomew Oyelaran-Whittingstall, specialist registrar, extension 40117 or through the switchboard',
    },
    tumour: { primary: 'breast', histology: 'Invasive ductal carcinoma of no special type with focal lobular growth, grade 3', tissue: 'available', diagnosedOn: '2019-03', hormoneDependence: 'dependent', markers: [{ marker: 'er', result: 'positive', value: '8/8' }] },
    lesions: LESIONS.map((one) => ({ ...one })),
    extent: { stagedOn: ago(20), visceralMetastases: 'yes', brainMetastases: 'no', extraspinalBoneFoci: 7, systemicState: 'progressing', remainingOptions: 'Vinorelbine, gemcitabine, carboplatin; a trial of a further conjugate is screened for' },
    fitness: { comorbidities: ['hypertension', 'thromboembolism'], anticoagulated: 'yes', anticoagulant: 'Apixaban 5 mg twice a day', anticoagulantLastAt: new Date(Date.now() - 8 * 3_600_000).toISOString(), allergies: 'Penicillin (rash), iodinated contrast (breathless in 2021), adhesive dressings', toleratesSurgery: 'uncertain', toleranceReason: 'Pneumonia ten months ago, albumin falling', asaClass: 'III' },
  });
  for (const move of ['submit', 'triage'] as const) await door.post(`/cases/${id}/moves`, { move }, (await door.get<CaseView>(`/cases/${id}`)).version);
  const add = (path: string, body: unknown, own = newId()) => door.put(`/cases/${id}/${path}/${own}`, body, 0).then(() => own);
  for (const one of LINES) await add('therapy-lines', one);
  for (const one of COURSES) await add('radiotherapy-courses', one);
  const studies: string[] = [];
  for (const one of STUDIES) studies.push(await add('imaging', one));
  for (const [index, levels, more] of READS) await add('imaging-reads', { studyId: studies[index], levels, readOn: STUDIES[index]?.performedOn, ...more });
  for (const [index, sequence] of ['T2 sagittal', 'T2 axial through the most compressed place', 'CT bone window, sagittal'].entries()) await add('show-views', { studyId: studies[10 + (index >> 1)], sequence, levels: 'T8', note: 'Circumferential, no CSF around the cord' });
  for (const [index, one] of NEUROLOGY.entries()) await add('neuro-exams', { ...one, examinedOn: ago((NEUROLOGY.length - index) * 3) });
  for (let index = 0; index < 12; index++) await add('functional-statuses', { examinedOn: ago(1500 - index * 130), ecog: String(Math.min(3, Math.floor(index / 3))), kps: String(90 - 10 * Math.floor(index / 3)), ambulation: index > 8 ? 'walks_with_aid' : 'walks_unaided_power_4', painNrs: Math.min(9, index) });
  for (const [index, value] of ['31', '28', '38', '54', '112', '97', '140', '262', '301.5'].entries()) await add('tumour-markers', { marker: 'ca15_3', value, unit: 'kU/L', takenOn: ago(1400 - index * 160), laboratory: 'Eastbridge District General' });
  for (const one of STEROIDS) await add('steroid-courses', { ...one, startedOn: ago(one.days), days: undefined });
  for (const one of SUPPORTIVE) await add('supportive-drugs', one);
  for (const one of SPECIMENS) await add('biopsies', { ...one, requestedOn: ago(one.days), days: undefined });
  await add('surgery-plans', { ...PLAN, proposedOn: ago(2) });
  const operationId = await add('operations', { ...OPERATION, performedOn: ago(880) });
  for (const one of COMPLICATIONS) await add('complications', { ...one, operationId, occurredOn: ago(875) });
  for (const one of SERVICES) await add('support-services', one);
  await add('wishes', { ...WISH, obtainedOn: ago(1) });
  await add('information-given', { topics: ['diagnosis', 'surgery', 'red_flag_card'], ways: ['spoken', 'written'], givenTo: ['patient', 'relative'], relative: 'Husband', givenOn: ago(1), givenBy: 'J. Tan', understood: 'Asked whether the operation can be undone, and who feeds the dog' });
  for (const [analyte, value, unit] of [['haemoglobin', '108', 'g/L'], ['albumin', '29', 'g/L'], ['crp', '46', 'mg/L'], ['creatinine', '84', 'umol/L']] as const) for (const days of [200, 90, 2]) await add('laboratory-results', { analyte, value, unit, takenOn: ago(days), laboratory: 'Eastbridge District General' });
  return { id, familyName };
}
