import { newId, type Kept } from '@rachis/domain';
import pg from 'pg';
import { SessionService } from '../src/platform/identity/session.service.js';
import { LiveHub } from '../src/platform/live/live.hub.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { eventually } from './support/eventually.js';
import { Listener } from './support/listener.js';
import { asOwner } from './support/people.js';

let api: TestApi;
let second: TestApi;
const open: Listener[] = [];
beforeAll(async () => {
  api = await TestApi.start();
  second = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: api.centre });
}, 30_000);
afterEach(() => open.splice(0).forEach((listener) => listener.close()));
afterAll(async () => {
  await second.stop();
  await api.stop();
});

async function listen(person: ActingPerson, on = api): Promise<Listener> {
  const listener = await Listener.open(on, person);
  open.push(listener);
  return listener;
}
/** Somebody's harmless change of their own case, after which everything before it has been heard. */
async function marker(listener: Listener, person: ActingPerson): Promise<void> {
  const id = await person.refer();
  await listener.hears({ caseId: id });
}
/** Runs something on the cluster, outside the test's own database: as its owner, or as the application, whose own connections it may cut. */
async function onCluster(sql: string, values: unknown[] = [], as = api.databaseUrl): Promise<Record<string, unknown>[]> {
  const url = new URL(as);
  url.pathname = new URL(process.env['RACHIS_TEST_DATABASE_URL'] ?? '').pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
const databaseName = () => new URL(api.databaseUrl).pathname.slice(1);
const cutConnections = (kind: string) => onCluster('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name LIKE $2', [databaseName(), kind], api.appUrl);
const liveConnections = async () => Number((await onCluster(`SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'rachis-live'`, [databaseName()], api.appUrl))[0]?.['count']);

describe('an open screen', () => {
  it('hears of a change once it is committed, with ids only', async () => {
    const [surgeon, nurse] = [await api.as('spine_surgeon'), await api.as('specialist_nurse')];
    const listener = await listen(nurse);
    const id = await surgeon.refer({ patient: { familyName: 'Whispered', givenName: 'Secretly' }, tumour: { primary: 'melanoma', histology: 'spindle cell' } });
    expect(await listener.hears({ caseId: id })).toEqual({ action: 'case.refer', caseId: id });
    expect((await nurse.readCase(id)).patient.familyName).toBe('Whispered');
    await surgeon.put(`/cases/${id}/tumour`, { primary: 'melanoma', histology: 'desmoplastic' }, 1);
    await listener.hears({ action: 'tumour.record', caseId: id });
    expect(listener.text).not.toMatch(/whispered|secretly|melanoma|spindle|desmoplastic|referrer/i);
    expect(listener.text).not.toContain(surgeon.id);
    expect(listener.text).not.toContain(api.centre.centreId);
  });

  it('hears nothing of a change that was refused', async () => {
    const surgeon = await api.as('spine_surgeon');
    const listener = await listen(surgeon);
    const id = await surgeon.refer({ tumour: { primary: 'breast' } });
    await listener.hears({ caseId: id });
    (await surgeon.put(`/cases/${id}/tumour`, { primary: 'thyroid' }, 7)).expectProblem(412, 'stale-version');
    (await surgeon.put(`/cases/${id}/referral`, { responsibleId: newId() }, 1)).expectProblem(422, 'invalid-input');
    (await surgeon.move(id, 'triage')).expectProblem(409, 'move-not-possible');
    await marker(listener, surgeon);
    expect(listener.notices.filter(({ caseId }) => caseId === id).map(({ action }) => action)).toEqual(['case.refer']);
  });

  it('hears nothing of another centre', async () => {
    const [surgeon, stranger] = [await api.as('spine_surgeon'), await api.stranger('spine_surgeon', 'coordinator')];
    const listener = await listen(stranger);
    const id = await surgeon.refer();
    await marker(listener, stranger);
    expect(listener.text).not.toContain(id);
    expect(listener.notices).toHaveLength(1);
  });

  it('hears what another process has written', async () => {
    const [surgeon, nurse] = [await api.as('spine_surgeon'), await second.as('specialist_nurse')];
    const listener = await listen(nurse, second);
    const id = await surgeon.refer();
    expect(await listener.hears({ caseId: id })).toEqual({ action: 'case.refer', caseId: id });
  });

  it('of nobody is not served', async () => {
    const nobody = { token: '' } as ActingPerson;
    expect((await Listener.open(api, nobody)).status).toBe(401);
  });
});

describe('the screen of a referrer', () => {
  it('hears of own referrals, and not that there are others', async () => {
    const [referrer, surgeon] = [await api.as('referrer'), await api.as('spine_surgeon')];
    const own = await referrer.refer();
    const listener = await listen(referrer);
    const foreign = await surgeon.refer();
    await surgeon.put<Kept>(`/cases/${own}/tumour`, { primary: 'breast' }, 0);
    await listener.hears({ action: 'tumour.record', caseId: own });
    expect(listener.text).not.toContain(foreign);
  });

  it('hears no meeting', async () => {
    const [referrer, coordinator] = [await api.as('referrer'), await api.as('coordinator')];
    const [listener, board] = [await listen(referrer), await listen(coordinator)];
    const [own, meetingId] = [await referrer.refer(), newId()];
    const tell = (notice: object) => asOwner(api.databaseUrl, api.centre.centreId, coordinator.id, (client) => client.query(`SELECT pg_notify('rachis_live', $1)`, [JSON.stringify({ centreId: api.centre.centreId, ...notice })]));
    await tell({ action: 'meeting.drive', meetingId });
    await tell({ action: 'agenda.arrange', meetingId, caseId: own, referrerId: referrer.id });
    expect(await board.hears({ action: 'meeting.drive' })).toEqual({ action: 'meeting.drive', meetingId });
    expect(await listener.hears({ action: 'agenda.arrange' })).toEqual({ action: 'agenda.arrange', caseId: own });
    expect(listener.text).not.toContain(meetingId);
    expect(listener.notices.map(({ action }) => action)).not.toContain('meeting.drive');
  });
});

describe('the line', () => {
  it('is hung up for whoever signs out everywhere, and not for others', async () => {
    const [leaving, staying] = [await api.as('spine_surgeon'), await api.as('spine_surgeon')];
    const [left, stays, elsewhere] = [await listen(leaving), await listen(staying), await listen(leaving, second)];
    await leaving.delete('/session/everywhere');
    await eventually(() => left.ended && elsewhere.ended, Boolean);
    await marker(stays, staying);
    expect(stays.ended).toBe(false);
  });

  it('is hung up for somebody whose roles were taken away', async () => {
    const [administrator, person] = [await api.as('administrator'), await api.as('spine_surgeon')];
    const listener = await listen(person);
    await administrator.put(`/people/${person.id}`, { email: `${person.id}@test.example`, displayName: 'Former', active: false, roles: [] }, 1);
    await eventually(() => listener.ended, Boolean);
    expect((await Listener.open(api, person)).status).toBe(401);
  });

  it('beats for whoever is there and is hung up when the session is over', async () => {
    const [here, over] = [await api.as('spine_surgeon'), await api.as('spine_surgeon')];
    const [heard, hungUp] = [await listen(here), await listen(over)];
    await asOwner(api.databaseUrl, api.centre.centreId, over.id, (client) => client.query(`UPDATE session SET expires_at = clock_timestamp() WHERE person_id = $1`, [over.id]));
    api.app.get(SessionService).forget(over.id);
    await api.app.get(LiveHub).beat();
    await eventually(() => hungUp.ended, Boolean);
    await eventually(() => heard.text, (text) => text.includes(': beat'));
    expect(heard.ended).toBe(false);
  });

  it('tells every screen to look again when the connection to the database was lost, and then goes on', async () => {
    const surgeon = await api.as('spine_surgeon');
    const [here, there] = [await listen(surgeon), await listen(surgeon, second)];
    await cutConnections('rachis-live');
    for (const listener of [here, there]) await eventually(() => listener.text, (text) => text.includes('event: look-again\ndata: {}'));
    const id = await surgeon.refer();
    expect(await here.hears({ caseId: id })).toEqual({ action: 'case.refer', caseId: id });
    expect(await there.hears({ caseId: id })).toEqual({ action: 'case.refer', caseId: id });
    expect(here.notices.filter(({ caseId }) => caseId === id)).toHaveLength(1);
  });

  it('comes back once, not many times, when the database was away for a while; meanwhile the service says that it is busy', async () => {
    const surgeon = await api.as('spine_surgeon');
    const id = await surgeon.refer();
    const listener = await listen(surgeon);
    await onCluster(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS false`);
    try {
      await cutConnections('rachis-%');
      (await eventually(() => api.send('GET', '/health'), ({ status }) => status !== 200)).expectProblem(503, 'busy');
      (await surgeon.get(`/cases/${id}`)).expectProblem(503, 'busy');
      (await surgeon.put(`/cases/${id}/tumour`, { primary: 'breast' }, 0)).expectProblem(503, 'busy');
      (await surgeon.get('/people')).expectProblem(503, 'busy');
      await new Promise((away) => setTimeout(away, 3000));
    } finally {
      await onCluster(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS true`);
    }
    await eventually(() => listener.text, (text) => text.includes('look-again'));
    expect((await surgeon.put<Kept>(`/cases/${id}/tumour`, { primary: 'breast' }, 0)).body.version).toBe(1);
    await listener.hears({ action: 'tumour.record', caseId: id });
    expect(listener.notices.filter(({ action }) => action === 'tumour.record')).toHaveLength(1);
    expect(await eventually(liveConnections, (count) => count >= 2)).toBe(2);
  }, 30_000);

  it('does not keep the service from ending', async () => {
    const third = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: api.centre });
    const listener = await listen(await third.as('spine_surgeon'), third);
    await third.stop();
    await eventually(() => listener.ended, Boolean);
  });
});
