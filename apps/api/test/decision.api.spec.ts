import { newId, type CaseView, type DecisionRecord, type Kept } from '@rachis/domain';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { TestApi } from './support/api.js';
import { BoardRoom, completeDecision } from './support/board-room.js';
import { Listener } from './support/listener.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('drafting a decision', () => {
  it('weighs the four goals in their fixed order and reads the decision back in one sentence', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    await room.draft(itemId, { goals: [{ goal: 'decompression', state: 'recommended', primary: true }] });
    const { decision } = await room.item(itemId);
    expect(decision?.goals.map(({ goal, state }) => [goal, state])).toEqual([['biopsy', null], ['decompression', 'recommended'], ['resection', null], ['stabilisation', null]]);
    expect(decision?.sentence).toContain('For T8 the board recommends decompression (primary)');
    expect(decision?.sentence).toContain('biopsy, resection and stabilisation are not yet decided');
    expect(decision).toMatchObject({ state: 'draft', recordedByName: room.coordinator.displayName, responsible: { displayName: room.surgeon.displayName } });
  });

  it('refuses a goal answered twice and a primary goal that is not pursued', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    (await room.draft(itemId, { goals: [{ goal: 'biopsy' }, { goal: 'biopsy', state: 'recommended' }] })).expectProblem(422, 'invalid-input', '#/goals/1/goal');
    (await room.draft(itemId, { goals: [{ goal: 'biopsy', state: 'rejected', reason: 'enough tissue', primary: true }] })).expectProblem(422, 'invalid-input', '#/goals/0/primary');
    (await room.draft(itemId, { informsReferrerId: newId() })).expectProblem(422, 'invalid-input', '#/informsReferrerId');
    (await room.draft(itemId, { responsibleId: newId() })).expectProblem(422, 'invalid-input', '#/responsibleId');
  });

  it('is begun once when the button is pressed twice', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    const [first, second] = await Promise.all([room.draft(itemId), room.draft(itemId)]);
    expect(second.body).toEqual(first.body);
  });

  it('shows the second editor what is there now instead of writing over it', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    await room.draft(itemId, { plan: 'Cement only' }, 1);
    const refused = await room.chair.put<{ current: object }>(`/agenda-items/${itemId}/decision`, completeDecision(room.surgeon.id, { plan: 'Radiotherapy first' }), 1);
    expect(refused.expectProblem(412, 'stale-version').body.current).toMatchObject({ plan: 'Cement only', version: 2, levels: 'T8' });
  });

  it('is not open to the surgeon, nor to anybody of another centre', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, decisionId } = await room.drafted();
    (await room.surgeon.put(`/agenda-items/${itemId}/decision`, completeDecision(room.surgeon.id), 1)).expectProblem(403, 'not-permitted');
    const stranger = await api.stranger('chair');
    (await stranger.put(`/agenda-items/${itemId}/decision`, completeDecision(stranger.id), 1)).expectProblem(404, 'not-found');
    (await stranger.post(`/agenda-items/${itemId}/signature`, {}, 1)).expectProblem(404, 'not-found');
    (await stranger.get(`/decisions/${decisionId}`)).expectProblem(404, 'not-found');
  });

  it('is refused for a case that no longer waits on the agenda', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    await room.chair.post(`/agenda-items/${itemId}/deferral`, { reason: 'histology_pending' }, 1);
    (await room.draft(itemId)).expectProblem(409, 'not-listed');
  });
});

describe('where members stand', () => {
  it('keeps own positions and those the chair notes for others, with names', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    expect((await room.surgeon.put(`/agenda-items/${itemId}/positions/${room.surgeon.id}`, { specialty: 'spine_surgeon', stance: 'agree' })).status).toBe(200);
    await room.chair.put(`/agenda-items/${itemId}/positions/${room.oncologist.id}`, { specialty: 'radiation_oncologist', stance: 'dissent', words: 'Radiotherapy alone would do.' });
    const { decision } = await room.item(itemId);
    expect(decision?.positions).toMatchObject([{ displayName: room.surgeon.displayName, stance: 'agree' }, { displayName: room.oncologist.displayName, stance: 'dissent', words: 'Radiotherapy alone would do.' }]);
  });

  it('refuses a position for somebody else, from somebody who is not there, and in a role that is not held', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    const absent = await api.as('pathologist');
    (await room.surgeon.put(`/agenda-items/${itemId}/positions/${room.oncologist.id}`, { specialty: 'radiation_oncologist', stance: 'agree' })).expectProblem(403, 'not-permitted');
    (await absent.put(`/agenda-items/${itemId}/positions/${absent.id}`, { specialty: 'pathologist', stance: 'agree' })).expectProblem(403, 'not-permitted');
    (await room.surgeon.put(`/agenda-items/${itemId}/positions/${room.surgeon.id}`, { specialty: 'radiologist', stance: 'agree' })).expectProblem(422, 'invalid-input', '#/specialty');
  });

  it('leaves out who has stepped out for the case', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    await room.attends(room.surgeon, 'spine_surgeon', { recusedItemIds: [itemId] });
    (await room.surgeon.put(`/agenda-items/${itemId}/positions/${room.surgeon.id}`, { specialty: 'spine_surgeon', stance: 'agree' })).expectProblem(403, 'not-permitted');
    (await room.sign(itemId)).expectProblem(409, 'quorum-not-met', '#/quorumException');
  });
});

