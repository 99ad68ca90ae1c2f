import { newId, type NewCase, type PowerGrade, type Role } from '@rachis/domain';
import type { ActingPerson, TestApi } from './api.js';

/** Friday 13 March 2026; the clocks of London show UTC until the 29th. */
export const DAY = '2026-03-13';
export const at = (time: string, day = DAY): string => `${day}T${time}:00.000Z`;

/** Everybody of the story by the name under which it speaks of them. */
export interface Cast {
  readonly bello: ActingPerson;
  readonly tan: ActingPerson;
  readonly adeyemi: ActingPerson;
  readonly lindqvist: ActingPerson;
  readonly rao: ActingPerson;
  readonly eastbridgeId: string;
}

/** The hospital and the people, as an administrator enters them. */
export async function gatherCast(api: TestApi): Promise<Cast> {
  const administrator = await api.as('administrator');
  const eastbridgeId = newId();
  expect((await administrator.put(`/organisations/${eastbridgeId}`, { name: 'Eastbridge District General', kind: 'hospital' }, 0)).status).toBe(200);
  const comes = async (displayName: string, roles: readonly Role[], organisationId = api.centre.organisationId) => {
    const id = newId();
    const person = { email: `${id}@story.example`, displayName, active: true, roles: roles.map((role) => ({ role, organisationId })) };
    expect((await administrator.put(`/people/${id}`, person, 0)).status).toBe(200);
    return api.signedIn({ id, displayName }, api.centre);
  };
  return {
    eastbridgeId,
    bello: await comes('Dr Ade Bello', ['referrer'], eastbridgeId),
    tan: await comes('J. Tan', ['coordinator', 'specialist_nurse']),
    adeyemi: await comes('Dr Amara Adeyemi', ['spine_surgeon', 'chair']),
    lindqvist: await comes('Dr Eva Lindqvist', ['radiation_oncologist']),
    rao: await comes('Dr Vikram Rao', ['radiologist']),
  };
}

