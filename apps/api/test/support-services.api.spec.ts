import { newId, type HistoryPage, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let nurse: ActingPerson;
let caseId: string;
beforeAll(async () => {
  api = await TestApi.start();
  nurse = await api.as('specialist_nurse');
  caseId = await nurse.refer();
});
afterAll(() => api.stop());

const referred = {
  kind: 'physical_therapy',
  considered: 'needed',
  state: 'referred',
  consideredOn: '2026-03-12',
  referredOn: '2026-03-13',
  provider: 'Ward physiotherapy',
};
const putService = (answers: object, who = nurse, id = newId(), seen = 0) =>
  who.put<Kept>(`/cases/${caseId}/support-services/${id}`, answers, seen);
const putInformation = (answers: object, who = nurse, id = newId(), seen = 0) =>
  who.put<Kept>(`/cases/${caseId}/information-given/${id}`, answers, seen);
const putWish = (answers: object, who = nurse, id = newId(), seen = 0) =>
  who.put<Kept>(
    `/cases/${caseId}/wishes/${id}`,
    { statement: 'To walk', obtainedBy: 'J. Tan', obtainedOn: '2026-03-13', ...answers },
    seen,
  );

describe('rehabilitation and support', () => {
  it('is kept as recorded, changed with what happens next, and seen in the case and its history', async () => {
    const id = newId();
    expect((await putService(referred, nurse, id)).body).toEqual({ id, version: 1 });
    expect(
      (await putService({ ...referred, state: 'started', firstSeenOn: '2026-03-15' }, nurse, id, 1)).body.version,
    ).toBe(2);
    const kept = (await nurse.readCase(caseId)).supportServices?.find((one) => one.id === id);
    expect(kept).toMatchObject({
      ...referred,
      state: 'started',
      firstSeenOn: '2026-03-15',
      reason: null,
      absences: {},
      recordedByName: nurse.displayName,
    });
    const { entries } = (await nurse.get<HistoryPage>(`/cases/${caseId}/history`)).body;
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'support.record',
        subject: 'support_service',
        before: { state: 'referred', first_seen_on: null },
        after: { state: 'started', first_seen_on: '2026-03-15' },
      }),
    );
  });

  it('keeps "considered and not needed" with its reason apart from what nobody has recorded', async () => {
    const other = await nurse.refer();
    expect((await nurse.readCase(other)).supportServices).toEqual([]);
    expect(
      (await putService({ kind: 'hospice', considered: 'not_needed', reason: 'Treatment has just begun' })).status,
    ).toBe(200);
    expect(
      (await putService({ kind: 'social_work', considered: 'not_considered', absences: { reason: 'unknown' } })).status,
    ).toBe(200);
    const kinds = (await nurse.readCase(caseId)).supportServices?.map(({ kind, considered }) => [kind, considered]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['hospice', 'not_needed'],
        ['social_work', 'not_considered'],
      ]),
    );
  });

  it('keeps a brace with type, levels as every level is written, and how it is worn', async () => {
    const id = newId();
    const brace = {
      kind: 'bracing',
      considered: 'needed',
      state: 'started',
      braceType: 'tlso',
      braceLevels: 'Th6 - L2',
      wearInstructions: 'Put on lying down; whenever upright',
    };
    expect((await putService(brace, nurse, id)).status).toBe(200);
    expect((await nurse.readCase(caseId)).supportServices?.find((one) => one.id === id)).toMatchObject({
      ...brace,
      braceLevels: 'T6-L2',
    });
  });

  const REFUSED: [string, object, string][] = [
    ['a kind that is not on the list', { ...referred, kind: 'yoga' }, '#/kind'],
    ['another support without saying which', { kind: 'other', considered: 'needed' }, '#/kind'],
    ['no word on whether it was considered', { kind: 'hospice' }, '#/considered'],
    ['not needed without a reason', { kind: 'hospice', considered: 'not_needed' }, '#/considered'],
    ['not considered without a reason', { kind: 'hospice', considered: 'not_considered' }, '#/considered'],
    [
      'a state of what is not needed',
      { kind: 'hospice', considered: 'not_needed', reason: 'x', state: 'referred' },
      '#/state',
    ],
    ['still referred although somebody has seen the patient', { ...referred, firstSeenOn: '2026-03-14' }, '#/state'],
    ['running although it has ended', { ...referred, state: 'started', endedOn: '2026-04-01' }, '#/state'],
    ['referred before it was considered', { ...referred, referredOn: '2026-03-11' }, '#/referredOn'],
    ['seen before being referred', { ...referred, state: 'started', firstSeenOn: '2026-03-12' }, '#/firstSeenOn'],
    [
      'ended before being seen',
      { ...referred, state: 'ended', firstSeenOn: '2026-03-14', endedOn: '2026-03-13' },
      '#/endedOn',
    ],
    ['a day that does not exist', { ...referred, consideredOn: '2026-02-30' }, '#/consideredOn'],
    ['a brace on something else', { ...referred, braceType: 'tlso' }, '#/braceType'],
    ['levels of a brace on something else', { ...referred, braceLevels: 'T8' }, '#/braceLevels'],
    [
      'a brace on a level that does not exist',
      { kind: 'bracing', considered: 'needed', braceLevels: 'T14' },
      '#/braceLevels',
    ],
  ];
  it.each(REFUSED)('refuses %s', async (_what, answers, pointer) => {
    (await putService(answers)).expectProblem(422, 'invalid-input', pointer);
  });

  it('is not overwritten from an old version: the later gets what is there now', async () => {
    const id = newId();
    await putService(referred, nurse, id);
    await putService({ ...referred, note: 'Two persons' }, nurse, id, 1);
    const late = await putService({ ...referred, note: 'One person' }, nurse, id, 1);
    expect(late.expectProblem(412, 'stale-version').body).toMatchObject({
      current: { note: 'Two persons', version: 2 },
    });
  });

  it('may be recorded by the referrer of the case, and by nobody without a part in it', async () => {
    const referrer = await api.as('referrer');
    const own = await referrer.refer();
    expect((await referrer.put(`/cases/${own}/support-services/${newId()}`, referred, 0)).status).toBe(200);
    (await putService(referred, referrer)).expectProblem(404, 'not-found');
    (await putService(referred, await api.as('auditor'))).expectProblem(403, 'not-permitted');
    (await putService(referred, await api.as('administrator'))).expectProblem(403, 'not-permitted');
    (await putService(referred, await api.stranger('specialist_nurse'))).expectProblem(404, 'not-found');
  });
});

