import { newId, type CaseStatus, type DayView, type EmergencyList, type IssuedStatusLink, type Kept, type MeetingView, type StandardOfCareList, type TriageInbox, type WorklistPage } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let coordinator: ActingPerson;
let referrer: ActingPerson;
let boardId: string;
let standardId: string;
beforeAll(async () => {
  api = await TestApi.start();
  [coordinator, referrer] = [await api.as('coordinator'), await api.as('referrer')];
  [boardId, standardId] = [newId(), newId()];
  expect((await coordinator.put(`/boards/${boardId}`, { name: 'Tuesday board', timeZone: 'Europe/London', quorum: [{ specialty: 'spine_surgeon', count: 1 }], members: [] }, 0)).status).toBe(200);
  expect((await coordinator.put(`/standards-of-care/${standardId}`, standard(), 0)).status).toBe(200);
});
afterAll(() => api.stop());

const standard = (more: object = {}) => ({ boardId, name: `Single fraction ${newId().slice(-6)}`, appliesTo: 'Painful, stable, no compression', plan: '8 Gy in one fraction', source: 'Centre protocol 2026', ...more });
const referred = async (more: Parameters<ActingPerson['refer']>[0] = {}): Promise<string> => {
  const id = await referrer.refer(more);
  expect((await referrer.move(id, 'submit')).status).toBe(200);
  return id;
};
const decide = async (caseId: string, outcome: object, { who = coordinator, id = newId(), seen }: { who?: ActingPerson; id?: string; seen?: number } = {}) =>
  who.put<Kept>(`/cases/${caseId}/triage-outcomes/${id}`, outcome, seen ?? (await coordinator.readCase(caseId)).version);
const undo = (caseId: string, id: string, seen = 1, who = coordinator) => who.post<Kept>(`/cases/${caseId}/triage-outcomes/${id}/undoing`, undefined, seen);
const inbox = async (who = coordinator) => (await who.get<TriageInbox>('/triage')).body.cases.map(({ id }) => id);
const ask = { outcome: 'ask', asked: ['histology', 'images'], askedOf: 'referrer', neededBy: '2026-03-20', note: 'The report of the biopsy, please' };
const reject = { outcome: 'reject', rejection: 'other_board', note: 'This belongs to the neuro-oncology board' };
const meetingAhead = async (): Promise<string> => {
  const id = newId();
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  expect((await coordinator.put(`/meetings/${id}`, { boardId, startsAt }, 0)).status).toBe(200);
  return id;
};

describe('the triage inbox', () => {
  it('holds what was submitted and nothing that is still typed, drafted or judged', async () => {
    const [waiting, draft, judged] = [await referred(), await referrer.refer(), await referred()];
    expect((await decide(judged, { outcome: 'accept' })).body.version).toBe(1);
    const shown = await inbox();
    expect(shown).toContain(waiting);
    expect(shown).not.toContain(draft);
    expect(shown).not.toContain(judged);
  });

  it('puts the most urgent first', async () => {
    const [routine, emergency] = [await referred({ referral: { question: 'Later?', urgency: 'routine', mscc: 'no' } }), await referred({ referral: { urgency: 'emergency' } })];
    const shown = await inbox();
    expect(shown.indexOf(emergency)).toBeLessThan(shown.indexOf(routine));
  });

  it('is for those who triage, and for no other centre', async () => {
    const waiting = await referred();
    for (const role of ['referrer', 'pathologist', 'auditor'] as const) (await (await api.as(role)).get('/triage')).expectProblem(403, 'not-permitted');
    expect(await inbox(await api.stranger('coordinator'))).toEqual([]);
    expect(await inbox(await api.as('spine_surgeon'))).toContain(waiting);
  });
});

