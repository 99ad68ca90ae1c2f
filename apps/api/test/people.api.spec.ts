import { newId, type Organisation, type OrganisationList, type Person, type PersonList, type Role, type SessionView } from '@rachis/domain';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.stop());

const PASSWORD = 'correct horse battery staple';
const somebody = (roles: Role[], more: Partial<Person> = {}): Person => ({
  email: `${newId()}@test.example`, displayName: 'Dr Ngozi Eze', active: true, roles: roles.map((role) => ({ role, organisationId: api.centre.organisationId })), ...more,
});
const OTHERS: Role[] = ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse', 'referrer', 'registry_analyst', 'auditor'];

describe('the administrator adds a person', () => {
  it('who can then sign in and do what the roles allow', async () => {
    const administrator = await api.as('administrator');
    const person = somebody(['radiologist', 'referrer'], { password: PASSWORD, email: `  Ngozi.${newId()}@Test.Example ` });
    const id = newId();
    expect((await administrator.put(`/people/${id}`, person, 0)).body).toEqual({ id, version: 1 });
    const signedIn = await api.send<SessionView>('POST', '/session', { body: { email: person.email.toLowerCase(), password: PASSWORD } });
    expect(signedIn.body).toMatchObject({ personId: id, displayName: 'Dr Ngozi Eze', email: person.email.trim().toLowerCase() });
    expect(signedIn.body.roles.map(({ role }) => role)).toEqual(['radiologist', 'referrer']);
    expect(signedIn.body.actions).toEqual(expect.arrayContaining(['case.refer', 'score.record']));
  });

  it('and the audit tells who did it, without the password', async () => {
    const administrator = await api.as('administrator');
    const id = newId();
    await administrator.put(`/people/${id}`, somebody(['auditor'], { password: PASSWORD }), 0);
    const trace = await api.rows<{ action: string; actor_id: string; subject: string; after: object }>('SELECT * FROM audit_event WHERE subject_id = $1 ORDER BY id', [id]);
    expect(trace.map(({ action, actor_id, subject }) => [action, actor_id, subject])).toEqual([['person.record', administrator.id, 'person'], ['person.record', administrator.id, 'role_grant']]);
    expect(JSON.stringify(trace)).not.toMatch(/argon2|correct horse|password/i);
  });

  it('changes roles without touching the password, and nobody keeps a role that was taken away', async () => {
    const administrator = await api.as('administrator');
    const [id, person] = [newId(), somebody(['chair', 'spine_surgeon'], { password: PASSWORD })];
    await administrator.put(`/people/${id}`, person, 0);
    await administrator.put(`/people/${id}`, { ...person, password: '', roles: [{ role: 'referrer', organisationId: api.centre.organisationId }] }, 1);
    const { body } = await api.send<SessionView>('POST', '/session', { body: { email: person.email, password: PASSWORD } });
    expect(body.roles.map(({ role }) => role)).toEqual(['referrer']);
  });

  it('gives nobody’s role to themselves: another administrator does, and giving one up is free', async () => {
    const [administrator, another] = [await api.as('administrator'), await api.as('administrator')];
    const { organisationId } = api.centre;
    const mine = { displayName: administrator.displayName, email: `${administrator.id}@northgate.example`, active: true };
    const roles = (...held: string[]) => ({ ...mine, roles: held.map((role) => ({ role, organisationId })) });
    (await administrator.put(`/people/${administrator.id}`, roles('administrator', 'chair'), 1)).expectProblem(409, 'own-roles', '#/roles');
    expect((await administrator.get<SessionView>('/session')).body.roles.map(({ role }) => role)).toEqual(['administrator']);
    expect((await another.put(`/people/${administrator.id}`, roles('administrator', 'chair'), 1)).status).toBe(200);
    expect((await administrator.put(`/people/${administrator.id}`, roles('administrator'), 2)).status).toBe(200);
    (await administrator.put(`/people/${administrator.id}`, roles('administrator', 'chair'), 3)).expectProblem(409, 'own-roles');
  });

  it('cannot give the e-mail of somebody else, in whatever case, and is told which field it is', async () => {
    const administrator = await api.as('administrator');
    const first = somebody(['referrer']);
    await administrator.put(`/people/${newId()}`, first, 0);
    (await administrator.put(`/people/${newId()}`, somebody(['referrer'], { email: first.email.toUpperCase() }), 0)).expectProblem(409, 'duplicate', '#/email');
  });

  it.each([
    ['a password that is too short', { password: 'short' }, '#/password'], ['no name', { displayName: '  ' }, '#/displayName'], ['a role nobody knows', { roles: [{ role: 'boss', organisationId: newId() }] }, '#/roles/0/role'],
    ['an organisation that is not there', { roles: [{ role: 'referrer', organisationId: newId() }] }, '#/roles'],
  ])('cannot save %s', async (_what, more, pointer) => {
    const administrator = await api.as('administrator');
    const id = newId();
    (await administrator.put(`/people/${id}`, { ...somebody(['referrer']), ...more }, 0)).expectProblem(422, 'invalid-input', pointer);
    expect(await api.rows('SELECT 1 FROM person WHERE id = $1', [id])).toEqual([]);
  });

  it('cannot reach into another centre by naming its organisation', async () => {
    const [administrator, stranger] = [await api.as('administrator'), await api.stranger('administrator')];
    const theirs = (await stranger.get<OrganisationList>('/organisations')).body.organisations[0]!;
    (await administrator.put(`/people/${newId()}`, somebody(['referrer'], { roles: [{ role: 'referrer', organisationId: theirs.id }] }), 0)).expectProblem(422, 'invalid-input', '#/roles');
    (await administrator.put(`/people/${stranger.id}`, somebody(['referrer']), 1)).expectProblem(412, 'stale-version');
  });

  it('writes over nobody: the second of two administrators is refused', async () => {
    const [one, other] = [await api.as('administrator'), await api.as('administrator')];
    const id = newId();
    await one.put(`/people/${id}`, somebody(['referrer']), 0);
    await one.put(`/people/${id}`, somebody(['chair']), 1);
    (await other.put(`/people/${id}`, somebody(['pathologist']), 1)).expectProblem(412, 'stale-version');
    (await other.put(`/people/${id}`, somebody(['pathologist']))).expectProblem(428, 'version-needed');
  });
});

