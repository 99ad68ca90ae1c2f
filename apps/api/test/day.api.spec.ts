import { newId, type DayView } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const dayOf = async (person: ActingPerson) => (await person.get<DayView>('/my-day')).body;
const casesOf = async (person: ActingPerson, reason: string) => (await dayOf(person)).items.filter((item) => item.reason === reason).map(({ theCase }) => theCase.id);

describe('my day', () => {
  it('shows the referrer the own drafts and nothing of the meetings', async () => {
    const [referrer, other] = [await api.as('referrer'), await api.as('referrer')];
    const id = await referrer.refer();
    expect(await casesOf(referrer, 'my_draft')).toEqual([id]);
    expect(await dayOf(other)).toEqual({ items: [], meetings: [], openCases: 0, emergencies: 0 });
    await BoardRoom.gather(api);
    expect((await dayOf(referrer)).meetings).toEqual([]);
  });

  it('shows what is to be triaged to those who triage, until it is done', async () => {
    const room = await BoardRoom.gather(api);
    const id = await room.referrer.refer();
    await room.referrer.move(id, 'submit');
    for (const person of [room.coordinator, room.chair, room.surgeon]) expect(await casesOf(person, 'to_triage')).toContain(id);
    expect(await casesOf(room.oncologist, 'to_triage')).toEqual([]);
    await room.coordinator.move(id, 'triage');
    expect(await casesOf(room.coordinator, 'to_triage')).not.toContain(id);
  });

  it('shows emergencies to the whole board, first of all, until a decision is signed', async () => {
    const room = await BoardRoom.gather(api);
    const id = await room.triagedCase({ referral: { question: 'Tonight?', urgency: 'emergency', mscc: 'yes' } });
    const day = await dayOf(room.oncologist);
    expect(day.items[0]).toMatchObject({ reason: 'emergency', theCase: { id }, dueAt: expect.any(String) });
    expect(day.emergencies).toBe(1);
    const { itemId } = await room.list(id);
    await room.draft(itemId);
    await room.sign(itemId);
    expect((await dayOf(room.oncologist)).emergencies).toBe(0);
  });

  it('shows the surgeon own cases and those to present, each once', async () => {
    const room = await BoardRoom.gather(api);
    const caseId = await room.triagedCase({ referral: { question: 'Stable?', urgency: 'soon', mscc: 'no', responsibleId: room.surgeon.id } });
    await room.list(caseId, { presenterId: room.surgeon.id });
    expect(await casesOf(room.surgeon, 'my_case')).toEqual([caseId]);
    expect(await casesOf(room.surgeon, 'to_present')).toEqual([caseId]);
    expect(await casesOf(room.oncologist, 'my_case')).toEqual([]);
  });

  it('shows the chair drafts that wait for a signature, and then who has to be told by when', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.drafted();
    expect(await casesOf(room.chair, 'unsigned')).toContain(caseId);
    await room.sign(itemId);
    expect(await casesOf(room.chair, 'unsigned')).not.toContain(caseId);
    const told = (await dayOf(room.surgeon)).items.find(({ reason }) => reason === 'to_inform');
    // Until the end of 18 March where the board meets.
    expect(told).toMatchObject({ theCase: { id: caseId }, dueAt: '2026-03-19T00:00:00+00:00' });
  });

  it('shows the coordinator what is listed but not ready, and the next meetings with their counts', async () => {
    const room = await BoardRoom.gather(api, { open: false });
    const { caseId } = await room.list(undefined, { bucket: 'not_ready' });
    await room.list();
    expect(await casesOf(room.coordinator, 'not_ready')).toContain(caseId);
    expect(await casesOf(room.chair, 'not_ready')).toEqual([]);
    expect((await dayOf(room.surgeon)).meetings.find(({ id }) => id === room.meetingId)).toMatchObject({ itemCount: 2, readyCount: 1, decidedCount: 0, state: 'planned' });
  });

  it('shows the oncologist whom they follow with what does not wait: progression, an overdue scan, a missed visit, severe toxicity', async () => {
    const room = await BoardRoom.gather(api);
    const { caseId } = await room.signed();
    const put = async (path: string, body: object) => expect((await room.oncologist.put(`/cases/${caseId}/${path}/${newId()}`, body, 0)).status).toBe(200);
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const note = async (person: ActingPerson) => (await dayOf(person)).items.find(({ reason, theCase }) => reason === 'follow_up' && theCase.id === caseId)?.note;
    await put('surveillance-plans', { template: 'own_dates', startOn: at(-100), ownDates: [{ kind: 'mri', dueOn: at(30) }], responsibleId: room.oncologist.id });
    expect(await note(room.oncologist)).toBeUndefined();
    await put('surveillance-plans', { template: 'own_dates', startOn: at(-100), ownDates: [{ kind: 'mri', dueOn: at(-40) }], responsibleId: room.oncologist.id });
    expect(await note(room.oncologist)).toMatch(/^MRI.* overdue, was due \d/);
    await put('visits', { visitedOn: at(-3), state: 'seen', systemicStatus: 'progression', anyToxicity: 'yes', toxicities: [{ what: 'Pneumonitis', severity: 'severe' }] });
    expect(await note(room.oncologist)).toMatch(/^Systemic progression; Severe toxicity at the visit of .*; MRI/);
    await put('visits', { visitedOn: at(-1), state: 'missed' });
    expect(await note(room.oncologist)).toMatch(/Did not come on/);
    expect(await note(room.chair)).toBeUndefined();
  });

  it('counts the open cases of the own centre only', async () => {
    const room = await BoardRoom.gather(api);
    await room.triagedCase();
    expect((await dayOf(await api.stranger('coordinator'))).openCases).toBe(0);
    expect((await dayOf(room.coordinator)).openCases).toBeGreaterThan(0);
  });
});
