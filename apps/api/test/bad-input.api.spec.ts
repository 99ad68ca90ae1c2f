import { newId } from '@rachis/domain';
import fc from 'fast-check';
import { TestApi, type ActingPerson } from './support/api.js';
import { ALWAYS_BAD, BadBodies, operationsOf, type BadBody, type Operation, type Schema } from './support/bad-bodies.js';
import { fillCentre, type FullCentre } from './support/full-centre.js';

const SEED = Number(process.env['RACHIS_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const FOR_EACH_ROUTE = 20;

let api: TestApi;
let person: ActingPerson;
let full: FullCentre;
let operations: Operation[];
let bodies: BadBodies;
beforeAll(async () => {
  api = await TestApi.start();
  full = await fillCentre(api);
  person = await api.as('chair', 'coordinator', 'spine_surgeon', 'referrer', 'administrator');
  const document = (await api.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{ paths: never; components: { schemas: Record<string, Schema> } }>();
  operations = operationsOf(document).filter(({ path }) => path !== '/live');
  bodies = new BadBodies(document.components.schemas);
}, 120_000);
afterAll(() => api.stop());

/** How many rows every table has and what was ever audited: nothing may be left of what was refused, but that somebody was refused (`access_event`). */
async function everything(): Promise<unknown> {
  const tables = await api.rows<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('session', 'attempt_count', 'migrations', 'access_event', 'access_head') ORDER BY 1`);
  return api.rows(tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n, md5(string_agg(x::text, '|' ORDER BY x::text)) AS digest FROM ${name} x`).join(' UNION ALL '));
}
const known: Record<string, () => string> = { caseId: () => full.caseId, itemId: () => full.itemId, agendaItemId: () => full.itemId, decisionId: () => full.decisionId };
const pathOf = ({ path }: Operation) => path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => known[name]?.() ?? newId());

/** Sends something that cannot be right; answers what was wrong with the answer, or null when it was a proper refusal. */
async function send(operation: Operation, { what, text }: BadBody, headers: Record<string, string> = operation.needsVersion ? { 'if-match': '"0"' } : {}, path = pathOf(operation)): Promise<string | null> {
  const answer = await api.send(operation.method, path, { ...(operation.body ? { body: text } : {}), cookie: `rachis=${person.token}`, headers });
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
  const tells = /node_modules|\bat .+:\d+|SELECT|INSERT|pg_|QueryFailed|violates/.test(answer.text);
  return answer.status >= 400 && answer.status < 500 && isProblem && !tells ? null : `${operation.method} ${operation.path}, ${what}: ${answer.status} ${answer.text.slice(0, 200)}`;
}
async function refusesAll(cases: readonly { operation: Operation; bad: BadBody }[]): Promise<void> {
  const before = await everything();
  const faults: string[] = [];
  for (const { operation, bad } of cases) faults.push(...[await send(operation, bad)].filter((fault) => fault !== null));
  expect(faults).toEqual([]);
  expect(await everything()).toEqual(before);
}

