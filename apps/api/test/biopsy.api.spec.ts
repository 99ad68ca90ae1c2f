import { newId, specimenFacts, specimenState, type BiopsyView, type DayView, type Kept, type SpecimenList } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const TAKEN = { kind: 'ct_guided_needle', levels: 'D8', performedOn: '2026-03-11', expectedOn: '2026-03-18', laboratory: 'Eastbridge pathology', specimenNumber: '26-H-1044', tissueNeeded: 'yes', absences: { reportedOn: 'pending', adequacy: 'pending' } };
const REPORT = { kind: 'ct_guided_needle', performedOn: '2024-09', reportedOn: '2024-09', adequacy: 'diagnostic', histology: 'Metastasis of a ductal carcinoma', report: 'Cores of bone with carcinoma.', results: [{ marker: 'er', result: 'positive', value: '8/8' }, { marker: 'esr1', result: 'pending', method: 'NGS' }] };
const put = (person: ActingPerson, caseId: string, body: object, seen = 0, id = newId()) => person.put<Kept>(`/cases/${caseId}/biopsies/${id}`, body, seen);
const biopsiesOf = async (person: ActingPerson, caseId: string): Promise<BiopsyView[]> => (await person.readCase(caseId)).biopsies ?? [];
const DAY_MS = 86_400_000;
const day = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);

describe('recording a biopsy', () => {
  it('keeps what was asked for and taken, and shows it in the case and in its history', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer();
    expect(await biopsiesOf(referrer, id)).toEqual([]);
    const kept = await put(referrer, id, TAKEN);
    expect(kept.body.version).toBe(1);
    expect(await biopsiesOf(referrer, id)).toMatchObject([{ ...TAKEN, levels: 'T8', reportedOn: null, results: [], addenda: [], recordedByName: referrer.displayName, retractedReason: null }]);
    expect((await put(referrer, id, { ...TAKEN, expectedOn: '2026-03-20' }, 1, kept.body.id)).body.version).toBe(2);
    expect(await api.auditOf(id)).toContainEqual(expect.objectContaining({ action: 'biopsy.record', subject: 'biopsy', actor_id: referrer.id, before: expect.objectContaining({ expected_on: '2026-03-18' }), after: expect.objectContaining({ expected_on: '2026-03-20' }) }));
  });

  it('is open to the board and to the referrer of the case, and to nobody else', async () => {
    const owner = await api.as('referrer');
    const id = await owner.refer();
    for (const role of ['coordinator', 'pathologist', 'spine_surgeon', 'medical_oncologist', 'specialist_nurse'] as const) expect((await put(await api.as(role), id, { kind: 'fna' })).status).toBe(200);
    for (const role of ['auditor', 'administrator', 'registry_analyst'] as const) (await put(await api.as(role), id, { kind: 'fna' })).expectProblem(403, 'not-permitted');
    for (const outsider of [await api.as('referrer'), await api.stranger('pathologist')]) (await put(outsider, id, { kind: 'fna' })).expectProblem(404, 'not-found');
    expect(await biopsiesOf(owner, id)).toHaveLength(5);
  });

  it.each<[string, object, string]>([
    ['no kind', {}, '#/kind'],
    ['a kind that is none', { kind: 'guess' }, '#/kind'],
    ['a region for a level', { ...TAKEN, levels: 'lumbar' }, '#/levels'],
    ['a day that does not exist', { ...TAKEN, expectedOn: '2026-02-30' }, '#/expectedOn'],
    ['half an expected date', { ...TAKEN, expectedOn: '2026-03' }, '#/expectedOn'],
    ['a report older than its specimen', { kind: 'fna', performedOn: '2026-03', reportedOn: '2026-02-27' }, '#/reportedOn'],
    ['a result that says nothing', { kind: 'fna', results: [{ marker: 'er' }] }, '#/results/0/marker'],
    ['a pending result with a value', { kind: 'fna', results: [{ marker: 'er', result: 'pending', value: '8/8' }] }, '#/results/0/value'],
    ['an adequacy that is both there and pending', { ...TAKEN, adequacy: 'diagnostic' }, '#/absences'],
  ])('refuses %s', async (_what, body, pointer) => {
    const surgeon = await api.as('spine_surgeon');
    const id = await surgeon.refer();
    (await put(surgeon, id, body)).expectProblem(422, 'invalid-input', pointer);
    expect(await biopsiesOf(surgeon, id)).toEqual([]);
  });

  it('refuses to be written over something newer', async () => {
    const pathologist = await api.as('pathologist');
    const id = await pathologist.refer();
    const { body } = await put(pathologist, id, TAKEN);
    await put(pathologist, id, { ...TAKEN, note: 'Called' }, 1, body.id);
    const refused = (await pathologist.put<{ current: object }>(`/cases/${id}/biopsies/${body.id}`, TAKEN, 1)).expectProblem(412, 'stale-version');
    expect(refused.body.current).toMatchObject({ note: 'Called', version: 2 });
  });
});

