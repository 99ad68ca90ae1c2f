import { newId, type MeetingView } from '@rachis/domain';
import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';
import { expectAccessible } from './screen-checks.js';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test('the coordinator builds an agenda, publishes it, adds a late case and sees the difference', async ({ people }) => {
  test.setTimeout(240_000);
  const [coordinator, surgeon] = [await people.as('coordinator'), await people.as('spine_surgeon')];
  const [boardId, meetingId] = [newId(), newId()];
  const plan = async (startsAt: string, version: number) => coordinator.door.put(`/meetings/${meetingId}`, { boardId, startsAt, place: 'Seminar room 2', plannedMinutes: 60 }, version);
  await coordinator.door.put(
    `/boards/${boardId}`,
    {
      name: `Board ${boardId.slice(-6)} (demo)`, timeZone: 'Europe/London', plannedMinutes: 60, cutOffHours: 92, quorum: [{ specialty: 'spine_surgeon', count: 1 }],
      members: [{ personId: coordinator.session.personId, specialty: 'coordinator' }, { personId: surgeon.session.personId, specialty: 'spine_surgeon' }],
    },
    0,
  );
  await plan(inHours(200), 0);
  const routine = await aCase(coordinator, 'ready', { referral: { question: 'Is T8 stable?', urgency: 'routine', mscc: 'no' } });
  const urgent = await aCase(coordinator, 'ready', { functionalStatus: { examinedOn: '2026-03-13', ais: 'D' } } as never);
  const late = await aCase(coordinator, 'ready');
  const adds = async (familyName: string) => {
    await coordinator.page.getByRole('textbox', { name: 'Find a case by name or number' }).fill(familyName);
    await coordinator.button(new RegExp(`^Add ${familyName}`)).click();
  };
  const order = () => coordinator.panel('Agenda').getByRole('region', { name: 'To discuss' }).getByRole('link');

  await test.step('Given an agenda with two cases, each with the minutes of its complexity', async () => {
    await coordinator.opens(`/meetings/${meetingId}`);
    for (const { familyName } of [routine, urgent]) {
      await adds(familyName);
      await expect(coordinator.panel('Agenda').getByRole('textbox', { name: new RegExp(`^Planned minutes for ${familyName}`) })).toHaveValue(/^(6|8)$/);
    }
    await expect(order()).toHaveText([new RegExp(routine.familyName), new RegExp(urgent.familyName)]);
  });

  await test.step('When an order is proposed, it says why and moves nothing until it is used; it can be undone', async () => {
    await coordinator.button('Propose an order…').click();
    const dialog = coordinator.dialog('Proposed order');
    await expect(dialog.getByRole('row', { name: new RegExp(urgent.familyName) })).toContainText('Urgent · Complexity 2');
    await expect(dialog.getByRole('row', { name: new RegExp(urgent.familyName) })).toContainText('SINS not recorded');
    await expectAccessible(coordinator.page, 'Proposed order');
    await dialog.getByRole('button', { name: 'Use this order' }).click();
    await expect(order()).toHaveText([new RegExp(urgent.familyName), new RegExp(routine.familyName)]);
    await coordinator.button('Undo the order').click();
    await expect(order()).toHaveText([new RegExp(routine.familyName), new RegExp(urgent.familyName)]);
  });

  await test.step('And a case is moved with the keyboard', async () => {
    const handle = coordinator.button(new RegExp(`^Move ${urgent.familyName}.*: Alt`));
    await handle.focus();
    await coordinator.page.keyboard.press('Alt+ArrowUp');
    await expect(order()).toHaveText([new RegExp(urgent.familyName), new RegExp(routine.familyName)]);
    await expect(coordinator.page.getByRole('status', { name: 'Agenda' })).toContainText('is now 1 of 2 in To discuss');
  });

  await test.step('And the surgeon says to come: the quorum will be met, where before it depended', async () => {
    const forecast = coordinator.page.getByRole('status', { name: 'Quorum forecast' });
    await expect(forecast).toContainText('Depends on those who have not answered: Spine surgeon 0 of 1 (1 has not answered)');
    await surgeon.opens(`/meetings/${meetingId}`);
    await surgeon.page.getByRole('combobox', { name: `${surgeon.name} comes?` }).selectOption('Remote');
    await expect(forecast).toContainText('Will be quorate by the replies');
  });

  await test.step('And v1 is published', async () => {
    await coordinator.button('Publish v1').click();
    await expect(coordinator.panel('Published versions')).toContainText('The agenda stands as in v1.');
    await expect(coordinator.button('Publish v2')).toHaveCount(0);
  });

  await test.step('And a case comes after the cut-off: it needs a reason', async () => {
    const { version } = await coordinator.door.get<MeetingView>(`/meetings/${meetingId}`);
    await plan(inHours(20), version);
    await coordinator.opens(`/meetings/${meetingId}`);
    await expect(coordinator.page.getByRole('note', { name: 'Where the preparation stands' })).toContainText('Cut-off passed');
    await adds(late.familyName);
    const dialog = coordinator.dialog(/after the cut-off$/);
    await expect(dialog.getByRole('button', { name: 'Add as late' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Late because' }).fill('New weakness on Sunday');
    await dialog.getByRole('button', { name: 'Add as late' }).click();
    await expect(coordinator.panel('Agenda')).toContainText('Late: New weakness on Sunday');
  });

  await test.step('Then v2 shows the difference line by line, and v1 stands as it was', async () => {
    await coordinator.button('Publish v2').click();
    const versions = coordinator.panel('Published versions');
    await expect(versions).toContainText('The agenda stands as in v2.');
    await versions.getByRole('button', { name: /^v2/ }).click();
    const difference = versions.getByRole('group', { name: 'v2 against v1' });
    await expect(difference).toContainText(new RegExp(`Added: ${late.familyName}.*late: New weakness on Sunday`));
    await expect(difference).toContainText('It begins at another time');
    await expect(versions).toContainText(/SHA-256 [0-9a-f]{64}/);
    await expectAccessible(coordinator.page, 'Agenda with published versions');
    await versions.getByRole('button', { name: /^v1/ }).click();
    await expect(versions.getByRole('list', { name: 'Cases of v1' })).not.toContainText(late.familyName);
  });
});
