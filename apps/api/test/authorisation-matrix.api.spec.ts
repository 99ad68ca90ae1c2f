import { type Role } from '@rachis/domain';
import { makeCentre, makePerson, asOwner, type TestCentre } from './support/people.js';
import { openApiDocument } from '../src/platform/http/open-api.js';
import { Answer, TestApi, type ActingPerson } from './support/api.js';
import { closedCase, type ClosedCase } from './support/closed-case.js';
import { fillCentre } from './support/full-centre.js';
import { addressOf, placesIn, type Places } from './support/places.js';
import { ROLE_LETTERS, ROUTE_TABLE } from './support/route-table.js';
import { sampleBody, type JsonSchema } from './support/sample-body.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Route {
  readonly method: Method;
  readonly path: string;
  readonly operation: string;
  readonly body: unknown;
  readonly query: string;
  readonly seen: boolean;
  readonly paper: boolean;
}
/** In whose affairs somebody asks. */
const RELATIONS = ['own centre', 'own referral', "another's referral", 'closed board', 'other centre', 'signed out'] as const;
type Relation = (typeof RELATIONS)[number];

/** The stream has no end; that it is closed to strangers is asked here, what it tells to whom in live.api.spec. */
const STREAM = 'followChanges';
/** Rules of medicine by their name: they belong to nobody. */
const OF_NOBODY = /^\/api\/(scores|calculators|statistics)\//;
/** The id is made by whoever asks, and keys are of the centre: under the id of a foreign record an own one comes to be. That the foreign one stays as it was is asked below. */
const OWN_IDS = /^\/api\/(boards|people|organisations|standards-of-care|referral-drafts|prognosis-note\/answers)\/\{id\}$/;
/** Let in by role, and then asked whose it is: an own reply, an own position, an emergency's own discussion, what changed since a decision. The service says no with the same words. */
const OWN_ONLY: ReadonlySet<string> = new Set(['recordReply', 'recordAttendance', 'draftDecision', 'statePosition', 'signDecision', 'rateDiscussion', 'acknowledgeAlert', 'readChanges']);
/** The sealed decision of the filled centre is no real one and cannot be set as a paper; paper.api.spec does that with a real one. */
const UNPRINTABLE = 'printDecision';
/** What somebody does to the own way in: asked by somebody of their own, because it ends sessions. */
const OWN_ACCOUNT = /^\/api\/(session|account)(\/|$)/;
/** Ends one of the own sessions and nobody else's, also under a foreign id. That the foreign session goes on is asked below. */
const OWN_SESSION = 'endOwnSession';
/** The hospital's own sign-in is off here, and so there is nothing at these addresses; oidc.api.spec has it on. */
const OFF_HERE: ReadonlySet<string> = new Set(['beginProviderSignIn', 'finishProviderSignIn']);
const RULES: Places = { scores: 'sins', calculators: 'bedEqd2', statistics: 'logRank' };
/** Searches whose question stands in the body. */
const SEARCHES: ReadonlySet<string> = new Set(['searchCases', 'findPatients', 'readReport', 'readCases', 'exportFigures']);
/** Minimal bodies that a rule across fields refuses. */
const BODIES: Readonly<Record<string, object>> = {
  moveCase: { move: 'withdraw', reason: 'Asked elsewhere' }, judgeOpening: { verdict: 'justified' }, decideTriage: { outcome: 'accept' }, recordReferral: { question: 'Is it stable?' }, recordBoard: { name: 'B', timeZone: 'Europe/London', quorum: [], members: [] },
  makeAction: { what: 'Book the theatre', ownerWords: 'The ward', dueOn: '2026-04-01' }, changeAction: { ownerWords: 'The ward', dueOn: '2026-04-01' }, recordLocalResponse: { assessedOn: '2026-03-14', levels: 'T8' },
};
const CANARY = { other: 'Zzforeignson', closed: 'Closed ', full: 'Qqownfield' };

