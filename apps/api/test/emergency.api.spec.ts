import { newId, type CaseView, type DecisionRecord, type Kept } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { EmergencyRoom } from './support/emergency-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('calling out', () => {
  it('alerts surgeon, radiation oncologist and coordinator in one transaction, each with a mail of its own and no patient in it', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId } = await room.calledOut();
    const { alerts, id } = await room.view(caseId);
    expect(alerts.map(({ duty, person, phone, post, acknowledgedAt }) => [duty, person?.id, phone ?? null, post, acknowledgedAt ?? null]).sort()).toEqual([
      ['coordinator', room.coordinator.id, null, 'queued', null], ['radiation_oncologist', room.oncologist.id, '01632 960502', 'queued', null], ['spine_surgeon', room.surgeon.id, '01632 960501', 'queued', null],
    ]);
    const mails = await api.rows<{ subject: string; text: string; xmin: string; kind: string }>('SELECT subject, text, kind, xmin::text FROM outbox_message WHERE emergency_id = $1', [id]);
    expect(mails).toHaveLength(3);
    const rows = await api.rows<{ xmin: string }>('SELECT xmin::text FROM emergency_alert WHERE emergency_id = $1', [id]);
    expect(new Set([...mails, ...rows].map(({ xmin }) => xmin)).size).toBe(1);
    const { patient, caseNumber } = await room.coordinator.readCase(caseId);
    for (const { subject, text } of mails) for (const secret of [patient.familyName, caseNumber, 'T8']) expect(`${subject} ${text}`).not.toContain(secret);
  });

  it('alerts once when the button is pressed twice', async () => {
    const room = await EmergencyRoom.gather(api);
    const caseId = await room.triagedCase();
    const [first, second] = await Promise.all([room.callOut(caseId), room.callOut(caseId, room.surgeon)]);
    expect(first.body.id).toBe(second.body.id);
    expect((await room.view(caseId)).alerts).toHaveLength(3);
  });

  it('happens by itself when a referral is sent as an emergency, and a running emergency stands first in the list of those not called out too', async () => {
    const room = await EmergencyRoom.gather(api);
    await room.plan(1);
    const caseId = await room.referrer.refer({ referral: { urgency: 'emergency', mscc: 'yes', msccSuspectedAt: '2026-03-13T12:10:00Z' } });
    expect((await room.referrer.move(caseId, 'submit')).status).toBe(200);
    expect((await room.view(caseId)).alerts.map(({ person }) => person?.id)).toContain(room.surgeon.id);
  });

  it('shows a duty for which nobody is named as one that reached nobody', async () => {
    const room = await EmergencyRoom.gather(api, { onCall: [] });
    const { caseId } = await room.calledOut();
    const { alerts } = await room.view(caseId);
    // The surgeon is of the standing team and so stands for the duty; nobody does for the other two.
    expect(alerts.map(({ duty, person, post }) => [duty, person?.id ?? null, post]).sort()).toEqual([['coordinator', null, 'none'], ['radiation_oncologist', null, 'none'], ['spine_surgeon', room.surgeon.id, 'queued']]);
  });

  it('is not open to the referrer, nor before the referral is sent, nor for another centre', async () => {
    const room = await EmergencyRoom.gather(api);
    const draft = await room.referrer.refer();
    (await room.callOut(draft)).expectProblem(409, 'move-not-possible');
    const caseId = await room.triagedCase();
    (await room.callOut(caseId, room.referrer)).expectProblem(403, 'not-permitted');
    (await room.callOut(caseId, room.coordinator, newId())).expectProblem(422, 'invalid-input', '#/boardId');
    const stranger = await api.stranger('coordinator');
    (await stranger.post(`/cases/${caseId}/emergency`, {})).expectProblem(404, 'not-found');
    const { id } = (await room.callOut(caseId)).body;
    (await stranger.post(`/emergencies/${id}/discussion`, {})).expectProblem(404, 'not-found');
    (await stranger.put(`/emergencies/${id}/calls/${newId()}`, { at: '2026-03-13T12:00:00Z', withWhom: 'Ward' })).expectProblem(404, 'not-found');
    expect((await room.list(stranger)).emergencies).toEqual([]);
    (await room.referrer.get('/emergencies')).expectProblem(403, 'not-permitted');
  });
});

