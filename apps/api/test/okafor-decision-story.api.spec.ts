import { newId, type ActionList, type ActionView, type CaseStatus, type ChangesSince, type DayView, type Decision, type DecisionRecord, type IssuedStatusLink, type Kept, type WatchedTriggers } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { at, DAY } from './support/okafor.js';
import { moment, OkaforStory } from './support/okafor-story.js';
import { asOwner } from './support/people.js';

/**
 * Acceptance story A, steps A6 to A9, A11 and A15: the discussion on Friday evening, the decision and its signature, what comes after
 * it, and the ratification on Tuesday. The operation (A10), pathology, radiotherapy and follow-up (A12 to A14) are not told here.
 */
let story: OkaforStory;
let link: IssuedStatusLink;
let itemId: string;
let meetingId: string;
let decisionId: string;
beforeAll(async () => {
  story = await OkaforStory.gather();
  await story.upToTheDiscussion();
  const { tan } = story.cast;
  const { version } = await story.read();
  expect((await tan.put(`/cases/${story.caseId}/triage-outcomes/${newId()}`, { outcome: 'emergency' }, version)).status).toBe(200);
  link = (await tan.post<IssuedStatusLink>(`/cases/${story.caseId}/status-links`, { days: 60 })).body;
}, 120_000);
afterAll(() => story.stop());

const [operate, irradiate] = [newId(), newId()];
const PLAN_B = 'single-fraction palliative radiotherapy, with a call to clinical oncology on the same day';
/** What was decided at 17:15. */
const decided = (): Partial<Decision> => {
  const { adeyemi, tan } = story.cast;
  return {
    levels: 'T8', discussionType: 'emergency', mode: 'phone', imagesShown: 'yes', interests: 'none', intent: 'palliative_function', timing: 'emergency', latestBy: '2026-03-14',
    goals: [
      { goal: 'decompression', state: 'recommended', primary: true }, { goal: 'stabilisation', state: 'recommended', primary: true }, { goal: 'biopsy', state: 'recommended', primary: false, manner: 'intra-operative' },
      { goal: 'resection', state: 'rejected', reason: 'the intent is palliative, no survival gain is expected and en-bloc is not indicated' },
    ],
    steps: [
      { id: operate, what: 'Transpedicular circumferential decompression, posterior fixation, tissue for ER, PR, HER2 and ESR1', levels: 'T6-T10', specialty: 'spine_surgeon', timing: 'emergency', latestBy: '2026-03-14', latestTime: '09:00' },
      { id: irradiate, what: 'Radiotherapy, within 28 days of the operation', specialty: 'radiation_oncologist', latestBy: '2026-04-11', afterId: operate },
    ],
    supportive: 'Haematology advice and PCC on standby; mechanical VTE prophylaxis; apixaban planned again after 48 to 72 h',
    considered: [{ care: 'rehabilitation', answer: 'yes', why: 'To go home' }, { care: 'palliative', answer: 'yes' }],
    triggers: [{ id: newId(), kind: 'patient_declines', consequence: 'plan_b', plan: PLAN_B }, { id: newId(), kind: 'unfit', consequence: 'plan_b', plan: PLAN_B }, { id: newId(), kind: 'specimen_reported', consequence: 'rediscuss', plan: 'oncology reviews the histology' }],
    rationale: 'ESCC 3 with AIS D since the evening, SINS 11', standard: 'NICE NG234', missingInformation: 'ESR1', missingRisk: 'The next line may differ; the operation does not',
    agreement: 'consensus', responsibleId: adeyemi.id, informsPatientId: tan.id, informPatientBy: DAY, informPatientTime: '20:00',
  };
};
const sign = (by = story.cast.adeyemi, seen = 2, signature: object = {}) => by.post<Kept>(`/agenda-items/${itemId}/signature`, signature, seen);
const record = async () => (await story.cast.adeyemi.get<DecisionRecord>(`/decisions/${decisionId}`)).body;