describe('a filed report', () => {
  const filed = async (more: object = {}) => {
    const pathologist = await api.as('pathologist');
    const caseId = await pathologist.refer();
    const { body: { id } } = await put(pathologist, caseId, { ...REPORT, ...more });
    return { pathologist, caseId, id };
  };

  it.each<[string, object]>([
    ['its text', { report: 'Something else.' }], ['its histology', { histology: null }], ['its adequacy', { adequacy: 'non_diagnostic' }], ['a result', { results: [{ marker: 'er', result: 'negative' }, { marker: 'esr1', result: 'pending', method: 'NGS' }] }], ['its date', { reportedOn: null }],
  ])('does not let %s be overwritten', async (_what, change) => {
    const { pathologist, caseId, id } = await filed();
    (await put(pathologist, caseId, { ...REPORT, ...change }, 1, id)).expectProblem(409, 'report-filed');
    expect(await biopsiesOf(pathologist, caseId)).toMatchObject([{ ...REPORT, version: 1 }]);
  });

  it('may still be filled in where it was open, and the dates around it put right', async () => {
    const { pathologist, caseId, id } = await filed();
    const results = REPORT.results.map((result) => ({ ...result, markerText: null, percentage: null }));
    const more = { ...REPORT, results, levels: 'L2', note: 'Slides asked for', performedOn: '2024-09-12', reportedOn: '2024-09-18', morphology: '8500/6', concordance: 'discordant', comparedWith: 'Renal cell' };
    expect((await put(pathologist, caseId, more, 1, id)).status).toBe(200);
    (await put(pathologist, caseId, { ...more, concordance: 'concordant' }, 2, id)).expectProblem(409, 'report-filed');
    (await put(pathologist, caseId, { ...more, comparedWith: 'Breast' }, 2, id)).expectProblem(409, 'report-filed');
    (await put(pathologist, caseId, { ...more, morphology: null }, 2, id)).expectProblem(409, 'report-filed');
  });

  it('is added to, and keeps what it said', async () => {
    const { pathologist, caseId, id } = await filed();
    const addendum = { kind: 'supplementary', reportedOn: '2026-03-20', text: 'ESR1 mutated, D538G.', results: [{ marker: 'esr1', result: 'positive', value: 'D538G', method: 'NGS' }] };
    const addendumId = newId();
    const add = (body: object, of = id) => pathologist.put<Kept>(`/cases/${caseId}/biopsies/${of}/addenda/${addendumId}`, body);
    expect((await add(addendum)).body).toEqual({ id: addendumId, version: 1 });
    expect((await add(addendum)).body).toEqual({ id: addendumId, version: 1 });
    (await add({ ...addendum, text: 'Not mutated.' })).expectProblem(409, 'duplicate');
    expect(await biopsiesOf(pathologist, caseId)).toMatchObject([{ ...REPORT, addenda: [{ ...addendum, id: addendumId, recordedByName: pathologist.displayName, adequacy: null }] }]);
    expect((await api.auditOf(caseId)).filter(({ subject }) => subject === 'biopsy_addendum')).toMatchObject([{ action: 'biopsy.amend', before: null }]);
    await expect(api.rows(`UPDATE biopsy_addendum SET text = 'x'`)).rejects.toThrow('append-only');
  });

  it('refuses an addendum without its text, to a report that is not there, of another case, and by others', async () => {
    const { pathologist, caseId, id } = await filed();
    const add = (person: ActingPerson, biopsyId: string, body: object, of = caseId) => person.put(`/cases/${of}/biopsies/${biopsyId}/addenda/${newId()}`, body);
    (await add(pathologist, id, { kind: 'correction' })).expectProblem(422, 'invalid-input', '#/text');
    (await add(pathologist, id, { kind: 'correction', text: 'x', results: [{ marker: 'other', result: 'positive' }] })).expectProblem(422, 'invalid-input', '#/results/0/marker');
    (await add(pathologist, id, { kind: 'correction', text: 'x' }, await pathologist.refer())).expectProblem(404, 'not-found');
    const open = await put(pathologist, caseId, TAKEN);
    (await add(pathologist, open.body.id, { kind: 'supplementary', text: 'Early' })).expectProblem(409, 'report-not-filed');
    (await add(await api.as('auditor'), id, { kind: 'correction', text: 'x' })).expectProblem(403, 'not-permitted');
    (await add(await api.stranger('pathologist'), id, { kind: 'correction', text: 'x' })).expectProblem(404, 'not-found');
  });

  it('takes a late result also when the case is closed', async () => {
    const { pathologist, caseId, id } = await filed();
    await pathologist.move(caseId, 'submit');
    const coordinator = await api.as('coordinator');
    expect((await coordinator.move(caseId, 'close', { closingReason: 'not_accepted', reason: 'Stable' })).status).toBe(200);
    (await put(pathologist, caseId, { ...REPORT, note: 'x' }, 1, id)).expectProblem(409, 'case-closed');
    expect((await pathologist.put(`/cases/${caseId}/biopsies/${id}/addenda/${newId()}`, { kind: 'supplementary', text: 'ESR1 not mutated.' })).status).toBe(200);
  });

  it('of the wrong patient is marked as entered in error, with the reason, and stays as it was', async () => {
    const { pathologist, caseId, id } = await filed();
    const retract = (seen: number) => pathologist.post(`/cases/${caseId}/biopsies/${id}/retraction`, { reason: 'Report of another patient' }, seen);
    expect((await retract(7)).expectProblem(412, 'stale-version').body).toMatchObject({ current: { kind: expect.any(String), version: 1 } });
    expect((await retract(1)).status).toBe(200);
    (await retract(2)).expectProblem(409, 'entered-in-error');
    (await put(pathologist, caseId, { ...REPORT, note: 'Mine' }, 2, id)).expectProblem(409, 'entered-in-error');
    expect(await biopsiesOf(pathologist, caseId)).toMatchObject([{ ...REPORT, retractedReason: 'Report of another patient' }]);
  });
});