describe('acknowledging', () => {
  it('is done by the person in the application, once, and shows how and when', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId } = await room.calledOut();
    const [mine] = (await room.list(room.surgeon)).mine;
    const first = await room.surgeon.post<Kept>(`/alerts/${mine}/acknowledgement`);
    expect(first.status).toBe(200);
    expect((await room.surgeon.post<Kept>(`/alerts/${mine}/acknowledgement`)).body).toEqual(first.body);
    expect((await room.view(caseId)).alerts.find(({ id }) => id === mine)).toMatchObject({ acknowledgedHow: 'app', acknowledgedByName: room.surgeon.displayName, acknowledgedAt: expect.any(String) });
    expect((await room.list(room.surgeon)).mine).not.toContain(mine);
  });

  it('is noted as by telephone when somebody else notes it, and refused to those who run no emergency', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId } = await room.calledOut();
    const [alert] = (await room.list(room.oncologist)).mine;
    const pathologist = await api.as('pathologist');
    (await pathologist.post(`/alerts/${alert}/acknowledgement`)).expectProblem(403, 'not-permitted');
    expect((await room.coordinator.post(`/alerts/${alert}/acknowledgement`)).status).toBe(200);
    expect((await room.view(caseId)).alerts.find(({ id }) => id === alert)).toMatchObject({ acknowledgedHow: 'telephone', acknowledgedByName: room.coordinator.displayName });
  });

  it('works through the link of the mail without signing in, and any other link tells nothing', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId, id } = await room.calledOut();
    const [mail] = await api.rows<{ text: string }>('SELECT text FROM outbox_message WHERE emergency_id = $1 AND recipient_person_id = $2', [id, room.surgeon.id]);
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    (await api.send('POST', '/alert-acknowledgements', { body: { token: 'x'.repeat(43) } })).expectProblem(404, 'link-not-valid');
    (await api.send('POST', '/alert-acknowledgements', { body: { token: 'short' } })).expectProblem(404, 'link-not-valid');
    (await api.send('POST', '/alert-acknowledgements', { body: {} })).expectProblem(422, 'invalid-input', '#/token');
    expect((await api.send('POST', '/alert-acknowledgements', { body: { token } })).status).toBe(200);
    expect((await room.view(caseId)).alerts.find(({ person }) => person?.id === room.surgeon.id)).toMatchObject({ acknowledgedHow: 'link' });
    expect(await api.rows('SELECT 1 FROM alert_key WHERE key_hash = $1', [token])).toEqual([]);
  });
});

