import { newId, type ActionList, type ActionView, type DayView, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { reopenActions, settleActions } from '../src/features/action/action.writer.js';
import { Actor } from '../src/platform/identity/actor.js';
import { CaseLedger } from '../src/platform/ledger/ledger.js';
import { TestApi, type ActingPerson, type Answer } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { asOwner } from './support/people.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const of = async (caseId: string, by: ActingPerson) => (await by.get<ActionList>(`/cases/${caseId}/actions`)).body.actions;
const ids = async (by: ActingPerson, query: string) => (await by.get<ActionList>(`/actions?${query}`)).body.actions.map(({ id }) => id);
async function decided(more: object = {}): Promise<{ room: BoardRoom; caseId: string; itemId: string; decisionId: string; plan: ActionView; tell: ActionView }> {
  const room = await BoardRoom.gather(api);
  const signed = await room.signed({ informPatientBy: SAID, ...more });
  const actions = await of(signed.caseId, room.chair);
  const kind = (wanted: string): ActionView => actions.find((action) => action.kind === wanted) ?? actions[0]!;
  return { room, ...signed, plan: kind('plan'), tell: kind('inform_patient') };
}
/** Two days ago: by then the patient was to be told. */
const SAID = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const settle = (by: ActingPerson, { id, version }: ActionView, body: object): Promise<Answer<Kept>> => by.post<Kept>(`/actions/${id}/outcome`, body, version);

describe('actions', () => {
  it('follow from a decision in the moment it is signed, each with its owner and its day', async () => {
    const { room, caseId, plan, tell, decisionId } = await decided();
    expect(plan).toMatchObject({ what: 'Posterior decompression T8, instrumentation T6 to T10', goals: ['decompression', 'stabilisation'], ownerName: room.surgeon.displayName, dueBasis: 'asked_again', state: 'open', decisionId, overdue: false });
    expect(tell).toMatchObject({ dueOn: SAID, dueBasis: 'stated', overdue: true });
    expect((await of(caseId, room.chair)).map(({ kind }) => kind).sort()).toEqual(['inform_patient', 'plan', 'tissue']);
    expect(new Set((await api.auditOf(caseId)).filter(({ subject }) => subject === 'action').map(({ action }) => action))).toEqual(new Set(['decision.sign']));
  });

  it('are not there while a decision is a draft, and are none of a signature that was refused', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    const { itemId, caseId } = await room.drafted();
    (await room.sign(itemId)).expectProblem(409, 'quorum-not-met');
    expect(await of(caseId, room.chair)).toEqual([]);
  });

  it('are said to be done or not done, the second with its reason, and this is taken back', async () => {
    const { room, caseId, plan, tell } = await decided();
    (await settle(room.surgeon, plan, { outcome: 'not_done' })).expectProblem(422, 'invalid-input', '#/outcome');
    (await settle(room.surgeon, plan, { outcome: 'not_done', reason: 'other' })).expectProblem(422, 'invalid-input', '#/reason');
    (await settle(room.surgeon, plan, { outcome: 'done', reason: 'died' })).expectProblem(422, 'invalid-input', '#/reason');
    (await settle(room.surgeon, tell, { outcome: 'done', on: inDays(3) })).expectProblem(422, 'invalid-input', '#/on');
    expect((await settle(room.surgeon, plan, { outcome: 'not_done', reason: 'patient_choice', words: 'She prefers radiotherapy' })).status).toBe(200);
    expect((await settle(room.surgeon, tell, { outcome: 'done', on: today() })).status).toBe(200);
    (await settle(room.surgeon, tell, { outcome: 'done' })).expectProblem(412, 'stale-version');
    (await settle(room.surgeon, { ...tell, version: 2 }, { outcome: 'done' })).expectProblem(409, 'action-settled');
    const after = await of(caseId, room.chair);
    expect(after.find(({ id }) => id === plan.id)).toMatchObject({ state: 'not_done', notDoneReason: 'patient_choice', settledWords: 'She prefers radiotherapy', settledByName: room.surgeon.displayName, settledAt: expect.any(String) });
    expect(after.find(({ id }) => id === tell.id)).toMatchObject({ state: 'done', settledOn: today(), overdue: false });
    expect((await room.surgeon.post(`/actions/${tell.id}/undoing`, undefined, 2)).status).toBe(200);
    (await room.surgeon.post(`/actions/${tell.id}/undoing`, undefined, 3)).expectProblem(409, 'action-open');
    expect((await of(caseId, room.chair)).find(({ id }) => id === tell.id)).toMatchObject({ state: 'open', settledOn: null, settledByName: null, overdue: true });
  });

  it('are handed on and moved, with a reason, and keep the day that was said first', async () => {
    const { room, caseId, tell } = await decided();
    const other = await api.as('specialist_nurse');
    const plan = { ownerId: room.surgeon.id, dueOn: inDays(2), dueTime: '16:00' };
    const change = (body: object, seen = tell.version) => room.coordinator.put<Kept>(`/actions/${tell.id}/plan`, body, seen);
    (await change(plan)).expectProblem(422, 'invalid-input', '#/changeReason');
    (await change({ dueOn: tell.dueOn })).expectProblem(422, 'invalid-input', '#/dueOn');
    (await change({ ...plan, ownerId: newId(), changeReason: 'x' })).expectProblem(422, 'invalid-input', '#/ownerId');
    (await change({ ...plan, dueTime: '25:00' })).expectProblem(422, 'invalid-input', '#/dueTime');
    expect((await change({ ownerId: other.id, dueOn: tell.dueOn })).status).toBe(200);
    expect((await change({ ...plan, ownerId: other.id, changeReason: 'Her daughter comes on Thursday' }, 2)).status).toBe(200);
    const [moved] = (await of(caseId, room.chair)).filter(({ id }) => id === tell.id);
    expect(moved).toMatchObject({ ownerId: other.id, dueOn: inDays(2), dueTime: '16:00', firstDueOn: SAID, changeReason: 'Her daughter comes on Thursday', dueBasis: 'by_hand', overdue: false });
    expect(await ids(other, 'scope=mine')).toEqual([tell.id]);
    expect(await ids(room.surgeon, 'scope=mine')).not.toContain(tell.id);
  });

  it('are written by hand, once, however often the button is pressed', async () => {
    const { room, caseId, decisionId } = await decided();
    const [id, action] = [newId(), { what: 'Ask the haematologist about apixaban', ownerWords: 'Haematology', dueOn: inDays(1), decisionId, waitingFor: 'The bleep back' }];
    for (const press of [1, 2]) expect([press, (await room.surgeon.put(`/cases/${caseId}/actions/${id}`, action)).status]).toEqual([press, 200]);
    (await room.surgeon.put(`/cases/${caseId}/actions/${id}`, { ...action, what: 'Another' })).expectProblem(409, 'duplicate');
    (await room.surgeon.put(`/cases/${caseId}/actions/${newId()}`, { ...action, ownerWords: null })).expectProblem(422, 'invalid-input', '#/dueOn');
    (await room.surgeon.put(`/cases/${caseId}/actions/${newId()}`, { ...action, decisionId: newId() })).expectProblem(422, 'invalid-input', '#/decisionId');
    expect(await ids(room.coordinator, 'filter=waiting&scope=mine')).toContain(id);
  });
});

