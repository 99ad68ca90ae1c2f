import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';
import { expectAccessible } from './screen-checks.js';

test('a dose is worked out with the keyboard, with its sum and its source', async ({ people }) => {
  const { page } = await people.as('radiation_oncologist');
  await page.goto('/calculators/dose');
  await page.getByRole('textbox', { name: 'Total dose' }).focus();
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  const result = page.getByRole('status', { name: 'BED and EQD2, result' });
  await expect(result).toContainText('39 ÷ (1 + 2 ÷ 10) = 32.5');
  await page.getByRole('textbox', { name: 'Total dose' }).fill('3000');
  await expect(page.getByText(/did you mean/i)).toBeVisible();
  await expect(result).not.toContainText('32.5');
  await expectAccessible(page, 'Dose calculator');
});

test('a rule is found in the list and explained with its source', async ({ people }) => {
  const { page } = await people.as('spine_surgeon');
  await page.goto('/scores');
  await page.getByRole('searchbox', { name: 'Find a score or rule' }).fill('katagiri');
  await page.getByRole('link', { name: /Katagiri score, revised/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Katagiri score, revised 2014');
  await expect(page.getByRole('main')).toContainText('Cancer Med 2014');
  await expect(page.getByRole('main')).toContainText('Not yet checked by a clinician');
  await expectAccessible(page, 'Explanation of a model');
});

test('the prognosis opens only after an own estimate, and shows every model beside it', async ({ people }) => {
  const oncologist = await people.as('medical_oncologist');
  const { page } = oncologist;
  const { id } = await aCase(await people.as('coordinator'), 'triaged');
  await oncologist.opensCase(id);
  const panel = page.getByRole('region', { name: 'Prognosis' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByText('Katagiri, revised')).toHaveCount(0);
  await panel.getByRole('radio', { name: '3 to 6 months' }).check();
  await panel.getByRole('button', { name: 'Record estimate' }).click();
  await expect(panel.getByText('Katagiri, revised')).toBeVisible();
  await expect(panel).toContainText('3 to 6 months');
  await expect(panel).not.toContainText(/average|palliat|recommend/i);
  await expectAccessible(page, 'Case with the prognosis open');
});
