import { newId } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { PlannedMeeting, inHours } from './support/planned-meeting.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('a case that is listed after the cut-off', () => {
  it('needs a reason, and is marked', async () => {
    const meeting = await PlannedMeeting.make(api, { meeting: { startsAt: inHours(91) } });
    (await meeting.lists()).expectProblem(422, 'invalid-input', '#/lateReason');
    const { itemId, caseId, status } = await meeting.lists({ lateReason: 'New weakness on Sunday' });
    expect(status).toBe(200);
    expect(await meeting.room.item(itemId)).toMatchObject({ late: true, lateReason: 'New weakness on Sunday' });
    (await meeting.room.coordinator.put(`${meeting.path}/agenda/${itemId}`, { caseId, bucket: 'discuss', lateReason: '  ' }, 1)).expectProblem(422, 'invalid-input', '#/lateReason');
    expect((await meeting.room.coordinator.put(`${meeting.path}/agenda/${itemId}`, { caseId, bucket: 'ratify', lateReason: 'New weakness' }, 1)).status).toBe(200);
    expect(await meeting.room.item(itemId)).toMatchObject({ late: true, bucket: 'ratify' });
  });

  it('is not late an hour before the cut-off, nor where the board has none', async () => {
    const early = await PlannedMeeting.make(api, { meeting: { startsAt: inHours(93) } });
    expect(await early.room.item((await early.lists()).itemId)).toMatchObject({ late: false });
    const without = await PlannedMeeting.make(api, { board: { cutOffHours: null }, meeting: { startsAt: inHours(1) } });
    expect(await without.room.item((await without.lists()).itemId)).toMatchObject({ late: false });
  });

  it('needs none where an emergency is only ratified, but to ratify is no side door into the discussion', async () => {
    const meeting = await PlannedMeeting.make(api, { meeting: { startsAt: inHours(2) } });
    const { itemId, caseId, status } = await meeting.lists({ bucket: 'ratify' });
    expect(status).toBe(200);
    expect(await meeting.room.item(itemId)).toMatchObject({ late: false });
    const discuss = (more: object) => meeting.room.coordinator.put(`${meeting.path}/agenda/${itemId}`, { caseId, bucket: 'discuss', ...more }, 1);
    (await discuss({})).expectProblem(422, 'invalid-input', '#/lateReason');
    expect((await discuss({ lateReason: 'To be discussed after all' })).status).toBe(200);
    expect(await meeting.room.item(itemId)).toMatchObject({ late: true });
  });
});

describe('the facts of an agenda', () => {
  it('say of each case what the order and the readiness are told from, and what is missing', async () => {
    const meeting = await PlannedMeeting.make(api, { board: { minimumDataSet: ['question', 'sins', 'histology'] } });
    const caseId = await meeting.room.triagedCase({
      referral: { question: 'Is it stable?', urgency: 'urgent', mscc: 'no' }, tumour: { primary: 'breast', absences: { histology: 'pending' } }, fitness: { anticoagulated: 'yes' },
      functionalStatus: { examinedOn: '2026-03-13', ais: 'D' }, lesions: [{ levels: 'T8', esccGrade: '3' }, { levels: 'L2', esccGrade: '0' }], priorTreatments: [{ kind: 'radiotherapy' }],
    } as never);
    const { itemId } = await meeting.room.list(caseId);
    const { facts, now } = await meeting.preparation();
    expect(facts).toMatchObject([
      {
        itemId, urgency: 'urgent', primary: 'breast', histologyKnown: false, diagnosisAbsence: true, worstEscc: '3', esccIncomplete: false, lesionCount: 2, ais: 'D', ambulation: null, anticoagulated: 'yes',
        irradiated: true, sinsLow: null, timesDecided: 0, timesDeferred: 0, readiness: { done: 1, of: 3, missing: [{ label: 'SINS of every lesion', absence: null }, { label: 'Histology', absence: 'pending' }] },
      },
    ]);
    expect(now.lines).toMatchObject([{ itemId, caseId, complexityLow: 6, complexityHigh: 7, readiness: { done: 1, of: 3 } }]);
  });

  it('count earlier deferrals', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { itemId, caseId } = await meeting.lists();
    await meeting.room.chair.post(`/agenda-items/${itemId}/deferral`, { reason: 'time' }, 1);
    await meeting.room.list(caseId);
    expect((await meeting.preparation()).facts.find((one) => one.itemId !== itemId)).toMatchObject({ timesDeferred: 1 });
  });

  it.each(['referrer', 'administrator'] as const)('are not for the %s', async (role) => {
    const meeting = await PlannedMeeting.make(api);
    (await (await api.as(role)).get(`${meeting.path}/preparation`)).expectProblem(403, 'not-permitted');
  });

  it('are not for another centre', async () => {
    const meeting = await PlannedMeeting.make(api);
    const stranger = await api.stranger('chair', 'coordinator');
    (await stranger.get(`${meeting.path}/preparation`)).expectProblem(404, 'not-found');
    (await stranger.get(`${meeting.path}/calendar.ics`)).expectProblem(404, 'not-found');
    (await stranger.put(`${meeting.path}/break`, { choice: 'none' }, 2)).expectProblem(404, 'not-found');
    (await stranger.post(`${meeting.path}/packs`, {}, 2)).expectProblem(404, 'not-found');
    (await stranger.put(`${meeting.path}/replies/${stranger.id}`, { answer: 'yes' }, 0)).expectProblem(404, 'not-found');
    (await stranger.post(`${meeting.path}/invitations`, {}, 2)).expectProblem(404, 'not-found');
    (await stranger.post(`${meeting.path}/cancellation`, { reason: 'Mine' }, 2)).expectProblem(404, 'not-found');
  });
});

