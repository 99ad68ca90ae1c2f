import { newId, type CaseView, type FollowUpInbox, type Kept, type TakenOffList, type WorklistPage } from '@rachis/domain';
import { TestApi, type ActingPerson, type Answer } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { asOwner } from './support/people.js';

let api: TestApi;
let room: BoardRoom;
beforeAll(async () => {
  api = await TestApi.start();
  room = await BoardRoom.gather(api, { open: false, present: false });
});
afterAll(() => api.stop());

const DAY_MS = 86_400_000;
const day = (from: number): string => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);
const DIED = { kind: 'died', endedOn: '2026', cause: 'related', source: 'Letter of the hospice' };
const MOVED = { kind: 'transferred', endedOn: day(-1), transferredTo: 'Southmoor, oncology' };
const ends = async (caseId: string, end: object, { id = newId(), seen, by = room.coordinator }: { id?: string; seen?: number; by?: ActingPerson } = {}): Promise<{ id: string; answer: Answer<Kept> }> => {
  const version = seen ?? (await room.coordinator.readCase(caseId)).version;
  return { id, answer: await by.put<Kept>(`/cases/${caseId}/ends/${id}`, end, version) };
};
const takesBack = (caseId: string, id: string, seen = 1, by = room.coordinator) => by.post<Kept>(`/cases/${caseId}/ends/${id}/retraction`, { reason: 'Another person of the same name' }, seen);
const enters = async (caseId: string, path: string, body: object): Promise<void> => {
  expect((await room.coordinator.put(`/cases/${caseId}/${path}/${newId()}`, body, 0)).status).toBe(200);
};
const read = (caseId: string): Promise<CaseView> => room.coordinator.readCase(caseId);
const itemOf = async (itemId: string) => (await api.rows<{ status: string; removal_reason: string | null }>('SELECT status, removal_reason FROM agenda_item WHERE id = $1', [itemId]))[0];

/** A case on the agenda of a meeting to come, with a plan, a planned visit and one that took place. */
async function underWay(): Promise<{ caseId: string; itemId: string }> {
  const listed = await room.list();
  await enters(listed.caseId, 'surveillance-plans', { template: 'mri_spino', startOn: day(-100) });
  await enters(listed.caseId, 'visits', { visitedOn: day(9), state: 'planned' });
  await enters(listed.caseId, 'visits', { visitedOn: day(-9), state: 'seen' });
  return listed;
}

describe('the end of follow-up', () => {
  it('ends plans and planned visits in one act, remembers them, and can be taken back', async () => {
    const { caseId } = await underWay();
    const { id, answer } = await ends(caseId, { kind: 'discharged', endedOn: day(-1) });
    expect(answer.status).toBe(200);
    expect(await read(caseId)).toMatchObject({ state: 'closed', closingReason: 'discharged', ends: [{ kind: 'discharged', plansEnded: 1, visitsCancelled: 1, itemsRemoved: 1 }] });
    expect((await takesBack(caseId, id)).status).toBe(200);
    expect((await read(caseId)).surveillancePlans).toMatchObject([{ endedOn: null }]);
  });

  it('is asked for where somebody would only close the case, and so are death and transfer', async () => {
    const { caseId } = await room.list();
    for (const closingReason of ['died', 'transferred', 'discharged']) (await room.coordinator.move(caseId, 'close', { closingReason, reason: 'Told by the family' })).expectProblem(422, 'invalid-input', '#/closingReason');
  });

  it('leaves a cause and a hospital to death and transfer', async () => {
    const { caseId } = await room.list();
    (await ends(caseId, { kind: 'discharged', cause: 'related' })).answer.expectProblem(422, 'invalid-input', '#/cause');
    (await ends(caseId, { kind: 'discharged', transferredTo: 'Southmoor' })).answer.expectProblem(422, 'invalid-input', '#/transferredTo');
  });

  it('is not recorded over an emergency that runs', async () => {
    const { caseId } = await room.list();
    await asOwner(api.databaseUrl, api.centre.centreId, room.coordinator.id, (client) => client.query(`INSERT INTO emergency (centre_id, id, case_id, board_id, raised_at, version) SELECT $1, $2, $3, m.board_id, now(), 1 FROM meeting m WHERE m.id = $4`, [api.centre.centreId, newId(), caseId, room.meetingId]));
    (await ends(caseId, { kind: 'discharged' })).answer.expectProblem(409, 'move-not-possible');
  });
});

describe('a case that is closed for another reason', () => {
  it('calls nobody in and reminds nobody any more', async () => {
    const caseId = await room.coordinator.refer();
    expect((await room.coordinator.move(caseId, 'submit')).status).toBe(200);
    await enters(caseId, 'surveillance-plans', { template: 'mri_spino', startOn: day(-100) });
    await enters(caseId, 'visits', { visitedOn: day(9), state: 'planned' });
    expect((await room.coordinator.move(caseId, 'close', { closingReason: 'entered_in_error', reason: 'Another patient' })).status).toBe(200);
    expect(await read(caseId)).toMatchObject({ state: 'closed', surveillancePlans: [{ endedReason: 'Another patient' }], visits: [{ state: 'cancelled', stateReason: 'Another patient' }] });
  });
});