describe('everybody else', () => {
  it.each(OTHERS)('as %s may neither add people nor organisations', async (role) => {
    const person = await api.as(role);
    (await person.put(`/people/${person.id}`, somebody(['administrator']), 1)).expectProblem(403, 'not-permitted');
    (await person.put(`/organisations/${newId()}`, { name: 'Mine', kind: 'hospital' }, 0)).expectProblem(403, 'not-permitted');
  });

  it('sees who there is, but no e-mail address, and never a password', async () => {
    const [referrer, administrator] = [await api.as('referrer'), await api.as('administrator')];
    const seen = await referrer.get<PersonList>('/people');
    expect(seen.body.people.find(({ id }) => id === administrator.id)).toMatchObject({ displayName: administrator.displayName, email: null });
    const administered = await administrator.get<PersonList>('/people');
    expect(administered.body.people.find(({ id }) => id === referrer.id)?.email).toBe(`${referrer.id}@test.example`);
    expect(seen.text + administered.text).not.toMatch(/password|argon2/i);
  });

  it('sees the own centre only', async () => {
    const [referrer, stranger] = [await api.as('referrer'), await api.stranger('referrer')];
    expect((await stranger.get<PersonList>('/people')).body.people.map(({ id }) => id)).toEqual([stranger.id]);
    expect((await referrer.get<PersonList>('/people')).body.people.map(({ id }) => id)).not.toContain(stranger.id);
  });

  it('without a session sees nobody', async () => {
    for (const path of ['/people', '/organisations']) (await api.send('GET', path)).expectProblem(401, 'not-signed-in');
  });
});

describe('organisations', () => {
  it('are kept with the telephone for emergencies, and can be corrected', async () => {
    const [administrator, referrer] = [await api.as('administrator'), await api.as('referrer')];
    const [id, hospital]: [string, Organisation] = [newId(), { name: 'Eastvale General', kind: 'hospital', emergencyPhone: '01632 960111' }];
    await administrator.put(`/organisations/${id}`, hospital, 0);
    await administrator.put(`/organisations/${id}`, { ...hospital, emergencyPhone: '01632 960222' }, 1);
    expect((await referrer.get<OrganisationList>('/organisations')).body.organisations.find((one) => one.id === id)).toEqual({ ...hospital, emergencyPhone: '01632 960222', id, version: 2 });
    (await administrator.put(`/organisations/${id}`, hospital, 1)).expectProblem(412, 'stale-version');
  });
  it.each([['no name', { kind: 'hospital' }, '#/name'], ['a kind nobody knows', { name: 'X', kind: 'pub' }, '#/kind'], ['a centre of its own', { name: 'X', kind: 'hospital', centreId: newId() }, '#/centreId']])('are refused with %s', async (_what, body, pointer) => {
    (await (await api.as('administrator')).put(`/organisations/${newId()}`, body, 0)).expectProblem(422, 'invalid-input', pointer);
  });
});
