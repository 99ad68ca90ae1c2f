import type { ActionList } from '@rachis/domain';
import { answerAll } from './answering.js';
import { expect, test } from './fixtures.js';
import { aBoard, aCase, aMeeting, drafted, inSession, listed, signed } from './prepared.js';

test('what follows from a decision is done, moved, taken back and written by hand, without a mouse where it counts', async ({ people }) => {
  test.setTimeout(180_000);
  const [chair, surgeon, oncologist] = [await people.newcomer('chair', 'coordinator'), await people.newcomer('spine_surgeon'), await people.newcomer('radiation_oncologist')];
  const { id: boardId } = await aBoard(chair, [{ who: chair, specialty: 'chair' }, { who: surgeon, specialty: 'spine_surgeon' }], []);
  const meetingId = await aMeeting(chair, boardId);
  const { id: caseId, familyName } = await aCase(chair, 'ready');
  const itemId = await listed(chair, meetingId, caseId);
  await inSession(chair, meetingId, [{ who: surgeon, specialty: 'spine_surgeon' }, { who: oncologist, specialty: 'radiation_oncologist' }]);
  await drafted(chair, itemId, surgeon);
  await signed(chair, meetingId, itemId);
  const open = async () => (await surgeon.door.get<ActionList>(`/cases/${caseId}/actions`)).actions.filter(({ state }) => state === 'open').length;
  const before = await open();
  expect(before).toBeGreaterThan(0);

  await test.step('The surgeon finds them under the patient and settles one by a key, and takes it back', async () => {
    await surgeon.opens('/actions');
    await expect(surgeon.page.getByRole('heading', { name: new RegExp(familyName, 'i') })).toBeVisible();
    await surgeon.page.keyboard.press('j');
    await surgeon.page.keyboard.press('x');
    await expect(surgeon.page.getByRole('list', { name: 'Just settled' })).toContainText('done');
    expect(await open()).toBe(before - 1);
    await surgeon.page.keyboard.press('u');
    await expect(surgeon.page.getByRole('list', { name: 'Just settled' })).toHaveCount(0);
    expect(await open()).toBe(before);
  });

  await test.step('On the case one is not done, with its reason, and another is written by hand', async () => {
    await surgeon.opensCase(caseId);
    const panel = surgeon.panel('Actions');
    await panel.getByRole('button', { name: 'Not done…' }).first().click();
    const form = surgeon.form('Not done');
    await form.getByRole('button', { name: 'Not done', exact: true }).click();
    await expect(form).toContainText('Say why it was not done');
    await answerAll(form, { 'Why not': "The patient's choice" });
    await form.getByRole('button', { name: 'Not done', exact: true }).click();
    await expect(form).toHaveCount(0);
    await panel.getByRole('button', { name: 'New action' }).click();
    await answerAll(surgeon.form('New action'), { 'What is to be done': 'Ask for the earlier dose', 'Or in words': 'Radiotherapy secretary', Due: '2030-01-15' });
    await surgeon.form('New action').getByRole('button', { name: 'Write it down' }).click();
    await expect(panel.getByRole('article', { name: 'Ask for the earlier dose' })).toContainText('15 Jan 2030');
    await panel.getByRole('button', { name: /^Show all/ }).click();
    await expect(panel).toContainText("The patient's choice");
  });
});