describe('the tracker of specimens', () => {
  const track = async (person: ActingPerson) => (await person.get<SpecimenList>('/specimens')).body;

  it('shows the board what is awaited, by the day it is expected, and leaves out what is settled', async () => {
    const pathologist = await api.as('pathologist');
    const id = await pathologist.refer();
    const wanted: [string, object][] = [
      ['Late', { ...TAKEN, performedOn: day(-9), expectedOn: day(-2) }], ['Soon', { ...TAKEN, performedOn: day(-1), expectedOn: day(3) }], ['No date', { kind: 'liquid', performedOn: day(-3), absences: { expectedOn: 'unknown' } }],
      ['Asked', { kind: 'fna', requestedOn: day(-1) }], ['Undated', { kind: 'fna', performedOn: day(-30), histology: 'Carcinoma', absences: { performedOn: 'unknown' } }], ['Pending', REPORT],
      ['Empty core', { kind: 'fna', tissueNeeded: 'yes', reportedOn: day(-1), adequacy: 'non_diagnostic' }], ['Not judged', { kind: 'fna', tissueNeeded: 'yes', reportedOn: day(-1) }],
    ];
    const settled: [string, object][] = [
      ['Done', { ...REPORT, results: [REPORT.results[0]] }], ['Given up', { kind: 'fna', requestedOn: day(-20), absences: { performedOn: 'not_done' } }], ['Not asked for', { kind: 'fna', reportedOn: day(-1), adequacy: 'non_diagnostic' }],
    ];
    for (const [specimenNumber, body] of [...wanted, ...settled]) {
      const { absences, ...rest } = body as { absences?: Record<string, string> };
      const stated = Object.fromEntries(Object.entries(absences ?? {}).filter(([name]) => !(name in rest)));
      expect((await put(pathologist, id, { ...rest, absences: stated, specimenNumber })).status).toBe(200);
    }
    const { specimens, total } = await track(pathologist);
    const mine = specimens.filter(({ caseId }) => caseId === id);
    expect(mine.map(({ specimenNumber }) => specimenNumber).slice(0, 2)).toEqual(['Late', 'Soon']);
    expect(mine.map(({ specimenNumber }) => specimenNumber).sort()).toEqual(wanted.map(([name]) => name).sort());
    expect(total).toBe(specimens.length);
    expect(mine[0]).toMatchObject({ levels: 'T8', laboratory: 'Eastbridge pathology', tissueNeeded: 'yes', absences: { reportedOn: 'pending' }, meetingId: null, listedFor: null, birthDate: '1963-03-14' });
  });

  it('tells the same state as the case page, also when an addendum has changed it', async () => {
    const pathologist = await api.as('pathologist');
    const caseId = await pathologist.refer();
    for (const body of [TAKEN, REPORT, { kind: 'fna', results: [{ marker: 'er', value: '8/8' }] }, { kind: 'fna', tissueNeeded: 'yes', reportedOn: '2026-03-01' }, { kind: 'fna', performedOn: '2026-03-01', results: [{ marker: 'er', result: 'pending' }] }]) await put(pathologist, caseId, body);
    const compare = async () => {
      const now = day(0);
      const page = new Map((await biopsiesOf(pathologist, caseId)).map((biopsy) => [biopsy.id, specimenState(specimenFacts(biopsy), now)]));
      const rows = (await track(pathologist)).specimens.filter((row) => row.caseId === caseId);
      expect(rows.map((row) => [row.id, specimenState(row, now)])).toEqual(rows.map(({ id }) => [id, page.get(id)]));
      return rows.map(({ id }) => id);
    };
    expect((await compare()).length).toBe(5);
    const filed = (await biopsiesOf(pathologist, caseId)).find(({ reportedOn }) => reportedOn === '2024-09')!;
    const add = (body: object) => pathologist.put(`/cases/${caseId}/biopsies/${filed.id}/addenda/${newId()}`, { kind: 'supplementary', text: 'Later', ...body });
    await add({ results: [{ marker: 'esr1', result: 'positive' }] });
    expect(await compare()).not.toContain(filed.id);
    await add({ results: [{ marker: 'esr1', result: 'pending' }] });
    expect(await compare()).toContain(filed.id);
    await add({ results: [{ marker: 'esr1', value: 'D538G' }] });
    expect(await compare()).not.toContain(filed.id);
  });

  it('says for which meeting the case is listed, and forgets what was retracted or closed', async () => {
    const room = await BoardRoom.gather(api, { open: false });
    const { caseId } = await room.list();
    const { body: { id } } = await put(room.referrer, caseId, TAKEN);
    expect((await track(room.coordinator)).specimens.find((row) => row.id === id)).toMatchObject({ meetingId: room.meetingId, listedFor: expect.any(String), listedDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), timeZone: 'Europe/London', caseState: 'listed' });
    expect((await room.referrer.post(`/cases/${caseId}/biopsies/${id}/retraction`, { reason: 'Twice' }, 1)).status).toBe(200);
    expect((await track(room.coordinator)).specimens.filter((row) => row.caseId === caseId)).toEqual([]);
  });

  it('is read by the board of the own centre only', async () => {
    const id = await (await api.as('referrer')).refer();
    await put(await api.as('pathologist'), id, TAKEN);
    for (const role of ['referrer', 'administrator', 'auditor'] as const) (await (await api.as(role)).get('/specimens')).expectProblem(403, 'not-permitted');
    expect(await track(await api.stranger('pathologist'))).toEqual({ specimens: [], total: 0 });
  });
});

