import type { CaseView } from '@rachis/domain';
import { states, ticks, weighsGoals, writes, type GoalTold } from './deciding.js';
import { expect, test, unique } from './fixtures.js';
import { aBoard, aMeeting } from './prepared.js';
import { publishedCase, wordsOfTheSource } from './published-cases.js';
import { refers } from './referring.js';

/** What adds up to the published total: location 3, pain 3, lytic 2, collapse 3, both sides 3. */
const SINS_OF_14 = { Pain: 'Mechanical', 'Bone lesion': 'Lytic', 'Radiographic alignment': 'Normal', 'Vertebral body collapse': 'Collapse of more than 50 %', 'Posterolateral involvement': 'Bilateral' };

test('a referral becomes a signed decision', async ({ people }) => {
  test.setTimeout(180_000);
  const kidney = publishedCase('case-rcc-t11');
  const lung = publishedCase('case-nsclc-occ-c1');
  const names = { kidney: `Renal ${unique()}`, lung: `Neck ${unique()}` };
  const [referrer, coordinator, chair, surgeon] = [await people.as('referrer'), await people.as('coordinator'), await people.as('chair'), await people.as('spine_surgeon')];
  const board = await aBoard(coordinator, [{ who: chair, specialty: 'chair' }, { who: surgeon, specialty: 'spine_surgeon' }], [
    { specialty: 'spine_surgeon', count: 1 },
    { specialty: 'radiation_oncologist', count: 1 },
  ]);
  const meetingId = await aMeeting(coordinator, board.id);
  let [kidneyCase, lungCase, decisionPath] = ['', '', ''];

  await test.step('Given the referrer has referred a renal metastasis at T11 with much left open', async () => {
    kidneyCase = await refers(referrer, kidney, { familyName: names.kidney, level: 'T11', asks: 'Resect and stabilise, or radiotherapy alone?' });
    await expect(referrer.page.getByRole('heading', { level: 1 })).toContainText(names.kidney, { ignoreCase: true });
    await expect(referrer.panel('Function and neurology')).toContainText('Not done');
    await expect(referrer.panel('Spine')).toContainText('T11');
    await expect(referrer.panel('Spine')).toContainText('Pending');
    const site = wordsOfTheSource(kidney);
    if (site) await expect(referrer.panel('Previous treatment')).toContainText(site);
  });

  await test.step('And a lung metastasis between occiput and C1', async () => {
    lungCase = await refers(referrer, lung, { familyName: names.lung, level: 'occiput-C1', asks: 'Is a fusion of occiput and neck worth it?' });
    await expect(referrer.panel('Spine')).toContainText('C0–C1');
  });

  await test.step('When the coordinator accepts and prepares both', async () => {
    for (const caseId of [kidneyCase, lungCase]) {
      await coordinator.opensCase(caseId);
      for (const move of ['Accept at triage', 'Start preparation', 'Declare ready']) await coordinator.moves(move);
    }
  });

  await test.step('And the surgeon rates the stability of both', async () => {
    await surgeon.opensCase(kidneyCase);
    await surgeon.ratesSins(SINS_OF_14);
    const total = surgeon.page.getByRole('table', { name: 'SINS, one rating' }).getByRole('row', { name: /^Total/ });
    await expect(total).toContainText(String(kidney.stated_scores.SINS ?? 14));
    await expect(total).toContainText('Unstable');
    await surgeon.opensCase(lungCase);
    await surgeon.ratesSins({ Pain: 'Mechanical', 'Radiographic alignment': { absent: 'Pending' } });
    const rating = surgeon.page.getByRole('table', { name: 'SINS, one rating' });
    await expect(rating.getByRole('row', { name: /^Location/ })).toContainText(`${lung.expect.sins_location_points}`);
    await expect(rating.getByRole('row', { name: /^Total or range/ })).toContainText('6–18');
  });

  await test.step('And the coordinator lists both on the agenda', async () => {
    await coordinator.opens(`/meetings/${meetingId}`);
    for (const name of [names.kidney, names.lung]) {
      await coordinator.page.getByRole('textbox', { name: 'Find a case by name or number' }).fill(name);
      await coordinator.page.getByRole('button', { name: new RegExp(`^Add .*${name}.* to discuss`, 'i') }).click();
      await expect(coordinator.panel('Agenda').getByRole('link', { name: new RegExp(name, 'i') })).toBeVisible();
    }
  });

  const shared = (page: typeof surgeon.page) => page.getByRole('region', { name: 'What the room looks at' });
  await test.step('And the chair opens the meeting; the screen of the surgeon follows from case to case by itself', async () => {
    await surgeon.opens(`/meetings/${meetingId}/room`);
    await chair.opens(`/meetings/${meetingId}`);
    await chair.button('Open the meeting').click();
    await expect(chair.page).toHaveURL(/\/room$/);
    const rail = chair.page.getByRole('navigation', { name: 'Agenda' });
    await rail.getByRole('button', { name: new RegExp(names.lung, 'i') }).click();
    await expect(shared(surgeon.page)).toContainText('Is a fusion of occiput and neck worth it?');
    await rail.getByRole('button', { name: new RegExp(names.kidney, 'i') }).click();
    await expect(shared(surgeon.page)).toContainText('Resect and stabilise, or radiotherapy alone?');
  });

  await test.step('And ticks who is there: the radiation oncologist is missing', async () => {
    await chair.button('Attendance and quorum').click();
    const dialog = chair.dialog(/^Attendance and quorum/);
    for (const person of [chair, surgeon]) await ticks(chair, person);
    await expect(dialog).toContainText('Radiation oncologist 0 of 1');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('And writes the decision; the surgeon reads along', async () => {
    const done = (goal: string): GoalTold => ({ decision: 'Recommended', because: '', primary: goal === 'Stabilisation' });
    await weighsGoals(chair, {
      Biopsy: { decision: 'Not applicable' },
      Decompression: { decision: 'Considered and rejected', because: 'there is no deficit' },
      Resection: kidney.expect.goals_done.includes('resection') ? done('Resection') : { decision: 'Considered and rejected', because: 'no gain is expected' },
      Stabilisation: kidney.expect.goals_done.includes('stabilisation') ? done('Stabilisation') : { decision: 'Conditional', because: 'pain persists' },
    });
    await writes(chair, {
      Level: 'T11',
      Timing: 'Urgent, within days',
      Intent: 'Palliative: pain',
      Plan: kidney.facts.treatment.join('; '),
      Rationale: 'Mechanical pain and an unstable level',
      'Responsible clinician': surgeon.name,
      'Who tells the patient': chair.name,
      Agreement: 'Majority',
    });
    await expect(surgeon.page.getByRole('region', { name: 'Decision', exact: true })).toContainText('stabilisation (primary) and resection');
  });

  await test.step('And the surgeon dissents in own words', async () => {
    await states(surgeon, 'Dissents', 'A shorter construct would do');
    await expect(chair.page.getByRole('region', { name: 'Positions' })).toContainText('A shorter construct would do');
  });

  await test.step('Then the decision is read back on every screen, and signing without quorum asks why', async () => {
    await chair.button('Read back and sign').click();
    const dialog = chair.dialog('Read back and sign');
    await expect(dialog).toContainText('For T11 the board recommends stabilisation (primary) and resection');
    await expect(shared(surgeon.page)).toContainText('decompression was considered and not recommended because there is no deficit');
    const sign = dialog.getByRole('button', { name: 'Sign', exact: true });
    await expect(sign).toBeDisabled();
    await dialog.getByRole('textbox', { name: /^Reason to decide without quorum/ }).fill('The radiation oncologist agreed by telephone');
    await sign.click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('And the room goes on to the next case, while the surgeon finds the signed sentence', async () => {
    await expect(shared(surgeon.page)).toContainText('Is a fusion of occiput and neck worth it?');
    await surgeon.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: new RegExp(names.kidney, 'i') }).click();
    const desk = surgeon.page.getByRole('region', { name: 'Decision', exact: true });
    await expect(desk).toContainText(`Signed by ${chair.name}`);
    await desk.getByRole('link', { name: 'Open the signed record' }).click();
    await surgeon.arrives();
    decisionPath = new URL(surgeon.page.url()).pathname;
    await expect(surgeon.page.getByRole('main')).toContainText('A shorter construct would do');
    await expect(surgeon.page.getByRole('main')).toContainText('The radiation oncologist agreed by telephone');
  });

  await test.step('And the signed record opens as a PDF', async () => {
    const link = await surgeon.page.getByRole('link', { name: 'Open as PDF' }).getAttribute('href');
    const pdf = await surgeon.page.request.get(link ?? '');
    expect(pdf.status()).toBe(200);
    expect(pdf.headers()['content-type']).toMatch(/^application\/pdf/);
    const bytes = await pdf.body();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(5_000);
  });

  await test.step('And the referrer finds the decision in the case', async () => {
    await referrer.opensCase(kidneyCase);
    await expect(referrer.panel('Discussions and decisions')).toContainText('For T11 the board recommends stabilisation (primary) and resection');
    await referrer.panel('Discussions and decisions').getByRole('link', { name: 'Decision', exact: true }).click();
    await expect(referrer.page).toHaveURL(new RegExp(decisionPath));
    await expect(referrer.page.getByRole('main')).toContainText('For T11 the board recommends');
  });

  await test.step('And the history says who did what', async () => {
    await coordinator.opens(`/cases/${kidneyCase}/history`);
    const history = coordinator.page.getByRole('main');
    for (const { name } of [referrer, coordinator, surgeon, chair]) await expect(history).toContainText(name);
    const { state } = await coordinator.door.get<CaseView>(`/cases/${kidneyCase}`);
    expect(state).toBe('discussed');
  });
});
