import { newId, PROGNOSIS_NOTE, ROLES, type Kept, type PrognosisNoteView, type PrognosisView, type Role } from '@rachis/domain';
import { BoardRoom } from './support/board-room.js';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const ACKNOWLEDGED = { noteVersion: PROGNOSIS_NOTE.version, answer: 'acknowledged', laboratoryDays: 7, performanceDays: 14, stagingDays: 42 };
/** A database of its own with a centre where nobody has switched anything on. */
const freshCentre = () => TestApi.start();
const switchOn = async (officer: ActingPerson, more: object = {}) => {
  const answer = await officer.put<Kept>(`/prognosis-note/answers/${newId()}`, { ...ACKNOWLEDGED, ...more });
  expect(answer.status).toBe(200);
};
const prognosisOf = async (person: ActingPerson, caseId: string) => (await person.get<PrognosisView>(`/cases/${caseId}/prognosis`)).body;
const estimate = (person: ActingPerson, caseId: string, body: object = { bucket: 'm6to12' }, id = newId()) => person.put<Kept>(`/cases/${caseId}/survival-estimates/${id}`, body);

const KNOWN = {
  tumour: { primary: 'breast', hormoneDependence: 'dependent', previousChemotherapy: 'no', diagnosedOn: '2019' },
  extent: { stagedOn: '2026-03-01', visceralMetastases: 'no', brainMetastases: 'no', extraspinalBoneFoci: 1, systemicDiseaseControlled: 'yes' },
  functionalStatus: { examinedOn: '2026-03-13', kps: '80', ecog: '1', ais: 'E', ambulation: 'independent_normal_power' },
  lesions: [{ levels: 'T8', compartment: 'extradural' }, { levels: 'L2', compartment: 'extradural' }],
  laboratory: [{ analyte: 'albumin', value: '39', unit: 'g/L', takenOn: '2026-03-13' }],
} as never;

describe('the prognosis panel of a centre', () => {
  it('is off until the clinical safety officer has acknowledged the note, also when there is an estimate', async () => {
    const own = await freshCentre();
    try {
      const [surgeon, officer] = [await own.as('spine_surgeon'), await own.as('safety_officer')];
      const caseId = await surgeon.refer(KNOWN);
      await estimate(surgeon, caseId);
      expect(await prognosisOf(surgeon, caseId)).toMatchObject({ on: false, acknowledgement: null, panel: null });
      expect((await officer.get<PrognosisNoteView>('/prognosis-note')).body).toMatchObject({ on: false, inForce: null, answers: [], noteVersion: PROGNOSIS_NOTE.version });
      await switchOn(officer, { laboratoryDays: 10 });
      const view = await prognosisOf(surgeon, caseId);
      expect(view).toMatchObject({ on: true, acknowledgement: { answer: 'acknowledged', laboratoryDays: 10, recordedById: officer.id, recordedByName: officer.displayName } });
      expect(view.panel?.rows.find(({ id }) => id === 'tokuhashi2005')).toMatchObject({ total: 13, definite: true });
    } finally {
      await own.stop();
    }
  });

  it('goes off again when the officer withdraws, with a reason, and every answer stays', async () => {
    const own = await freshCentre();
    try {
      const [surgeon, officer] = [await own.as('spine_surgeon'), await own.as('safety_officer')];
      const caseId = await surgeon.refer(KNOWN);
      await estimate(surgeon, caseId);
      await switchOn(officer);
      (await officer.put(`/prognosis-note/answers/${newId()}`, { ...ACKNOWLEDGED, answer: 'withdrawn' })).expectProblem(422, 'invalid-input', '#/remark');
      await switchOn(officer, { answer: 'withdrawn', remark: 'The hazard log is being rewritten' });
      expect(await prognosisOf(surgeon, caseId)).toMatchObject({ on: false, panel: null });
      const { answers, on } = (await officer.get<PrognosisNoteView>('/prognosis-note')).body;
      expect([on, answers.map(({ answer }) => answer)]).toEqual([false, ['withdrawn', 'acknowledged']]);
    } finally {
      await own.stop();
    }
  });

  it('is switched on by nobody else', async () => {
    for (const { code } of ROLES.filter((role) => role.code !== 'safety_officer')) {
      (await (await api.as(code)).put(`/prognosis-note/answers/${newId()}`, ACKNOWLEDGED)).expectProblem(403, 'not-permitted');
    }
    const officer = await api.as('safety_officer');
    (await officer.put(`/prognosis-note/answers/${newId()}`, { ...ACKNOWLEDGED, noteVersion: PROGNOSIS_NOTE.version + 1 })).expectProblem(422, 'invalid-input', '#/noteVersion');
    (await officer.put(`/prognosis-note/answers/${newId()}`, { ...ACKNOWLEDGED, stagingDays: 0 })).expectProblem(422, 'invalid-input', '#/stagingDays');
  });

  it('belongs to that centre only', async () => {
    await switchOn(await api.as('safety_officer'));
    const stranger = await api.stranger('spine_surgeon');
    const theirs = await stranger.refer(KNOWN);
    await estimate(stranger, theirs);
    expect(await prognosisOf(stranger, theirs)).toMatchObject({ on: false, panel: null });
  });
});

