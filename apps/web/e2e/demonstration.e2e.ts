import type { SignInOptions } from '@rachis/domain';
import { expect, test } from './fixtures.js';

test('one click signs in as every role of the demonstration and leads to a day', async ({ people }) => {
  const page = await people.page();
  const { demoRoles } = (await (await page.request.get('/api/session/options')).json()) as SignInOptions;
  expect(demoRoles).toHaveLength(13);
  await page.goto('/');
  const offered = page.getByRole('region', { name: 'Demonstration' }).getByRole('button');
  await expect(offered).toHaveCount(demoRoles.length);
  const names = await offered.allTextContents();
  for (const name of names) {
    await test.step(`as ${name}`, async () => {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'My day' })).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading your day' })).toHaveCount(0);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.getByRole('button', { name: /^Account: / }).click();
      await expect(page.getByRole('menu').getByText(name).first()).toBeVisible();
      await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    });
  }
});

test('an address that was sent by a colleague is reached through the sign-in', async ({ people }) => {
  const page = await people.page();
  await page.goto('/meetings');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Chair', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
});
