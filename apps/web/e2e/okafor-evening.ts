import { newId, type IssuedStatusLink, type MeetingView } from '@rachis/domain';
import type { Locator } from '@playwright/test';
import { answer, answerAll, type Told } from './answering.js';
import { weighsGoals } from './deciding.js';
import { expect, test, type People } from './fixtures.js';
import { ADEYEMI, at, BELLO, DAY, ELSEWHERE, LINDQVIST, RAO, TAN, type Story } from './okafor.js';
import { emergencyOf } from './okafor-friday.js';
import type { Person } from './steps.js';

const PLAN_B = 'single-fraction palliative radiotherapy, with a call to clinical oncology on the same day';
const SENTENCE =
  'For T8 the board recommends decompression and stabilisation (primary), intra-operative biopsy (secondary); resection was considered and not recommended because the intent is palliative, no survival gain is expected and en-bloc is not indicated; within 24 h; at the latest by 14 Mar 2026. ' +
  'In sequence: 1. Transpedicular circumferential decompression, posterior fixation, tissue for ER, PR, HER2 and ESR1, T6–T10, by spine surgeon, within 24 h, at the latest by 14 Mar 2026, 09:00; ' +
  '2. Radiotherapy, within 28 days of the operation, by radiation oncologist, at the latest by 11 Apr 2026, after step 1. ' +
  `If the patient declines or the patient is unfit at the anaesthetic review, then ${PLAN_B}. If a specimen is reported, then the case is discussed again: oncology reviews the histology.`;

/** A6 to A9 and A15: discussion, decision, signature, what follows, the addendum of 18:20, and what must not happen. */
export async function tellsTheEvening(people: People, story: Story): Promise<void> {
  const [referrer, nurse, surgeon, oncologist] = (await story.centre.come(people, BELLO, TAN, ADEYEMI, LINDQVIST)) as [Person, Person, Person, Person];
  await gathered(story, nurse, oncologist);
  await written(story, nurse, oncologist);
  await signed(story, surgeon, oncologist, nurse);
  await follows(people, story, { referrer, nurse, surgeon });
  await addedTo(people, story, surgeon);
  await cannotHappen(people, story, { referrer, nurse, surgeon });
}

const takesPart = (person: Person, story: Story) => async (name: string, role: string) => {
  const card = emergencyOf(person, story);
  await card.getByRole('combobox', { name: 'Who takes part' }).selectOption({ label: `${name}, ${role}` });
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card.getByRole('button', { name: `${name} has left` })).toBeVisible();
};

async function gathered(story: Story, nurse: Person, oncologist: Person): Promise<void> {
  await test.step('A6: the discussion is opened at 16:48 by telephone; without the surgeon its quorum is not met', async () => {
    await story.centre.isNow(at('16:48'));
    await oncologist.opens('/emergencies');
    const card = emergencyOf(oncologist, story);
    await card.getByRole('button', { name: 'Open the discussion' }).click();
    const joins = takesPart(oncologist, story);
    await joins(LINDQVIST, 'Radiation oncologist');
    await joins(RAO, 'Radiologist');
    await joins(TAN, 'Specialist nurse');
    await joins(BELLO, 'Referrer');
    await expect(card.getByText('Discussion since')).toContainText('16:48');
    await expect(card.getByRole('listitem').filter({ hasText: BELLO })).toContainText('does not vote');
    await expect(card).toContainText('Quorum of an emergency: 1 spine surgeon, 1 radiation oncologist');
    await expect(card).toContainText('Spine surgeon 0 of 1');
    await nurse.opens('/emergencies');
    await expect(emergencyOf(nurse, story).getByRole('form', { name: 'Decision' })).toBeVisible();
  });
}

/** Opens a folded part of the decision and answers with the editor. */
async function unfolds(form: Locator, title: string): Promise<void> {
  const fold = form.getByRole('button', { name: new RegExp(`^${title}`) });
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
}
/** Adds a step or a trigger and answers it. */
async function addsRow(form: Locator, entry: 'Step' | 'Trigger', number: number, answers: Record<string, Told>): Promise<void> {
  await form.getByRole('button', { name: `Add ${entry.toLowerCase()}`, exact: true }).click();
  const row = form.getByRole('listitem', { name: `${entry} ${number}`, exact: true });
  await answerAll(row, answers);
}
const isKept = (form: Locator) => expect(form.getByText('Draft kept', { exact: true })).toBeVisible();