describe('signing a decision', () => {
  it('freezes and seals what was known, and moves the case on', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId, decisionId } = await room.signed();
    const record = await room.decision(decisionId);
    expect(record).toMatchObject({ state: 'signed', version: 2, quorumMet: true, quorumException: null, signedBy: { id: room.chair.id } });
    expect(record.snapshot).toMatchObject({
      format: 'rachis-decision-1', signedBy: { id: room.chair.id }, signedAt: record.signedAt, case: { id: caseId, state: 'listed', patient: { givenName: 'Margaret' } },
      decision: { id: decisionId, state: 'signed', sentence: record.sentence }, quorum: { met: true }, scores: expect.arrayContaining([{ id: 'sins', version: 1 }]), board: { id: room.boardId },
    });
    const [stored] = await api.rows<{ snapshot_text: string }>('SELECT snapshot_text FROM decision WHERE id = $1', [decisionId]);
    expect(createHash('sha256').update(stored?.snapshot_text ?? '').digest('hex')).toBe(record.snapshotSha256);
    expect(await room.item(itemId)).toMatchObject({ status: 'discussed', theCase: { state: 'discussed' } });
    expect((await room.referrer.readCase(caseId)).discussions).toMatchObject([{ decisionId, decisionState: 'signed', sentence: record.sentence }]);
    const audit = (await api.auditOf(caseId)).filter(({ action }) => action === 'decision.sign');
    expect([...new Set(audit.map(({ subject }) => subject))].sort()).toEqual(['action', 'agenda_item', 'concordance', 'decision', 'spine_case']);
    expect(audit.find(({ subject }) => subject === 'decision')?.after).not.toHaveProperty('snapshot_text');
  });

  it('keeps the frozen record when the case changes afterwards', async () => {
    const room = await BoardRoom.gather(api);
    const { caseId, decisionId } = await room.signed();
    await room.surgeon.put(`/cases/${caseId}/lesions/${newId()}`, { levels: 'L1', esccGrade: '0' }, 0);
    expect((await room.decision(decisionId)).snapshot).toMatchObject({ case: { lesions: [] } });
  });

  it('lets exactly one of two chairs sign who press at the same moment', async () => {
    const room = await BoardRoom.gather(api);
    const second = await api.as('chair');
    const { itemId, decisionId } = await room.drafted();
    const answers = await Promise.all([room.sign(itemId), room.sign(itemId, 1, {}, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    answers.find(({ status }) => status === 409)?.expectProblem(409, 'already-signed');
    expect((await room.decision(decisionId)).version).toBe(2);
  });

  it('signs only the version that was read back', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    await room.draft(itemId, { plan: 'Something else' }, 1);
    (await room.sign(itemId, 1)).expectProblem(412, 'stale-version');
    expect((await room.sign(itemId, 2)).status).toBe(200);
  });

  it('stops at an open goal and a missing responsible clinician, and names them', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted({ goals: [{ goal: 'resection', state: 'rejected' }], responsibleId: null });
    const refused = (await room.sign(itemId)).expectProblem(409, 'not-ready-to-sign', '#/goals/0/state');
    refused.expectProblem(409, 'not-ready-to-sign', '#/goals/2/reason').expectProblem(409, 'not-ready-to-sign', '#/responsibleId');
  });

  it('asks for a reason without quorum, keeps it and shows it', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    await room.attends(room.oncologist, 'radiation_oncologist');
    const { itemId, decisionId } = await room.drafted();
    const refused = (await room.sign(itemId)).expectProblem(409, 'quorum-not-met', '#/quorumException');
    expect((refused.body as { detail?: string }).detail).toBe('Missing: Spine surgeon 0 of 1');
    await room.sign(itemId, 1, { quorumException: 'Emergency; ratified on Tuesday' });
    expect(await room.decision(decisionId)).toMatchObject({ quorumMet: false, quorumException: 'Emergency; ratified on Tuesday', snapshot: { quorum: { met: false, gaps: [{ specialty: 'spine_surgeon', present: 0 }] } } });
  });

  it('does not count who has left', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.drafted();
    await room.attends(room.surgeon, 'spine_surgeon', { mode: 'absent' });
    (await room.sign(itemId)).expectProblem(409, 'quorum-not-met');
  });

  it('waits for the meeting to be opened, and is the chair\'s alone', async () => {
    const room = await BoardRoom.gather(api, { open: false });
    const { itemId } = await room.drafted();
    (await room.sign(itemId)).expectProblem(409, 'meeting-not-open');
    for (const other of [room.coordinator, room.surgeon, room.referrer]) (await room.sign(itemId, 1, {}, other)).expectProblem(403, 'not-permitted');
  });

  it('tells everybody who follows once it is done', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.drafted();
    const follower = await Listener.open(api, room.surgeon);
    await room.sign(itemId);
    expect(await follower.hears({ action: 'decision.sign' })).toEqual({ action: 'decision.sign', caseId, meetingId: room.meetingId });
    follower.close();
  });
});

