import type { CaseView, MeetingView } from '@rachis/domain';
import { expect, test, type Page } from './fixtures.js';
import { aBoard, aCase, aMeeting, listed } from './prepared.js';
import { Person } from './steps.js';
import { Door } from './door.js';
import type { Locator } from '@playwright/test';

const MOST_TABS = 120;

/** Presses Tab until the focus is there; nothing is clicked in this file. */
async function tabsTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} times ${key} did not reach ${target.toString()}`);
}

test('the chair goes through a day with the keyboard alone', async ({ people }) => {
  test.setTimeout(120_000);
  const coordinator = await people.as('coordinator');
  const { id: caseId, familyName } = await aCase(coordinator, 'ready');
  const second = await aCase(coordinator, 'ready');
  const page = await people.page();
  const { keyboard } = page;
  let chair!: Person;

  await test.step('signs in', async () => {
    await page.goto('/sign-in');
    await tabsTo(page, page.getByRole('region', { name: 'Demonstration' }).getByRole('button', { name: 'Chair', exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'My day' })).toBeVisible();
    chair = new Person(page, new Door(page.request, 'chair'), await new Door(page.request, 'chair').get('/session'));
  });
  const board = await aBoard(coordinator, [{ who: chair, specialty: 'chair' }]);
  const meetingId = await aMeeting(coordinator, board.id);
  const line = await listed(coordinator, meetingId, caseId);
  await listed(coordinator, meetingId, second.id);

  await test.step('goes from place to place with g', async () => {
    for (const [key, title] of [['w', 'Worklist'], ['m', 'Meetings'], ['r', 'New referral'], ['d', 'My day']] as const) {
      await keyboard.press('g');
      await keyboard.press(key);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    }
    await keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText(/shortcuts/i);
    await keyboard.press('Escape');
  });

  await test.step('finds a case in the worklist with j, k and Enter', async () => {
    await keyboard.press('g');
    await keyboard.press('w');
    const row = page.getByRole('grid', { name: 'Worklist' }).getByRole('row').and(page.locator(':focus'));
    await expect(page.getByRole('grid', { name: 'Worklist' }).getByRole('row').nth(2)).toBeVisible();
    const after = async (key: string) => {
      await keyboard.press(key);
      return row.getAttribute('aria-label');
    };
    const [first, second, back] = [await after('j'), await after('j'), await after('k')];
    expect(second).not.toBe(first);
    expect(back).toBe(first);
    await keyboard.press('Enter');
    await expect(page.getByRole('listbox', { name: /^Spine of this case/ })).toBeVisible();
  });

  await test.step('finds a patient in the palette', async () => {
    await keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Find' }).getByRole('combobox')).toBeFocused();
    await keyboard.type(familyName);
    await expect(page.getByRole('option', { name: new RegExp(familyName, 'i') })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/cases/${caseId}`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(familyName, { ignoreCase: true });
  });

  await test.step('moves along the spine by arrows and by typing T8', async () => {
    const map = page.getByRole('listbox', { name: /^Spine of this case/ });
    const level = (code: string) => map.getByRole('option', { name: new RegExp(`^${code}\\b`) });
    await tabsTo(page, level('T8'));
    await keyboard.press('ArrowDown');
    await expect(level('T9')).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Add lesion at T9' })).toBeVisible();
    await keyboard.type('T8');
    await expect(level('T8')).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/level=T8/);
  });

  await test.step('puts the second case first with Alt and an arrow', async () => {
    await page.goto(`/meetings/${meetingId}`);
    const handle = page.getByRole('button', { name: new RegExp(`^Move ${second.familyName}.*Alt`, 'i') });
    await tabsTo(page, handle);
    await keyboard.press('Alt+ArrowUp');
    await expect(handle).toBeFocused();
    await expect(page.getByRole('region', { name: 'Agenda', exact: true }).getByRole('listitem').first()).toContainText(second.familyName, { ignoreCase: true });
    await expect.poll(async () => (await chair.door.get<MeetingView>(`/meetings/${meetingId}`)).items.find(({ id }) => id === line)?.position).toBe(2);
  });

  await test.step('opens the meeting and goes to the case', async () => {
    await tabsTo(page, page.getByRole('button', { name: 'Open the meeting' }), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/room$/);
    const rail = page.getByRole('navigation', { name: 'Agenda' }).getByRole('button');
    await expect(rail.first()).toBeVisible();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(rail.filter({ hasText: new RegExp(familyName, 'i') })).toHaveAttribute('aria-current', 'true');
  });

  await test.step('decides', async () => {
    const matrix = page.getByRole('table', { name: 'Goals of surgery' });
    const told = (goal: string, decision: string) => expect(matrix.getByRole('radio', { name: `${goal}: ${decision}`, exact: true })).toBeChecked();
    await expect(matrix).toBeVisible();
    await keyboard.press('d');
    await keyboard.press('d');
    await told('Decompression', 'Recommended');
    await keyboard.press('s');
    await told('Stabilisation', 'Recommended');
    for (const decision of ['Recommended', 'Considered and rejected', 'Conditional']) {
      await keyboard.press('b');
      await told('Biopsy', decision);
    }
    await keyboard.press('b');
    await told('Biopsy', 'Not applicable');
    await keyboard.press('r');
    await told('Resection', 'Recommended');
    await keyboard.press('x');
    await told('Resection', 'Considered and rejected');
    await keyboard.type('no gain in survival is expected');
    await tabsTo(page, page.getByRole('form', { name: 'Decision' }).getByRole('combobox', { name: 'Responsible clinician', exact: true }));
    await keyboard.type('Prof. Adaeze');
    await expect(page.getByText('Draft kept', { exact: true })).toBeVisible();
  });

  await test.step('and signs', async () => {
    await keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Read back and sign' });
    await expect(dialog).toContainText('recommends decompression and stabilisation');
    await keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    const { state } = await chair.door.get<CaseView>(`/cases/${caseId}`);
    expect(state).toBe('discussed');
  });
});