describe('the break', () => {
  it('is placed after a case, taken out, and left to the proposal again', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { itemId } = await meeting.lists();
    const put = async (choice: object) => meeting.room.coordinator.put(`${meeting.path}/break`, choice, await meeting.version());
    expect((await put({ choice: 'placed', afterItemId: itemId })).status).toBe(200);
    expect(await meeting.room.meeting()).toMatchObject({ breakChoice: 'placed', breakAfterItemId: itemId, breakMinutes: 3 });
    expect((await put({ choice: 'placed', afterItemId: itemId, minutes: 10 })).status).toBe(200);
    expect((await put({ choice: 'none' })).status).toBe(200);
    expect(await meeting.room.meeting()).toMatchObject({ breakChoice: 'none', breakAfterItemId: null, breakMinutes: null });
    expect((await put({ choice: null })).status).toBe(200);
    expect(await meeting.room.meeting()).toMatchObject({ breakChoice: null });
  });

  it('stands only after a case of this agenda that is discussed', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { itemId } = await meeting.lists({ bucket: 'not_ready' });
    const put = async (choice: object, by = meeting.room.coordinator) => by.put(`${meeting.path}/break`, choice, await meeting.version());
    for (const afterItemId of [itemId, newId(), undefined]) (await put({ choice: 'placed', afterItemId })).expectProblem(422, 'invalid-input', '#/afterItemId');
    (await put({ choice: 'none', afterItemId: itemId })).expectProblem(422, 'invalid-input', '#/afterItemId');
    (await put({ choice: 'tea' })).expectProblem(422, 'invalid-input', '#/choice');
    (await put({ choice: 'placed', afterItemId: itemId, minutes: 0 })).expectProblem(422, 'invalid-input', '#/minutes');
    (await put({ choice: 'none' }, meeting.room.surgeon)).expectProblem(403, 'not-permitted');
    (await meeting.room.coordinator.put(`${meeting.path}/break`, { choice: 'none' }, 1)).expectProblem(412, 'stale-version');
  });
});

describe('a reply to an invitation', () => {
  it('is given by each for themselves, and changed', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, oncologist } = meeting.room;
    expect((await meeting.replies(surgeon, { answer: 'yes' })).status).toBe(200);
    expect((await meeting.replies(surgeon, { answer: 'remote', note: 'From theatre' }, 1)).status).toBe(200);
    (await meeting.replies(surgeon, { answer: 'no' }, 1)).expectProblem(412, 'stale-version');
    const { invitees } = await meeting.preparation(surgeon);
    expect(invitees.find(({ personId }) => personId === surgeon.id)).toMatchObject({ answer: 'remote', note: 'From theatre', version: 2, specialties: ['spine_surgeon'], ofTheTeam: true, recordedByName: surgeon.displayName });
    expect(invitees.find(({ personId }) => personId === oncologist.id)).toMatchObject({ answer: null, version: 0, recordedByName: null, invited: false });
  });

  it('is put down for somebody else only by those who keep the attendance', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, oncologist, coordinator } = meeting.room;
    (await meeting.replies(surgeon, { answer: 'no' }, 0, oncologist)).expectProblem(403, 'not-permitted');
    expect((await meeting.replies(surgeon, { answer: 'no' }, 0, coordinator)).status).toBe(200);
    expect((await meeting.preparation()).invitees.find(({ personId }) => personId === surgeon.id)?.recordedByName).toBe(coordinator.displayName);
  });

  it('names a cover who speaks for the same specialty and has not said no', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, oncologist } = meeting.room;
    const colleague = await api.as('spine_surgeon');
    for (const coverId of [undefined, surgeon.id, oncologist.id, newId()]) (await meeting.replies(surgeon, { answer: 'cover', coverId })).expectProblem(422, 'invalid-input', '#/coverId');
    (await meeting.replies(surgeon, { answer: 'yes', coverId: colleague.id })).expectProblem(422, 'invalid-input', '#/coverId');
    expect((await meeting.replies(colleague, { answer: 'no' })).status).toBe(200);
    (await meeting.replies(surgeon, { answer: 'cover', coverId: colleague.id })).expectProblem(422, 'invalid-input', '#/coverId');
    expect((await meeting.replies(colleague, { answer: 'open' }, 1)).status).toBe(200);
    expect((await meeting.replies(surgeon, { answer: 'cover', coverId: colleague.id })).status).toBe(200);
    expect((await meeting.preparation()).invitees.find(({ personId }) => personId === surgeon.id)).toMatchObject({ answer: 'cover', cover: { id: colleague.id }, coverSpecialties: ['spine_surgeon'] });
  });

  it('is not for people who take no part in meetings, nor for a meeting that is over', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, referrer, coordinator } = meeting.room;
    (await meeting.replies(referrer, { answer: 'yes' })).expectProblem(403, 'not-permitted');
    (await meeting.replies(referrer, { answer: 'yes' }, 0, coordinator)).expectProblem(404, 'not-found');
    (await meeting.replies(surgeon, { answer: 'perhaps' })).expectProblem(422, 'invalid-input', '#/answer');
    await meeting.room.open();
    await meeting.room.close();
    (await meeting.replies(surgeon, { answer: 'yes' })).expectProblem(409, 'meeting-closed');
  });
});