describe('A6: the discussion of the emergency', () => {
  it('is opened at 16:48 by telephone; without the surgeon its quorum is not met', async () => {
    await story.clock.set(at('16:48'));
    const { adeyemi, lindqvist, rao, tan, bello } = story.cast;
    const { id } = await story.emergency();
    expect((await adeyemi.post(`/emergencies/${id ?? ''}/discussion`, {})).status).toBe(200);
    const { discussion } = await story.emergency();
    [itemId, meetingId] = [discussion?.itemId ?? '', discussion?.meetingId ?? ''];
    expect(moment(discussion?.startsAt).slice(0, 16)).toBe('2026-03-13T16:48');
    for (const [person, specialty] of [[lindqvist, 'radiation_oncologist'], [rao, 'radiologist'], [tan, 'specialist_nurse'], [bello, 'referrer']] as const)
      expect((await tan.put(`/meetings/${meetingId}/attendance/${person.id}`, { specialty, mode: 'telephone' })).status).toBe(200);
    const draft = await tan.put<Kept>(`/agenda-items/${itemId}/decision`, decided(), 0);
    expect(draft.status).toBe(200);
    decisionId = draft.body.id;
    // A15: nobody of surgery is there, so a signature asks for the reason.
    (await sign(lindqvist, 1)).expectProblem(409, 'quorum-not-met', '#/quorumException');
  });

  it('has Adeyemi, Lindqvist, Rao, Tan and Bello, who has no vote', async () => {
    const { adeyemi, bello, tan } = story.cast;
    expect((await tan.put(`/meetings/${meetingId}/attendance/${adeyemi.id}`, { specialty: 'spine_surgeon', mode: 'telephone' })).status).toBe(200);
    const { attendance, quorum, kind } = await story.meeting(meetingId);
    expect(kind).toBe('emergency');
    expect(attendance.map(({ displayName }) => displayName).sort()).toEqual(['Dr Ade Bello', 'Dr Amara Adeyemi', 'Dr Eva Lindqvist', 'Dr Vikram Rao', 'J. Tan']);
    expect(quorum.map(({ specialty, count }) => [specialty, count])).toEqual([['spine_surgeon', 1], ['radiation_oncologist', 1]]);
    (await bello.put(`/agenda-items/${itemId}/positions/${bello.id}`, { specialty: 'referrer', stance: 'agree' })).expectProblem(403, 'not-permitted');
  });
});