describe('what no longer holds', () => {
  it('says so when a newer decision is signed; what was done and what was written by hand stays', async () => {
    const { room, caseId, tell, plan } = await decided();
    const byHand = newId();
    await room.surgeon.put(`/cases/${caseId}/actions/${byHand}`, { what: 'Order the brace', ownerId: room.surgeon.id, dueOn: inDays(4) });
    expect((await settle(room.surgeon, tell, { outcome: 'done' })).status).toBe(200);
    await room.chair.move(caseId, 're-present', { reason: 'Progression' });
    const again = await room.list(caseId);
    expect((await room.draft(again.itemId, { plan: 'Radiotherapy alone' })).status).toBe(200);
    expect((await room.sign(again.itemId)).status).toBe(200);
    const after = await of(caseId, room.chair);
    expect(after.find(({ id }) => id === plan.id)).toMatchObject({ state: 'superseded', supersededBecause: 'decision', supersededByDecisionId: expect.any(String) });
    expect(after.find(({ id }) => id === tell.id)?.state).toBe('done');
    expect(after.find(({ id }) => id === byHand)?.state).toBe('open');
    expect(after.filter(({ state }) => state === 'open').map(({ what }) => what)).toContain('Radiotherapy alone');
    (await room.surgeon.post(`/actions/${plan.id}/undoing`, undefined, 2)).expectProblem(409, 'action-superseded');
  });

  it('says so when an addendum replaces it, or the decision was entered in error', async () => {
    const { room, caseId, decisionId, plan, tell } = await decided();
    const addendum = { text: 'After the operation 20 Gy in 5 fractions', reason: 'Decided when it was ratified' };
    (await room.surgeon.put(`/decisions/${decisionId}/addenda/${newId()}`, { ...addendum, supersedes: [newId()] })).expectProblem(422, 'invalid-input', '#/supersedes');
    expect((await room.surgeon.put(`/decisions/${decisionId}/addenda/${newId()}`, { ...addendum, supersedes: [plan.id] })).status).toBe(200);
    expect((await of(caseId, room.chair)).find(({ id }) => id === plan.id)).toMatchObject({ state: 'superseded', supersededBecause: 'addendum' });
    expect((await room.chair.post(`/decisions/${decisionId}/retraction`, { reason: 'Another patient' })).status).toBe(200);
    expect((await of(caseId, room.chair)).find(({ id }) => id === tell.id)).toMatchObject({ state: 'superseded', supersededBecause: 'entered_in_error' });
  });

  it('is never deleted and never altered, not even by the owner of the database', async () => {
    const { room, plan } = await decided();
    for (const sql of ['DELETE FROM action WHERE id = $1', "UPDATE action SET what = 'Nothing', version = version + 1 WHERE id = $1"])
      await expect(asOwner(api.databaseUrl, api.centre.centreId, room.chair.id, (client) => client.query(sql, [plan.id]))).rejects.toThrow(/never deleted|stays/);
  });
});

