import type { WorklistPage } from '@rachis/domain';
import { answerAll, question } from './answering.js';
import { expect, test, unique } from './fixtures.js';
import { aCase } from './prepared.js';

test('what cannot be understood is said beside the question, and nothing typed is lost', async ({ people }) => {
  const referrer = await people.as('referrer');
  await referrer.opens('/referrals/new');
  const form = referrer.form('New referral');
  const familyName = `Tan ${unique()}`;
  const level = form.getByRole('group', { name: 'Lesion 1', exact: true }).getByRole('textbox', { name: 'Level', exact: true });
  const birth = question(form, 'Date of birth');

  await test.step('Given a level that is a region, a date that does not exist and a text that is too long', async () => {
    await question(form, 'Family name').fill(familyName);
    await birth.fill('1963-02-30');
    await level.fill('lumbar');
    await question(form, 'Histology').fill('x'.repeat(201));
    await form.getByRole('button', { name: 'Submit referral' }).click();
  });
  await test.step('Then each is said beside its question, and what is needed to submit as well', async () => {
    await expect(level).toHaveAccessibleDescription(/is a region, not a level: name the vertebra, L1 to L5/);
    await expect(birth).toHaveAccessibleDescription(/must be YYYY, YYYY-MM or YYYY-MM-DD/);
    await expect(question(form, 'Histology')).toHaveAccessibleDescription(/may have at most 200 characters/);
    await expect(question(form, 'Question to the board')).toHaveAccessibleDescription(/State the question to the board/);
    await expect(form.getByRole('radiogroup', { name: 'Urgency' })).toHaveAccessibleDescription(/Say how soon an answer is needed/);
    await expect(question(form, 'Family name')).toHaveValue(familyName);
    await expect(referrer.page).toHaveURL(/referrals\/new/);
  });
  await test.step('When they are put right and the button is pressed twice', async () => {
    await birth.fill('1963');
    await level.fill('D7');
    await answerAll(form, { Histology: 'Adenocarcinoma', 'Question to the board': 'Stabilise T7?', 'Is cord or cauda equina compression suspected?': 'Not known', Urgency: 'Soon' });
    await form.getByRole('button', { name: 'Submit referral' }).dblclick();
    await expect(referrer.page).toHaveURL(/\/cases\//);
    await expect(referrer.panel('Spine')).toContainText('T7');
  });
  await test.step('Then there is one case', async () => {
    const { rows } = await referrer.door.post<WorklistPage>('/cases/search', { text: familyName });
    expect(rows.map((row) => row.familyName)).toEqual([familyName]);
  });
});

test('a section refuses what is out of range, and a save pressed twice makes one record', async ({ people }) => {
  const coordinator = await people.as('coordinator');
  const { id } = await aCase(coordinator, 'triaged');
  await coordinator.opensCase(id);
  await test.step('an answer that is out of range', async () => {
    await coordinator.button('Add examination').click();
    const form = coordinator.form('Examination');
    await question(form, 'Pain (NRS)').fill('11');
    await form.getByRole('button', { name: 'Save examination' }).click();
    await expect(question(form, 'Pain (NRS)')).toHaveAccessibleDescription(/must be at most 10/);
    await form.getByRole('button', { name: 'Cancel' }).click();
  });
  await test.step('a save that is pressed twice makes one record', async () => {
    await coordinator.button(/^Add study$/).click();
    const form = coordinator.form('Imaging study');
    await answerAll(form, { Study: 'MRI whole spine', Region: 'Whole spine' });
    await form.getByRole('button', { name: /^Save/ }).dblclick();
    await expect(form).toHaveCount(0);
    await expect(coordinator.panel('Imaging').getByText('MRI whole spine')).toHaveCount(1);
  });
});
