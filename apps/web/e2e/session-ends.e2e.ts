import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { answerAll, question } from './answering.js';
import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';

/** As if somebody had last used the service so many minutes ago, by the clock of the database, which alone decides. */
async function lastUsed(personId: string, minutes: number): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env['RACHIS_E2E_DATABASE_URL'] });
  await owner.connect();
  await owner.query('UPDATE session SET last_used_at = clock_timestamp() - make_interval(mins => $2) WHERE person_id = $1', [personId, minutes]);
  await owner.end();
}

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

test('a page that nobody uses warns before the end, and what was typed survives both the warning and the end', async ({ people }) => {
  const surgeon = await people.newcomer('spine_surgeon');
  const { id } = await aCase(surgeon, 'triaged');
  const { page } = surgeon;
  await page.clock.install();
  await surgeon.opensCase(id);
  const form = surgeon.form('Fitness');
  const typed = page.getByLabel('Other illness', { exact: true });
  await surgeon.button(/: Fitness/).click();
  await answerAll(form, { 'Other illness': 'Pulmonary embolism in November' });

  await test.step('When nobody touches the page until two minutes before the end', async () => {
    await lastUsed(surgeon.session.personId, 14);
    await page.clock.fastForward('14:00');
    const warning = surgeon.dialog('Are you still there?');
    await expect(warning).toContainText('It ends in');
    await warning.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(warning).toHaveCount(0);
    await expect(typed).toHaveValue('Pulmonary embolism in November');
  });
  await test.step('And when nobody comes back at all', async () => {
    await lastUsed(surgeon.session.personId, 40);
    await page.clock.fastForward('20:00');
    const again = surgeon.dialog('Your session has ended');
    await expect(again).toBeVisible();
    await again.getByLabel('Password', { exact: true }).fill(surgeon.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(again).toHaveCount(0);
    await expect(typed).toHaveValue('Pulmonary embolism in November');
    await form.getByRole('button', { name: /^Save/ }).click();
    await expect(form).toHaveCount(0);
    await expect(surgeon.panel('Fitness')).toContainText('Pulmonary embolism in November');
  });
});

test('somebody sets up an authenticator app, keeps the recovery codes, and needs the app from then on', async ({ people }) => {
  const surgeon = await people.newcomer('spine_surgeon');
  const { page } = surgeon;
  await surgeon.opens('/account');
  const box = surgeon.panel('Second factor');
  await box.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const secret = (await box.getByLabel('Key', { exact: true }).innerText()).replace(/\s/g, '');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await box.getByLabel(/six digits/).fill(code);
  await box.getByRole('button', { name: 'Switch it on' }).click();
  const kept = box.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(kept).toHaveCount(10);
  const codes = await kept.allInnerTexts();
  await box.getByRole('button', { name: 'I have kept them' }).click();
  await expect(box).toContainText('Recovery codes left: 10');
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  const form = surgeon.form('Sign in');
  await form.getByLabel('E-mail').fill(surgeon.session.email);
  await form.getByLabel('Password', { exact: true }).fill(surgeon.password);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await form.getByLabel('Code from the app').fill(code);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(form).toContainText('The code is not right, or was used before');
  await form.getByLabel('Code from the app').fill(codes[0] ?? '');
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /My day|Good/ })).toBeVisible();
});