async function written(story: Story, nurse: Person, oncologist: Person): Promise<void> {
  const form = nurse.form('Decision');
  await test.step('A7: the nurse writes what is decided: goals, plan in steps, triggers to plan B, care, who tells the patient', async () => {
    await weighsGoals(nurse, {
      Biopsy: { decision: 'Recommended', how: 'intra-operative', secondary: true },
      Decompression: { decision: 'Recommended', primary: true },
      Resection: { decision: 'Considered and rejected', because: 'the intent is palliative, no survival gain is expected and en-bloc is not indicated' },
      Stabilisation: { decision: 'Recommended', primary: true },
    });
    await answerAll(form, {
      Level: 'T8', 'At the latest by': '2026-03-14', Timing: 'Emergency, within 24 h', Intent: 'Palliative: function', 'Responsible clinician': ADEYEMI, 'Who tells the patient': TAN, 'Tells the patient by': DAY, at: '20:00', Agreement: 'Consensus',
    });
    await unfolds(form, 'Steps');
    await addsRow(form, 'Step', 1, { 'What is done': 'Transpedicular circumferential decompression, posterior fixation, tissue for ER, PR, HER2 and ESR1', Level: 'T6-T10', By: 'Spine surgeon', Timing: 'Emergency, within 24 h', 'At the latest by': '2026-03-14', 'Time of day': '09:00' });
    await addsRow(form, 'Step', 2, { 'What is done': 'Radiotherapy, within 28 days of the operation', By: 'Radiation oncologist', 'At the latest by': '2026-04-11' });
    await form.getByRole('listitem', { name: 'Step 2', exact: true }).getByLabel('After step', { exact: true }).selectOption({ index: 1 });
    await unfolds(form, 'Other treatment and care');
    await answer(form, 'Supportive care', 'Haematology advice and PCC on standby; mechanical VTE prophylaxis; apixaban planned again after 48 to 72 h');
    await form.getByRole('radio', { name: 'Rehabilitation: Yes' }).check();
    await form.getByRole('textbox', { name: 'Rehabilitation: why, or why not' }).fill('To go home');
    await form.getByRole('radio', { name: /^Palliative.*: Yes/ }).check();
    await unfolds(form, 'If it comes otherwise');
    await addsRow(form, 'Trigger', 1, { If: 'The patient declines', Then: 'Plan B', 'What is then done': PLAN_B });
    await addsRow(form, 'Trigger', 2, { If: 'Unfit at the anaesthetic review', Then: 'Plan B', 'What is then done': PLAN_B });
    await addsRow(form, 'Trigger', 3, { If: 'A specimen is reported', Then: 'Discussed again', 'What is then done': 'oncology reviews the histology' });
    await answerAll(form, { 'Missing, and judged not to change the decision': 'ESR1', 'Risk of what is missing': 'The next line may differ; the operation does not' });
    await unfolds(form, 'Evidence and options');
    await answer(form, 'Evidence or standard', 'NICE NG234');
    await unfolds(form, 'The discussion');
    await answerAll(form, { 'Kind of discussion': 'Emergency', 'How the board met': 'Telephone', 'Images were shown': 'Yes', 'Conflicts of interest': 'None declared' });
    await isKept(form);
    await expect(oncologist.page.getByRole('region', { name: 'The decision in one sentence' })).toContainText(SENTENCE);
  });

  await test.step('A15: two write the rationale at once: who comes later is shown both texts and loses neither', async () => {
    const theirs = oncologist.form('Decision');
    let nurseIsKept = (): void => undefined;
    const kept = new Promise<void>((resolve) => (nurseIsKept = resolve));
    const waiting = new Promise<void>((resolve) => {
      void oncologist.page.route(/\/api\/agenda-items\/[^/]+\/decision$/, async (route) => {
        resolve();
        await kept;
        await route.fallback();
      }, { times: 1 });
    });
    await answer(theirs, 'Rationale', 'Another one');
    await waiting;
    await answer(form, 'Rationale', 'ESCC 3 with AIS D since the evening, SINS 11');
    await isKept(form);
    nurseIsKept();
    const both = theirs.getByRole('alert').filter({ hasText: 'Rationale' });
    await expect(both).toContainText(`${TAN} wrote this too`);
    await expect(both).toContainText('ESCC 3 with AIS D since the evening, SINS 11');
    await expect(both).toContainText('Another one');
    await both.getByRole('button', { name: 'Take theirs' }).click();
    await expect(both).toHaveCount(0);
    await isKept(theirs);
  });
}