describe('information given', () => {
  const told = {
    topics: ['diagnosis', 'red_flag_card'],
    ways: ['spoken', 'written'],
    givenTo: ['patient', 'relative'],
    relative: 'Husband',
    givenOn: '2026-03-13',
    understood: 'Asked twice whether she will walk',
  };

  it('is kept with topics, way, persons and day; by somebody of the list or in words', async () => {
    const [first, second] = [newId(), newId()];
    expect((await putInformation({ ...told, givenById: nurse.id }, nurse, first)).body).toEqual({
      id: first,
      version: 1,
    });
    expect(
      (await putInformation({ ...told, givenOn: '2026-03-14', givenBy: 'Night doctor' }, nurse, second)).status,
    ).toBe(200);
    const [newest, older] = (await nurse.readCase(caseId)).informationGiven!;
    expect(newest).toMatchObject({ id: second, givenBy: 'Night doctor', givenByPerson: null });
    expect(older).toMatchObject({
      ...told,
      id: first,
      givenByPerson: { id: nurse.id, displayName: nurse.displayName },
    });
    expect(await api.auditOf(caseId)).toContainEqual(
      expect.objectContaining({
        action: 'information.record',
        subject: 'information_given',
        after: expect.objectContaining({ topics: ['diagnosis', 'red_flag_card'] }),
      }),
    );
  });

  it('may come from somebody whose name nobody knows any more', async () => {
    expect((await putInformation({ ...told, absences: { givenBy: 'unknown' } })).status).toBe(200);
  });

  const REFUSED: [string, object, string][] = [
    ['nothing told', { ...told, topics: [], givenBy: 'x' }, '#/topics'],
    ['something else without words', { ...told, topics: ['other'], givenBy: 'x' }, '#/topics'],
    ['nobody told', { ...told, givenTo: [], givenBy: 'x' }, '#/givenTo'],
    ['a way that is none', { ...told, ways: ['telepathy'], givenBy: 'x' }, '#/ways'],
    ['no day', { ...told, givenOn: null, givenBy: 'x' }, '#/givenOn'],
    ['nobody who told it', told, '#/givenOn'],
    ['somebody who does not exist', { ...told, givenById: newId() }, '#/givenById'],
  ];
  it.each(REFUSED)('refuses %s', async (_what, answers, pointer) => {
    (await putInformation(answers)).expectProblem(422, 'invalid-input', pointer);
  });

  it('is another centre’s to see nothing of', async () => {
    (await putInformation({ ...told, givenBy: 'x' }, await api.stranger('chair'))).expectProblem(404, 'not-found');
  });
});

