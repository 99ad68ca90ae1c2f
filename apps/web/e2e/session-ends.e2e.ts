import { answerAll, question } from './answering.js';
import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';

test('a session that ends in the middle of typing costs nothing but the password', async ({ people }) => {
  const surgeon = await people.newcomer('spine_surgeon');
  const elsewhere = await people.again(surgeon);
  const { id } = await aCase(surgeon, 'triaged');
  await surgeon.opensCase(id);
  const { page } = surgeon;
  const form = surgeon.form('Fitness');

  await test.step('Given the surgeon has typed half a section', async () => {
    await surgeon.button(/: Fitness/).click();
    await answerAll(form, { 'Other illness': 'Pulmonary embolism in November', 'Can tolerate surgery': 'Uncertain' });
  });
  await test.step('When the surgeon has signed out everywhere from another browser and then saves', async () => {
    await elsewhere.signsOutEverywhere();
    await form.getByRole('button', { name: /^Save/ }).click();
  });
  const again = surgeon.dialog('Your session has ended');
  await test.step('Then the sign-in stands over the form, with the e-mail filled in', async () => {
    await expect(again).toBeVisible();
    await expect(again.getByLabel('E-mail')).toHaveValue(surgeon.session.email);
    await expect(page.getByLabel('Other illness', { exact: true })).toHaveValue('Pulmonary embolism in November');
  });
  await test.step('And after the password the save goes through by itself', async () => {
    await again.getByLabel('Password', { exact: true }).fill('not the password');
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(again.getByRole('alert')).toContainText('E-mail or password is not right');
    await again.getByLabel('Password', { exact: true }).fill(surgeon.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(again).toHaveCount(0);
    await expect(form).toHaveCount(0);
    await expect(surgeon.panel('Fitness')).toContainText('Pulmonary embolism in November');
    await expect(surgeon.panel('Fitness')).toContainText('Uncertain');
  });
});

test('what was typed into a referral survives a reload, and is forgotten when somebody signs out', async ({ people }) => {
  const referrer = await people.as('referrer');
  const { page } = referrer;
  await referrer.opens('/referrals/new');
  const box = question(referrer.form('New referral'), 'Question to the board');
  await box.fill('Is there time for histology?');
  await page.waitForFunction(() => Object.values(sessionStorage).some((kept) => String(kept).includes('Is there time')));
  await page.reload();
  await referrer.arrives();
  await expect(box).toHaveValue('Is there time for histology?');
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Is there time');
});
