import { newId, PRESENTING_SYMPTOMS, type CaseView } from '@rachis/domain';
import { answerAll, type Told } from './answering.js';
import { expect, test, unique } from './fixtures.js';
import type { Person } from './steps.js';

/** Friday 13 March 2026 in London, which shows UTC until the end of the month. */
const DAY = '2026-03-13';
const at = (time: string) => `${DAY}T${time}:00Z`;
const saying = (code: string): string => PRESENTING_SYMPTOMS.find((symptom) => symptom.code === code)?.label ?? code;

/** What Adeyemi sees at T8; the location follows from the level. */
const SINS = { Pain: 'Mechanical', 'Bone lesion': 'Lytic', 'Radiographic alignment': 'Normal', 'Vertebral body collapse': 'Collapse of less than 50 %', 'Posterolateral involvement': 'Bilateral' };

/** The power of the legs by root, right and left. */
const POWER = { L2: '34', L3: '44', L4: '44', L5: '44', S1: '55' };

/** What the steps of the story do not look at goes in by the same routes as from the case page. */
async function entersTheRest(by: Person, caseId: string): Promise<void> {
  const row = (section: string, body: object) => by.door.put(`/cases/${caseId}/${section}/${newId()}`, body, 0);
  const { tumour, imaging } = await by.door.get<CaseView>(`/cases/${caseId}`);
  await by.door.put(`/cases/${caseId}/tumour`, { primary: 'breast', histology: 'Invasive ductal carcinoma', basis: 'histology', diagnosedOn: '2019', previousChemotherapy: 'yes', previousSystemicTherapy: 'yes' }, tumour?.version ?? 0);
  await by.door.put(`/cases/${caseId}/imaging/${imaging[0]?.id ?? ''}`, { modality: 'mri_whole_spine', performedOn: DAY, received: 'yes', receivedOn: DAY }, 1);
  await row('steroid-courses', { drug: 'dexamethasone', dailyDoseMg: '16', startedAt: at('12:40'), reason: 'neuro_symptoms_mscc', running: 'yes' });
  await row('lesions', { levels: 'L2', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' });
  await row('lesions', { levels: 'L4', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' });
  await row('survival-estimates', { bucket: 'm6to12' });
}

test('Margaret Okafor, from "This is an emergency" to what to look at before treatment', async ({ people }) => {
  test.setTimeout(180_000);
  const familyName = `Okafor ${unique()}`;
  const [referrer, coordinator, surgeon] = [await people.as('referrer'), await people.as('coordinator'), await people.as('spine_surgeon')];
  // The wall clocks of the story; nothing else in the browsers is set.
  await referrer.page.clock.setFixedTime(at('12:20'));
  for (const person of [coordinator, surgeon]) await person.page.clock.setFixedTime(at('16:20'));
  let caseId = '';

  await test.step('A1: the registrar says that it is an emergency and sees the telephone', async () => {
    await referrer.opens('/referrals/new');
    await referrer.button('This is an emergency').click();
    await expect(referrer.page.getByRole('status', { name: 'Emergency telephone' })).toContainText(/Telephone now\. 01632 96\d{4}/);
  });

  await test.step('and sends it with the level unknown and the histology "old"', async () => {
    const form = referrer.form('New referral');
    const told: Record<string, Told> = {
      'Family name': familyName, 'Given name': 'Margaret', 'Date of birth': '1963-03-14', Sex: 'Female',
      'Question to the board': 'Decompress and stabilise tonight or tomorrow, or radiotherapy?', 'Is cord or cauda equina compression suspected?': 'Yes, cord or cauda equina compression is suspected', 'Suspected since': `${DAY}T12:10`,
      Symptoms: ['thoracic_pain', 'limb_weakness', 'gait_disturbance'].map(saying),
      'Primary tumour': 'Breast', Histology: 'old',
    };
    await answerAll(form, told);
    await expect(form.getByRole('status', { name: 'Red flags' })).toContainText('Coordinator contacted immediately');
    await referrer.adds(form, 'Lesion', 1, { Level: { absent: 'Unknown' }, 'ESCC grade': { absent: 'Pending' } });
    await answerAll(form, {
      AIS: { absent: 'Pending' }, Walking: 'Walks with aid', ECOG: '3 · limited self-care, in bed or chair > 50 %', KPS: '60',
      'Anticoagulant or antiplatelet': 'Yes', 'Which and how much': 'Apixaban 5 mg bd', 'Last dose': `${DAY}T08:00`, Allergies: 'Penicillin: rash',
      'Visceral metastases': 'No', 'Bone metastases outside the spine': '1',
    });
    await referrer.adds(form, 'Study', 1, { Study: 'MRI whole spine', 'Images received': { absent: 'Pending' } });
    await referrer.button('Send what is here now').click();
    await expect(referrer.page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
    await referrer.arrives();
    caseId = /cases\/([0-9a-f-]{36})/.exec(referrer.page.url())?.[1] ?? '';
  });

  await test.step('It is taken: four items missing with a reason, suspected since 12:10, aged 62', async () => {
    const readiness = referrer.page.getByRole('region', { name: 'Readiness' });
    await expect(readiness).toContainText('4 absent with a reason');
    for (const missing of ['Level of every lesion', 'ESCC of every lesion', 'Neurology (AIS)', 'Images received']) await expect(readiness.getByRole('button', { name: missing })).toBeVisible();
    await expect(referrer.page.getByText('0 h 10 min since suspicion')).toBeVisible();
    await expect(referrer.page.getByLabel('Patient', { exact: true })).toContainText('62');
  });

  await test.step('A4: the coordinator enters the neurology; the legs add up to 41 of 50', async () => {
    await coordinator.opensCase(caseId);
    await coordinator.button('Add neurological examination').click();
    const form = coordinator.form('Neurological examination');
    for (const [root, [right = '', left = '']] of Object.entries(POWER)) {
      await form.getByRole('textbox', { name: new RegExp(`^${root} .*, right$`, 'i') }).fill(right);
      await form.getByRole('textbox', { name: new RegExp(`^${root} .*, left$`, 'i') }).fill(left);
    }
    await answerAll(form, { 'Examined on': DAY, 'Time of the examination': `${DAY}T12:10`, 'Sensory level, right': 'T9', 'Sensory level, left': 'T9', 'Residual after voiding': '320', 'AIS as stated': 'D · motor incomplete, ≥ half ≥ 3', 'Feeling around the anus': 'Normal' });
    await expect(form).toContainText('41 of 50');
    await form.getByRole('button', { name: 'Save neurological examination' }).click();
    await expect(form).toHaveCount(0);
    await expect(coordinator.panel('Neurological examination')).toContainText('41 of 50');
  });

  await test.step('the level is T8 with ESCC 3, and the map says so', async () => {
    await coordinator.button('Edit lesion: Lesion without a level').click();
    const form = coordinator.form('Lesion');
    await answerAll(form, { Level: 'T8', 'ESCC grade': '3 · cord compressed, no CSF', Compartment: 'Extradural (vertebral / epidural)', Nature: 'Metastasis' });
    await form.getByRole('button', { name: 'Save lesion' }).click();
    await expect(form).toHaveCount(0);
    await expect(coordinator.page.getByRole('listbox', { name: 'Spine of this case' }).getByRole('option', { name: /^T8: ESCC 3/ })).toBeVisible();
    await entersTheRest(coordinator, caseId);
  });

  const total = surgeon.page.getByRole('table', { name: 'SINS, one rating' }).first();
  await test.step('SINS is 11 with every component, 9 with another pain, and 11 again', async () => {
    await surgeon.opens(`/cases/${caseId}?level=T8`);
    await surgeon.ratesSins(SINS);
    for (const [item, points] of [['Location', 1], ['Pain', 3], ['Bone lesion', 2], ['Radiographic alignment', 0], ['Vertebral body collapse', 2], ['Posterolateral involvement', 3]] as const)
      await expect(total.getByRole('row', { name: new RegExp(`^${item} .*\\b${points}$`) })).toBeVisible();
    await expect(total.getByRole('row', { name: /^Total/ })).toContainText(/Potentially unstable11$/);
    await surgeon.ratesSins({ ...SINS, Pain: 'Occasional, not mechanical' });
    await expect(total.getByRole('row', { name: /^Total/ })).toContainText(/Potentially unstable9$/);
    await surgeon.ratesSins(SINS);
    await expect(total.getByRole('row', { name: /^Total/ })).toContainText(/Potentially unstable11$/);
    await surgeon.opens(`/cases/${caseId}/history`);
    const history = surgeon.page.getByRole('main');
    await expect(history.getByRole('row', { name: /^Total 11$/ })).toHaveCount(2);
    await expect(history.getByRole('row', { name: /^Total 9$/ })).toHaveCount(1);
  });

  await test.step('Tokuhashi is 10 and Tomita 3', async () => {
    await surgeon.opensCase(caseId);
    await surgeon.button('Show as a table').click();
    const models = surgeon.page.getByRole('table', { name: 'Prognostic models' });
    await expect(models.getByRole('row', { name: /^Tokuhashi 2005.* 10 Predicted 6 months or more/ })).toBeVisible();
    await expect(models.getByRole('row', { name: /^Tomita 2001.* 3 2 or 3 points/ })).toBeVisible();
  });

  await test.step('A5: apixaban, the question before a steroid and the embolism are shown and block nothing', async () => {
    await coordinator.button('Edit: Fitness').click();
    const form = coordinator.form('Fitness');
    await answerAll(form, { 'Known illnesses': ['Diabetes', 'Hypertension on medication', 'Pulmonary embolism or deep vein thrombosis'], 'Embolism or thrombosis, when': '2025-11' });
    await form.getByRole('button', { name: 'Save fitness' }).click();
    await expect(form).toHaveCount(0);
    const before = coordinator.page.getByRole('list', { name: 'Before treatment' });
    await expect(before).toContainText('Apixaban 5 mg bd: last dose 8 h 20 min ago');
    await expect(before).toContainText('Steroid: lymphoma or myeloma? Known primary: Breast');
    await expect(before).toContainText('Pulmonary embolism or deep vein thrombosis 4 months ago (Nov 2025)');
    await coordinator.moves('Accept at triage');
  });

  await test.step('on the day of the operation she is 63', async () => {
    await surgeon.page.clock.setFixedTime('2026-03-14T09:00:00Z');
    await surgeon.opensCase(caseId);
    await expect(surgeon.page.getByLabel('Patient', { exact: true })).toContainText('63');
  });
});