describe('a signed decision', () => {
  it('is read-only for everybody, also for raw SQL of the application', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, decisionId } = await room.signed();
    (await room.draft(itemId, { plan: 'Changed' }, 2)).expectProblem(409, 'already-signed');
    (await room.surgeon.put(`/agenda-items/${itemId}/positions/${room.surgeon.id}`, { specialty: 'spine_surgeon', stance: 'agree' })).expectProblem(409, 'already-signed');
    for (const sql of [`UPDATE decision SET plan = 'Changed', version = version + 1 WHERE id = $1`, `UPDATE decision SET state = 'draft', version = version + 1 WHERE id = $1`]) {
      await expect(asTheApplication(room, sql, decisionId)).rejects.toMatchObject({ code: 'RX409' });
    }
    await expect(asTheApplication(room, 'DELETE FROM decision WHERE id = $1', decisionId)).rejects.toMatchObject({ code: '42501' });
  });

  it('is corrected by addenda only, also after the case was closed', async () => {
    const room = await BoardRoom.gather(api);
    const { caseId, decisionId } = await room.signed();
    await room.chair.move(caseId, 'close', { closingReason: 'not_accepted', reason: 'Treated elsewhere' });
    const [addendumId, addendum] = [newId(), { text: 'The level is T9 on the new film.', reason: 'Transitional vertebra' }];
    for (let press = 0; press < 2; press++) expect((await room.surgeon.put<Kept>(`/decisions/${decisionId}/addenda/${addendumId}`, addendum)).body).toEqual({ id: addendumId, version: 1 });
    const record = await room.decision(decisionId);
    expect(record.addenda).toMatchObject([{ ...addendum, author: { id: room.surgeon.id } }]);
    expect(record.levels).toBe('T8');
    (await room.referrer.put(`/decisions/${decisionId}/addenda/${newId()}`, addendum)).expectProblem(403, 'not-permitted');
  });

  it('has no addenda while it is a draft', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId } = await room.drafted();
    (await room.chair.put(`/decisions/${decisionId}/addenda/${newId()}`, { text: 'x', reason: 'y' })).expectProblem(409, 'not-signed');
  });

  it('stays visible when it was entered in error; another needs a new listing', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId, decisionId } = await room.signed();
    (await room.coordinator.post(`/decisions/${decisionId}/retraction`, { reason: 'Wrong patient' })).expectProblem(403, 'not-permitted');
    expect((await room.chair.post(`/decisions/${decisionId}/retraction`, { reason: 'Wrong patient' })).status).toBe(200);
    expect(await room.decision(decisionId, room.referrer)).toMatchObject({ state: 'entered_in_error', retractedReason: 'Wrong patient' });
    (await room.chair.post(`/decisions/${decisionId}/retraction`, { reason: 'Again' })).expectProblem(409, 'not-signed');
    (await room.draft(itemId)).expectProblem(409, 'not-listed');
    expect((await room.chair.get<CaseView>(`/cases/${caseId}`)).body.state).toBe('in_preparation');
    const again = await room.list(caseId);
    expect((await room.draft(again.itemId)).status).toBe(200);
  });
});

describe('what the referrer reads of a decision', () => {
  it('is the decision without positions and frozen record, and no draft at all', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, decisionId } = await room.drafted();
    await room.oncologist.put(`/agenda-items/${itemId}/positions/${room.oncologist.id}`, { specialty: 'radiation_oncologist', stance: 'dissent', words: 'Not for outside ears' });
    (await room.referrer.get(`/decisions/${decisionId}`)).expectProblem(404, 'not-found');
    await room.sign(itemId);
    const answer = await room.referrer.get<DecisionRecord>(`/decisions/${decisionId}`);
    expect(answer.body).toMatchObject({ state: 'signed', positions: [], snapshot: null });
    expect(answer.text).not.toContain('Not for outside ears');
    (await (await api.as('referrer')).get(`/decisions/${decisionId}`)).expectProblem(404, 'not-found');
    expect((await room.decision(decisionId)).positions).toMatchObject([{ words: 'Not for outside ears' }]);
  });
});

/** Writes past the service, as the application's own database role with everything the write door sets. */
async function asTheApplication(room: BoardRoom, sql: string, id: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.appUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'centre', true), set_config('app.action', 'decision.draft', true)`, [api.centre.centreId, room.chair.id]);
    await client.query(sql, [id]);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