describe('moments, calls and transfer', () => {
  it('give the clocks of the acceptance story with their sources, and a moment that nobody recorded is not recorded', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId, id } = await room.calledOut();
    const times = { contact: '2026-03-13T12:55:00Z', mri_done: '2026-03-13T14:50:00Z', mri_reported: '2026-03-13T15:35:00Z', plan: '2026-03-13T17:15:00Z', treatment: '2026-03-14T09:20:00Z' };
    for (const [kind, at] of Object.entries(times)) expect((await room.record(id, { kind, at, saidBy: 'Ward 7' })).status).toBe(200);
    const { clocks, moments } = await room.view(caseId);
    const took = Object.fromEntries(clocks.map(({ clock, state, tookMinutes }) => [clock, [state, tookMinutes]]));
    expect(took).toEqual({ contact: ['unclear', 45], mri: ['met', 160], contact_to_mri: ['met', 115], plan: ['met', 305], plan_to_treatment: ['met', 965], treatment: ['met', 1270] });
    expect(moments[0]).toEqual({ kind: 'onset' });
    expect(moments[1]).toMatchObject({ kind: 'suspicion', at: '2026-03-13T12:10:00+00:00', source: 'Referral: suspected since' });
    expect(moments[2]).toMatchObject({ kind: 'contact', saidBy: 'Ward 7', recordedByName: room.surgeon.displayName });
  });

  it.each([
    ['Europe/London', '2026-03-28T12:10:00Z', '2026-03-29T12:09:00Z', 'met'],
    ['America/New_York', '2026-10-31T17:10:00Z', '2026-11-01T17:11:00Z', 'missed'],
    ['Asia/Kolkata', '2026-03-28T06:40:00Z', '2026-03-29T06:40:00Z', 'met'],
  ])('count elapsed hours across the change of the clocks in %s', async (timeZone, msccSuspectedAt, at, state) => {
    const room = await EmergencyRoom.gather(api, { timeZone });
    const { caseId, id } = await room.calledOut({ referral: { question: 'Tonight?', urgency: 'urgent', mscc: 'yes', msccSuspectedAt } });
    expect((await room.record(id, { kind: 'mri_done', at })).status).toBe(200);
    expect((await room.view(caseId)).clocks.find(({ clock }) => clock === 'mri')).toMatchObject({ state, tookMinutes: (Date.parse(at) - Date.parse(msccSuspectedAt)) / 60_000, startAt: expect.stringMatching(/^2026/) });
  });

  it('are corrected by a new entry, which may say that nobody knows; the earlier one stays', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId, id } = await room.calledOut();
    await room.record(id, { kind: 'onset', at: '2026-03-12T20:00:00Z', saidBy: 'Patient' });
    expect((await room.record(id, { kind: 'onset', absences: { at: 'unknown' } })).status).toBe(200);
    const { moments, events } = await room.view(caseId);
    expect(moments[0]).toMatchObject({ kind: 'onset', at: null, absence: 'unknown' });
    expect(events).toHaveLength(2);
  });

  it('are refused in the future, without a time or a reason, and after the end', async () => {
    const room = await EmergencyRoom.gather(api);
    const { id } = await room.calledOut();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    (await room.record(id, { kind: 'plan', at: tomorrow })).expectProblem(422, 'invalid-input', '#/at');
    (await room.record(id, { kind: 'plan' })).expectProblem(422, 'invalid-input', '#/at');
    (await room.record(id, { kind: 'tea', at: '2026-03-13T12:00:00Z' })).expectProblem(422, 'invalid-input', '#/kind');
    (await room.surgeon.put(`/emergencies/${id}/calls/${newId()}`, { at: tomorrow, withWhom: 'Ward' })).expectProblem(422, 'invalid-input', '#/at');
    (await room.surgeon.post(`/emergencies/${id}/discussion`, { openedAt: tomorrow })).expectProblem(422, 'invalid-input', '#/openedAt');
    (await room.surgeon.put(`/emergencies/${id}/transfer`, { departedAt: '2026-03-13T20:00:00Z', arrivedAt: '2026-03-13T19:00:00Z' }, 1)).expectProblem(422, 'invalid-input', '#/arrivedAt');
    (await room.surgeon.put(`/emergencies/${id}/transfer`, { destination: 'Ward 7' }, 9)).expectProblem(412, 'stale-version');
    expect((await room.surgeon.post(`/emergencies/${id}/ending`, { endReason: 'stood_down' }, 1)).status).toBe(200);
    (await room.record(id, { kind: 'plan', at: '2026-03-13T17:00:00Z' })).expectProblem(409, 'emergency-ended');
  });

  it('keep a call with its time, and the transfer as far as it is known', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId, id } = await room.calledOut();
    const callId = newId();
    const call = { at: new Date().toISOString(), withWhom: 'Ward 7', result: 'reached', words: 'Flat, log-roll' };
    expect((await room.coordinator.put(`/emergencies/${id}/calls/${callId}`, call)).status).toBe(200);
    expect((await room.coordinator.put(`/emergencies/${id}/calls/${callId}`, call)).status).toBe(200);
    (await room.surgeon.put(`/emergencies/${id}/calls/${callId}`, { ...call, words: 'Something else' })).expectProblem(409, 'duplicate');
    expect((await room.coordinator.put(`/emergencies/${id}/transfer`, { destination: 'Ward 7', precautions: 'flat', absences: { nextOfKin: 'pending' } }, 1)).status).toBe(200);
    expect(await room.view(caseId)).toMatchObject({ destination: 'Ward 7', precautions: 'flat', absences: { nextOfKin: 'pending' }, acceptedBy: null, calls: [{ withWhom: 'Ward 7', recordedByName: room.coordinator.displayName }] });
  });
});

