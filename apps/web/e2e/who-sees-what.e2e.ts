import type { MeetingList } from '@rachis/domain';
import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';

test('a referrer sees own referrals and no others', async ({ people }) => {
  const referrer = await people.as('referrer');
  const coordinator = await people.as('coordinator');
  const [own, other] = [await aCase(referrer, 'submitted'), await aCase(coordinator, 'submitted')];
  const { page } = referrer;

  await test.step('the worklist finds the own patient only', async () => {
    await referrer.opens('/worklist');
    const search = page.getByRole('searchbox');
    await search.fill(own.familyName);
    await expect(page.getByRole('grid', { name: 'Worklist' }).getByRole('row', { name: new RegExp(own.familyName, 'i') })).toBeVisible();
    await search.fill(other.familyName);
    await expect(page.getByText('No case fits')).toBeVisible();
  });
  await test.step('the address of another referral leads nowhere', async () => {
    await page.goto(`/cases/${other.id}`);
    await expect(page.getByText('There is no such case, or it is not yours to see')).toBeVisible();
    await expect(page.getByText(other.familyName)).toHaveCount(0);
    expect((await referrer.door.ask('GET', `/cases/${other.id}`)).status()).toBe(404);
  });
  await test.step('the own case opens, without the history and the rating of the board', async () => {
    await referrer.opensCase(own.id);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(own.familyName, { ignoreCase: true });
    await expect(page.getByRole('link', { name: 'History' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Rate SINS/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Accept at triage' })).toHaveCount(0);
  });
});

test('another centre sees nothing of this one', async ({ people }) => {
  const coordinator = await people.as('coordinator');
  const { id, familyName } = await aCase(coordinator, 'submitted');
  const meetings = await coordinator.door.get<MeetingList>('/meetings');
  const stranger = await people.stranger(coordinator.session.centre.id);
  const { page } = stranger;
  expect(stranger.session.centre.id).not.toBe(coordinator.session.centre.id);

  await stranger.opens('/worklist');
  await page.getByRole('searchbox').fill(familyName);
  await expect(page.getByText('No case fits')).toBeVisible();
  await page.goto(`/cases/${id}`);
  await expect(page.getByText('There is no such case, or it is not yours to see')).toBeVisible();
  for (const path of [`/cases/${id}`, `/cases/${id}/history`, `/meetings/${meetings.meetings[0]?.id ?? ''}`]) expect((await stranger.door.ask('GET', path)).status(), path).toBe(404);
  const { meetings: theirs } = await stranger.door.get<MeetingList>('/meetings');
  expect(theirs.filter(({ id: known }) => meetings.meetings.some((own) => own.id === known))).toEqual([]);
});

test('the administrator keeps people and boards, and no page shows a patient', async ({ people }) => {
  const coordinator = await people.as('coordinator');
  const { id, familyName } = await aCase(coordinator, 'submitted');
  const administrator = await people.as('administrator');
  const { page } = administrator;

  await administrator.opens('/');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Worklist' })).toHaveCount(0);
  await expect(page.getByText('Nothing due')).toBeVisible();
  await expect(page.getByText('Open cases'), 'cases that may not be seen are not counted as none').toHaveCount(0);
  for (const path of ['/worklist', `/cases/${id}`, `/cases/${id}/history`, '/meetings']) {
    await test.step(`${path.replace(id, 'a case')} says so kindly`, async () => {
      await page.goto(path);
      await expect(page.getByRole('main').getByText(/your role|not yours to see|open to the board/i).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
      await expect(page.getByText(familyName)).toHaveCount(0);
    });
  }
  expect((await administrator.door.ask('GET', `/cases/${id}`)).status()).toBe(403);
  expect((await administrator.door.ask('POST', '/cases/search', {})).status()).toBe(403);
  await administrator.opens('/people');
  await expect(page.getByRole('button', { name: 'Add person' })).toBeVisible();
});