describe('A7 and A8: the decision of 17:15', () => {
  it('is edited by one at a time: who comes later is shown what is there (A15)', async () => {
    const { lindqvist, tan } = story.cast;
    expect((await tan.put(`/agenda-items/${itemId}/decision`, { ...decided(), uncertainty: 'How fast the power goes' }, 1)).status).toBe(200);
    const refused = (await lindqvist.put(`/agenda-items/${itemId}/decision`, { ...decided(), rationale: 'Another one' }, 1)).expectProblem(412, 'stale-version');
    expect((refused.body as { current: Decision & { version: number } }).current).toMatchObject({ version: 2, uncertainty: 'How fast the power goes', rationale: 'ESCC 3 with AIS D since the evening, SINS 11' });
  });

  it('is read back by the grammar', async () => {
    expect((await record()).sentence).toBe(
      'For T8 the board recommends decompression and stabilisation (primary), intra-operative biopsy (secondary); resection was considered and not recommended because the intent is palliative, no survival gain is expected and en-bloc is not indicated; within 24 h; at the latest by 14 Mar 2026. ' +
        'In sequence: 1. Transpedicular circumferential decompression, posterior fixation, tissue for ER, PR, HER2 and ESR1, T6–T10, by spine surgeon, within 24 h, at the latest by 14 Mar 2026, 09:00; ' +
        '2. Radiotherapy, within 28 days of the operation, by radiation oncologist, at the latest by 11 Apr 2026, after step 1. ' +
        `If the patient declines or the patient is unfit at the anaesthetic review, then ${PLAN_B}. If a specimen is reported, then the case is discussed again: oncology reviews the histology.`,
    );
  });

  it('is signed by Adeyemi 5 h 05 min after the suspicion, sealed with what was known, to be ratified on 17 March', async () => {
    await story.clock.set(at('17:15'));
    expect((await sign()).status).toBe(200);
    const signed = await record();
    expect(signed).toMatchObject({ state: 'signed', quorumMet: true, quorumException: null, signedBy: { displayName: 'Dr Amara Adeyemi' }, informsPatient: { displayName: 'J. Tan' } });
    expect(signed.signedAt?.slice(0, 16)).toBe('2026-03-13T17:15');
    const absent = (signed.snapshot as { quorum: { absent: { words: string; gaps: { specialty: string }[] } } }).quorum.absent;
    expect(absent.words).toMatch(/^Emergency, to be ratified at the meeting of .*17 Mar/);
    expect(absent.gaps.map(({ specialty }) => specialty).sort()).toEqual(['medical_oncologist', 'pathologist']);
    const { clocks, discussion } = await story.emergency();
    expect(clocks.find(({ clock }) => clock === 'plan')).toMatchObject({ tookMinutes: 305, state: 'met' });
    expect(discussion).toMatchObject({ ratifyMeetingId: story.tuesdayId, ratification: null });
    const [kept] = await story.api.rows<{ snapshot_text: string }>('SELECT snapshot_text FROM decision WHERE id = $1', [decisionId]);
    expect(createHash('sha256').update(kept?.snapshot_text ?? '').digest('hex')).toBe(signed.snapshotSha256);
    expect(signed.snapshot).toMatchObject({ case: { neuroExams: [{ ais: 'D' }], lesions: expect.arrayContaining([expect.objectContaining({ levels: 'T8', esccGrade: '3' })]) } });
  });

  it('is known to the referrer at once, on the case and on the page of the link', async () => {
    const { bello } = story.cast;
    const told = (await bello.readCase(story.caseId)).discussions.find((one) => one.decisionId === decisionId);
    expect(told?.sentence).toMatch(/^For T8 the board recommends decompression and stabilisation \(primary\)/);
    expect((await story.api.send<CaseStatus>('POST', '/status', { body: { token: link.token } })).body).toMatchObject({ step: 'discussed', initials: 'M. O.', missing: [] });
  });

  it('makes seven tasks, each with its owner and its day', async () => {
    const { adeyemi, tan, caseId } = { ...story.cast, caseId: story.caseId };
    const { actions } = (await adeyemi.get<ActionList>(`/cases/${caseId}/actions`)).body;
    expect(actions.map(({ kind, ownerName, ownerRole, dueOn, dueTime }) => [kind, ownerName ?? ownerRole, [dueOn, dueTime].filter(Boolean).join(' ')])).toEqual([
      ['inform_patient', 'J. Tan', '2026-03-13 20:00'], ['step', 'Dr Amara Adeyemi', '2026-03-14 09:00'], ['supportive', 'Dr Amara Adeyemi', '2026-03-14'],
      ['referral', 'Dr Amara Adeyemi', '2026-03-16'], ['referral', 'Dr Amara Adeyemi', '2026-03-16'], ['post_operative_radiotherapy', 'radiation_oncologist', '2026-04-11'], ['result', 'Dr Amara Adeyemi', '2026-04-12'],
    ]);
    expect(actions.find(({ kind }) => kind === 'step')).toMatchObject({ stepId: operate, goals: ['biopsy', 'decompression', 'stabilisation'], decisionId });
    expect(actions.filter(({ kind }) => kind === 'referral').map(({ what }) => what).sort()).toEqual(['Refer: palliative care', 'Refer: rehabilitation (To go home)']);
    expect((await tan.get<ActionList>('/actions?scope=mine')).body.actions.map(({ kind }) => kind)).toContain('inform_patient');
  });

  it('stands on the day of the nurse until the patient has been told, and its triggers are watched', async () => {
    const { items } = (await story.cast.tan.get<DayView>('/my-day')).body;
    expect(items).toContainEqual(expect.objectContaining({ reason: 'to_inform', theCase: expect.objectContaining({ id: story.caseId }) }));
    const { triggers } = (await story.cast.adeyemi.get<WatchedTriggers>(`/cases/${story.caseId}/triggers`)).body;
    expect(triggers.map(({ kind, firedAt }) => [kind, firedAt ?? null])).toEqual([['patient_declines', null], ['unfit', null], ['specimen_reported', null]]);
  });
});