describe('a referral', () => {
  it('is accepted, and the record says by whom and what had been suggested', async () => {
    const caseId = await referred({ functionalStatus: { examinedOn: '2026-03-13', ais: 'D' } });
    await decide(caseId, { outcome: 'accept', note: 'Seen with the surgeon on call' });
    const { state, triages } = await referrer.readCase(caseId);
    expect(state).toBe('triaged');
    expect(triages).toMatchObject([{ outcome: 'accept', suggested: 'emergency', decidedByName: coordinator.displayName, note: 'Seen with the surgeon on call' }]);
  });

  it('is judged once, however often the button is pressed, and by one person at a time', async () => {
    const [caseId, id] = [await referred(), newId()];
    const { version } = await coordinator.readCase(caseId);
    expect((await decide(caseId, { outcome: 'accept' }, { id, seen: version })).body).toEqual({ id, version: 1 });
    expect((await decide(caseId, { outcome: 'accept' }, { id, seen: version })).body).toEqual({ id, version: 1 });
    (await decide(caseId, reject, { id, seen: version })).expectProblem(409, 'duplicate');
    (await decide(caseId, reject, { seen: version })).expectProblem(412, 'stale-version');
    (await decide(caseId, reject)).expectProblem(409, 'move-not-possible');
    expect((await coordinator.readCase(caseId)).triages).toHaveLength(1);
  });

  it('goes the way of the emergency, counted from when it was referred', async () => {
    const caseId = await referred({ referral: { question: 'Is it stable?', urgency: 'routine', mscc: 'no' } });
    const { referredAt } = await coordinator.readCase(caseId);
    const { id } = (await decide(caseId, { outcome: 'emergency' })).body;
    const emergency = await coordinator.readCase(caseId);
    expect(emergency).toMatchObject({ state: 'triaged', urgency: 'emergency' });
    expect(Date.parse(emergency.dueAt ?? '') - Date.parse(referredAt ?? '')).toBe(86_400_000);
    expect((await undo(caseId, id)).status).toBe(200);
    expect(await coordinator.readCase(caseId)).toMatchObject({ state: 'submitted', urgency: 'routine' });
  });

  it('calls out whoever is on call when it turns out to be an emergency, once', async () => {
    const onCall = newId();
    const surgeon = await api.as('spine_surgeon');
    const duties = [{ duty: 'spine_surgeon', personId: surgeon.id, phone: '+44 1632 960 111' }];
    expect((await coordinator.put(`/boards/${onCall}`, { name: 'Board with a rota', timeZone: 'Europe/London', quorum: [], members: [], onCall: duties }, 0)).status).toBe(200);
    const caseId = await referred({ referral: { question: 'Is it stable?', urgency: 'routine', mscc: 'no' } });
    const called = async () => (await coordinator.get<EmergencyList>('/emergencies')).body.emergencies.filter(({ id, theCase }) => id && theCase.id === caseId);
    expect(await called()).toEqual([]);
    expect((await decide(caseId, { outcome: 'emergency' })).status).toBe(200);
    const [emergency, ...more] = await called();
    expect(more).toEqual([]);
    expect(emergency?.alerts.map(({ duty, person }) => [duty, person?.id ?? null])).toContainEqual(['spine_surgeon', surgeon.id]);
  });

  it('is not accepted, with the reason, and can be taken back into the inbox', async () => {
    const caseId = await referred();
    const { id } = (await decide(caseId, reject)).body;
    expect(await referrer.readCase(caseId)).toMatchObject({ state: 'closed', closingReason: 'not_accepted', triages: [{ outcome: 'reject', note: reject.note }] });
    expect((await undo(caseId, id)).status).toBe(200);
    expect(await referrer.readCase(caseId)).toMatchObject({ state: 'submitted', closingReason: null });
    expect(await inbox()).toContain(caseId);
    (await undo(caseId, id, 2)).expectProblem(409, 'triage-stands');
  });

  it('cannot be taken back once something has happened to it', async () => {
    const caseId = await referred();
    const { id } = (await decide(caseId, { outcome: 'accept' })).body;
    await coordinator.move(caseId, 'prepare');
    (await undo(caseId, id)).expectProblem(409, 'triage-stands');
    (await undo(caseId, id, 7)).expectProblem(412, 'stale-version');
    (await undo(caseId, newId())).expectProblem(404, 'not-found');
  });
});

