import { newId, type Kept, type KeyImageKept, type MeetingView } from '@rachis/domain';
import { answerAll } from './answering.js';
import { states, weighsGoals, writes } from './deciding.js';
import { expect, test } from './fixtures.js';
import { aBoard, aCase, aMeeting, inSession, listed } from './prepared.js';
import type { Person } from './steps.js';

const SHARED = 'What the room looks at';
const DAY = 86_400_000;

/** An image that was drawn in the browser, kept with a view of the case. */
async function withImage({ page, door }: Person, caseId: string): Promise<string> {
  await page.goto('/');
  const pixels = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 300];
    const brush = canvas.getContext('2d');
    if (brush) {
      brush.fillStyle = '#456';
      brush.fillRect(40, 40, 200, 180);
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  const sent = await page.request.post(`/api/cases/${caseId}/key-images`, { headers: { 'Content-Type': 'application/octet-stream', 'X-Rachis': '1' }, data: Buffer.from(pixels, 'base64') });
  expect(sent.ok()).toBe(true);
  const { id: keyImageId } = (await sent.json()) as KeyImageKept;
  for (const sequence of ['T2 sagittal', 'T2 axial']) await door.put<Kept>(`/cases/${caseId}/show-views/${newId()}`, { sequence, keyImageId }, 0);
  return keyImageId;
}