describe('a death', () => {
  it('is one act that ends everything, with the reason, everywhere', async () => {
    const { caseId, itemId } = await underWay();
    const { id, answer } = await ends(caseId, DIED);
    expect(answer.body).toEqual({ id, version: 1 });
    const after = await read(caseId);
    expect(after).toMatchObject({ state: 'closed', closingReason: 'died', patient: { vitalStatus: 'deceased', deceasedOn: '2026' } });
    expect(after.ends).toMatchObject([{ ...DIED, stateBefore: 'listed', plansEnded: 1, visitsCancelled: 1, itemsRemoved: 1, actionsClosed: 0, recordedByName: room.coordinator.displayName }]);
    expect(after.surveillancePlans).toMatchObject([{ endedReason: 'The patient has died, 2026' }]);
    expect(after.visits).toMatchObject([{ state: 'cancelled', stateReason: 'The patient has died, 2026' }, { state: 'seen', stateReason: null }]);
    expect(await itemOf(itemId)).toEqual({ status: 'removed', removal_reason: 'The patient has died, 2026' });
    const { cases } = (await room.chair.get<TakenOffList>(`/meetings/${room.meetingId}/taken-off`)).body;
    expect(cases).toContainEqual(expect.objectContaining({ itemId, caseId, caseNumber: after.caseNumber, because: 'The patient has died, 2026', waitedToBeRatified: false }));
    const found = (await room.coordinator.post<WorklistPage>('/cases/search', { text: after.caseNumber })).body;
    expect(found.rows).toMatchObject([{ state: 'closed', closingReason: 'died' }]);
    expect((await room.coordinator.get<FollowUpInbox>('/follow-up')).body.rows.map(({ theCase }) => theCase.id)).not.toContain(caseId);
  });

  it('closes what the decision left to do, and gives it back', async () => {
    const board = await BoardRoom.gather(api);
    const { caseId } = await board.signed();
    const open = async () => (await api.rows<{ state: string; not_done_reason: string | null }>('SELECT DISTINCT state, not_done_reason FROM action WHERE case_id = $1', [caseId]));
    expect(await open()).toEqual([{ state: 'open', not_done_reason: null }]);
    const { id } = await ends(caseId, DIED);
    expect(await open()).toEqual([{ state: 'not_done', not_done_reason: 'died' }]);
    expect((await read(caseId)).ends?.[0]?.actionsClosed).toBeGreaterThan(0);
    expect((await takesBack(caseId, id)).status).toBe(200);
    expect(await open()).toEqual([{ state: 'open', not_done_reason: null }]);
    expect((await ends(caseId, MOVED)).answer.status).toBe(200);
    expect(await open()).toEqual([{ state: 'not_done', not_done_reason: 'other' }]);
  });

  it('without its date says that nobody knows it, and is one act however often it is sent', async () => {
    const caseId = await room.triagedCase();
    const { version } = await read(caseId);
    const id = newId();
    const [first, second] = [await ends(caseId, { kind: 'died' }, { id, seen: version }), await ends(caseId, { kind: 'died' }, { id, seen: version })];
    expect([first.answer.body, second.answer.body]).toEqual([{ id, version: 1 }, { id, version: 1 }]);
    expect((await read(caseId)).patient).toMatchObject({ vitalStatus: 'deceased', deceasedOn: null, absences: { deceasedOn: 'unknown' } });
    (await ends(caseId, DIED, { id, seen: version })).answer.expectProblem(409, 'duplicate');
    (await ends(caseId, DIED)).answer.expectProblem(409, 'case-closed');
  });

  it('ends every open case of the patient, and its emergency', async () => {
    const first = await room.triagedCase();
    const { patient } = await read(first);
    const begun = await room.coordinator.post<Kept>('/cases', { id: newId(), patientId: patient.id, referral: { question: 'And L2?', urgency: 'soon', mscc: 'no' } });
    expect(begun.status).toBe(201);
    expect((await room.coordinator.post(`/cases/${first}/emergency`, { boardId: room.boardId })).status).toBeLessThan(300);
    const { id } = await ends(first, DIED);
    expect(await read(begun.body.id)).toMatchObject({ state: 'closed', closingReason: 'died', ends: [{ kind: 'died', stateBefore: 'draft' }] });
    expect(await api.rows('SELECT end_reason FROM emergency WHERE case_id = $1', [first])).toEqual([{ end_reason: 'died' }]);
    expect((await takesBack(first, id)).body.version).toBe(2);
    expect([(await read(first)).state, (await read(begun.body.id)).state]).toEqual(['triaged', 'draft']);
    expect((await read(begun.body.id)).ends).toMatchObject([{ retractedReason: 'Another person of the same name' }]);
  });
});

