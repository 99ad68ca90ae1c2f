import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';
import { aLargeCase } from './large-case.js';
import { expectAccessible, expectFits } from './screen-checks.js';

test('sign-in', async ({ people }) => {
  const page = await people.page();
  await page.goto('/sign-in');
  await expect(page.getByRole('region', { name: 'Demonstration' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('E-mail is needed')).toBeVisible();
  await expectAccessible(page, 'Sign-in with what is missing');
});

test('catalogue', async ({ people }) => {
  const page = await people.page();
  await page.goto('/catalogue');
  for (const tab of ['Spine map', 'Tokens', 'Questions', 'Reading', 'States']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expectAccessible(page, `Catalogue, ${tab}`);
  }
});

test('the lists: day, worklist, meetings, boards, people', async ({ people }) => {
  const coordinator = await people.as('coordinator');
  for (const [name, path] of [['My day', '/'], ['Worklist', '/worklist'], ['Meetings', '/meetings'], ['Boards', '/boards'], ['People', '/people']] as const) {
    await test.step(name, async () => {
      await coordinator.opens(path);
      await expectAccessible(coordinator.page, name);
    });
  }
});

test('the emergencies, on a telephone too', async ({ people }) => {
  const surgeon = await people.as('spine_surgeon', { viewport: { width: 390, height: 844 } });
  await surgeon.opens('/emergencies');
  await expect(surgeon.page.getByRole('list', { name: 'Clocks' }).first()).toBeVisible();
  await expectAccessible(surgeon.page, 'Emergencies at 390 px');
  expect(await surgeon.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('the windows: palette, shortcuts, planning a meeting, a board, a person', async ({ people }) => {
  test.setTimeout(120_000);
  const coordinator = await people.as('coordinator');
  const { page } = coordinator;
  const window = page.getByRole('dialog');
  const look = (name: string) =>
    test.step(name, async () => {
      await expect(window).toBeVisible();
      await expect(window.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
      await expectAccessible(page, name);
      await page.keyboard.press('Escape');
      await expect(window).toHaveCount(0);
    });
  await coordinator.opens('/meetings');
  await page.keyboard.press('?');
  await look('Shortcuts');
  await page.keyboard.press('/');
  await look('Palette');
  await coordinator.button('Plan a meeting').first().click();
  await look('Plan a meeting');
  await coordinator.opens('/boards');
  await coordinator.button('Add a board').first().click();
  await look('Add a board');
  const administrator = await people.as('administrator');
  await administrator.opens('/people');
  await administrator.button('Add person').click();
  await expect(administrator.dialog('Person').getByRole('textbox', { name: /^E-mail/ })).toBeVisible();
  await expectAccessible(administrator.page, 'Person');
});

test('the referral', async ({ people }) => {
  const referrer = await people.as('referrer');
  await referrer.opens('/referrals/new');
  const form = referrer.form('New referral');
  for (const entry of ['identifier', 'marker', 'treatment', 'study', 'patient’s words']) await form.getByRole('button', { name: `Add ${entry}`, exact: true }).click();
  await form.getByRole('radio', { name: 'Not known', exact: true }).check();
  await form.getByRole('button', { name: 'Submit referral' }).click();
  await expect(form.getByText('State the question to the board')).toBeVisible();
  await expectAccessible(referrer.page, 'Referral with everything open and what is missing');
});

test('the case: read, and with every form open', async ({ people }) => {
  // The whole case is looked at three times in two lights and two widths.
  test.slow();
  const surgeon = await people.as('spine_surgeon');
  const { page } = surgeon;
  const { id } = await aCase(surgeon, 'triaged');
  await surgeon.opensCase(id);
  await surgeon.ratesSins({ Pain: 'Mechanical', 'Bone lesion': { absent: 'Pending' } });
  await expectAccessible(page, 'Case');

  for (const form of ['Edit: Question to the board', 'Edit: Primary tumour', /: Extent of disease$/, /: Fitness$/, /^Add treatment/, /^Add study/, /^Add wish|^Add patient|^Add words/i, 'Add examination', /^Rate SINS/]) await surgeon.button(form).click();
  await expect(page.getByRole('form')).toHaveCount(10);
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
  await expectAccessible(page, 'Case with its forms open');

  await surgeon.button('Edit lesion: T8').click();
  await expect(surgeon.form('Lesion')).toBeVisible();
  await surgeon.button('Edit patient').click();
  await expect(surgeon.form('Patient')).toBeVisible();
  await expectAccessible(page, 'Case with lesion and patient open');
});

test('the history and the timeline of a case, and the explanation of its scores', async ({ people }) => {
  const surgeon = await people.as('spine_surgeon');
  const { page } = surgeon;
  const { id } = await aCase(surgeon, 'triaged');
  await surgeon.opens(`/cases/${id}/timeline`);
  await expect(page.getByRole('main')).toContainText('Referred');
  await expectAccessible(page, 'Timeline');
  await surgeon.opens(`/cases/${id}/history`);
  await expect(page.getByRole('main')).toContainText('T8');
  await expectAccessible(page, 'History');
  for (const score of ['sins', 'noms']) {
    await surgeon.opens(`/scores/${score}`);
    await expectAccessible(page, `Explanation of ${score.toUpperCase()}`);
  }
});

test('a case of many years fits every screen, panel by panel and through its time', async ({ people }) => {
  // A hundred records are written before it is looked at.
  test.setTimeout(240_000);
  const surgeon = await people.as('spine_surgeon');
  const { page } = surgeon;
  const { id } = await aLargeCase(surgeon.door);
  await surgeon.opensCase(id);
  await expectFits(page, 'Large case');

  await surgeon.button('One panel at a time').click();
  for (const [key, label] of [['1', 'Summary'], ['2', 'Spine'], ['3', 'Oncology'], ['4', 'Imaging'], ['5', 'Pathology'], ['6', 'Surgery'], ['7', 'Radiotherapy'], ['8', 'Fitness'], ['9', 'Patient'], ['0', 'Record']] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('group', { name: label, exact: true })).toBeVisible();
    await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
    await expectFits(page, `Large case, ${label}`, ['phone', 'desk']);
  }

  const map = page.getByRole('listbox', { name: /^Spine of this case/ });
  await expect(map.getByRole('option', { name: /^T8: ESCC 3/ })).toBeVisible();
  for (let step = 0; step < 8; step++) await surgeon.button('Study before').click();
  await expect(map.getByRole('option', { name: /^T8: ESCC 1a/ })).toBeVisible();
  await expect(map.getByRole('option', { name: /^C2: ESCC unknown/ })).toBeVisible();
  await surgeon.button('Now').click();
  await expect(map.getByRole('option', { name: /^C2: ESCC 1a/ })).toBeVisible();

  for (const [name, path] of [['Spine map for paper', 'map'], ['Timeline', 'timeline'], ['History', 'history']] as const) {
    await surgeon.opens(`/cases/${id}/${path}`);
    await expectFits(page, `Large case, ${name}`, ['phone', 'desk']);
  }
  await surgeon.opens(`/cases/${id}/map`);
  await expect(page.getByRole('table', { name: 'Levels' }).getByRole('row', { name: /^T8/ })).toContainText('planned surgery');
  await expectAccessible(page, 'Spine map for paper');
});

test('the lists that run after a case: specimens and doubles', async ({ people }) => {
  const coordinator = await people.as('coordinator');
  await coordinator.opens('/specimens');
  await expectAccessible(coordinator.page, 'Specimens');
  await coordinator.opens('/duplicates');
  await expectAccessible(coordinator.page, 'Doubles');
});