describe('what others record', () => {
  const inside = <T>(by: ActingPerson, caseId: string, work: (tx: EntityManager, actor: Actor) => Promise<T>): Promise<T> => {
    const actor = new Actor(api.centre.centreId, by.id, by.displayName, ['spine_surgeon'], 'test');
    return api.app.get(CaseLedger).onCase(actor, caseId, 'operation.record', (tx) => work(tx, actor));
  };

  it('closes the actions all of whose goals it reached, and opens them again when it is taken back', async () => {
    const { room, caseId, plan } = await decided();
    const recordId = newId();
    const operated = { caseId, outcome: 'done', on: '2026-03-14', because: 'Operation of 14 Mar 2026', recordId } as const;
    expect(await inside(room.surgeon, caseId, (tx, actor) => settleActions(tx, actor, { ...operated, goal: 'decompression' }))).toBe(0);
    expect(await inside(room.surgeon, caseId, (tx, actor) => settleActions(tx, actor, { ...operated, goal: ['decompression', 'stabilisation'] }))).toBe(1);
    expect((await of(caseId, room.chair)).find(({ id }) => id === plan.id)).toMatchObject({ state: 'done', settledOn: '2026-03-14', settledBecause: 'Operation of 14 Mar 2026' });
    await inside(room.surgeon, caseId, (tx, actor) => reopenActions(tx, actor, { caseId, recordId }));
    expect((await of(caseId, room.chair)).find(({ id }) => id === plan.id)).toMatchObject({ state: 'open', settledBecause: null });
    expect(await inside(room.surgeon, caseId, (tx, actor) => settleActions(tx, actor, { caseId, kind: 'plan', outcome: 'not_done', on: null, reason: 'deterioration', because: 'Not fit' }))).toBe(1);
    expect((await of(caseId, room.chair)).find(({ id }) => id === plan.id)).toMatchObject({ state: 'not_done', notDoneReason: 'deterioration' });
  });
});