describe('a transfer', () => {
  it('ends the one case and says where the patient is treated now', async () => {
    const { caseId } = await underWay();
    expect((await ends(caseId, MOVED)).answer.status).toBe(200);
    expect(await read(caseId)).toMatchObject({ state: 'closed', closingReason: 'transferred', ends: [{ ...MOVED, cause: null }], patient: { vitalStatus: null } });
    expect((await read(caseId)).surveillancePlans?.[0]?.endedReason).toMatch(/^Transferred to Southmoor, oncology, /);
  });
});

describe('an end that was recorded in error', () => {
  it('gives back what it took: state, agenda, plan, visit and the patient', async () => {
    const { caseId, itemId } = await underWay();
    const { id } = await ends(caseId, DIED);
    expect((await takesBack(caseId, id)).body).toEqual({ id, version: 2 });
    const after = await read(caseId);
    expect(after).toMatchObject({ state: 'listed', closingReason: null, patient: { vitalStatus: null, deceasedOn: null }, ends: [{ retractedReason: 'Another person of the same name' }] });
    expect(after.surveillancePlans).toMatchObject([{ endedOn: null, endedReason: null }]);
    expect(after.visits?.[0]).toMatchObject({ state: 'planned', stateReason: null });
    expect(await itemOf(itemId)).toEqual({ status: 'listed', removal_reason: null });
    (await takesBack(caseId, id, 2)).expectProblem(409, 'entered-in-error');
  });

  it('stands once something has happened since: the case was reopened, or the patient put right', async () => {
    const { caseId } = await underWay();
    const { id } = await ends(caseId, MOVED);
    expect((await room.coordinator.move(caseId, 'reopen', { reason: 'Comes back' })).status).toBe(200);
    (await takesBack(caseId, id)).expectProblem(409, 'end-stands');
    const other = await room.triagedCase();
    const death = await ends(other, DIED);
    expect((await room.coordinator.move(other, 'reopen', { reason: 'A paper is missing' })).status).toBe(200);
    const { patient } = await read(other);
    const { familyName, givenName, birthDate, sex } = patient;
    expect((await room.coordinator.put(`/cases/${other}/patient`, { familyName, givenName, birthDate, sex, vitalStatus: 'deceased', deceasedOn: '2026-03-01' }, patient.version)).status).toBe(200);
    (await takesBack(other, death.id)).expectProblem(409, 'end-stands');
  });

  it('leaves the case in preparation where its meeting has begun without it', async () => {
    const later = await BoardRoom.gather(api, { open: false, present: false });
    const { caseId, itemId } = await later.list();
    const { id } = await ends(caseId, MOVED);
    await later.open();
    expect((await takesBack(caseId, id)).status).toBe(200);
    expect((await read(caseId)).state).toBe('in_preparation');
    expect((await itemOf(itemId))?.status).toBe('removed');
  });
});

describe('what cannot be recorded as an end', () => {
  it.each([
    ['nothing that happened', { kind: null }, '#/kind'],
    ['a transfer to nowhere', { kind: 'transferred' }, '#/kind'],
    ['a cause of a transfer', { ...MOVED, cause: 'related' }, '#/cause'],
    ['a death with a place to go to', { ...DIED, transferredTo: 'Home' }, '#/transferredTo'],
    ['a day that has not come', { ...DIED, endedOn: day(3) }, '#/endedOn'],
    ['a year that has not come', { ...DIED, endedOn: '2148' }, '#/endedOn'],
    ['a day that does not exist', { ...DIED, endedOn: '2026-02-30' }, '#/endedOn'],
  ])('is %s', async (_what, end, pointer) => {
    const caseId = await room.triagedCase();
    (await ends(caseId, end)).answer.expectProblem(422, 'invalid-input', pointer);
    expect((await read(caseId)).state).toBe('triaged');
  });

  it('is what somebody else is to say, another case, or an older version', async () => {
    const caseId = await room.triagedCase();
    (await ends(caseId, DIED, { by: room.referrer })).answer.expectProblem(403, 'not-permitted');
    (await ends(caseId, DIED, { by: await api.as('pathologist') })).answer.expectProblem(403, 'not-permitted');
    (await ends(caseId, DIED, { by: await api.stranger('coordinator') })).answer.expectProblem(404, 'not-found');
    (await ends(caseId, DIED, { seen: 1 })).answer.expectProblem(412, 'stale-version');
    (await takesBack(caseId, newId())).expectProblem(404, 'not-found');
    const { id } = await ends(caseId, MOVED);
    (await takesBack(caseId, id, 9)).expectProblem(412, 'stale-version');
    (await takesBack(caseId, id, 1, room.referrer)).expectProblem(403, 'not-permitted');
  });
});