let api: TestApi;
let other: TestCentre;
let routes: Route[];
let own: Places;
let foreign: Places;
let closed: ClosedCase;
let closedPlaces: Places;
let people: Map<string, ActingPerson>;
let signedInThere: ActingPerson;
const tally = new Map<string, number>();
let unexpected = 0;
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);

beforeAll(async () => {
  api = await TestApi.start();
  other = await makeCentre(api.databaseUrl, 'Southmoor');
  const there = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: other });
  const [here, elsewhere] = [await fillCentre(api, CANARY.full), await fillCentre(there, CANARY.other)];
  await there.stop();
  closed = await closedCase(api);
  people = new Map(await Promise.all(ROLE_LETTERS.map(async ([, role]) => [role, await api.as(role)] as const)));
  people.set('stranger to the case', await api.as('referrer'));
  await asOwner(api.databaseUrl, api.centre.centreId, person('referrer').id, (client) => client.query('UPDATE spine_case SET referrer_id = $2, version = version + 1 WHERE id = $1', [here.caseId, person('referrer').id]));
  // Whose sessions the administrator ends is nobody who asks.
  signedInThere = await api.signedIn(await makePerson(api.databaseUrl, other, ['radiologist']), other);
  own = { ...(await placesIn(api.databaseUrl, api.centre.centreId, here.caseId)), ...(await sessionOf(await api.as('radiologist'))) };
  foreign = { ...(await placesIn(api.databaseUrl, other.centreId, elsewhere.caseId)), ...(await sessionOf(signedInThere)) };
  closedPlaces = { ...own, caseId: closed.caseId };
  routes = routesOf(JSON.parse(JSON.stringify(openApiDocument(api.app))) as Document);
}, 120_000);
afterAll(() => api.stop());

async function sessionOf(somebody: ActingPerson): Promise<Places> {
  const { body } = await somebody.get<{ sessions: { id: string }[] }>('/account');
  return { personId: somebody.id, sessionId: body.sessions[0]?.id ?? '' };
}
const person = (name: string): ActingPerson => people.get(name) as ActingPerson;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}
interface Document {
  readonly paths: Record<string, Record<string, { operationId: string; parameters?: Parameter[]; requestBody?: { content?: Record<string, { schema: JsonSchema }> }; responses: Record<string, { content?: object }> }>>;
  readonly components: { schemas: Record<string, JsonSchema> };
}
function routesOf({ paths, components }: Document): Route[] {
  return Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, { operationId, parameters = [], requestBody, responses }]) => {
    const schema = requestBody?.content?.['application/json']?.schema;
    const needed = parameters.filter((one) => one.in === 'query' && one.required).map(({ name, schema: of = {} }) => `${name}=${String(sampleBody(of, components.schemas))}`);
    return {
      method: method.toUpperCase() as Method, path, operation: operationId, body: BODIES[operationId] ?? (schema ? sampleBody(schema, components.schemas) : undefined),
      query: needed.length > 0 ? `?${needed.join('&')}` : '', seen: parameters.some(({ name }) => name === 'If-Match'), paper: /\.(pdf|zip)$/.test(path) || Object.keys(responses['200']?.content ?? {}).includes('application/pdf'),
    };
  }));
}

const may = (operation: string, role: Role): boolean => {
  const mask = ROUTE_TABLE[operation] ?? '';
  return mask === 'open' || mask === 'signed in' || mask.includes(ROLE_LETTERS.find(([, one]) => one === role)?.[0] ?? '?');
};
const namesSomething = ({ path, operation }: Route) => path.includes('{') && !OF_NOBODY.test(path) && operation !== OWN_SESSION;