test('four people in one room: images, hands, a dissent, a deferral taken back, and a lost connection', async ({ people }) => {
  test.setTimeout(240_000);
  const [coordinator, chair, radiologist, surgeon] = [await people.as('coordinator'), await people.as('chair'), await people.as('radiologist'), await people.as('spine_surgeon')];
  const team = [{ who: chair, specialty: 'chair' as const }, { who: surgeon, specialty: 'spine_surgeon' as const }, { who: radiologist, specialty: 'radiologist' as const }];
  const board = await aBoard(coordinator, team, [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiologist', count: 1 }]);
  const meetingId = await aMeeting(coordinator, board.id);
  const nextId = newId();
  await coordinator.door.put(`/meetings/${nextId}`, { boardId: board.id, startsAt: new Date(Date.now() + 14 * DAY).toISOString() }, 0);
  const [first, second] = [await aCase(coordinator, 'ready'), await aCase(coordinator, 'ready')];
  const items = [await listed(coordinator, meetingId, first.id), await listed(coordinator, meetingId, second.id)] as const;
  await withImage(radiologist, first.id);
  await inSession(chair, meetingId, team.slice(0, 2));
  const wall = await people.as('coordinator', { viewport: { width: 1920, height: 1080 } });
  const meeting = () => coordinator.door.get<MeetingView>(`/meetings/${meetingId}`);

  await test.step('everybody comes, and each sees who is connected', async () => {
    for (const person of [coordinator, chair, radiologist, surgeon]) await person.opens(`/meetings/${meetingId}/room`);
    await wall.page.goto(`/meetings/${meetingId}/projector`);
    for (const person of [chair, surgeon]) await expect(person.panel('Connected')).toContainText('4 connected', { timeout: 60_000 });
    await expect(surgeon.page.getByText('You follow the room')).toBeVisible();
    await expect(chair.page.getByText('You drive the room')).toBeVisible();
  });

  await test.step('the quorum cannot be told before somebody has said whether the radiologist is there', async () => {
    await expect(chair.button('Attendance and quorum').first()).toContainText('Quorum cannot be told: Radiologist 0 of 1');
    await coordinator.door.put(`/meetings/${meetingId}/attendance/${radiologist.session.personId}`, { specialty: 'radiologist', mode: 'remote' });
    await expect(chair.button('Attendance and quorum').first()).toContainText('Quorate');
  });

  await test.step('the chair opens the first case, and every screen with it; only who drives sees the time', async () => {
    await chair.page.keyboard.press('ArrowRight');
    for (const { page } of [coordinator, radiologist, surgeon]) await expect(page.getByRole('region', { name: SHARED })).toContainText(first.familyName);
    await expect(wall.page.getByRole('main')).toContainText(first.familyName);
    await expect(chair.page.getByText(/of 7 min/)).toBeVisible();
    await expect(surgeon.page.getByText(/of 7 min/)).toHaveCount(0);
    await expect(surgeon.page.getByText(/^Ends/)).toHaveCount(0);
  });

  await test.step('the radiologist shows the images; each screen draws them at its own size', async () => {
    await radiologist.page.keyboard.press('i');
    for (const { page } of [radiologist, chair, surgeon, wall]) await expect(page.getByRole('img', { name: /^T2 sagittal/ })).toBeVisible();
    await radiologist.page.keyboard.press(']');
    for (const { page } of [chair, surgeon, wall]) await expect(page.getByText('2 of 2: T2 axial')).toBeVisible();
    const shape = (page: Person['page']) => page.getByRole('img', { name: /^T2 axial/ }).evaluate((image) => image.style.transform);
    const whole = await shape(wall.page);
    await radiologist.page.keyboard.press('+');
    await expect.poll(() => shape(wall.page)).not.toBe(whole);
    expect(await shape(surgeon.page)).toBe(await shape(wall.page));
    await chair.page.keyboard.press('Space');
    await expect(wall.page.getByRole('main')).toContainText('Decompress and stabilise T8');
  });

  await test.step('a hand is raised, and the chair gives the word and lowers it', async () => {
    await surgeon.page.keyboard.press('h');
    const hands = chair.page.getByRole('list', { name: 'Raised hands, in their order' });
    await expect(hands).toContainText(surgeon.name);
    await chair.button(`Lower the hand of ${surgeon.name}`).click();
    await expect(surgeon.button('Raise my hand')).toBeVisible();
  });

  await test.step('the chair decides, the surgeon dissents by name', async () => {
    await chair.page.keyboard.press('d');
    await weighsGoals(chair, { Biopsy: { decision: 'Not applicable' }, Decompression: { decision: 'Recommended', primary: true }, Resection: { decision: 'Considered and rejected', because: 'no gain is expected' }, Stabilisation: { decision: 'Recommended' } });
    await writes(chair, { 'Responsible clinician': surgeon.name });
    await expect(surgeon.page.getByRole('group', { name: `Position of ${surgeon.name}` })).toBeVisible();
    await surgeon.page.keyboard.press('o');
    await expect(surgeon.page.getByRole('group', { name: `Position of ${surgeon.name}` }).getByRole('radio', { name: 'Dissents' })).toBeFocused();
    await states(surgeon, 'Dissents', 'A shorter construct would do');
    await expect(chair.page.getByText('A shorter construct would do')).toBeVisible();
  });

  await test.step('the connection of the chair is lost: the text stays, what waits is shown, and nobody signs', async () => {
    const { page } = chair;
    await page.context().setOffline(true);
    await page.locator('[name="rationale"]').fill('Typed while the line was down');
    await expect(page.getByRole('status', { name: 'Waiting to be sent' })).toContainText(`Decision for ${first.familyName}`);
    await chair.button('Read back and sign').click();
    await expect(page.getByText('Not everything that was typed is kept yet')).toBeVisible();
    await expect(chair.dialog('Read back and sign')).toHaveCount(0);
    await page.context().setOffline(false);
    await expect(page.getByRole('status', { name: 'Waiting to be sent' })).toHaveCount(0, { timeout: 60_000 });
    await expect.poll(async () => (await meeting()).items[0]?.decision?.rationale).toBe('Typed while the line was down');
    await expect(page.getByText('The connection is lost')).toHaveCount(0, { timeout: 60_000 });
  });

  await test.step('then it is signed with the dissent', async () => {
    await chair.page.keyboard.press('Control+Enter');
    const dialog = chair.dialog('Read back and sign');
    await expect(wall.page.getByRole('main')).toContainText('decompression');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(async () => (await meeting()).items[0]).toMatchObject({ status: 'discussed', decision: { quorumMet: true, positions: [{ stance: 'dissent' }] } });
  });

  await test.step('the second case is deferred with one key, comes back to the next meeting, and is taken back', async () => {
    await expect(surgeon.page.getByRole('region', { name: SHARED })).toContainText(second.familyName);
    await chair.page.keyboard.press('f');
    const form = chair.form('Defer the case');
    await answerAll(form, { Reason: 'Histology pending', 'Who sees to it': surgeon.name, 'Expected on': new Date(Date.now() + 7 * DAY).toISOString().slice(0, 10) });
    await form.getByRole('button', { name: 'Defer', exact: true }).click();
    await expect.poll(async () => (await coordinator.door.get<MeetingView>(`/meetings/${nextId}`)).items.map(({ theCase }) => theCase.id)).toEqual([second.id]);
    await expect(chair.page.getByRole('status', { name: 'Last act' })).toContainText('deferred');
    await chair.page.keyboard.press('u');
    await expect.poll(async () => (await meeting()).items.find(({ id }) => id === items[1])?.status).toBe('listed');
    expect((await coordinator.door.get<MeetingView>(`/meetings/${nextId}`)).items).toEqual([]);
    await expect(surgeon.page.getByRole('region', { name: SHARED })).toContainText(second.familyName);
  });

  await test.step('an emergency comes by telephone and stands on the agenda', async () => {
    await chair.page.keyboard.press('e');
    const form = chair.form('Emergency by telephone');
    await answerAll(form, { 'Family name': 'Telephone Call', Level: 'T10', Walking: 'No or flicker power', 'Neurology in words': 'Legs weak since this morning' });
    await form.getByRole('button', { name: 'Add to this meeting' }).click();
    await expect(form).toHaveCount(0);
    await expect(wall.page.getByRole('main')).toContainText('Telephone Call');
    expect((await meeting()).items.find(({ theCase }) => theCase.familyName === 'Telephone Call')).toMatchObject({ bucket: 'discuss', lateReason: 'Emergency, added in the meeting', theCase: { urgency: 'emergency', levels: 'T10' } });
  });
});