describe('A9: the addendum to the MRI at 18:20', () => {
  it('leaves the seal alone; a fourth vertebra changes nothing of Tokuhashi, and that is said', async () => {
    await story.clock.set(at('18:20'));
    const { rao, adeyemi } = story.cast;
    const before = await record();
    await story.enters(rao, `imaging-addenda/${newId()}`, { studyId: await story.studyOf('mri_whole_spine'), kind: 'addition', statement: 'Small L1 deposit' });
    await story.enters(rao, `lesions/${newId()}`, { levels: 'L1', compartment: 'extradural', nature: 'metastasis', esccGrade: '0' });
    expect(await story.model('tokuhashi2005')).toMatchObject({ total: 10, inputs: { vertebralMetastases: '3plus' } });
    const { facts, figures } = (await adeyemi.get<ChangesSince>(`/decisions/${decisionId}/changes`)).body;
    expect(facts.map(({ what, title }) => [what, title])).toEqual(expect.arrayContaining([['added', expect.stringContaining('L1')], ['added', expect.stringContaining('Small L1 deposit')]]));
    expect(figures.find(({ title }) => title.startsWith('Tokuhashi'))).toMatchObject({ before: expect.stringContaining('10'), now: expect.stringContaining('10'), mark: 'no_effect' });
    const after = await record();
    expect([after.snapshotSha256, after.snapshot]).toEqual([before.snapshotSha256, before.snapshot]);
  });
});

describe('A7 to A14: what follows is done', () => {
  const tasks = async () => (await story.cast.adeyemi.get<ActionList>(`/cases/${story.caseId}/actions`)).body.actions;
  const ofKind = async (kind: string): Promise<ActionView> => (await tasks()).find((one) => one.kind === kind) as ActionView;

  it('is on nobody\'s list as late at 19:59, and at 20:01 the patient should have been told', async () => {
    await story.clock.set(at('19:59'));
    expect((await ofKind('inform_patient')).overdue).toBe(false);
    await story.clock.set(at('20:01'));
    expect((await ofKind('inform_patient')).overdue).toBe(true);
    const { tan } = story.cast;
    const { id, version } = await ofKind('inform_patient');
    expect((await tan.post(`/actions/${id}/outcome`, { outcome: 'done', on: DAY, words: 'Told with her husband' }, version)).status).toBe(200);
    expect((await tan.get<DayView>('/my-day')).body.items.filter(({ reason }) => reason === 'to_inform')).toEqual([]);
  });

  it('counts its days over the change of the clocks: the radiotherapy of 11 April is late on the 12th at midnight of London, not an hour before', async () => {
    expect((await ofKind('post_operative_radiotherapy')).dueAt.slice(0, 19)).toMatch(/^2026-04-(12T00:00:00|11T23:00:00)$/);
    expect(Date.parse((await ofKind('post_operative_radiotherapy')).dueAt)).toBe(Date.parse('2026-04-11T23:00:00Z'));
  });
});