describe('a case that is put off', () => {
  it('leaves what is awaited with the person who was named, until that is taken back', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    const { version } = await room.item(itemId);
    const deferral = { reason: 'histology_pending', note: 'Needle biopsy of L2', ownerId: room.oncologist.id, expectedOn: inDays(5) };
    expect((await room.chair.post(`/agenda-items/${itemId}/deferral`, deferral, version)).status).toBeLessThan(300);
    const [action] = await of(caseId, room.chair);
    expect(action).toMatchObject({ kind: 'deferral', ownerId: room.oncologist.id, dueOn: inDays(5), dueBasis: 'stated', what: expect.stringContaining('Needle biopsy of L2') });
    expect((await room.chair.post(`/agenda-items/${itemId}/undo`, undefined, (await room.item(itemId)).version)).status).toBeLessThan(300);
    expect(await of(caseId, room.chair)).toMatchObject([{ state: 'superseded', supersededBecause: 'undone' }]);
  });
});

describe('whose actions they are', () => {
  it('is asked by person, by specialty and by what is late or waits', async () => {
    const { room, plan, tell } = await decided({ radiotherapy: '20 Gy in 5 fractions' });
    const mine = await ids(room.surgeon, 'scope=mine');
    expect(mine).toEqual(expect.arrayContaining([plan.id, tell.id]));
    expect(await ids(room.surgeon, 'scope=mine&filter=overdue')).toEqual([tell.id]);
    expect((await room.oncologist.get<ActionList>('/actions?scope=specialty')).body.actions).toContainEqual(expect.objectContaining({ kind: 'radiotherapy', ownerRole: 'radiation_oncologist', ownerId: null }));
    expect(await ids(await api.as('specialist_nurse'), 'scope=mine')).toEqual([]);
    (await room.surgeon.get('/actions?scope=somebody')).expectProblem(400, 'malformed-request');
    expect((await settle(room.surgeon, plan, { outcome: 'done' })).status).toBe(200);
    expect(await ids(room.surgeon, 'scope=mine&filter=settled')).toEqual([plan.id]);
  });

  it('stands on the day of each who has to do it, one line a case', async () => {
    const { room, caseId } = await decided({ radiotherapy: '20 Gy in 5 fractions', latestBy: inDays(2), informPatientBy: inDays(1) });
    const day = async (person: ActingPerson, reason: string) => (await person.get<DayView>('/my-day')).body.items.filter((item) => item.reason === reason && item.theCase.id === caseId);
    expect(await day(room.surgeon, 'action')).toMatchObject([{ note: expect.stringContaining('and 1 more') }]);
    expect(await day(room.surgeon, 'to_inform')).toHaveLength(1);
    expect(await day(room.oncologist, 'action')).toMatchObject([{ note: '20 Gy in 5 fractions' }]);
    expect(await day(room.referrer, 'action')).toEqual([]);
  });

  it('returns to the coordinator when the owner has left', async () => {
    const { room, tell } = await decided();
    expect(await ids(room.coordinator, 'scope=mine')).not.toContain(tell.id);
    await asOwner(api.databaseUrl, api.centre.centreId, room.chair.id, (client) => client.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [room.surgeon.id]));
    expect((await room.coordinator.get<ActionList>('/actions?scope=mine')).body.actions.find(({ id }) => id === tell.id)).toMatchObject({ ownerLeft: true, ownerName: room.surgeon.displayName });
  });

  it('is seen by the referrer of the case, who settles the own ones and no other', async () => {
    const room = await BoardRoom.gather(api);
    const { caseId } = await room.signed({ informsPatientId: room.referrer.id });
    const actions = await of(caseId, room.referrer);
    const [own, another] = [actions.find(({ ownerId }) => ownerId === room.referrer.id)!, actions.find(({ ownerId }) => ownerId === room.surgeon.id)!];
    (await settle(room.referrer, another, { outcome: 'done' })).expectProblem(403, 'not-permitted');
    expect((await settle(room.referrer, own, { outcome: 'done' })).status).toBe(200);
    (await room.referrer.put(`/actions/${own.id}/plan`, { ownerId: room.referrer.id, dueOn: inDays(1) }, 2)).expectProblem(403, 'not-permitted');
    const [elsewhere, colleague] = [await api.stranger('coordinator'), await api.as('referrer')];
    for (const who of [elsewhere, colleague]) {
      (await who.get(`/cases/${caseId}/actions`)).expectProblem(404, 'not-found');
      (await settle(who, own, { outcome: 'done' })).expectProblem(404, 'not-found');
      expect((await who.get<ActionList>('/actions?scope=all')).body.actions).toEqual([]);
    }
  });
});