describe('with the panel switched on', () => {
  let surgeon: ActingPerson;
  let caseId: string;
  beforeAll(async () => {
    await switchOn(await api.as('safety_officer'));
    surgeon = await api.as('spine_surgeon');
  });
  beforeEach(async () => {
    caseId = await surgeon.refer(KNOWN);
  });

  it('shows nothing of the models before somebody has said what the team itself expects', async () => {
    expect(await prognosisOf(surgeon, caseId)).toMatchObject({ on: true, estimates: [], panel: null });
    expect((await estimate(surgeon, caseId)).status).toBe(200);
    const { estimates, panel } = await prognosisOf(surgeon, caseId);
    expect(estimates).toMatchObject([{ bucket: 'm6to12', recordedById: surgeon.id }]);
    expect(panel?.rows.length).toBeGreaterThan(8);
  });

  it('takes "cannot be estimated" with the reason, and not without', async () => {
    (await estimate(surgeon, caseId, { bucket: 'cannot' })).expectProblem(422, 'invalid-input', '#/reason');
    expect((await estimate(surgeon, caseId, { bucket: 'cannot', reason: 'No histology yet' })).status).toBe(200);
    expect((await prognosisOf(surgeon, caseId)).panel).not.toBeNull();
  });

  it('keeps every estimate with its author: a second one is added, none is changed', async () => {
    const [id, nurse] = [newId(), await api.as('specialist_nurse')];
    expect((await estimate(surgeon, caseId, { bucket: 'lt3' }, id)).status).toBe(200);
    expect((await estimate(surgeon, caseId, { bucket: 'lt3' }, id)).body.version).toBe(1);
    (await estimate(surgeon, caseId, { bucket: 'gt12' }, id)).expectProblem(409, 'duplicate');
    (await estimate(nurse, caseId, { bucket: 'lt3' }, id)).expectProblem(409, 'duplicate');
    await estimate(nurse, caseId, { bucket: 'gt12' });
    const { estimates } = await prognosisOf(surgeon, caseId);
    expect(estimates.map(({ bucket, recordedByName }) => [bucket, recordedByName])).toEqual([['gt12', nurse.displayName], ['lt3', surgeon.displayName]]);
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'prognosis.estimate', actor_id: surgeon.id, subject: 'survival_estimate' }));
  });

  it('is for the board: a referrer neither reads nor estimates, not even for an own referral', async () => {
    const referrer = await api.as('referrer');
    const own = await referrer.refer(KNOWN);
    (await referrer.get(`/cases/${own}/prognosis`)).expectProblem(403, 'not-permitted');
    (await estimate(referrer, own)).expectProblem(403, 'not-permitted');
    for (const role of ['administrator', 'auditor', 'registry_analyst', 'safety_officer'] as const satisfies readonly Role[]) {
      (await (await api.as(role)).get(`/cases/${own}/prognosis`)).expectProblem(403, 'not-permitted');
    }
    const stranger = await api.stranger('spine_surgeon');
    (await stranger.get(`/cases/${own}/prognosis`)).expectProblem(404, 'not-found');
    (await estimate(stranger, own)).expectProblem(404, 'not-found');
  });

  it('tells "not known" from "no": a stated absence is shown with its reason, and nothing is assumed', async () => {
    const bare = await surgeon.refer({ tumour: { absences: { primary: 'pending' } }, extent: { absences: { visceralMetastases: 'not_done' } }, lesions: [{ levels: 'T8' }] } as never);
    await estimate(surgeon, bare);
    const { panel } = await prognosisOf(surgeon, bare);
    const tokuhashi = panel?.rows.find(({ id }) => id === 'tokuhashi2005');
    expect(tokuhashi).toMatchObject({ total: null, low: 2, high: 15, definite: false });
    expect(tokuhashi?.inputs).toEqual({ generalCondition: null, extraspinalBoneFoci: null, vertebralMetastases: '1', majorOrganMetastases: null, primarySite: null, palsy: null });
    expect(tokuhashi?.items.map(({ item, absence }) => [item, absence])).toEqual(expect.arrayContaining([['primarySite', 'pending'], ['majorOrganMetastases', 'not_done'], ['palsy', null]]));
  });

  it('counts the age of inputs to the meeting the case is listed for', async () => {
    const room = await BoardRoom.gather(api);
    const listed = await room.list(await room.triagedCase(KNOWN));
    await estimate(room.surgeon, listed.caseId);
    const view = await prognosisOf(room.surgeon, listed.caseId);
    expect(view.meetingAt).toBe((await room.meeting()).startsAt);
    expect(view.boardName).toMatch(/^Spine board/);
    expect(view.panel?.asOf).toBe(view.asOf);
    expect(view.panel?.rows[0]?.badges.map(({ kind }) => kind)).toContain('stale');
  });

  it('keeps what a calculator elsewhere answered, once and with its day', async () => {
    const put = (body: object, id = newId()) => surgeon.put<Kept>(`/cases/${caseId}/recorded-prognoses/${id}`, body);
    const sorg = { model: 'sorgMl', obtainedOn: '2026-03-16', aliveAtNinetyDays: '78', sourceUrl: 'https://sorg-apps.shinyapps.io/spinemetssurvival/' };
    expect((await put(sorg)).status).toBe(200);
    (await put({ model: 'sorgMl', obtainedOn: '2026-03-16' })).expectProblem(422, 'invalid-input', '#/total');
    (await put({ ...sorg, aliveAtNinetyDays: '178' })).expectProblem(422, 'invalid-input', '#/aliveAtNinetyDays');
    (await put({ ...sorg, total: '5' })).expectProblem(422, 'invalid-input', '#/total');
    (await put({ ...sorg, sourceUrl: 'https://example.org/?name=Okafor' })).expectProblem(422, 'invalid-input', '#/sourceUrl');
    (await put({ ...sorg, model: 'tokuhashi2005' })).expectProblem(422, 'invalid-input', '#/model');
    await put({ model: 'prism2015', obtainedOn: '2026-03-16', total: '3.5' });
    await estimate(surgeon, caseId);
    const { recorded, panel } = await prognosisOf(surgeon, caseId);
    expect(recorded).toHaveLength(2);
    expect(panel?.recorded.find(({ id }) => id === 'prism2015')?.recorded[0]).toMatchObject({ total: '3.5', band: { id: 'group3' }, recordedByName: surgeon.displayName });
  });

  it('takes an item that the record does not hold from the newest answer of a clinician', async () => {
    const renal = await surgeon.refer({ ...(KNOWN as object), tumour: { primary: 'renal_cell' } });
    await estimate(surgeon, renal);
    const bollen = async () => (await prognosisOf(surgeon, renal)).panel?.rows.find(({ id }) => id === 'bollen2014');
    expect(await bollen()).toMatchObject({ definite: false, inputs: { profile: null } });
    expect((await surgeon.put(`/cases/${renal}/scores/${newId()}`, { score: 'bollen2014', assessedOn: '2026-03-16', answers: { profile: 'moderate' } })).status).toBe(200);
    expect(await bollen()).toMatchObject({ definite: true, bands: [{ id: 'B' }], inputs: { profile: 'moderate' } });
    expect((await bollen())?.items[0]?.sources.at(-1)).toMatchObject({ words: 'answered "Moderate"', date: '2026-03-16', recordedByName: surgeon.displayName });
  });

  it('is frozen with the signed decision: model, version, inputs, bands and the estimates, whatever is recorded later', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId: listed, decisionId } = await room.drafted();
    await estimate(room.surgeon, listed, { bucket: 'lt3' });
    expect((await room.sign(itemId)).status).toBe(200);
    const { snapshot } = await room.decision(decisionId);
    const frozen = snapshot?.['prognosis'] as PrognosisView;
    expect(frozen.estimates).toMatchObject([{ bucket: 'lt3', recordedById: room.surgeon.id }]);
    const tokuhashi = frozen.panel?.rows.find(({ id }) => id === 'tokuhashi2005');
    expect(tokuhashi).toMatchObject({ id: 'tokuhashi2005', version: 1, low: 0, high: 15, inputs: { primarySite: null } });
    expect(frozen.panel?.rows.every(({ version, inputs, bands }) => version >= 1 && Object.keys(inputs).length > 0 && bands.length > 0)).toBe(true);
    await room.surgeon.put(`/cases/${listed}/tumour`, { primary: 'breast' }, 0);
    const later = await prognosisOf(room.surgeon, listed);
    expect(later.panel?.rows.find(({ id }) => id === 'tokuhashi2005')?.low).toBe(5);
    expect((await room.decision(decisionId)).snapshot?.['prognosis']).toEqual(frozen);
  });
});