async function signed(story: Story, surgeon: Person, oncologist: Person, nurse: Person): Promise<void> {
  await test.step('A15: signing with no surgeon asks for the reason, and does not sign without one', async () => {
    await emergencyOf(oncologist, story).getByRole('button', { name: 'Read back and sign' }).click();
    const dialog = oncologist.dialog('Read back and sign');
    await expect(dialog.getByRole('textbox', { name: /^Reason to decide without quorum/ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Not yet' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('A6: the surgeon joins; one surgeon and one clinical oncologist are the quorum of an emergency', async () => {
    await surgeon.opens('/emergencies');
    const card = emergencyOf(surgeon, story);
    await takesPart(surgeon, story)(ADEYEMI, 'Spine surgeon');
    await expect(card.getByText('Quorate', { exact: false }).first()).toBeVisible();
    for (const name of [LINDQVIST, RAO, TAN, BELLO]) await expect(card.getByRole('button', { name: `${name} has left` })).toBeVisible();
  });

  await test.step('A8: the surgeon reads it back word for word and signs at 17:15, 5 h 05 min after the suspicion', async () => {
    await story.centre.isNow(at('17:15'));
    await surgeon.opens('/emergencies');
    const card = emergencyOf(surgeon, story);
    await card.getByRole('button', { name: 'Read back and sign' }).click();
    const dialog = surgeon.dialog('Read back and sign');
    await expect(dialog).toContainText(SENTENCE);
    await expect(dialog.getByRole('textbox', { name: /^Reason to decide without quorum/ })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(card.getByText(/Signed by/)).toContainText(ADEYEMI);
    await expect(card.getByText(/To be ratified at the meeting of/)).toContainText('17 Mar');
    const plan = card.getByRole('list', { name: 'Clocks' }).getByRole('listitem').filter({ hasText: 'Suspicion to plan' });
    await expect(plan).toContainText('5 h 05 min, in time');
    // Everybody else reads it without asking for it.
    await expect(emergencyOf(nurse, story).getByText(/Signed by/)).toContainText(ADEYEMI);
    const { items } = await surgeon.door.get<MeetingView>(`/meetings/${story.tuesdayId}`);
    story.decisionId = items.find(({ theCase }) => theCase.id === story.caseId)?.ratifiesDecisionId ?? '';
  });
}

async function follows(people: People, story: Story, { referrer, nurse, surgeon }: Record<'referrer' | 'nurse' | 'surgeon', Person>): Promise<void> {
  await test.step('A8: seven tasks, each with its owner and its day', async () => {
    await surgeon.opensCase(story.caseId);
    const tasks = surgeon.panel('Actions').getByRole('article');
    await expect(tasks).toHaveCount(7);
    for (const [what, owner, due] of [['Tell the patient', TAN, '13 Mar 2026, 20:00'], ['Transpedicular', ADEYEMI, '14 Mar 2026, 09:00'], ['rehabilitation', ADEYEMI, '16 Mar 2026'], ['palliative care', ADEYEMI, '16 Mar 2026'], ['Radiotherapy', 'Radiation oncologist', '11 Apr 2026']] as const) {
      const task = tasks.filter({ hasText: what }).first();
      await expect(task).toContainText(owner);
      await expect(task).toContainText(due);
    }
  });

  await test.step('the nurse finds on her day whom she has to tell, and the transfer sheet is one page', async () => {
    await nurse.opens('/');
    await expect(nurse.page.getByRole('main').getByText('Patient to be told').first()).toBeVisible();
    await nurse.opens('/emergencies');
    const sheet = await emergencyOf(nurse, story).getByRole('link', { name: 'Transfer sheet (PDF)' }).getAttribute('href');
    const pdf = await nurse.page.request.get(sheet ?? '');
    expect(pdf.headers()['content-type']).toMatch(/^application\/pdf/);
    expect((await pdf.body()).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  await test.step('the referrer reads the outcome on the case and on the page of the link', async () => {
    await expect(referrer.page.getByRole('heading', { level: 1 })).toHaveCount(0);
    await referrer.opensCase(story.caseId);
    await expect(referrer.panel('Discussions and decisions')).toContainText('For T8 the board recommends decompression and stabilisation (primary)');
    const { token } = await nurse.door.post<IssuedStatusLink>(`/cases/${story.caseId}/status-links`, { days: 60 });
    const anyone = await people.page();
    await anyone.goto(`/status#${token}`);
    await expect(anyone.getByRole('main')).toContainText(/discussed|decided/i);
  });
}

async function addedTo(people: People, story: Story, surgeon: Person): Promise<void> {
  const sealOf = () => surgeon.page.getByText('Seal (SHA-256 of what was known)').locator('..').innerText();
  await test.step('A9: at 18:20 the radiologist adds a small L1 deposit; the seal stays, and Tokuhashi says "no effect"', async () => {
    await surgeon.opens(`/decisions/${story.decisionId}`);
    const before = await sealOf();
    const [radiologist, chair] = await story.centre.come(people, RAO, ADEYEMI) as [Person, Person];
    await story.centre.isNow(at('18:20'));
    await radiologist.opensCase(story.caseId);
    await radiologist.fills({ by: 'Add to the report of MRI whole spine', form: 'Addendum', answers: { Addendum: 'Small L1 deposit' }, save: 'Save addendum' });
    await expect(radiologist.panel('Imaging')).toContainText('Small L1 deposit');
    await radiologist.door.put(`/cases/${story.caseId}/lesions/${newId()}`, { levels: 'L1', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' }, 0);
    await chair.opens(`/decisions/${story.decisionId}`);
    const since = chair.panel('Since it was signed');
    await expect(since.getByRole('list', { name: 'Facts' })).toContainText('Small L1 deposit');
    await expect(since.getByRole('list', { name: 'Models' }).getByRole('listitem').filter({ hasText: 'Tokuhashi' })).toContainText(/10.*changed since decision: no effect/);
    await surgeon.opens(`/decisions/${story.decisionId}`);
    expect(await sealOf()).toBe(before);
  });
}

async function cannotHappen(people: People, story: Story, { referrer, nurse, surgeon }: Record<'referrer' | 'nurse' | 'surgeon', Person>): Promise<void> {
  await test.step('A15: a note of the board is read by no referrer, and another referrer finds no such case', async () => {
    await nurse.door.put(`/cases/${story.caseId}/sensitive-notes/${newId()}`, { kind: 'psychological', text: 'Low mood since the winter', audience: ['specialist_nurse', 'spine_surgeon'], reason: 'Told in confidence' });
    await nurse.opensCase(story.caseId);
    await referrer.opensCase(story.caseId);
    await expect(referrer.page.getByText('Low mood')).toHaveCount(0);
    expect((await referrer.door.ask('GET', `/cases/${story.caseId}/sensitive-notes`)).status()).toBe(403);
    const [other] = (await story.centre.come(people, ELSEWHERE)) as [Person];
    for (const path of [`/cases/${story.caseId}`, `/decisions/${story.decisionId}`]) {
      await other.page.goto(path);
      await expect(other.page.getByRole('main')).toContainText(/not yours to see|could not be loaded|no such/i);
      await expect(other.page.getByText(story.familyName)).toHaveCount(0);
      expect((await other.door.ask('GET', path)).status()).toBe(404);
    }
  });

  await test.step('A15: nothing deletes or changes what is signed: there is no button for it, and no way beside the buttons', async () => {
    await surgeon.opens(`/decisions/${story.decisionId}`);
    await expect(surgeon.page.getByRole('button', { name: /delete|remove|edit/i })).toHaveCount(0);
    expect([404, 405]).toContain((await surgeon.door.ask('DELETE', `/decisions/${story.decisionId}`)).status());
    const { items } = await surgeon.door.get<MeetingView>(`/meetings/${story.tuesdayId}`);
    expect(items).toHaveLength(1);
    await expect(surgeon.page.getByRole('main')).toContainText(SENTENCE);
  });
}
