import { answerAll } from './answering.js';
import { expect, test, type People } from './fixtures.js';
import { at, atTheBedside, BELLO, ADEYEMI, DAY, entersTheRest, LINDQVIST, moreAtTheBedside, POWER, SINS, TAN, typesPower, type Story } from './okafor.js';
import type { Person } from './steps.js';

/** The emergency of the story on the page of the emergencies. */
export const emergencyOf = ({ page }: Person, { familyName }: Story) => page.getByRole('region', { name: new RegExp(familyName, 'i') }).first();

/** A1 to A5: the referral, the alerts, the clocks, the neurology with its map and scores, and the warnings. */
export async function tellsTheFriday(people: People, story: Story): Promise<void> {
  const { centre } = story;
  const [referrer, coordinator, surgeon, oncologist] = (await centre.come(people, BELLO, TAN, ADEYEMI, LINDQVIST)) as [Person, Person, Person, Person];
  await referred(story, referrer);
  await alerted(story, coordinator, surgeon, oncologist);
  await timed(story, coordinator);
  await examined(story, coordinator);
  await scored(story, surgeon);
  await triaged(story, coordinator, referrer);
  await warned(story, coordinator);

  await test.step('and on the day of the operation she will be 63', async () => {
    await surgeon.page.clock.setFixedTime('2026-03-14T09:00:00Z');
    await surgeon.opensCase(story.caseId);
    await expect(surgeon.page.getByLabel('Patient', { exact: true })).toContainText('63');
    await expect(referrer.page.getByLabel('Patient', { exact: true })).toContainText('62');
  });
}