describe('deciding before the meeting', () => {
  it('takes the case off the agenda it waits on, and is signed by the surgeon with the quorum of an emergency', async () => {
    const room = await EmergencyRoom.gather(api);
    const planned = await room.plan();
    const { caseId, id } = await room.calledOut();
    expect((await room.coordinator.put(`/meetings/${planned}/agenda/${newId()}`, { caseId, bucket: 'discuss' }, 0)).status).toBe(200);
    expect((await room.surgeon.post(`/emergencies/${id}/discussion`, { openedAt: '2026-03-13T16:48:00Z' })).status).toBe(200);
    expect((await room.meeting(planned)).items).toEqual([]);
    const { discussion } = await room.view(caseId);
    if (!discussion) throw new Error('the discussion is open');
    const { itemId, meetingId } = discussion;
    expect(discussion).toMatchObject({ state: 'open', waiting: true, quorumStated: true, startsAt: '2026-03-13T16:48:00+00:00' });
    expect(await room.meeting(meetingId)).toMatchObject({ kind: 'emergency', quorum: [{ specialty: 'spine_surgeon' }, { specialty: 'radiation_oncologist' }] });
    for (const [person, specialty, mode] of [[room.surgeon, 'spine_surgeon', 'telephone'], [room.oncologist, 'radiation_oncologist', 'video'], [room.referrer, 'referrer', 'telephone']] as const)
      expect((await room.surgeon.put(`/meetings/${meetingId}/attendance/${person.id}`, { specialty, mode })).status).toBe(200);
    const { body } = await room.draft(itemId);
    expect((await room.sign(itemId)).status).toBe(200);
    const signed = (await room.chair.get<DecisionRecord>(`/decisions/${body.id}`)).body;
    expect(signed).toMatchObject({ state: 'signed', quorumMet: true, signedBy: { id: room.surgeon.id } });
    expect(signed.snapshot).toMatchObject({ meeting: { kind: 'emergency' }, quorum: { met: true, absent: { gaps: [{ specialty: 'pathologist', needed: 1, present: 0 }], words: expect.stringMatching(/^Emergency, to be ratified at the meeting of /) } } });
    expect((await room.coordinator.readCase(caseId)).state).toBe('discussed');
    expect((await room.meeting(meetingId)).state).toBe('closed');
  });

  it('asks for a reason where one of the two is missing', async () => {
    const room = await EmergencyRoom.gather(api);
    const { itemId } = await room.discussed(['oncologist']);
    await room.draft(itemId);
    (await room.sign(itemId)).expectProblem(409, 'quorum-not-met', '#/quorumException');
    expect((await room.sign(itemId, { quorumException: 'Nobody of surgery could be reached' })).status).toBe(200);
  });

  it('counts the ordinary quorum where the board has stated none for emergencies', async () => {
    const room = await EmergencyRoom.gather(api, { emergencyQuorum: [] });
    const { itemId, caseId } = await room.discussed();
    expect((await room.view(caseId)).discussion).toMatchObject({ quorumStated: false });
    await room.draft(itemId);
    (await room.sign(itemId)).expectProblem(409, 'quorum-not-met');
  });

  it('opens one discussion when the button is pressed twice, of one case only, and ends no emergency that is undecided', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId, id, meetingId } = await room.discussed();
    expect((await room.oncologist.post(`/emergencies/${id}/discussion`, {})).status).toBe(200);
    const view = await room.view(caseId);
    expect(view.discussion?.meetingId).toBe(meetingId);
    const other = await room.triagedCase();
    (await room.coordinator.put(`/meetings/${meetingId}/agenda/${newId()}`, { caseId: other, bucket: 'discuss' }, 0)).expectProblem(409, 'emergency-has-one-case');
    (await room.surgeon.post(`/emergencies/${id}/ending`, { endReason: 'treated' }, view.version ?? 0)).expectProblem(409, 'emergency-undecided');
  });

  it('keeps a board meeting to its own hands: neither drafts nor signs the surgeon there', async () => {
    const room = await EmergencyRoom.gather(api);
    const meetingId = await room.plan();
    const [caseId, itemId] = [await room.triagedCase(), newId()];
    await room.coordinator.put(`/meetings/${meetingId}/agenda/${itemId}`, { caseId, bucket: 'discuss' }, 0);
    (await room.draft(itemId)).expectProblem(403, 'not-permitted');
    (await room.sign(itemId)).expectProblem(403, 'not-permitted');
    (await room.surgeon.put(`/meetings/${meetingId}/attendance/${room.surgeon.id}`, { specialty: 'spine_surgeon', mode: 'in_room' })).expectProblem(403, 'not-permitted');
    const emergency = await room.discussed();
    (await room.draft(emergency.itemId, await api.as('pathologist'))).expectProblem(403, 'not-permitted');
  });
});