describe('A11: Tuesday, 17 March', () => {
  it('ratifies it in 40 seconds with the full quorum, and the time is charged to the case', async () => {
    const { adeyemi, lindqvist, rao, tan } = story.cast;
    const there = [[adeyemi, 'spine_surgeon'], [lindqvist, 'radiation_oncologist'], [rao, 'radiologist'], [await story.api.as('medical_oncologist'), 'medical_oncologist'], [await story.api.as('pathologist'), 'pathologist']] as const;
    await story.clock.set(at('08:00', '2026-03-17'));
    const { version, items } = await story.meeting(story.tuesdayId);
    const listed = items.find(({ ratifiesDecisionId }) => ratifiesDecisionId === decisionId);
    expect(listed).toMatchObject({ bucket: 'ratify', theCase: { id: story.caseId } });
    expect((await adeyemi.post(`/meetings/${story.tuesdayId}/opening`, undefined, version)).status).toBe(200);
    for (const [person, specialty] of there) expect((await tan.put(`/meetings/${story.tuesdayId}/attendance/${person.id}`, { specialty, mode: 'in_room' })).status).toBe(200);
    await story.clock.stands(at('08:02', '2026-03-17'));
    expect((await adeyemi.put(`/meetings/${story.tuesdayId}/room`, { itemId: listed?.id, view: 'summary' })).status).toBe(200);
    await story.clock.stands('2026-03-17T08:02:40.000Z');
    const shown = (await story.meeting(story.tuesdayId)).items.find(({ id }) => id === listed?.id);
    expect((await adeyemi.post(`/agenda-items/${listed?.id ?? ''}/ratification`, {}, shown?.version)).status).toBe(200);
    const { ratification } = (await story.emergency()).discussion ?? {};
    expect(ratification).toMatchObject({ result: 'ratified', quorumMet: true, quorumException: null, by: { displayName: 'Dr Amara Adeyemi' } });
    expect(ratification?.seconds).toBe(40);
    expect(ratification?.present.map(({ specialty }) => specialty).sort()).toEqual(['medical_oncologist', 'pathologist', 'radiation_oncologist', 'radiologist', 'spine_surgeon']);
  });

  it('adds the radiotherapy of 20 Gy in 5 fractions to the signed decision, and plans it', async () => {
    await story.clock.set(at('08:03', '2026-03-17'));
    const { lindqvist } = story.cast;
    const addendum = { text: 'After the operation: 20 Gy in 5 fractions, within 28 days', reason: 'Decided when it was ratified' };
    expect((await lindqvist.put(`/decisions/${decisionId}/addenda/${newId()}`, addendum)).status).toBe(200);
    await story.enters(lindqvist, `radiotherapy-courses/${newId()}`, { state: 'planned', levels: 'T8', prescribedDoseCgy: 2000, prescribedFractions: 5 });
    const { addenda, sentence, state } = await record();
    expect(addenda).toMatchObject([{ ...addendum, author: { displayName: 'Dr Eva Lindqvist' } }]);
    expect([state, sentence.includes('20 Gy')]).toEqual(['signed', false]);
  });
});

describe('A15: what must not happen', () => {
  it('an internal note is read by nobody outside the board, the referrer of the case included', async () => {
    const { tan, bello } = story.cast;
    await story.enters(tan, `sensitive-notes/${newId()}`, { kind: 'psychological', text: 'Low mood since the winter', audience: ['specialist_nurse', 'spine_surgeon'], reason: 'Told in confidence' });
    (await bello.get(`/cases/${story.caseId}/sensitive-notes`)).expectProblem(403, 'not-permitted');
    expect((await bello.get(`/cases/${story.caseId}`)).text).not.toContain('Low mood');
    const other = await story.api.as('referrer');
    (await other.get(`/cases/${story.caseId}`)).expectProblem(404, 'not-found');
    (await other.get(`/decisions/${decisionId}`)).expectProblem(404, 'not-found');
  });

  it('a signed record is neither changed nor deleted, not even by the owner of the database', async () => {
    const { adeyemi, tan } = story.cast;
    (await tan.put(`/agenda-items/${itemId}/decision`, { ...decided(), plan: 'Something else' }, 3)).expectProblem(409, 'already-signed');
    (await sign(adeyemi, 3)).expectProblem(409, 'already-signed');
    const { databaseUrl, centre } = story.api;
    for (const sql of ['DELETE FROM decision WHERE id = $1', "UPDATE decision SET sentence = 'Another', version = version + 1 WHERE id = $1"])
      await expect(asOwner(databaseUrl, centre.centreId, adeyemi.id, (client) => client.query(sql, [decisionId]))).rejects.toThrow(/signed|append|never|cannot/i);
    expect(await record()).toMatchObject({ state: 'signed', snapshotSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