/** What the registrar knows at the bedside at 12:20: no level, an old histology, and four things with the reason why they are missing. */
export const atTheBedside = (eastbridgeId: string): NewCase => ({
  id: newId(),
  patient: { familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963-03-14', sex: 'female', vitalStatus: 'alive', identifiers: [{ authority: 'NHS', value: '999 000 0018' }] },
  referral: {
    question: 'Decompress and stabilise tonight or tomorrow, or radiotherapy?', urgency: 'emergency', mscc: 'yes', msccSuspectedAt: at('12:10'), referringOrganisationId: eastbridgeId, contact: 'Dr Bello, 01632 960118',
    symptoms: ['thoracic_pain', 'limb_weakness', 'gait_disturbance', 'sensory_loss_paraesthesia'], summary: 'Retired teacher, bungalow, husband cares for her. Emergency department 11:05.',
  },
  tumour: { primary: 'breast', histology: 'old' },
  lesions: [{ absences: { levels: 'unknown', esccGrade: 'pending' } }],
  functionalStatus: { examinedOn: DAY, examinedBy: 'Dr Ade Bello, referrer', ecog: '3', kps: '60', ambulation: 'walks_with_aid', bladder: 'retention', bowel: 'normal', deficitOnsetAt: at('20:00', '2026-03-12'), painCharacter: ['mechanical'], absences: { ais: 'pending' } },
  fitness: { anticoagulated: 'yes', anticoagulant: 'Apixaban 5 mg bd', anticoagulantLastAt: at('08:00'), allergies: 'Penicillin: rash' },
  extent: { visceralMetastases: 'no' },
  imaging: [{ modality: 'mri_whole_spine', absences: { performedOn: 'pending', received: 'pending' } }],
});

const POWER: Readonly<Record<'L2' | 'L3' | 'L4' | 'L5' | 'S1', readonly [right: PowerGrade, left: PowerGrade]>> = { L2: ['3', '4'], L3: ['4', '4'], L4: ['4', '4'], L5: ['4', '4'], S1: ['5', '5'] };

/** The neurology of 12:10. Anal contraction and deep pressure are not told. */
export const NEUROLOGY = {
  examinedOn: DAY, examinedAt: at('12:10'), examiner: 'Dr Ade Bello, referrer', ais: 'D', sensoryLevelRight: 'T9', sensoryLevelLeft: 'T9', perianalSensation: 'normal', postVoidResidualMl: 320, gait: 'Walks with a frame and one person',
  motor: Object.entries(POWER).flatMap(([muscle, [right, left]]) => [{ muscle, side: 'right', grade: right }, { muscle, side: 'left', grade: left }]),
};

export const TUMOUR = {
  primary: 'breast', primaryText: 'Left breast, pT2 N1', histology: 'Invasive ductal carcinoma', basis: 'histology', diagnosedOn: '2019', previousChemotherapy: 'yes', previousSystemicTherapy: 'yes',
  markers: [{ marker: 'er', result: 'positive', value: '8' }, { marker: 'pr', result: 'positive', value: '6' }, { marker: 'her2', result: 'negative', value: '1+' }, { marker: 'esr1', result: 'pending', value: 'ctDNA' }],
};
export const EXTENT = { stagedOn: '2026-02-20', visceralMetastases: 'no', extraspinalBoneFoci: 1, systemicState: 'progressing', currentTreatment: 'Ribociclib and letrozole, denosumab' };
export const FITNESS = {
  anticoagulated: 'yes', anticoagulant: 'Apixaban 5 mg bd', anticoagulantLastAt: at('08:00'), allergies: 'Penicillin: rash',
  comorbidities: ['thromboembolism', 'diabetes', 'hypertension'], thromboembolismOn: '2025-11', comorbidity: 'Type 2 diabetes, HbA1c 58',
};
export const PRESENTATION = {
  incidental: 'no', deficitSince: '2026-03-12',
  symptoms: [{ symptom: 'thoracic_pain', since: '2026-03-11', severity: 'severe', words: 'Between the shoulder blades' }, { symptom: 'limb_weakness', since: '2026-03-12', side: 'both', words: 'Legs, since 20:00' }, { symptom: 'gait_disturbance', since: DAY }, { symptom: 'sensory_loss_paraesthesia', since: DAY }],
};

const adjuvant = { intent: 'adjuvant', startedOn: '2019', running: 'no' };
/** What is entered as rows of a section, by the path of the section. */
export const ROWS: Readonly<Record<string, readonly object[]>> = {
  'prior-treatments': [
    { kind: 'surgery', siteText: 'Left breast, wide local excision', givenOn: '2019' },
    { kind: 'radiotherapy', siteText: 'Left breast', givenOn: '2019', totalDoseCgy: 4000, fractions: 15, absences: { levels: 'not_applicable' } },
  ],
  'therapy-lines': [
    { ...adjuvant, classes: ['chemotherapy'], agents: ['fluorouracil', 'epirubicin', 'cyclophosphamide', 'docetaxel'], agentText: 'FEC-T' },
    { ...adjuvant, classes: ['endocrine'], agents: ['letrozole'] },
    { classes: ['targeted', 'endocrine'], agents: ['ribociclib', 'letrozole'], lineNumber: 1, intent: 'palliative', startedOn: '2024-10', running: 'yes', progressedOn: '2026-01' },
  ],
  'supportive-drugs': [{ kind: 'denosumab', agent: 'denosumab', running: 'yes' }],
  'tumour-markers': [{ marker: 'ca15_3', value: '38', unit: 'kU/L', takenOn: '2025' }, { marker: 'ca15_3', value: '112', unit: 'kU/L', takenOn: '2026-01' }],
  'steroid-courses': [{ drug: 'dexamethasone', dailyDoseMg: '16', route: 'oral', startedOn: DAY, startedAt: at('12:40'), reason: 'neuro_symptoms_mscc', running: 'yes' }],
  biopsies: [
    { kind: 'ct_guided_needle', siteText: 'Left iliac bone', performedOn: '2024-09', reportedOn: '2024-09', adequacy: 'diagnostic', results: [{ marker: 'er', result: 'positive', value: '8' }, { marker: 'pr', result: 'negative', value: '0' }, { marker: 'her2', result: 'negative', value: '1+' }], concordance: 'concordant', comparedWith: 'Left breast, ER 8 PR 6 HER2 1+' },
    { kind: 'liquid', siteText: 'Blood', performedOn: '2026-03', results: [{ marker: 'esr1', result: 'pending', method: 'ctDNA' }], absences: { reportedOn: 'pending' } },
  ],
  'laboratory-results': [['haemoglobin', '108', 'g/L'], ['platelets', '241', '10*9/L'], ['inr', '1.1', '{INR}'], ['egfr', '79', 'mL/min/{1.73_m2}'], ['albumin', '36', 'g/L'], ['calcium', '2.48', 'mmol/L']].map(([analyte, value, unit]) => ({ analyte, value, unit, takenOn: DAY })),
  'functional-statuses': [{ examinedOn: '2026-02-17', examinedBy: 'Oncology clinic, Eastbridge', ecog: '1', kps: '80' }],
  wishes: [{ statement: "If I can walk to my own bathroom I can stay home. I don't want to die in hospital.", source: 'patient', obtainedBy: 'J. Tan', obtainedByRole: 'Clinical nurse specialist', obtainedOn: DAY, metPatient: 'yes', metAt: at('14:10'), hasCapacity: 'yes' }],
};

/** The items of SINS as Adeyemi sees them at T8; the location follows from the level. */
export const SINS = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'lt50', posterolateral: 'bilateral' };
