import { expect, test } from './fixtures.js';
import { aBoard, aCase, aMeeting, drafted, inSession, listed, signed } from './prepared.js';
import { expectAccessible, smallText } from './screen-checks.js';

test('agenda, room, wall and signed decision', async ({ people }) => {
  test.setTimeout(300_000);
  const [coordinator, chair, surgeon] = [await people.as('coordinator'), await people.as('chair'), await people.as('spine_surgeon')];
  const team = [{ who: chair, specialty: 'chair' as const }, { who: surgeon, specialty: 'spine_surgeon' as const }];
  const board = await aBoard(coordinator, team, [{ specialty: 'radiation_oncologist', count: 1 }]);
  const meetingId = await aMeeting(coordinator, board.id);
  const [first, second] = [await aCase(coordinator, 'ready'), await aCase(coordinator, 'ready')];
  const items = [await listed(coordinator, meetingId, first.id), await listed(coordinator, meetingId, second.id)] as const;

  await test.step('the agenda', async () => {
    await coordinator.opens(`/meetings/${meetingId}`);
    await expect(coordinator.panel('Agenda').getByRole('link', { name: new RegExp(first.familyName, 'i') })).toBeVisible();
    await expectAccessible(coordinator.page, 'Agenda');
  });
  await inSession(chair, meetingId, team);
  await chair.door.put(`/meetings/${meetingId}/room`, { itemId: items[0], view: 'summary' });
  await drafted(chair, items[0], surgeon);
  await surgeon.door.put(`/agenda-items/${items[0]}/positions/${surgeon.session.personId}`, { specialty: 'spine_surgeon', stance: 'dissent', words: 'A shorter construct would do' });

  await test.step('the room of the chair', async () => {
    await chair.opens(`/meetings/${meetingId}/room`);
    await expect(chair.page.getByRole('table', { name: 'Goals of surgery' })).toBeVisible();
    await expectAccessible(chair.page, 'Room, chair');
  });
  await test.step('the read-back before the signature', async () => {
    await chair.button('Read back and sign').click();
    await expect(chair.dialog('Read back and sign')).toBeVisible();
    await expectAccessible(chair.page, 'Read back and sign');
  });
  await test.step('the room of somebody who follows', async () => {
    await surgeon.opens(`/meetings/${meetingId}/room`);
    await expect(surgeon.page.getByRole('region', { name: 'What the room looks at' })).toContainText('Posterior decompression');
    await expectAccessible(surgeon.page, 'Room, follower, read-back');
  });
  await test.step('the wall, in each of its views', async () => {
    const { page } = await people.as('coordinator', { viewport: { width: 1920, height: 1080 } });
    await page.goto(`/meetings/${meetingId}/projector`);
    for (const [view, words] of [['read_back', 'Posterior decompression'], ['summary', 'Decompress and stabilise T8, or radiotherapy?'], ['spine', 'ESCC']] as const) {
      await chair.door.put(`/meetings/${meetingId}/room`, { itemId: items[0], view });
      await expect(page.getByRole('main')).toContainText(words, { timeout: 30_000 });
      const { high, wide } = await page.evaluate(() => ({ high: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth }));
      expect.soft({ high, wide }, `the wall does not scroll in ${view}`).toEqual({ high: 1080, wide: 1920 });
      expect.soft(await smallText(page, 20), `text on the wall in ${view}`).toEqual([]);
      await expectAccessible(page, `Wall, ${view}`, { phone: false });
    }
  });
  await test.step('the signed decision', async () => {
    const decisionId = await signed(chair, meetingId, items[0]);
    await surgeon.opens(`/decisions/${decisionId}`);
    await expect(surgeon.page.getByRole('main')).toContainText('A shorter construct would do');
    await expectAccessible(surgeon.page, 'Signed decision');
  });
});