describe('asking for more', () => {
  it('leaves the referral in the inbox, and the referrer reads what, from whom and until when', async () => {
    const caseId = await referred();
    const { token } = (await coordinator.post<IssuedStatusLink>(`/cases/${caseId}/status-links`, { days: 60 })).body;
    await decide(caseId, ask);
    expect(await inbox()).toContain(caseId);
    expect((await referrer.readCase(caseId)).triages).toMatchObject([{ ...ask, replied: false }]);
    const status = (await api.send<CaseStatus>('POST', '/status', { body: { token } })).body;
    expect(status).toMatchObject({ step: 'needs_more', neededBy: '2026-03-20' });
    expect(status.missing.filter(({ asked }) => asked).map(({ item }) => item)).toEqual(['histology', 'images']);
    // What was written in words may name the patient; whoever finds the link does not read it.
    expect(JSON.stringify(status)).not.toContain('report of the biopsy');
    const { rows } = (await referrer.post<WorklistPage>('/cases/search', { openOnly: true })).body;
    expect(rows.find(({ id }) => id === caseId)?.triage).toBe('ask');
    expect((await referrer.get<DayView>('/my-day')).body.items).toContainEqual(expect.objectContaining({ reason: 'asked', theCase: expect.objectContaining({ id: caseId }) }));
    expect((await api.send<Kept>('POST', '/status/replies', { body: { token, item: 'histology', text: 'ER positive' } })).status).toBe(201);
    expect((await coordinator.readCase(caseId)).triages?.[0]?.replied).toBe(true);
  });

  it('goes to the referrer by mail, without a word of the patient, and so does that it was taken back', async () => {
    const caseId = await referred({ patient: { familyName: 'Unmailed', givenName: 'Margaret' } });
    const { id } = (await decide(caseId, ask)).body;
    const { caseNumber } = await coordinator.readCase(caseId);
    const mails = () => api.rows<{ subject: string; text: string; recipient_person_id: string }>('SELECT subject, text, recipient_person_id FROM outbox_message WHERE case_id = $1 ORDER BY queued_at', [caseId]);
    const [asked] = await mails();
    expect(asked).toMatchObject({ subject: `Northgate: about your referral ${caseNumber}`, recipient_person_id: referrer.id });
    for (const item of ['Histology', 'Images received', '2026-03-20']) expect(asked?.text).toContain(item);
    await undo(caseId, id);
    expect((await mails())[1]?.text).toContain('no longer needed');
    expect(JSON.stringify(await mails())).not.toMatch(/Unmailed|Margaret|report of the biopsy/);
    await decide(caseId, { ...ask, askedOf: 'pathologist' });
    expect(await mails()).toHaveLength(2);
  });

  it('can be followed by any outcome, and the newest stands', async () => {
    const caseId = await referred();
    await decide(caseId, ask);
    await decide(caseId, { outcome: 'accept' });
    expect((await referrer.post<WorklistPage>('/cases/search', { openOnly: true })).body.rows.find(({ id }) => id === caseId)).toMatchObject({ state: 'triaged', triage: 'accept' });
  });
});

describe('standard of care', () => {
  it('lists the case on the next agenda of its board, recorded by itself, and undoing takes it off', async () => {
    const meetingId = await meetingAhead();
    const caseId = await referred();
    const { id } = (await decide(caseId, { outcome: 'standard_of_care', standardId })).body;
    expect(await referrer.readCase(caseId)).toMatchObject({ state: 'listed', triages: [{ outcome: 'standard_of_care', standardId, listedFor: expect.any(String) }] });
    const items = async () => (await coordinator.get<MeetingView>(`/meetings/${meetingId}`)).body.items.filter(({ status }) => status === 'listed');
    expect(await items()).toMatchObject([{ bucket: 'standard_of_care', theCase: { id: caseId } }]);
    expect((await undo(caseId, id)).status).toBe(200);
    expect(await items()).toEqual([]);
    expect((await coordinator.readCase(caseId)).state).toBe('submitted');
  });

  it('waits as triaged while its board has planned no meeting', async () => {
    const [elsewhere, own] = [newId(), newId()];
    await coordinator.put(`/boards/${elsewhere}`, { name: 'Other board', timeZone: 'Europe/London', quorum: [{ specialty: 'spine_surgeon', count: 1 }], members: [] }, 0);
    await coordinator.put(`/standards-of-care/${own}`, standard({ boardId: elsewhere }), 0);
    const caseId = await referred();
    await decide(caseId, { outcome: 'standard_of_care', standardId: own });
    expect(await coordinator.readCase(caseId)).toMatchObject({ state: 'triaged', triages: [{ listedFor: null }] });
  });

  it('needs a standard that is in use', async () => {
    const withdrawn = newId();
    const text = standard();
    await coordinator.put(`/standards-of-care/${withdrawn}`, text, 0);
    await coordinator.put(`/standards-of-care/${withdrawn}`, { ...text, withdrawn: true }, 1);
    const caseId = await referred();
    for (const id of [withdrawn, newId()]) (await decide(caseId, { outcome: 'standard_of_care', standardId: id })).expectProblem(422, 'invalid-input', '#/standardId');
    (await decide(caseId, { outcome: 'standard_of_care', standardId }, { who: await api.as('spine_surgeon') })).expectProblem(403, 'not-permitted');
    expect(await inbox()).toContain(caseId);
  });

  it('is kept in a library that chair and coordinator write and the board reads', async () => {
    const id = newId();
    const text = standard();
    expect((await (await api.as('chair')).put(`/standards-of-care/${id}`, text, 0)).status).toBe(200);
    (await coordinator.put(`/standards-of-care/${id}`, { ...text, plan: 'Older' }, 0)).expectProblem(412, 'stale-version');
    (await coordinator.put(`/standards-of-care/${newId()}`, text, 0)).expectProblem(409, 'duplicate', '#/name');
    (await coordinator.put(`/standards-of-care/${newId()}`, standard({ boardId: newId() }), 0)).expectProblem(422, 'invalid-input', '#/boardId');
    (await coordinator.put(`/standards-of-care/${newId()}`, standard({ source: '' }), 0)).expectProblem(422, 'invalid-input', '#/source');
    (await (await api.as('spine_surgeon')).put(`/standards-of-care/${newId()}`, standard(), 0)).expectProblem(403, 'not-permitted');
    expect((await (await api.as('pathologist')).get<StandardOfCareList>('/standards-of-care')).body.standards.find((one) => one.id === id)).toMatchObject({ ...text, boardName: 'Tuesday board', caseCount: 0 });
    (await referrer.get('/standards-of-care')).expectProblem(403, 'not-permitted');
  });
});