describe("the pathologist's day", () => {
  const itemsOf = async (person: ActingPerson) => (await person.get<DayView>('/my-day')).body.items.filter(({ reason }) => reason === 'specimen');

  it('shows a case once with all its awaited specimens, due at the end of the day on which the first is expected', async () => {
    const room = await BoardRoom.gather(api, { open: false });
    const [pathologist, caseId] = [await api.as('pathologist'), await room.triagedCase()];
    await put(pathologist, caseId, { ...TAKEN, expectedOn: '2026-01-18', performedOn: '2026-01-11' });
    const { body: { id } } = await put(pathologist, caseId, { kind: 'liquid', siteText: 'Blood', performedOn: '2026-03-11' });
    await put(pathologist, caseId, REPORT);
    const items = (await itemsOf(pathologist)).filter(({ theCase }) => theCase.id === caseId);
    expect(items).toMatchObject([{ note: 'CT-guided needle (core) biopsy, T8, needed before the decision; Liquid biopsy (ctDNA), Blood', dueAt: '2026-01-19T00:00:00+00:00', meetingId: null }]);
    expect(await itemsOf(room.surgeon)).toEqual([]);
    expect(await itemsOf(await api.stranger('pathologist'))).toEqual([]);
    await put(pathologist, caseId, { kind: 'liquid', performedOn: '2026-03-11', reportedOn: '2026-03-18' }, 1, id);
    expect((await itemsOf(pathologist)).find(({ theCase }) => theCase.id === caseId)?.note).toBe('CT-guided needle (core) biopsy, T8, needed before the decision');
  });
});