describe("the patient's voice", () => {
  const voice = {
    mattersMost: ['stay_home', 'walk'],
    obtainedByRole: 'Specialist nurse',
    metPatient: 'yes',
    metAt: '2026-03-13T14:10:00.000Z',
    hasCapacity: 'yes',
    capacityBy: 'Dr Bello',
    capacityOn: '2026-03-13',
    consentDiscussion: 'yes',
    consentSharing: 'not_asked',
    carer: 'Husband, Chidi',
    interpreterNeeded: 'yes',
    interpreterLanguage: 'Igbo',
    advanceDecision: 'yes',
    advanceDecisionWhere: 'With the general practitioner',
  };

  it('is kept with what matters most, capacity, consent, carer, interpreter and where an advance decision lies', async () => {
    const id = newId();
    expect((await putWish(voice, nurse, id)).status).toBe(200);
    const kept = (await nurse.readCase(caseId)).wishes.find((one) => one.id === id);
    expect({ ...kept, metAt: new Date(kept?.metAt ?? '').toISOString() }).toMatchObject(voice);
    expect((await putWish(voice, nurse, id)).body).toEqual({ id, version: 1 });
  });

  it('leaves open what nobody asked, and that is neither consent nor refusal', async () => {
    const id = newId();
    await putWish({ hasCapacity: 'not_assessed', absences: { consentSharing: 'unknown' } }, nurse, id);
    expect((await nurse.readCase(caseId)).wishes.find((one) => one.id === id)).toMatchObject({
      hasCapacity: 'not_assessed',
      consentDiscussion: null,
      consentSharing: null,
      mattersMost: [],
      interpreterNeeded: null,
      advanceDecision: null,
      absences: { consentSharing: 'unknown' },
    });
  });

  const REFUSED: [string, object, string][] = [
    ['a thing that matters and is not on the list', { mattersMost: ['money'] }, '#/mattersMost'],
    ['a meeting of two who have not met', { metPatient: 'no', metAt: '2026-03-13T14:10:00Z' }, '#/metAt'],
    [
      'an assessor of a capacity that was not assessed',
      { hasCapacity: 'not_assessed', capacityBy: 'Dr Bello' },
      '#/capacityBy',
    ],
    [
      'a day of a capacity that was not assessed',
      { hasCapacity: 'not_assessed', capacityOn: '2026-03-13' },
      '#/capacityOn',
    ],
    ['a consent in half', { consentSharing: 'maybe' }, '#/consentSharing'],
    [
      'a language where no interpreter is needed',
      { interpreterNeeded: 'no', interpreterLanguage: 'Igbo' },
      '#/interpreterLanguage',
    ],
    [
      'the place of an advance decision that there is not',
      { advanceDecision: 'no', advanceDecisionWhere: 'Archive' },
      '#/advanceDecisionWhere',
    ],
  ];
  it.each(REFUSED)('refuses %s', async (_what, answers, pointer) => {
    (await putWish(answers)).expectProblem(422, 'invalid-input', pointer);
  });
});