describe('whoever may not triage', () => {
  it('judges nothing: not the referrer, not another role, not another centre', async () => {
    const caseId = await referred();
    (await decide(caseId, { outcome: 'accept' }, { who: referrer })).expectProblem(403, 'not-permitted');
    (await decide(caseId, { outcome: 'accept' }, { who: await api.as('radiologist') })).expectProblem(403, 'not-permitted');
    (await decide(caseId, { outcome: 'accept' }, { who: await api.stranger('coordinator') })).expectProblem(404, 'not-found');
    expect((await coordinator.readCase(caseId)).state).toBe('submitted');
  });

  it('sees as a referrer the outcome of own referrals only', async () => {
    const caseId = await referred();
    await decide(caseId, reject);
    (await (await api.as('referrer')).get(`/cases/${caseId}`)).expectProblem(404, 'not-found');
    expect((await referrer.readCase(caseId)).triages).toHaveLength(1);
  });
});

describe('an outcome', () => {
  it.each<[string, object, string]>([
    ['asks for nothing', { outcome: 'ask', asked: [], askedOf: 'referrer' }, '#/outcome'],
    ['asks nobody', { outcome: 'ask', asked: ['histology'] }, '#/outcome'],
    ['asks for what is in no list', { outcome: 'ask', asked: ['everything'], askedOf: 'referrer' }, '#/asked'],
    ['names no standard', { outcome: 'standard_of_care' }, '#/outcome'],
    ['gives no reason', { outcome: 'reject' }, '#/outcome'],
    ['gives a reason without words', { outcome: 'reject', rejection: 'other' }, '#/outcome'],
    ['is accepted for a reason not to accept', { outcome: 'accept', rejection: 'other' }, '#/rejection'],
    ['is accepted and asks', { outcome: 'accept', asked: ['histology'] }, '#/asked'],
    ['is none', { outcome: 'maybe' }, '#/outcome'],
  ])('that %s is refused beside its field', async (_what, outcome, pointer) => {
    const caseId = await referred();
    (await decide(caseId, outcome)).expectProblem(422, 'invalid-input', pointer);
    expect(await inbox()).toContain(caseId);
  });

  it('stays as it was, even for somebody with the connection of the application', async () => {
    const caseId = await referred();
    await decide(caseId, { outcome: 'accept' });
    const audit = await api.auditOf(caseId);
    expect(audit.filter(({ subject }) => subject === 'triage_outcome')).toMatchObject([{ action: 'case.triage', before: null, after: { outcome: 'accept' } }]);
  });
});