describe('whatever is sent to a route', () => {
  it('that is no object of its contract is refused with a problem document, and nothing is changed', async () => {
    const cases = operations.filter(({ body }) => body).flatMap((operation) => ALWAYS_BAD.map((bad) => ({ operation, bad })));
    console.log(`Bad bodies sent to ${operations.filter(({ body }) => body).length} routes: ${cases.length}`);
    await refusesAll(cases);
  }, 60_000);

  it('with one answer that cannot be right is refused with a problem document, and nothing is changed', async () => {
    const cases = operations.flatMap((operation) => {
      const bad = operation.body ? bodies.of(operation.body) : [];
      const picked = fc.sample(fc.shuffledSubarray(bad, { maxLength: Math.min(FOR_EACH_ROUTE, bad.length), minLength: Math.min(FOR_EACH_ROUTE, bad.length) }), { seed: SEED, numRuns: 1 })[0] ?? [];
      return picked.map((one) => ({ operation, bad: one }));
    });
    console.log(`Bodies with one bad answer: ${cases.length} (RACHIS_TEST_SEED=${SEED})`);
    expect(cases.length).toBeGreaterThan(300);
    await refusesAll(cases);
  }, 60_000);

  it('with an id that is none is refused, in every place of the address', async () => {
    const before = await everything();
    const odd = ['x', '1', '-1', 'null', 'undefined', "'%20OR%201=1--", '%00', '%0d%0aset-cookie:x', '..%2f..%2fetc', '%E0%A4%A', '%', '0198f000-0000-7000-8000-00000000000g', 'a'.repeat(199), 'a'.repeat(3000), '0198f000000070008000000000000001', '🦴', '%F0%9F%A6%B4'];
    const faults: (string | null)[] = [];
    for (const operation of operations.filter(({ path }) => path.includes('{')))
      for (const name of operation.path.match(/\{\w+\}/g) ?? [])
        for (const id of odd) faults.push(await send(operation, { what: `${name} = ${id.slice(0, 40)}`, text: JSON.stringify(operation.body ? bodies.sample(operation.body) : {}) }, operation.needsVersion ? { 'if-match': '0' } : {}, pathOf({ ...operation, path: operation.path.replace(name, id) })));
    expect(faults.filter(Boolean)).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('without the version that was seen, or with one that is no version or too old, is refused', async () => {
    const before = await everything();
    const faults: (string | null)[] = [];
    for (const operation of operations.filter(({ needsVersion }) => needsVersion)) {
      const text = JSON.stringify(operation.body ? bodies.sample(operation.body) : {});
      for (const version of ['', ' ', '*', 'W/"1"', '"-1"', '"1.5"', '"1e3"', '"0x1"', '"1", "2"', '99999999999999', '"NaN"', '"٣"'.normalize(), '"777"']) {
        if (/[^\t\x20-\x7e]/.test(version)) continue;
        faults.push(await send(operation, { what: `If-Match ${version}`, text }, { 'if-match': version }));
      }
      faults.push(await send(operation, { what: 'no If-Match', text }, {}));
    }
    expect(faults.filter(Boolean)).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('is refused when there is no such route', async () => {
    for (const [method, path] of [['GET', '/nothing'], ['PUT', '/cases'], ['DELETE', '/people/x'], ['POST', '/cases/search/more'], ['GET', '/cases/search/../../etc']] as const)
      (await api.send(method, path, { cookie: `rachis=${person.token}` })).expectProblem(404, 'not-found');
  });
});

describe('somebody who types', () => {
  const CASES: [string, string, string, object, number, string, string, RegExp][] = [
    ['a birthday on 30 February', 'PUT', 'patient', { familyName: 'X', birthDate: '2026-02-30' }, 422, 'invalid-input', '#/birthDate', /Date of birth must be YYYY, YYYY-MM or YYYY-MM-DD/],
    ['no family name', 'PUT', 'patient', { familyName: '   ' }, 422, 'invalid-input', '#/familyName', /Family name is needed/],
    ['a number without the institution', 'PUT', 'patient', { familyName: 'X', identifiers: [{ value: '1' }] }, 422, 'invalid-input', '#/identifiers/0/authority', /Assigned by is needed/],
    ['a tumour nobody knows', 'PUT', 'tumour', { primary: 'liver' }, 422, 'invalid-input', '#/primary', /Primary tumour must be one of: breast/],
    ['a tumour and that it is unknown', 'PUT', 'tumour', { primary: 'breast', absences: { primary: 'unknown' } }, 422, 'invalid-input', '#/absences', /Primary tumour is both answered and marked "unknown"/],
    ['a field that is not asked', 'PUT', 'tumour', { primary: 'breast', stage: 'IV' }, 422, 'invalid-input', '#/stage', /There is no such field/],
    ['a dose in Gy instead of cGy', 'PUT', 'prior-treatments/:id', { kind: 'radiotherapy', totalDoseCgy: 30 }, 422, 'invalid-input', '#/totalDoseCgy', /Total dose must be at least 50/],
    ['a hundred times the dose', 'PUT', 'prior-treatments/:id', { kind: 'radiotherapy', totalDoseCgy: 300_000 }, 422, 'invalid-input', '#/totalDoseCgy', /at most 10000/],
    ['a dose in words', 'PUT', 'prior-treatments/:id', { kind: 'radiotherapy', totalDoseCgy: '30 Gy' }, 422, 'invalid-input', '#/totalDoseCgy', /Total dose must be/],
    ['a level that does not exist', 'PUT', 'lesions/:id', { levels: 'T13' }, 422, 'invalid-input', '#/levels', /transitional anatomy/],
    ['two levels in one lesion', 'PUT', 'lesions/:id', { levels: 'T8, L2' }, 422, 'invalid-input', '#/levels', /one continuous range/],
    ['an ESCC grade of 1', 'PUT', 'lesions/:id', { esccGrade: '1' }, 422, 'invalid-input', '#/esccGrade', /ESCC grade must be one of: 0, 1a, 1b, 1c, 2, 3/],
    ['a pain of 11', 'PUT', 'functional-statuses/:id', { examinedOn: '2026-03-13', painNrs: 11 }, 422, 'invalid-input', '#/painNrs', /at most 10/],
    ['an examination without a day', 'PUT', 'functional-statuses/:id', { ecog: '1' }, 422, 'invalid-input', '#/examinedOn', /Examined on must be a date that exists/],
    ['a story of 9,000 characters', 'PUT', 'referral', { summary: 'x'.repeat(9000) }, 422, 'invalid-input', '#/summary', /Story in short may have at most 8000 characters/],
    ['a responsible clinician of another world', 'PUT', 'referral', { responsibleId: newId() }, 422, 'invalid-input', '#/responsibleId', /There is no such person/],
    ['a character that paper has not', 'PUT', 'referral', { question: 'stable?\u0000' }, 422, 'invalid-input', '#/question', /contains a character that cannot be stored/],
    ['a score nobody has published', 'PUT', 'scores/:id', { score: 'wishful', assessedOn: '2026-03-13', answers: {} }, 422, 'invalid-input', '#/score', /no such score/],
    ['a move that leads nowhere', 'POST', 'moves', { move: 'fly' }, 422, 'invalid-input', '#/move', /Move must be one of: submit/],
  ];
  it.each(CASES)('%s is told so beside the question', async (_what, method, path, body, status, code, pointer, words) => {
    const before = await everything();
    const version = path === 'referral' || path === 'moves' ? (await person.readCase(full.caseId)).version : path === 'patient' ? 1 : path === 'tumour' ? 1 : 0;
    const to = `/cases/${full.caseId}/${path.replace(':id', newId())}`;
    const answer = await (method === 'PUT' ? person.put(to, body, version) : person.post(to, body, version));
    answer.expectProblem(status, code as 'invalid-input', pointer);
    expect((answer.body as { errors: { pointer: string; detail: string }[] }).errors.find((one) => one.pointer === pointer)?.detail).toMatch(words);
    expect(await everything()).toEqual(before);
  });

  it('several things wrongly is told all of them at once, wherever they stand', async () => {
    const answer = await person.post<{ errors: { pointer: string }[] }>('/cases', { patient: { familyName: '', sex: 'f' }, referral: { urgency: 'now' }, lesions: [{ levels: 'T8' }, { levels: 'thoracic', sizeMm: -1 }], wishes: [{ statement: 'x' }] });
    answer.expectProblem(422, 'invalid-input');
    expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['#/lesions/1/levels', '#/lesions/1/sizeMm', '#/patient/familyName', '#/patient/sex', '#/referral/urgency', '#/wishes/0/obtainedBy', '#/wishes/0/obtainedOn']);
  });

  it('a SINS with an answer that the score does not have, or with its location, is told which item', async () => {
    const rate = (answers: object, more: object = {}) => person.put(`/cases/${full.caseId}/scores/${newId()}`, { score: 'sins', lesionId: full.lesionId, assessedOn: '2026-03-13', answers, ...more });
    (await rate({ pain: 'terrible' })).expectProblem(422, 'invalid-input', '#/answers/pain');
    (await rate({ location: 'junctional' })).expectProblem(422, 'invalid-input', '#/answers/location');
    (await rate({ pain: 'mechanical' }, { absences: { pain: 'unknown' } })).expectProblem(422, 'invalid-input', '#/answers/pain');
    (await rate({ pain: 3 })).expectProblem(422, 'invalid-input', '#/answers/pain');
    (await rate({}, { lesionId: newId() })).expectProblem(422, 'invalid-input', '#/lesionId');
    (await rate({}, { lesionId: null })).expectProblem(422, 'invalid-input', '#/lesionId');
    (await rate({}, { total: 18 })).expectProblem(422, 'invalid-input', '#/total');
  });

  it('a number that another patient has is told beside the numbers, in the referral and in the case', async () => {
    const [value, first] = [newId(), newId()];
    await person.refer({ id: first, patient: { familyName: 'First', identifiers: [{ authority: 'NHS', value }] } });
    const second = await person.refer({ patient: { familyName: 'Second' } });
    (await person.post('/cases', { patient: { familyName: 'Third', identifiers: [{ authority: 'NHS', value }] }, referral: {} })).expectProblem(409, 'duplicate', '#/patient/identifiers');
    (await person.put(`/cases/${second}/patient`, { familyName: 'Second', identifiers: [{ authority: 'NHS', value }] }, 1)).expectProblem(409, 'duplicate', '#/identifiers');
  });

  it('a hospital that does not exist is told beside the question, in the referral and in the case', async () => {
    const referral = { referringOrganisationId: newId() };
    (await person.post('/cases', { patient: { familyName: 'X' }, referral })).expectProblem(422, 'invalid-input', '#/referral/referringOrganisationId');
    (await person.put(`/cases/${full.caseId}/referral`, referral, (await person.readCase(full.caseId)).version)).expectProblem(422, 'invalid-input', '#/referringOrganisationId');
  });

  it('what JSON can write and the clinic can mean, gets back exactly what was typed', async () => {
    const words = ['Ó Briain', 'Nguyễn Thị Ánh', "O'Neill; DROP TABLE patient;--", '<script>alert(1)</script>', '${7*7}{{7*7}}', '中村 健', 'עברית‎', '🦴👩🏽‍⚕️', 'line\nbreak\ttab', '\\x00 %00 \\u0000', '"quoted"', 'e\u0301 and é', '=1+1'];
    for (const note of words) {
      const id = await person.refer({ patient: { familyName: note.replaceAll(/\s/g, ' ') }, lesions: [{ note }] });
      const theCase = await person.readCase(id);
      expect([theCase.patient.familyName, theCase.lesions[0]?.note]).toEqual([note.replaceAll(/\s/g, ' '), note]);
      expect((await person.post<{ rows: { id: string }[] }>('/cases/search', { text: note.replaceAll(/\s/g, ' ').slice(0, 100) })).body.rows.map((row) => row.id)).toContain(id);
    }
  });
});