it('is not frozen with a decision where the panel is off', async () => {
  const own = await freshCentre();
  try {
    const room = await BoardRoom.gather(own);
    const { itemId, decisionId } = await room.drafted();
    expect((await room.sign(itemId)).status).toBe(200);
    expect((await room.decision(decisionId)).snapshot?.['prognosis']).toBeNull();
  } finally {
    await own.stop();
  }
});

describe('laboratory results', () => {
  const put = (person: ActingPerson, caseId: string, body: object, seen = 0, id = newId()) => person.put<Kept>(`/cases/${caseId}/laboratory-results/${id}`, body, seen);
  const ALBUMIN = { analyte: 'albumin', value: '3.70', unit: 'g/dL', takenOn: '2026-03-13' };

  it('are recorded as reported by whoever may record the case, and read back to the digit', async () => {
    const referrer = await api.as('referrer');
    const caseId = await referrer.refer();
    expect((await put(referrer, caseId, { ...ALBUMIN, comparator: '<' })).status).toBe(200);
    const { laboratory } = await referrer.readCase(caseId);
    expect(laboratory).toMatchObject([{ ...ALBUMIN, comparator: '<', recordedById: referrer.id, version: 1 }]);
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'laboratory.record', subject: 'laboratory_result' }));
  });

  it('are refused with the field where the unit or the magnitude cannot be right', async () => {
    const nurse = await api.as('specialist_nurse');
    const caseId = await nurse.refer();
    (await put(nurse, caseId, { ...ALBUMIN, unit: 'mmol/L' })).expectProblem(422, 'invalid-input', '#/unit');
    (await put(nurse, caseId, { ...ALBUMIN, value: '37' })).expectProblem(422, 'invalid-input', '#/value');
    (await put(nurse, caseId, { ...ALBUMIN, value: '3,7' })).expectProblem(422, 'invalid-input', '#/value');
    (await put(nurse, caseId, { ...ALBUMIN, correctedForAlbumin: 'yes' })).expectProblem(422, 'invalid-input', '#/correctedForAlbumin');
    expect((await nurse.readCase(caseId)).laboratory).toEqual([]);
  });

  it('are corrected on the version that was seen, and seen by nobody else', async () => {
    const [nurse, id] = [await api.as('specialist_nurse'), newId()];
    const caseId = await nurse.refer();
    await put(nurse, caseId, ALBUMIN, 0, id);
    await put(nurse, caseId, { ...ALBUMIN, value: '3.50' }, 1, id);
    (await put(nurse, caseId, { ...ALBUMIN, value: '3.60' }, 1, id)).expectProblem(412, 'stale-version');
    expect((await nurse.readCase(caseId)).laboratory).toMatchObject([{ value: '3.50', version: 2 }]);
    for (const outsider of [await api.as('referrer'), await api.stranger('spine_surgeon')]) (await put(outsider, caseId, ALBUMIN)).expectProblem(404, 'not-found');
    for (const role of ['administrator', 'auditor', 'safety_officer'] as const) (await put(await api.as(role), caseId, ALBUMIN)).expectProblem(403, 'not-permitted');
  });

  it('come with a whole referral too', async () => {
    const referrer = await api.as('referrer');
    const caseId = await referrer.refer({ laboratory: [ALBUMIN] } as never);
    expect((await referrer.readCase(caseId)).laboratory).toMatchObject([ALBUMIN]);
    (await referrer.post('/cases', { patient: { familyName: 'Units' }, referral: {}, laboratory: [{ ...ALBUMIN, value: '37' }] })).expectProblem(422, 'invalid-input', '#/laboratory/0/value');
  });
});