/** Asks as somebody. A version that nobody has seen keeps what is there as it was, and is refused only after the rights were looked at. */
async function ask(route: Route, places: Places, role: string, who: ActingPerson | null): Promise<Answer<{ type?: string }>> {
  const cookie = who && (OWN_ACCOUNT.test(route.path) && route.method !== 'GET' ? await api.as(role as Role) : who).token;
  count('requests');
  const image = route.operation === 'addKeyImage';
  const body = image ? 'no image' : route.method === 'GET' || route.body === undefined ? null : JSON.stringify(route.body);
  const { statusCode, body: text, headers } = await api.app.inject({
    method: route.method, url: `/api${addressOf(route.path, OF_NOBODY.test(route.path) ? RULES : places)}${route.query}`, ...(body === null ? {} : { payload: body }),
    headers: { ...(body === null ? {} : { 'content-type': image ? 'image/png' : 'application/json' }), 'x-rachis': '1', ...(route.seen ? { 'if-match': '"777"' } : {}), ...(cookie ? { cookie: `rachis=${cookie}` } : {}) },
  });
  return new Answer(statusCode, headers, (/json/.test(String(headers['content-type'])) ? JSON.parse(text) : {}) as { type?: string }, text);
}

/** What is wrong with an answer in the light of the table; null when it is as declared. */
function fault(route: Route, relation: Relation, role: string, { status, body, text }: Answer<{ type?: string }>): string | null {
  const cell = `${route.method} ${route.path} as ${role}, ${relation}: ${status} ${body?.type ?? ''}`;
  const allowed = relation === 'signed out' ? ROUTE_TABLE[route.operation] === 'open' : may(route.operation, role as Role);
  const good = status >= 200 && status < 300;
  if (status >= 500) return `${cell} - broke`;
  if (relation !== 'own centre' && relation !== 'own referral' && text.includes(CANARY.other)) return `${cell} - shows another centre`;
  if (relation === 'closed board' && text.includes(closed.familyName)) return `${cell} - shows a closed case`;
  if (!allowed) {
    const [wanted, type] = relation === 'signed out' ? [401, '/problems/not-signed-in'] : [403, '/problems/not-permitted'];
    count(`refused: ${relation}`);
    return status === wanted && body?.type === type ? null : `${cell} - wanted ${wanted}`;
  }
  if (['own centre', 'own referral', 'signed out'].includes(relation) || !namesSomething(route) || (relation === 'other centre' && OWN_IDS.test(route.path))) {
    count(good ? 'answered' : 'allowed, refused for another reason');
    if (status === 401 && !/^\/api\/session/.test(route.path)) return `${cell} - wanted to be let in`;
    if (body?.type === '/problems/not-permitted' && !OWN_ONLY.has(route.operation)) return `${cell} - wanted to be let in`;
    return route.method === 'GET' && !good && relation !== 'signed out' && !OWN_ONLY.has(route.operation) && !OFF_HERE.has(route.operation) ? `${cell} - wanted an answer` : null;
  }
  count(status === 404 ? `not there: ${relation}` : `refused before it was looked for: ${relation}`);
  if (good) return `${cell} - UNEXPECTED`;
  return route.method === 'GET' && status !== 404 ? `${cell} - wanted 404` : null;
}

async function faultsOf(relation: Relation, cells: readonly (readonly [route: Route, role: string, who: ActingPerson | null, places: Places])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [route, role, who, places] of cells) {
    const said = fault(route, relation, role, await ask(route, places, role, who));
    if (said) found.push(said);
    if (said) unexpected++;
  }
  return found;
}
const withoutStream = () => routes.filter(({ operation }) => operation !== STREAM);

