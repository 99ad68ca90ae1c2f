import type { Kept, TriageInbox } from '@rachis/domain';
import { answerAll, question } from './answering.js';
import { expect, test, unique } from './fixtures.js';
import type { Person } from './steps.js';

const cardOf = ({ page }: Person, familyName: string) => page.getByRole('article', { name: new RegExp(familyName, 'i') });
const draftOf = ({ page }: Person) => page.getByRole('status', { name: 'Draft' });

/** The card of a referral has the keys of the page. */
async function takesUp(coordinator: Person, familyName: string): Promise<void> {
  await cardOf(coordinator, familyName).focus();
  await expect(cardOf(coordinator, familyName)).toHaveAttribute('aria-current', 'true');
}

test('a referral is begun at one computer, sent from another, triaged by keyboard, and the referrer sees what came of it', async ({ people }) => {
  test.setTimeout(180_000);
  const familyName = `Drafted ${unique()}`;
  const [referrer, coordinator] = [await people.newcomer('referrer'), await people.as('coordinator')];
  const inbox = async () => JSON.stringify(await coordinator.door.get<TriageInbox>('/triage'));

  await test.step('Given a referrer has begun a referral and was called away', async () => {
    await referrer.opens('/referrals/new');
    await answerAll(referrer.form('New referral'), { 'Family name': familyName, 'Question to the board': 'Is T8 stable enough to walk?' });
    await expect(draftOf(referrer)).toContainText('Kept on the server');
    expect(await inbox()).not.toContain(familyName);
  });

  const elsewhere = await people.again(referrer);
  await test.step('When the referrer goes on at another computer', async () => {
    await elsewhere.opens('/referrals/new');
    await elsewhere.panel('Begun, not sent').getByRole('button', { name: new RegExp(`^Continue: ${familyName}`, 'i') }).click();
    const form = elsewhere.form('New referral');
    await expect(question(form, 'Family name')).toHaveValue(familyName);
    await answerAll(form, { 'Given name': 'Margaret', 'Is cord or cauda equina compression suspected?': 'No', Urgency: 'Urgent', 'Primary tumour': 'Breast' });
    await expect(draftOf(elsewhere)).toContainText('Kept on the server');
  });

  await test.step('Then the first computer does not write over it, and shows it when asked', async () => {
    const form = referrer.form('New referral');
    await answerAll(form, { 'Given name': 'Somebody else' });
    const alert = referrer.page.getByRole('alert').filter({ hasText: 'continued at another computer' });
    await alert.getByRole('button', { name: 'Show the other' }).click();
    await expect(question(referrer.form('New referral'), 'Given name')).toHaveValue('Margaret');
  });

  let caseId = '';
  await test.step('When it is finished and sent', async () => {
    const form = elsewhere.form('New referral');
    await answerAll(form, { Walking: 'Walks with aid', Bladder: 'Normal', 'The patient knows why the referral is made': 'Yes' });
    await form.getByRole('button', { name: 'Submit referral', exact: true }).click();
    await expect(elsewhere.page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
    caseId = /cases\/([0-9a-f-]{36})/.exec(elsewhere.page.url())?.[1] ?? '';
    await elsewhere.opens('/referrals/new');
    await expect(elsewhere.page.getByText(familyName)).toHaveCount(0);
  });

  await test.step('And the coordinator reads the red flags and asks for the histology, without a mouse', async () => {
    await coordinator.opens('/triage');
    await expect(cardOf(coordinator, familyName)).toContainText('Walks with aid');
    await expect(cardOf(coordinator, familyName)).toContainText('Bowel (not recorded)');
    await takesUp(coordinator, familyName);
    await coordinator.page.keyboard.press('i');
    const form = coordinator.form('Ask for more');
    await form.getByRole('checkbox', { name: 'Histology', exact: true }).check();
    await form.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await expect(form).toHaveCount(0);
    await expect(coordinator.panel('Waiting for an answer').getByRole('article', { name: new RegExp(familyName, 'i') })).toContainText('No reply yet');
  });

  await test.step('Then the referrer sees it in the list, in the case and on the status page', async () => {
    await elsewhere.opens('/worklist');
    await expect(elsewhere.page.getByRole('row', { name: new RegExp(familyName, 'i') })).toContainText('More is asked for');
    await elsewhere.opensCase(caseId);
    await expect(elsewhere.panel('Triage')).toContainText('Asked of the referrer: Histology');
    const { token } = await coordinator.door.post<Kept & { token: string }>(`/cases/${caseId}/status-links`, { days: 5 });
    const anyone = await people.page();
    await anyone.goto(`/status#${token}`);
    await expect(anyone.getByText('More is needed')).toBeVisible();
    await expect(anyone.getByRole('listitem').filter({ hasText: 'Histology' })).toContainText('asked for');
  });

  await test.step('And sees that it is accepted once the coordinator has pressed one key, which can be taken back with another', async () => {
    await takesUp(coordinator, familyName);
    await coordinator.page.keyboard.press('a');
    await expect(coordinator.panel('Just decided')).toContainText(/accepted for the board/);
    await expect(elsewhere.panel('Triage')).toContainText('Accepted for the board');
    await coordinator.page.keyboard.press('u');
    await expect(cardOf(coordinator, familyName)).toBeVisible();
    await expect(elsewhere.panel('Triage')).toContainText('undone by');
  });
});
