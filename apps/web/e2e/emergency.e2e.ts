import { newId, type EmergencyList, type MeetingView } from '@rachis/domain';
import { weighsGoals, writes } from './deciding.js';
import { expect, test, unique } from './fixtures.js';
import { aCase, inSession } from './prepared.js';

const HOUR_MS = 3_600_000;

test('an emergency, from the press of the button to the signed decision and its ratification', async ({ people }) => {
  test.slow();
  const [coordinator, surgeon, oncologist, chair] = [await people.as('coordinator'), await people.as('spine_surgeon', { viewport: { width: 390, height: 844 } }), await people.as('radiation_oncologist'), await people.as('chair')];
  const [boardId, boardName, meetingId] = [newId(), `Board ${unique()} (demo)`, newId()];
  await coordinator.door.put(
    `/boards/${boardId}`,
    {
      name: boardName, timeZone: 'Europe/London', quorum: [], emergencyQuorum: [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1 }], members: [],
      onCall: [{ duty: 'spine_surgeon', personId: surgeon.session.personId, phone: '01632 960501' }, { duty: 'radiation_oncologist', personId: oncologist.session.personId }, { duty: 'coordinator', personId: coordinator.session.personId }],
    },
    0,
  );
  await coordinator.door.put(`/meetings/${meetingId}`, { boardId, startsAt: new Date(Date.now() + HOUR_MS).toISOString() }, 0);
  const { id, familyName } = await aCase(coordinator, 'triaged', {
    referral: { question: 'Decompress and stabilise T8 tonight?', urgency: 'urgent', mscc: 'yes', msccSuspectedAt: new Date(Date.now() - 2 * HOUR_MS).toISOString() },
  });

  await test.step('Given the coordinator calls the case out on its page', async () => {
    await coordinator.opensCase(id);
    await coordinator.button('Call out an emergency…').click();
    await coordinator.page.getByRole('combobox', { name: 'Board' }).selectOption({ label: boardName });
    await coordinator.button('Call out now').click();
    await expect(coordinator.page.getByText('Emergency, called out.')).toBeVisible();
  });

  const card = surgeon.page.getByRole('region', { name: new RegExp(familyName) }).first();
  await test.step('When the surgeon, on the telephone, sees it and says so', async () => {
    await surgeon.opens('/emergencies');
    const alerts = card.getByRole('list', { name: 'Alerts' });
    await expect(alerts.getByRole('listitem')).toHaveCount(3);
    await alerts.getByRole('button', { name: 'I have seen it' }).click();
    await expect(alerts.getByText('Acknowledged', { exact: false }).first()).toBeVisible();
  });

  await test.step('And logs a call with one key', async () => {
    await card.getByRole('heading').first().click();
    await surgeon.page.keyboard.press('c');
    const form = surgeon.form('Telephone call');
    await form.getByRole('textbox', { name: /With whom/ }).fill('Ward 7');
    await form.getByRole('button', { name: 'Log the call' }).click();
    await expect(card.getByRole('list', { name: 'Calls' })).toContainText('Ward 7');
  });

  await test.step('And opens the discussion with the radiation oncologist', async () => {
    await card.getByRole('button', { name: 'Open the discussion' }).click();
    for (const [person, role] of [[surgeon, 'Spine surgeon'], [oncologist, 'Radiation oncologist']] as const) {
      await card.getByRole('combobox', { name: 'Who takes part' }).selectOption({ label: `${person.name}, ${role}` });
      await card.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(card.getByRole('button', { name: `${person.name} has left` })).toBeVisible();
    }
    await expect(card.getByText('Quorate', { exact: false }).first()).toBeVisible();
  });

  await test.step('And writes and signs the decision', async () => {
    await weighsGoals(surgeon, {
      Decompression: { decision: 'Recommended', primary: true }, Stabilisation: { decision: 'Recommended' }, Biopsy: { decision: 'Not applicable' },
      Resection: { decision: 'Considered and rejected', because: 'no survival gain is expected' },
    });
    await writes(surgeon, { 'Responsible clinician': surgeon.name, Plan: 'Posterior decompression T8, instrumentation T6 to T10' });
    await card.getByRole('button', { name: 'Read back and sign' }).click();
    await surgeon.page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(card.getByText(/Signed by/)).toBeVisible();
    await expect(card.getByText(/To be ratified at the meeting of/)).toBeVisible();
  });

  await test.step('Then it waits on the list of the planned meeting, and the chair ratifies it with one key', async () => {
    await inSession(chair, meetingId, []);
    await chair.opens(`/meetings/${meetingId}/room`);
    await chair.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: new RegExp(familyName) }).click();
    await expect(chair.page.getByText('Decided in an emergency, to be ratified')).toBeVisible();
    await chair.page.keyboard.press('r');
    await expect.poll(async () => (await chair.door.get<MeetingView>(`/meetings/${meetingId}`)).items[0]?.status).toBe('discussed');
    const { emergencies } = await chair.door.get<EmergencyList>('/emergencies');
    expect(emergencies.find(({ theCase }) => theCase.id === id)?.discussion?.ratification).toMatchObject({ result: 'ratified', by: { displayName: chair.name } });
  });
});
