import { newId, quorumOfItem } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.stop());

describe('attendance', () => {
  it('keeps every coming and going, and none of it can be changed', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    for (const mode of ['in_room', 'absent', 'remote']) await room.attends(room.surgeon, 'spine_surgeon', { mode });
    const [surgeon] = (await room.meeting()).attendance;
    expect(surgeon).toMatchObject({ mode: 'remote', marks: [{ mode: 'in_room' }, { mode: 'absent' }, { mode: 'remote' }] });
    await room.attends(room.surgeon, 'spine_surgeon', { mode: 'remote', recusedItemIds: [] });
    expect((await room.meeting()).attendance[0]!.marks).toHaveLength(3);
    await expect(api.rows('UPDATE attendance_mark SET mode = $1 RETURNING 1', ['absent'])).rejects.toThrow('append-only');
  });

  it('decides about each case by itself: who had left when it was decided did not make it quorate', async () => {
    const room = await BoardRoom.gather(api);
    const [first, second] = [await room.signed(), await room.drafted()];
    await room.attends(room.oncologist, 'radiation_oncologist', { mode: 'absent' });
    (await room.sign(second.itemId)).expectProblem(409, 'quorum-not-met', '#/quorumException');
    const { quorum, team, attendance } = await room.meeting();
    const at = (await room.item(first.itemId)).decision!.signedAt!;
    expect(quorumOfItem({ rule: quorum, team, attendance, itemId: first.itemId, at }).state).toBe('met');
    expect(quorumOfItem({ rule: quorum, team, attendance, itemId: second.itemId }).state).toBe('not_met');
  });

  it('is unknown, not absent, of whoever nobody has ticked; a signature then needs a reason too', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    await room.attends(room.oncologist, 'radiation_oncologist');
    const { itemId, decisionId } = await room.drafted();
    (await room.sign(itemId)).expectProblem(409, 'quorum-not-met', '#/quorumException');
    await room.sign(itemId, 1, { quorumException: 'The surgeon is on her way' });
    expect((await room.decision(decisionId)).snapshot).toMatchObject({ quorum: { met: false, state: 'unknown', gaps: [{ specialty: 'spine_surgeon', needed: 1, present: 0 }] } });
  });

  it('lets one specialty cover another where the board says so', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    const quorum = [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1, coveredBy: ['medical_oncologist'] }];
    expect((await room.coordinator.put(`/boards/${room.boardId}`, { name: 'Covered', timeZone: 'Europe/London', quorum, members: [] }, 1)).status).toBe(200);
    const oncologist = await api.as('medical_oncologist');
    await room.attends(room.surgeon, 'spine_surgeon');
    await room.attends(oncologist, 'medical_oncologist');
    const { itemId, decisionId } = await room.drafted();
    expect((await room.sign(itemId)).status).toBe(200);
    expect((await room.decision(decisionId)).snapshot).toMatchObject({ quorum: { met: true, covers: [{ specialty: 'radiation_oncologist', by: 'medical_oncologist', personId: oncologist.id }] } });
  });

  it('refuses a board whose specialty covers itself or something that is none', async () => {
    const coordinator = await api.as('coordinator');
    const board = (coveredBy: unknown) => coordinator.put(`/boards/${newId()}`, { name: 'Odd', timeZone: 'Europe/London', quorum: [{ specialty: 'radiologist', count: 1, coveredBy }], members: [] }, 0);
    (await board(['radiologist'])).expectProblem(422, 'invalid-input', '#/quorum/0/coveredBy');
    (await board(['referrer'])).expectProblem(422, 'invalid-input', '#/quorum/0/coveredBy');
    (await board('pathologist')).expectProblem(422, 'invalid-input', '#/quorum/0/coveredBy');
  });
});

describe('a position', () => {
  it('is had by who takes part: not by who stepped out for the case, nor by who never came', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    const nurse = await api.as('specialist_nurse');
    const state = (person: typeof nurse, specialty: string) => person.put(`/agenda-items/${itemId}/positions/${person.id}`, { specialty, stance: 'dissent', words: 'Radiotherapy alone would be enough' });
    (await state(nurse, 'specialist_nurse')).expectProblem(403, 'not-permitted');
    expect((await state(room.surgeon, 'spine_surgeon')).status).toBe(200);
    await room.attends(room.surgeon, 'spine_surgeon', { recusedItemIds: [itemId] });
    (await state(room.surgeon, 'spine_surgeon')).expectProblem(403, 'not-permitted');
    (await room.chair.put(`/agenda-items/${itemId}/positions/${room.surgeon.id}`, { specialty: 'spine_surgeon', stance: 'agree' })).expectProblem(403, 'not-permitted');
  });

  it('is stated by nobody who has left; what was said of the case before can be noted by the record, and of a later case not', async () => {
    const room = await BoardRoom.gather(api);
    const [first, second] = [await room.drafted(), await room.drafted()];
    const shows = async (itemId: string) => expect((await room.chair.put(`/meetings/${room.meetingId}/room`, { itemId, view: 'summary' })).status).toBe(200);
    const state = (by: typeof room.chair, itemId: string) => by.put(`/agenda-items/${itemId}/positions/${room.surgeon.id}`, { specialty: 'spine_surgeon', stance: 'dissent', words: 'Radiotherapy alone would be enough' });
    await shows(first.itemId);
    await room.attends(room.surgeon, 'spine_surgeon', { mode: 'absent' });
    const refused = (await state(room.surgeon, first.itemId)).expectProblem(403, 'not-permitted');
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('ticked as having left') });
    expect((await state(room.chair, first.itemId)).status).toBe(200);
    await shows(second.itemId);
    const later = (await state(room.chair, second.itemId)).expectProblem(403, 'not-permitted');
    expect(later.body).toMatchObject({ detail: expect.stringContaining('had left before the case was discussed') });
    await room.attends(room.surgeon, 'spine_surgeon');
    expect((await state(room.surgeon, second.itemId)).status).toBe(200);
  });
});