async function referred(story: Story, referrer: Person): Promise<void> {
  const form = referrer.form('New referral');
  await test.step('A1: the registrar says that it is an emergency and sees the telephone', async () => {
    await referrer.opens('/referrals/new');
    await referrer.button('This is an emergency').click();
    await expect(referrer.page.getByRole('status', { name: 'Emergency telephone' })).toContainText('Telephone now. 01632 960999');
  });

  await test.step('it is kept with the level unknown and the histology "old"', async () => {
    await answerAll(form, atTheBedside(story.familyName));
    await expect(form.getByRole('status', { name: 'Red flags' })).toContainText('Coordinator contacted immediately');
    await referrer.adds(form, 'Lesion', 1, { Level: { absent: 'Unknown' }, 'ESCC grade': { absent: 'Pending' } });
    await answerAll(form, moreAtTheBedside);
    await referrer.adds(form, 'Study', 1, { Study: 'MRI whole spine', 'Images received': { absent: 'Pending' } });
    await expect(referrer.page.getByRole('status', { name: 'Draft' })).toContainText('Kept on the server');
  });

  await test.step('and sent at 16:20, after the cut-off of the board: four items missing with a reason, suspected since 12:10, aged 62', async () => {
    await story.centre.isNow(at('16:20'));
    await referrer.button('Send what is here now').click();
    await expect(referrer.page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
    await referrer.arrives();
    story.caseId = /cases\/([0-9a-f-]{36})/.exec(referrer.page.url())?.[1] ?? '';
    const readiness = referrer.page.getByRole('region', { name: 'Readiness' });
    await expect(readiness).toContainText('4 absent with a reason');
    for (const missing of ['Level of every lesion', 'ESCC of every lesion', 'Neurology (AIS)', 'Images received']) await expect(readiness.getByRole('button', { name: missing })).toBeVisible();
    await expect(referrer.page.getByText('4 h 10 min since suspicion')).toBeVisible();
    await expect(referrer.page.getByLabel('Patient', { exact: true })).toContainText('62');
  });
}

async function alerted(story: Story, coordinator: Person, surgeon: Person, oncologist: Person): Promise<void> {
  await test.step('A2: coordinator, spine and clinical oncology are alerted at the same minute; nobody waits for anybody', async () => {
    await coordinator.opens('/emergencies');
    const alerts = emergencyOf(coordinator, story).getByRole('list', { name: 'Alerts' }).getByRole('listitem');
    await expect(alerts).toHaveCount(3);
    for (const name of [TAN, ADEYEMI, LINDQVIST]) {
      await expect(alerts.filter({ hasText: name })).toContainText('Queued 16:20');
      await expect(alerts.filter({ hasText: name })).toContainText('Not yet acknowledged');
    }
  });

  await test.step('and when the surgeon has seen it at 16:26, everybody reads that, and that the others have not', async () => {
    await story.centre.isNow(at('16:26'));
    await surgeon.opens('/emergencies');
    const alerts = (person: Person) => emergencyOf(person, story).getByRole('list', { name: 'Alerts' }).getByRole('listitem');
    await alerts(surgeon).filter({ hasText: ADEYEMI }).getByRole('button', { name: 'I have seen it' }).click();
    await oncologist.opens('/emergencies');
    for (const person of [surgeon, coordinator, oncologist]) {
      await expect(alerts(person).filter({ hasText: ADEYEMI })).toContainText('Acknowledged 16:26');
      await expect(alerts(person).filter({ hasText: LINDQVIST })).toContainText('Not yet acknowledged');
    }
  });
}

async function timed(story: Story, coordinator: Person): Promise<void> {
  const card = emergencyOf(coordinator, story);
  await test.step('A3: contact 12:55 and MRI 14:50 are 1 h 55 min; the plan is wanted by 12:10 of the next day', async () => {
    for (const [moment, time] of [['Coordinator contacted', '12:55'], ['MRI of the whole spine done', '14:50'], ['MRI reported', '15:35']] as const) {
      await card.getByRole('button', { name: 'Record a time' }).click();
      const form = coordinator.form('Moment of the emergency');
      await answerAll(form, { What: moment, When: `${DAY}T${time}` });
      await form.getByRole('button', { name: 'Record', exact: true }).click();
      await expect(form).toHaveCount(0);
    }
    const clocks = card.getByRole('list', { name: 'Clocks' }).getByRole('listitem');
    await expect(clocks.filter({ hasText: 'Contact to MRI' })).toContainText('1 h 55 min, in time');
    await expect(clocks.filter({ hasText: 'Suspicion to plan' })).toContainText(/due .*14 Mar.*12:10/);
  });
}

async function examined(story: Story, coordinator: Person): Promise<void> {
  await test.step('A4: the coordinator enters the neurology; the legs add up to 41 of 50', async () => {
    await coordinator.opensCase(story.caseId);
    await coordinator.button('Add neurological examination').click();
    const form = coordinator.form('Neurological examination');
    await typesPower(coordinator, POWER);
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
    await entersTheRest(coordinator, story.caseId);
  });
}

async function scored({ caseId }: Story, surgeon: Person): Promise<void> {
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
}

async function triaged({ caseId, familyName }: Story, coordinator: Person, referrer: Person): Promise<void> {
  await test.step('A2: after the MRI the inbox suggests the emergency with its reasons, and one key takes it', async () => {
    await coordinator.opens('/triage');
    const card = coordinator.page.getByRole('article', { name: new RegExp(familyName, 'i') });
    await expect(card.getByRole('region', { name: 'Suggestion' })).toContainText('Emergency');
    const flags = card.getByRole('list', { name: 'Red flags' });
    for (const flag of ['AIS D', 'L2 right 3/5', 'Residual after voiding 320 mL', /T8.*ESCC 3|ESCC 3.*T8/]) await expect(flags).toContainText(flag);
    await card.focus();
    await expect(card).toHaveAttribute('aria-current', 'true');
    await coordinator.page.keyboard.press('e');
    await expect(coordinator.panel('Just decided')).toContainText(/emergency/i);
    await referrer.opensCase(caseId);
    await expect(referrer.panel('Triage')).toContainText(/emergency/i);
  });
}

async function warned({ centre, caseId }: Story, coordinator: Person): Promise<void> {
  await test.step('A5: apixaban, the question before a steroid and the embolism are shown and block nothing', async () => {
    await centre.isNow(at('16:20'));
    await coordinator.opensCase(caseId);
    await coordinator.button('Edit: Fitness').click();
    const form = coordinator.form('Fitness');
    await answerAll(form, { 'Known illnesses': ['Diabetes', 'Hypertension on medication', 'Pulmonary embolism or deep vein thrombosis'], 'Embolism or thrombosis, when': '2025-11' });
    await form.getByRole('button', { name: 'Save fitness' }).click();
    await expect(form).toHaveCount(0);
    const before = coordinator.page.getByRole('list', { name: 'Before treatment' });
    await expect(before).toContainText('Apixaban 5 mg bd: last dose 8 h 20 min ago');
    await expect(before).toContainText('Steroid: lymphoma or myeloma? Known primary: Breast');
    await expect(before).toContainText('Pulmonary embolism or deep vein thrombosis 4 months ago (Nov 2025)');
  });
}
