import { newId, PRESENTING_SYMPTOMS, type CaseView, type Role } from '@rachis/domain';
import type { Told } from './answering.js';
import type { People } from './fixtures.js';
import type { Person } from './steps.js';
import { StoryCentre } from './story-centre.js';

/** Friday 13 March 2026 in London, which shows UTC until the 29th; after it the times of the story are written with their hour of summer. */
export const DAY = '2026-03-13';
export const at = (time: string, day = DAY): string => `${day}T${time}:00Z`;
const saying = (code: string): string => PRESENTING_SYMPTOMS.find((symptom) => symptom.code === code)?.label ?? code;

export const [BELLO, TAN, ADEYEMI, LINDQVIST, RAO, OSEI, ELSEWHERE] = ['Dr Ade Bello', 'J. Tan', 'Dr Amara Adeyemi', 'Dr Eva Lindqvist', 'Dr Vikram Rao', 'Dr Kofi Osei', 'Dr Ines Marin'] as const;

/** What the acts of the story hand on to each other. */
export interface Story {
  readonly centre: StoryCentre;
  readonly familyName: string;
  readonly tuesdayId: string;
  caseId: string;
  decisionId: string;
}

/** Friday, 12:20: the people, the board with its cut-off of Friday 12:00 and its rule for emergencies, and its next meeting. */
export async function gathersEverybody(people: People, familyName: string): Promise<Story> {
  const centre = await StoryCentre.found('Northgate Spinal Oncology Centre (story)', at('12:20'));
  const [eastbridge, westfield] = [newId(), newId()];
  await centre.gathers(people, { [eastbridge]: 'Eastbridge District General', [westfield]: 'Westfield Infirmary' }, {
    [BELLO]: { roles: ['referrer'], hospital: eastbridge }, [ELSEWHERE]: { roles: ['referrer'], hospital: westfield }, [TAN]: { roles: ['coordinator', 'specialist_nurse'] }, [ADEYEMI]: { roles: ['spine_surgeon', 'chair'] },
    [LINDQVIST]: { roles: ['radiation_oncologist'] }, [RAO]: { roles: ['radiologist'] }, [OSEI]: { roles: ['medical_oncologist'] },
  });
  const [tan, adeyemi, lindqvist, rao, osei] = (await centre.come(people, TAN, ADEYEMI, LINDQVIST, RAO, OSEI)) as [Person, Person, Person, Person, Person];
  const [boardId, tuesdayId] = [newId(), newId()];
  const one = (specialty: string) => ({ specialty, count: 1 });
  const sits = (person: Person, specialty: Role) => ({ personId: person.session.personId, specialty });
  const members = [sits(adeyemi, 'spine_surgeon'), sits(lindqvist, 'radiation_oncologist'), sits(osei, 'medical_oncologist'), sits(rao, 'radiologist'), sits(tan, 'specialist_nurse')];
  await tan.door.put(
    `/boards/${boardId}`,
    {
      name: 'Spinal oncology board', timeZone: 'Europe/London', weekday: 'tuesday', localTime: '08:00', cutOffHours: 92, members,
      quorum: ['spine_surgeon', 'radiation_oncologist', 'medical_oncologist', 'radiologist'].map(one), emergencyQuorum: ['spine_surgeon', 'radiation_oncologist'].map(one),
      onCall: [{ duty: 'coordinator', personId: tan.session.personId }, { duty: 'spine_surgeon', personId: adeyemi.session.personId, phone: '01632 960501' }, { duty: 'radiation_oncologist', personId: lindqvist.session.personId }],
    },
    0,
  );
  await tan.door.put(`/meetings/${tuesdayId}`, { boardId, startsAt: at('08:00', '2026-03-17') }, 0);
  return { centre, familyName, tuesdayId, caseId: '', decisionId: '' };
}

/** What the registrar knows at the bedside at 12:20. */
export const atTheBedside = (familyName: string): Record<string, Told> => ({
  'Family name': familyName, 'Given name': 'Margaret', 'Date of birth': '1963-03-14', Sex: 'Female',
  'Question to the board': 'Decompress and stabilise tonight or tomorrow, or radiotherapy?', 'Is cord or cauda equina compression suspected?': 'Yes, cord or cauda equina compression is suspected', 'Suspected since': `${DAY}T12:10`,
  Symptoms: ['thoracic_pain', 'limb_weakness', 'gait_disturbance'].map(saying), 'Primary tumour': 'Breast', Histology: 'old',
});
export const moreAtTheBedside: Record<string, Told> = {
  AIS: { absent: 'Pending' }, Walking: 'Walks with aid', ECOG: '3 · limited self-care, in bed or chair > 50 %', KPS: '60', 'Anticoagulant or antiplatelet': 'Yes', 'Which and how much': 'Apixaban 5 mg bd', 'Last dose': `${DAY}T08:00`,
  Allergies: 'Penicillin: rash', 'Visceral metastases': 'No', 'Bone metastases outside the spine': '1',
};

/** What Adeyemi sees at T8; the location follows from the level. */
export const SINS = { Pain: 'Mechanical', 'Bone lesion': 'Lytic', 'Radiographic alignment': 'Normal', 'Vertebral body collapse': 'Collapse of less than 50 %', 'Posterolateral involvement': 'Bilateral' };

/** The power of the legs by root, right and left: on 13 March 41 of 50, on 28 April 46. */
export const POWER = { L2: '34', L3: '44', L4: '44', L5: '44', S1: '55' };
export const POWER_IN_APRIL = { L2: '45', L3: '55', L4: '54', L5: '44', S1: '55' };

/** Types the power of the legs into the grid of the examination. */
export async function typesPower(by: Person, power: Readonly<Record<string, string>>): Promise<void> {
  const form = by.form('Neurological examination');
  for (const [root, [right = '', left = '']] of Object.entries(power)) {
    await form.getByRole('textbox', { name: new RegExp(`^${root} .*, right$`, 'i') }).fill(right);
    await form.getByRole('textbox', { name: new RegExp(`^${root} .*, left$`, 'i') }).fill(left);
  }
}

/** What the steps of the story do not look at goes in by the same routes as from the case page. */
export async function entersTheRest(by: Person, caseId: string): Promise<void> {
  const row = (section: string, body: object) => by.door.put(`/cases/${caseId}/${section}/${newId()}`, body, 0);
  const { tumour, imaging } = await by.door.get<CaseView>(`/cases/${caseId}`);
  await by.door.put(`/cases/${caseId}/tumour`, { primary: 'breast', histology: 'Invasive ductal carcinoma', basis: 'histology', diagnosedOn: '2019', previousChemotherapy: 'yes', previousSystemicTherapy: 'yes' }, tumour?.version ?? 0);
  await by.door.put(`/cases/${caseId}/imaging/${imaging[0]?.id ?? ''}`, { modality: 'mri_whole_spine', performedOn: DAY, received: 'yes', receivedOn: DAY, report: 'T8: collapse 40 %, retropulsion, circumferential epidural disease. L2, L4: bone only.' }, 1);
  await row('steroid-courses', { drug: 'dexamethasone', dailyDoseMg: '16', startedAt: at('12:40'), reason: 'neuro_symptoms_mscc', running: 'yes' });
  await row('lesions', { levels: 'L2', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' });
  await row('lesions', { levels: 'L4', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' });
  await row('biopsies', { kind: 'liquid', siteText: 'Blood', performedOn: '2026-03', results: [{ marker: 'esr1', result: 'pending', method: 'ctDNA' }], absences: { reportedOn: 'pending' } });
  await row('survival-estimates', { bucket: 'm6to12' });
}