describe('every route and every role', () => {
  it('has a row in the table for every route of the document, and no other', () => {
    const missing = routes.filter(({ operation }) => ROUTE_TABLE[operation] === undefined).map(({ operation }) => `${operation}: '${ROLE_LETTERS.map(() => '.').join('')}',`);
    expect(missing).toEqual([]);
    expect(Object.keys(ROUTE_TABLE).filter((operation) => !routes.some((route) => route.operation === operation))).toEqual([]);
    for (const mask of Object.values(ROUTE_TABLE)) expect(mask).toMatch(/^(open|signed in|[K.][C.][S.][M.][R.][D.][P.][N.][F.][Y.][A.][U.][O.])$/);
  });

  it('refuses everybody who is not signed in, but where the table says open', async () => {
    expect(await faultsOf('signed out', routes.filter(({ operation }) => operation !== STREAM || ROUTE_TABLE[operation] !== 'open').map((route) => [route, 'nobody', null, own]))).toEqual([]);
  }, 60_000);

  it('shows and changes nothing of another centre', async () => {
    const cells = withoutStream().flatMap((route) => ROLE_LETTERS.map(([, role]) => [route, role, person(role), foreign] as const));
    const before = await kept();
    expect(await faultsOf('other centre', cells)).toEqual([]);
    expect(await kept()).toBe(before);
  }, 240_000);

  it("shows a referrer nothing of another's referral", async () => {
    const cells = withoutStream().filter((route) => namesSomething(route) && !OWN_IDS.test(route.path) && /\{(caseId|decisionId|itemId|actionId|letterId|emergencyId|mergeId)\}/.test(route.path)).map((route) => [route, 'referrer', person('stranger to the case'), own] as const);
    expect(cells.length).toBeGreaterThan(80);
    expect(await faultsOf("another's referral", cells)).toEqual([]);
  }, 60_000);

  it('shows nobody outside its team a case of a closed board', async () => {
    const clinicians: readonly Role[] = ['spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse'];
    // Opening it is what they may.
    const cells = withoutStream().filter(({ path, operation }) => path.includes('{caseId}') && operation !== 'openClosedCase').flatMap((route) => clinicians.map((role) => [route, role, person(role), closedPlaces] as const));
    expect(await faultsOf('closed board', cells)).toEqual([]);
    const lists = withoutStream().filter((route) => (route.method === 'GET' || SEARCHES.has(route.operation)) && !route.path.includes('{')).map((route) => [route, 'radiologist', person('radiologist'), closedPlaces] as const);
    expect(await faultsOf('closed board', lists)).toEqual([]);
  }, 240_000);

  it('lets in whom the table lets in, and nobody else, in their own centre and their own referral', async () => {
    // A paper takes its time to be set: of those who may have it, the first two get it.
    const asked = new Map<string, number>();
    const worthIt = (route: Route, role: Role) => {
      if (!route.paper || !may(route.operation, role)) return true;
      if (route.operation === UNPRINTABLE) return false;
      asked.set(route.operation, (asked.get(route.operation) ?? 0) + 1);
      return (asked.get(route.operation) ?? 0) <= 2;
    };
    const cells = withoutStream().flatMap((route) => ROLE_LETTERS.filter(([, role]) => worthIt(route, role)).map(([, role]) => [route, role, person(role), own] as const));
    const [mine, centre] = [cells.filter(([, role]) => role === 'referrer'), cells.filter(([, role]) => role !== 'referrer')];
    expect(await faultsOf('own centre', centre)).toEqual([]);
    expect(await faultsOf('own referral', mine)).toEqual([]);
  }, 240_000);

  it('prints what was asked', () => {
    const figures = [...tally].sort(([a], [b]) => a.localeCompare(b)).map(([what, n]) => `${what} ${n}`).join(' · ');
    process.stdout.write(`\nauthorisation matrix: ${routes.length} routes x ${ROLE_LETTERS.length} roles x {${RELATIONS.join(', ')}}: ${unexpected} unexpected answers. ${figures}\n`);
    expect(tally.get('requests')).toBeGreaterThan(4000);
    expect(tally.get('answered')).toBeGreaterThan(200);
  });
});

/** Everything that the other centre holds, as one text. */
async function kept(): Promise<string> {
  const person = await api.signedIn(await makePerson(api.databaseUrl, other, ['coordinator']), other);
  const [theCase, boards] = [await person.get<object>(`/cases/${foreign['caseId'] ?? ''}`), await person.get<object>('/boards')];
  const session = await signedInThere.get('/session');
  return theCase.text + boards.text + session.text;
}
