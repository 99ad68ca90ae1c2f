import { newId, type CaseView } from '@rachis/domain';
import { answerAll } from './answering.js';
import { expect, test } from './fixtures.js';
import { aBoard, aCase, aMeeting, drafted, inSession, listed, signed } from './prepared.js';
import { expectAccessible } from './screen-checks.js';

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

test('a decided case is booked by the surgeon, followed by the oncologist, comes again with what is different, and ends by one act', async ({ people }) => {
  test.setTimeout(180_000);
  const [chair, surgeon, oncologist] = [await people.as('chair'), await people.newcomer('spine_surgeon'), await people.as('medical_oncologist')];
  const coordinator = await people.as('coordinator');
  const theCase = await aCase(chair, 'ready');
  const board = await aBoard(coordinator, [{ who: chair, specialty: 'chair' }]);
  const meetingId = await aMeeting(chair, board.id);
  const itemId = await listed(chair, meetingId, theCase.id);
  await inSession(chair, meetingId, []);
  await drafted(chair, itemId, surgeon);
  await signed(chair, meetingId, itemId);

  await test.step('The surgeon books theatre from the list of what is decided', async () => {
    await surgeon.opens('/surgeon');
    const line = surgeon.page.getByRole('list', { name: 'Decided, theatre not booked' }).getByRole('listitem');
    await expect(line).toContainText('No plan yet');
    await expectAccessible(surgeon.page, "Surgeon's case review");
    await line.getByRole('button', { name: /^Book: / }).click();
    const window = surgeon.page.getByRole('dialog');
    await window.getByLabel('Theatre on').fill(day(2));
    await window.getByRole('button', { name: 'Book', exact: true }).click();
    await expect(surgeon.page.getByRole('list', { name: 'Booked' })).toContainText('In 2 days');
  });

  await test.step('The oncologist is told in red that nothing is scheduled, and sets a plan', async () => {
    await oncologist.opens(`/cases/${theCase.id}/follow-up`);
    const due = oncologist.page.getByRole('region', { name: 'Due and new' });
    await expect(due).toContainText('No follow-up scheduled – set plan');
    await oncologist.button('Add plan').click();
    const form = oncologist.form('Surveillance plan');
    await answerAll(form, { Schedule: 'MRI after radiotherapy (SPINO)', 'Counted from': day(-100) });
    await form.getByRole('button', { name: 'Save plan' }).click();
    await expect(due).toContainText(/MRI overdue by \d+ days?, was due/);
    await expectAccessible(oncologist.page, 'Follow-up of a case');
  });

  await test.step('Progression leads back to the board with what was found', async () => {
    await oncologist.door.put(`/cases/${theCase.id}/local-responses/${newId()}`, { assessedOn: day(-1), levels: 'T8', epiduralProgression: 'yes' }, 0);
    const due = oncologist.page.getByRole('region', { name: 'Due and new' });
    await expect(due).toContainText('Local progression at T8');
    await oncologist.button(/^Present again/).click();
    const question = oncologist.page.getByRole('textbox', { name: 'Question to the board' });
    await expect(question).toHaveValue(/^Local progression at T8, .*since the decision of .*Local response/);
    await oncologist.page.getByRole('dialog').getByRole('button', { name: 'Present again', exact: true }).click();
    await expect(oncologist.page).toHaveURL(new RegExp(`/cases/${theCase.id}$`));
    expect(await oncologist.door.get<CaseView>(`/cases/${theCase.id}`)).toMatchObject({ state: 'in_preparation', question: expect.stringContaining('Local progression at T8') });
  });

  await test.step('A transfer ends what is open, and is taken back', async () => {
    await oncologist.opens(`/cases/${theCase.id}/follow-up`);
    await oncologist.button('Transferred to…').click();
    const form = oncologist.form('Transfer');
    await answerAll(form, { 'Transferred to': 'Southmoor, oncology' });
    await form.getByRole('button', { name: 'Record transfer' }).click();
    const end = oncologist.page.getByRole('region', { name: 'End of care' });
    await expect(end).toContainText('Transferred to Southmoor, oncology');
    await expect(end).toContainText('1 surveillance plan');
    await end.getByRole('button', { name: /^Entered in error/ }).click();
    await oncologist.page.getByLabel('Reason').fill('Stays here after all');
    await oncologist.button('Mark as entered in error').click();
    await expect(oncologist.button('Transferred to…')).toBeVisible();
  });

  await test.step('The inbox is read without a barrier', async () => {
    await oncologist.opens('/follow-up');
    await expect(oncologist.page.getByRole('grid', { name: 'Follow-up' })).toBeVisible();
    await expectAccessible(oncologist.page, 'Follow-up');
  });
});
