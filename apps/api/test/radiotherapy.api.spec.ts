import { newId, ROLES, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const COURSE = {
  state: 'planned', levels: 'T9', targetText: 'Whole body and both pedicles', targetConsensus: 'isrc_2012', targetSectors: ['1', '2', '6'], setting: 'reirradiation', intent: 'local_control', technique: 'sbrt',
  prescribedDoseCgy: 2400, prescribedFractions: 2, firstFractionOn: '2026-03-30', cordDmaxCgy: 1200, cordContour: 'cord_prv', thecalSacDmaxCgy: 1500, dmaxScope: 'this_course', treatedAt: 'Northgate, LA 4', absences: { deliveredDoseCgy: 'not_done' },
} as const;
const record = (person: ActingPerson, caseId: string, body: object, id = newId(), seen = 0) => person.put<Kept>(`/cases/${caseId}/radiotherapy-courses/${id}`, body, seen);

describe('a course of radiotherapy', () => {
  let oncologist: ActingPerson;
  let caseId: string;
  beforeEach(async () => {
    oncologist = await api.as('radiation_oncologist');
    caseId = await oncologist.refer();
  });

  it('is kept as it was given, with delivered apart from prescribed', async () => {
    const id = newId();
    expect((await record(oncologist, caseId, COURSE, id)).body).toEqual({ id, version: 1 });
    const [kept] = (await oncologist.readCase(caseId)).radiotherapy ?? [];
    expect(kept).toMatchObject({ ...COURSE, id, version: 1, deliveredDoseCgy: null, deliveredFractions: null, recordedByName: oncologist.displayName });
    const delivered = { ...COURSE, state: 'delivered', deliveredDoseCgy: 2400, deliveredFractions: 2, lastFractionOn: '2026-04-01', absences: {} };
    expect((await record(oncologist, caseId, delivered, id, 1)).body.version).toBe(2);
    expect((await oncologist.readCase(caseId)).radiotherapy).toEqual([expect.objectContaining({ ...delivered, version: 2 })]);
  });

  it('needs only its state; everything else stays open and nothing is filled in', async () => {
    await record(oncologist, caseId, { state: 'proposed' });
    const [kept] = (await oncologist.readCase(caseId)).radiotherapy ?? [];
    const { state, targetSectors, absences, id: _id, version: _version, recordedAt: _at, recordedById: _by, recordedByName: _name, ...open } = kept ?? ({} as never);
    expect([state, targetSectors, absences]).toEqual(['proposed', [], {}]);
    expect(new Set(Object.values(open))).toEqual(new Set([null]));
  });

  it('stands with the newest first day on top, and what has no day yet before that', async () => {
    for (const [state, firstFractionOn] of [['delivered', '2024-05-02'], ['proposed', null], ['delivered', '2025-01-09']] as const) await record(oncologist, caseId, { state, firstFractionOn });
    expect((await oncologist.readCase(caseId)).radiotherapy?.map((course) => course.firstFractionOn)).toEqual([null, '2025-01-09', '2024-05-02']);
  });

  it('keeps more fractions than were prescribed: it may be so', async () => {
    const answer = await record(oncologist, caseId, { ...COURSE, state: 'delivered', absences: {}, deliveredDoseCgy: 2400, deliveredFractions: 3 });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['#/state', { state: 'given' }],
    ['#/state', { state: 'stopped_early' }],
    ['#/state', { state: 'cancelled', stateReason: '  ' }],
    ['#/levels', { levels: 'T13' }],
    ['#/targetSectors', { targetSectors: ['7'] }],
    ['#/targetSectors', { targetSectors: ['1', '1'] }],
    ['#/technique', { technique: 'gamma' }],
    ['#/prescribedDoseCgy', { prescribedDoseCgy: 24 }],
    ['#/prescribedDoseCgy', { prescribedDoseCgy: 10_001 }],
    ['#/prescribedDoseCgy', { prescribedDoseCgy: '2400' }],
    ['#/prescribedFractions', { prescribedDoseCgy: 3100, prescribedFractions: 1 }],
    ['#/deliveredDoseCgy', { deliveredDoseCgy: 12.5, absences: {} }],
    ['#/deliveredFractions', { deliveredFractions: 0 }],
    ['#/thecalSacDmaxCgy', { thecalSacDmaxCgy: 15 }],
    ['#/firstFractionOn', { firstFractionOn: '2026-02-30' }],
    ['#/firstFractionOn', { firstFractionOn: '2026-02' }],
    ['#/lastFractionOn', { lastFractionOn: '2026-03-29' }],
    ['#/absences', { absences: { levels: 'unknown' } }],
  ])('is refused at %s for %j', async (pointer, wrong) => {
    (await record(oncologist, caseId, { ...COURSE, ...wrong })).expectProblem(422, 'invalid-input', pointer);
    expect((await oncologist.readCase(caseId)).radiotherapy).toEqual([]);
  });

  it('may be stopped for a reason that nobody knows', async () => {
    const stopped = { ...COURSE, state: 'stopped_early', absences: { stateReason: 'unknown' } };
    expect((await record(oncologist, caseId, stopped)).status).toBe(200);
  });

  it('is recorded by those who may', async () => {
    const allowed = ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'specialist_nurse'];
    for (const { code } of ROLES.filter((role) => role.code !== 'referrer')) {
      const answer = await record(await api.as(code), caseId, COURSE);
      if (allowed.includes(code)) expect([code, answer.status]).toEqual([code, 200]);
      else answer.expectProblem(403, 'not-permitted');
    }
  });

  it('is recorded by a referrer in own referrals only', async () => {
    const [referrer, other] = [await api.as('referrer'), await api.as('referrer')];
    const own = await referrer.refer();
    expect((await record(referrer, own, COURSE)).status).toBe(200);
    (await record(other, own, COURSE)).expectProblem(404, 'not-found');
  });

  it('is not overwritten by somebody who has not seen the newest version', async () => {
    const id = newId();
    await record(oncologist, caseId, COURSE, id);
    await record(oncologist, caseId, { ...COURSE, note: 'Mask fitted' }, id, 1);
    (await record(oncologist, caseId, COURSE, id, 1)).expectProblem(412, 'stale-version');
  });

  it('belongs to one centre', async () => {
    await record(oncologist, caseId, COURSE);
    const stranger = await api.stranger('radiation_oncologist');
    (await stranger.get(`/cases/${caseId}`)).expectProblem(404, 'not-found');
    (await record(stranger, caseId, COURSE)).expectProblem(404, 'not-found');
  });

  it('is not recorded in a closed case', async () => {
    const coordinator = await api.as('coordinator');
    const closed = await coordinator.refer();
    await coordinator.move(closed, 'submit');
    await coordinator.move(closed, 'close', { closingReason: 'not_accepted', reason: 'Managed locally' });
    (await record(oncologist, closed, COURSE)).expectProblem(409, 'case-closed');
  });

  it('leaves its trace in the history, before and after', async () => {
    const id = newId();
    await record(oncologist, caseId, COURSE, id);
    await record(oncologist, caseId, { ...COURSE, state: 'under_way', absences: {} }, id, 1);
    expect(await api.auditOf(caseId)).toContainEqual(
      expect.objectContaining({
        action: 'radiotherapy.record', subject: 'radiotherapy_course', actor_id: oncologist.id,
        before: expect.objectContaining({ state: 'planned' }), after: expect.objectContaining({ state: 'under_way' }),
      }),
    );
  });
});
