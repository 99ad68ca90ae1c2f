import type { Distinction, DuplicateList, Kept, Patient, PatientComparison, PatientMatches, PatientSearch } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let coordinator: ActingPerson;
let referrer: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  coordinator = await api.as('coordinator');
  referrer = await api.as('referrer');
});
afterAll(() => api.stop());

let serial = 0;
/** A name nobody else of these tests has, as letters. */
const freshName = () => `Name${[...String(++serial)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
const patientOf = async (by: ActingPerson, patient: Partial<Patient>): Promise<string> => (await by.readCase(await by.refer({ patient: { familyName: 'X', ...patient } }))).patient.id;
const search = async (by: ActingPerson, asked: PatientSearch) => (await by.post<PatientMatches>('/patients/search', asked)).body;
const found = async (by: ActingPerson, asked: PatientSearch) => (await search(by, asked)).patients.map(({ id, because }) => [id, because]);

describe('looking for a patient while a referral is typed', () => {
  it('finds the same number under any institution and however it is written, and says why', async () => {
    const id = await patientOf(coordinator, { familyName: freshName(), identifiers: [{ authority: 'NHS', value: '999 700 1234' }] });
    expect(await found(coordinator, { numbers: [{ authority: 'NHS', value: '9997001234' }] })).toEqual([[id, 'same NHS number']]);
    expect(await found(coordinator, { numbers: [{ authority: 'Eastbridge', value: '999-700-1234' }] })).toEqual([[id, 'same number, given by Eastbridge and by NHS']]);
    expect(await found(coordinator, { numbers: [{ value: '9997001234' }] })).toEqual([[id, 'same number']]);
  });

  it('finds the same name without regard to case, accents, blanks and hyphens, with a birth date that does not contradict', async () => {
    const family = freshName();
    const id = await patientOf(coordinator, { familyName: `Ö${family} Ånd-Søn`, givenName: 'Anne Marie', birthDate: '1963-04-03' });
    const ask = (birthDate: string | null, givenName = 'anne-marie') => found(coordinator, { familyName: `o${family.toUpperCase()}andson`, givenName, birthDate });
    expect(await ask('1963')).toEqual([[id, 'same name, birth year 1963']]);
    expect(await ask('1963-04-03')).toEqual([[id, 'same name, born 3 Apr 1963']]);
    expect(await ask('1963-03-04')).toEqual([[id, 'same name, day and month of birth changed over (4 Mar 1963, 3 Apr 1963)']]);
    expect(await ask(null)).toEqual([[id, 'same name; a birth date is not recorded']]);
    expect(await ask('1963-04-03', 'Ann')).toEqual([[id, 'same family name, born 3 Apr 1963; the given names differ']]);
    expect(await ask('1964')).toEqual([]);
    expect(await ask('1963-05')).toEqual([]);
  });

  it('finds a number with one slip where the date of birth is the same', async () => {
    const id = await patientOf(coordinator, { familyName: freshName(), birthDate: '1951-07-19', identifiers: [{ authority: 'NHS', value: '999 700 5671' }] });
    expect(await found(coordinator, { familyName: 'Somebody', birthDate: '1951-07-19', numbers: [{ authority: 'NHS', value: '9997005617' }] })).toEqual([[id, 'NHS number with one slip, same date of birth']]);
    expect(await found(coordinator, { familyName: 'Somebody', birthDate: '1951-07-18', numbers: [{ authority: 'NHS', value: '9997005617' }] })).toEqual([]);
  });

  it('finds what was corrected since, and no longer what it was before', async () => {
    const [before, after] = [freshName(), freshName()];
    const caseId = await coordinator.refer({ patient: { familyName: before, givenName: 'Ada', birthDate: '1950', identifiers: [{ authority: 'NHS', value: '9997009001' }] } });
    const { patient } = await coordinator.readCase(caseId);
    expect((await coordinator.put(`/cases/${caseId}/patient`, { familyName: after, givenName: 'Ada', birthDate: '1950', identifiers: [{ authority: 'NHS', value: '9997009002' }] }, patient.version)).status).toBe(200);
    expect(await found(coordinator, { familyName: before, givenName: 'Ada', birthDate: '1950', numbers: [{ value: '9997009001' }] })).toEqual([]);
    expect(await found(coordinator, { familyName: after, givenName: 'Ada', birthDate: '1950', numbers: [{ value: '9997009002' }] })).toEqual([[patient.id, 'same number; same name, birth year 1950']]);
  });

  it('tells a referrer of own patients, and of others only that a number is taken', async () => {
    const family = freshName();
    const described = { familyName: family, givenName: 'Ada', birthDate: '1950-01-02', identifiers: [{ authority: 'NHS', value: '9997008001' }] };
    const id = await patientOf(referrer, described);
    const asked = { familyName: family, givenName: 'Ada', birthDate: '1950-01-02', numbers: [{ authority: 'NHS', value: '999 700 8001' }] };
    expect(await search(referrer, asked)).toMatchObject({ patients: [{ id }], numberTaken: false });
    const other = await api.as('referrer');
    expect(await search(other, asked)).toEqual({ patients: [], numberTaken: true });
    expect(await search(other, { ...asked, numbers: [] })).toEqual({ patients: [], numberTaken: false });
    expect(await search(other, { numbers: [{ value: '800' }] })).toEqual({ patients: [], numberTaken: false });
    expect(await search(await api.stranger('coordinator'), asked)).toEqual({ patients: [], numberTaken: false });
  });
});

const pairOf = async (more: Partial<Patient> = {}, other: Partial<Patient> = {}) => {
  const family = freshName();
  const [one, two] = [await patientOf(coordinator, { familyName: family, givenName: 'Ada', birthDate: '1950', ...more }), await patientOf(referrer, { familyName: family, givenName: 'Ada', birthDate: '1950-01-02', ...other })];
  return one < two ? ([one, two] as const) : ([two, one] as const);
};
const list = async () => (await coordinator.get<DuplicateList>('/duplicates')).body;
const has = (pairs: DuplicateList['pairs'], [one, two]: readonly [string, string]) => pairs.filter(({ first, second }) => first.id === one && second.id === two);
const distinguish = (by: ActingPerson, [one, two]: readonly [string, string], body: Partial<Distinction>, seen = 0) => by.put<Kept>(`/patients/${two}/distinctions/${one}`, body, seen);

describe('the list of doubles', () => {
  it('has every likely pair once with the reason, and nobody who only shares a name', async () => {
    const pair = await pairOf();
    const apart = await pairOf({ birthDate: '1931' });
    const pairs = (await list()).pairs;
    expect(has(pairs, pair)).toMatchObject([{ because: 'same name, birth year 1950', first: { openCases: 1 }, distinction: null }]);
    expect(has(pairs, apart)).toEqual([]);
  });

  it('remembers who said that two are different people and why, and can be opened again', async () => {
    const pair = await pairOf();
    expect((await distinguish(coordinator, pair, { verdict: 'different', reason: 'Cousins of one name' })).body.version).toBe(1);
    const after = await list();
    expect(has(after.pairs, pair)).toEqual([]);
    expect(has(after.different, pair)).toMatchObject([{ because: 'same name, birth year 1950', distinction: { reason: 'Cousins of one name', recordedByName: coordinator.displayName, version: 1 } }]);
    (await distinguish(coordinator, pair, { verdict: 'open', reason: 'Seen again' })).expectProblem(412, 'stale-version');
    expect((await distinguish(coordinator, pair, { verdict: 'open', reason: 'The GP says one person' }, 1)).status).toBe(200);
    const again = await list();
    expect(has(again.pairs, pair)).toMatchObject([{ distinction: { verdict: 'open', reason: 'The GP says one person' } }]);
    expect(has(again.different, pair)).toEqual([]);
  });

  it('asks for a verdict and a reason', async () => {
    const pair = await pairOf();
    (await distinguish(coordinator, pair, { verdict: 'different' })).expectProblem(422, 'invalid-input', '#/reason');
    (await distinguish(coordinator, pair, { verdict: 'perhaps' as never, reason: 'x' })).expectProblem(422, 'invalid-input', '#/verdict');
    (await distinguish(coordinator, [pair[0], pair[0]], { verdict: 'different', reason: 'x' })).expectProblem(404, 'not-found');
  });

  it('is for the coordinator and the chair of the own centre', async () => {
    const pair = await pairOf();
    for (const role of ['referrer', 'radiologist', 'administrator', 'auditor'] as const) {
      const somebody = await api.as(role);
      (await somebody.get('/duplicates')).expectProblem(403, 'not-permitted');
      (await somebody.get(`/patients/${pair[0]}/comparison/${pair[1]}`)).expectProblem(403, 'not-permitted');
      (await distinguish(somebody, pair, { verdict: 'different', reason: 'x' })).expectProblem(403, 'not-permitted');
    }
    const stranger = await api.stranger('coordinator');
    expect((await stranger.get<DuplicateList>('/duplicates')).body).toEqual({ pairs: [], more: false, different: [], merges: [] });
    (await stranger.get(`/patients/${pair[0]}/comparison/${pair[1]}`)).expectProblem(404, 'not-found');
    (await distinguish(stranger, pair, { verdict: 'different', reason: 'x' })).expectProblem(404, 'not-found');
    expect((await (await api.as('chair')).get('/duplicates')).status).toBe(200);
  });

  it('shows two side by side with everything that would move', async () => {
    const pair = await pairOf();
    const { first, second, because, distinction } = (await coordinator.get<PatientComparison>(`/patients/${pair[0]}/comparison/${pair[1]}`)).body;
    expect([first.id, second.id, because, distinction]).toEqual([...pair, 'same name, birth year 1950', null]);
    expect([first, second].map(({ cases }) => cases.map(({ state }) => state))).toEqual([['draft'], ['draft']]);
    expect([first.registeredByName, second.registeredByName].sort()).toEqual([coordinator.displayName, referrer.displayName].sort());
  });
});