describe('ratifying', () => {
  it('finds the decision on the list of the next planned meeting, and keeps by whom, with which quorum and how long', async () => {
    const room = await EmergencyRoom.gather(api);
    const [next] = [await room.plan(24), await room.plan(200)];
    const { caseId, decisionId } = await room.decided();
    const item = await room.toRatify(next);
    expect(item).toMatchObject({ ratifiesDecisionId: decisionId, bucket: 'ratify', theCase: { id: caseId } });
    expect((await room.view(caseId)).discussion).toMatchObject({ ratifyMeetingId: next, ratification: null });
    await room.open(next);
    await room.chair.put(`/meetings/${next}/room`, { itemId: item.id, view: 'summary' });
    const { version } = await room.toRatify(next);
    expect((await room.chair.post(`/agenda-items/${item.id}/ratification`, {}, version)).status).toBe(200);
    const { discussion } = await room.view(caseId);
    expect(discussion?.ratification).toMatchObject({ result: 'ratified', decisionId, quorumMet: true, by: { id: room.chair.id }, seconds: expect.any(Number) });
    expect(discussion?.ratification?.present.map(({ specialty }) => specialty).sort()).toEqual(['pathologist', 'radiation_oncologist', 'spine_surgeon']);
    expect((await room.meeting(next)).items.find(({ id }) => id === item.id)).toMatchObject({ status: 'discussed', closedAt: expect.any(String) });
    expect(await room.meeting(next)).toMatchObject({ decidedCount: 1 });
    expect((await room.coordinator.readCase(caseId)).state).toBe('discussed');
    (await room.chair.post(`/agenda-items/${item.id}/ratification`, {}, version + 1)).expectProblem(409, 'not-listed');
  });

  it('does not hold the case: treatment goes on while the decision waits', async () => {
    const room = await EmergencyRoom.gather(api);
    await room.plan();
    const { caseId } = await room.decided();
    expect((await room.surgeon.move(caseId, 'deliver')).status).toBe(200);
    expect((await room.coordinator.readCase(caseId) satisfies CaseView).state).toBe('in_delivery');
  });

  it('says so where no meeting is planned, and lists what waits as soon as one is', async () => {
    const room = await EmergencyRoom.gather(api);
    const { caseId, decisionId } = await room.decided();
    expect((await room.view(caseId)).discussion).toMatchObject({ ratifyAt: null, ratifyMeetingId: null, ratification: null });
    expect(await room.toRatify(await room.plan())).toMatchObject({ ratifiesDecisionId: decisionId });
  });

  it('goes to the meeting after when it is put off', async () => {
    const room = await EmergencyRoom.gather(api);
    const [first, second] = [await room.plan(24), await room.plan(48)];
    const { caseId } = await room.decided();
    const { id, version } = await room.toRatify(first);
    expect((await room.coordinator.post(`/agenda-items/${id}/deferral`, { reason: 'time' }, version)).status).toBe(200);
    expect((await room.toRatify(second)).theCase.id).toBe(caseId);
    expect((await room.coordinator.readCase(caseId)).state).toBe('discussed');
  });

  it('asks for a reason without the full quorum, is for the chair, and only for what is to be ratified', async () => {
    const room = await EmergencyRoom.gather(api);
    const next = await room.plan();
    await room.decided();
    const { id, version } = await room.toRatify(next);
    (await room.chair.post(`/agenda-items/${id}/ratification`, {}, version)).expectProblem(409, 'meeting-not-open');
    await room.open(next, false);
    (await room.chair.post(`/agenda-items/${id}/ratification`, {}, version)).expectProblem(409, 'quorum-not-met', '#/quorumException');
    (await room.coordinator.post(`/agenda-items/${id}/ratification`, {}, version)).expectProblem(403, 'not-permitted');
    (await room.chair.post(`/agenda-items/${id}/ratification`, {}, 99)).expectProblem(412, 'stale-version');
    (await (await api.stranger('chair')).post(`/agenda-items/${id}/ratification`, {}, version)).expectProblem(404, 'not-found');
    const [caseId, itemId] = [await room.triagedCase(), newId()];
    await room.coordinator.put(`/meetings/${next}/agenda/${itemId}`, { caseId, bucket: 'discuss' }, 0);
    (await room.chair.post(`/agenda-items/${itemId}/ratification`, {}, 1)).expectProblem(409, 'nothing-to-ratify');
    const byHand = newId();
    await room.coordinator.put(`/meetings/${next}/agenda/${byHand}`, { caseId: await room.triagedCase(), bucket: 'ratify' }, 0);
    (await room.chair.post(`/agenda-items/${byHand}/ratification`, {}, 1)).expectProblem(409, 'nothing-to-ratify');
    expect((await room.chair.post(`/agenda-items/${id}/ratification`, { quorumException: 'Pathology had agreed by telephone' }, version)).status).toBe(200);
  });

  it('opens it for discussion, after which the board decides again', async () => {
    const room = await EmergencyRoom.gather(api);
    const next = await room.plan();
    const { caseId } = await room.decided();
    await room.surgeon.move(caseId, 'deliver');
    await room.open(next);
    const { id, version } = await room.toRatify(next);
    expect((await room.chair.post(`/agenda-items/${id}/reopening`, {}, version)).status).toBe(200);
    expect((await room.meeting(next)).items.find((one) => one.id === id)).toMatchObject({ bucket: 'discuss', status: 'listed' });
    expect((await room.view(caseId)).discussion?.ratification).toMatchObject({ result: 'opened' });
    expect((await room.draft(id, room.chair)).status).toBe(200);
    expect((await room.sign(id, {}, room.chair)).status).toBe(200);
    expect((await room.coordinator.readCase(caseId)).state).toBe('discussed');
  });

  it('asks nobody any more where the decision was entered in error', async () => {
    const room = await EmergencyRoom.gather(api);
    const next = await room.plan();
    const { decisionId } = await room.decided();
    expect((await room.chair.post(`/decisions/${decisionId}/retraction`, { reason: 'Wrong patient' })).status).toBe(200);
    expect((await room.meeting(next)).items).toEqual([]);
  });
});
