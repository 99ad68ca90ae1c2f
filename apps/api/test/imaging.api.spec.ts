import { newId, type Kept, type PacsSettings } from '@rachis/domain';
import { readSettings } from '../src/settings.js';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let radiologist: ActingPerson;
let referrer: ActingPerson;
let caseId: string;
let studyId: string;
beforeAll(async () => {
  api = await TestApi.start({ RACHIS_PACS_URL_TEMPLATE: 'https://pacs.example/view?an={accession}' });
  [radiologist, referrer] = [await api.as('radiologist'), await api.as('referrer')];
  caseId = await referrer.refer({ lesions: [{ levels: 'T8', esccGrade: '1b' }] });
  studyId = newId();
  expect((await put(referrer, 'imaging', studyId, { modality: 'mri_whole_spine' })).status).toBe(200);
}, 30_000);
afterAll(() => api.stop());

const put = (who: ActingPerson, what: string, id: string, body: object, seen?: number) => who.put<Kept>(`/cases/${caseId}/${what}/${id}`, body, what === 'imaging' || what === 'show-views' ? (seen ?? 0) : seen);
const read = (more: object = {}) => ({ studyId, levels: 'T8', readOn: '2026-03-13', esccGrade: '3', ...more });

describe('an imaging study', () => {
  it('keeps its numbers, contrast, the disc, and when the images came; what is not known says why', async () => {
    const study = {
      modality: 'mri_whole_spine', contrast: 'yes', performedOn: '2026-03-12', accessionNumber: 'EDG-26/0481', studyUid: '1.2.826.0.1.3680043.8.498.1', received: 'yes', receivedOn: '2026-03-13', discSpace: 'spared',
      heldAt: 'Eastbridge', absences: { region: 'unknown' },
    };
    const id = newId();
    expect((await put(referrer, 'imaging', id, study)).body).toEqual({ id, version: 1 });
    expect((await referrer.readCase(caseId)).imaging.find((one) => one.id === id)).toMatchObject(study);
    expect((await put(referrer, 'imaging', id, { ...study, discSpace: null, absences: { discSpace: 'unknown' } }, 1)).body.version).toBe(2);
    (await put(referrer, 'imaging', id, study, 1)).expectProblem(412, 'stale-version');
  });

  it.each([
    ['#/studyUid', { studyUid: '1.02.3' }], ['#/studyUid', { studyUid: '1' }], ['#/studyUid', { studyUid: 'study 1' }], ['#/studyUid', { studyUid: `1.${'1'.repeat(63)}` }], ['#/accessionNumber', { accessionNumber: '..' }],
    ['#/accessionNumber', { accessionNumber: 'a\\b' }], ['#/receivedOn', { receivedOn: '2026-03-13' }], ['#/receivedOn', { received: 'no', receivedOn: '2026-03-13' }],
    ['#/receivedOn', { received: 'yes', performedOn: '2026-03-14', receivedOn: '2026-03-13' }], ['#/discSpace', { discSpace: 'unknown' }], ['#/contrast', { contrast: 'perhaps' }], ['#/modality', { modality: 'ultrasound' }],
  ])('is refused at %s: %j', async (pointer, wrong) => {
    (await put(referrer, 'imaging', newId(), { modality: 'xray', ...wrong })).expectProblem(422, 'invalid-input', pointer);
  });
});

describe('a read of a study', () => {
  it('is kept with its reader and leaves the lesion as it is', async () => {
    const id = newId();
    expect((await put(radiologist, 'imaging-reads', id, read({ collapsePercent: 40, cordSignal: 'yes', absences: { discSpace: 'not_done' } }))).status).toBe(200);
    const theCase = await radiologist.readCase(caseId);
    expect(theCase.imagingReads).toContainEqual(expect.objectContaining({ id, levels: 'T8', esccGrade: '3', collapsePercent: 40, recordedById: radiologist.id, absences: { discSpace: 'not_done' } }));
    expect(theCase.lesions[0]).toMatchObject({ esccGrade: '1b', version: 1 });
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'imaging.read-report', subject: 'imaging_read', actor_id: radiologist.id }));
  });

  it('is never changed: the same pressed twice is one, other words under its id are refused', async () => {
    const id = newId();
    await put(radiologist, 'imaging-reads', id, read());
    expect((await put(radiologist, 'imaging-reads', id, read())).body).toEqual({ id, version: 1 });
    (await put(radiologist, 'imaging-reads', id, read({ esccGrade: '2' }))).expectProblem(409, 'duplicate');
    await expect(api.rows(`UPDATE imaging_read SET escc_grade = '0'`)).rejects.toMatchObject({ code: 'RX002' });
  });

  it.each([
    ['#/readOn', { esccGrade: null }], ['#/esccGrade', { esccGrade: '1' }], ['#/collapsePercent', { collapsePercent: 101 }], ['#/levels', { levels: 'T13' }], ['#/studyId', { studyId: null }], ['#/boneLesion', { boneLesion: 'sclerotic' }],
    ['#/studyId', { studyId: '0198f000-0000-7000-8000-00000000aaaa' }],
  ])('is refused at %s: %j', async (pointer, wrong) => {
    (await put(radiologist, 'imaging-reads', newId(), read(wrong))).expectProblem(422, 'invalid-input', pointer);
  });

  it('is recorded by the board, not by the referrer, who sees it; another centre sees nothing', async () => {
    (await put(referrer, 'imaging-reads', newId(), read())).expectProblem(403, 'not-permitted');
    (await put(await api.stranger('radiologist'), 'imaging-reads', newId(), read())).expectProblem(404, 'not-found');
    expect((await referrer.readCase(caseId)).imagingReads?.length).toBeGreaterThan(0);
  });
});

describe('an addendum', () => {
  it('stands beside the report and the read, in order, and changes neither', async () => {
    const id = newId();
    await put(radiologist, 'imaging-reads', id, read({ note: 'As first seen' }));
    const words = ['Old films were found.', 'The level is T9.'];
    for (const statement of words) expect((await put(radiologist, 'imaging-addenda', newId(), { studyId, readId: id, kind: 'correction', statement })).status).toBe(200);
    expect((await put(radiologist, 'imaging-addenda', newId(), { studyId, kind: 'addition', statement: 'To the report.' })).status).toBe(200);
    const { imagingReads, imagingAddenda } = await radiologist.readCase(caseId);
    expect(imagingReads).toContainEqual(expect.objectContaining({ id, note: 'As first seen', version: 1 }));
    expect(imagingAddenda?.filter(({ readId }) => readId === id).map(({ statement }) => statement)).toEqual(words);
    (await put(referrer, 'imaging-addenda', newId(), { studyId, kind: 'addition', statement: 'x' })).expectProblem(403, 'not-permitted');
    (await put(radiologist, 'imaging-addenda', newId(), { studyId, readId: newId(), kind: 'addition', statement: 'x' })).expectProblem(422, 'invalid-input', '#/readId');
    (await put(radiologist, 'imaging-addenda', newId(), { studyId, kind: 'entered_in_error', statement: 'x' })).expectProblem(422, 'invalid-input', '#/kind');
  });
});

describe('the show-list', () => {
  const order = (who: ActingPerson, id: string, viewIds: string[], seen: number, removedIds: string[] = []) => who.put<Kept>(`/cases/${id}/show-list`, { viewIds, removedIds }, seen);
  async function withViews(): Promise<{ id: string; views: string[] }> {
    const id = await radiologist.refer();
    const views = [newId(), newId(), newId()].sort();
    for (const [index, view] of views.entries()) expect((await radiologist.put<Kept>(`/cases/${id}/show-views/${view}`, { sequence: `Sequence ${index}`, seriesNumber: index, windowWidth: 400, windowLevel: 40 }, 0)).status).toBe(200);
    return { id, views };
  }

  it('is put in order in one go, on the order that was seen; a view is taken out and brought back', async () => {
    const { id, views: [a, b, c] } = (await withViews()) as { id: string; views: [string, string, string] };
    expect((await order(radiologist, id, [c, a, b], 0)).body.version).toBe(1);
    (await order(radiologist, id, [a, b, c], 0)).expectProblem(412, 'stale-version');
    expect((await order(radiologist, id, [c, b], 1, [a])).body.version).toBe(2);
    expect((await order(radiologist, id, [c, a, b], 2)).body.version).toBe(3);
    const { showList, showViews } = (await radiologist.readCase(id));
    expect(showList).toMatchObject({ viewIds: [c, a, b], removedIds: [], version: 3 });
    expect(showViews).toHaveLength(3);
    expect((await api.auditOf(id)).filter(({ subject }) => subject === 'show_list').length).toBe(3);
  });

  it('takes only views of its own case, each once, either shown or taken out', async () => {
    const { id, views } = await withViews();
    const other = await withViews();
    (await order(radiologist, id, [...views, other.views[0]!], 0)).expectProblem(422, 'invalid-input', '#/viewIds');
    (await order(radiologist, id, [newId()], 0)).expectProblem(422, 'invalid-input', '#/viewIds');
    (await order(radiologist, id, [views[0]!, views[0]!], 0)).expectProblem(422, 'invalid-input', '#/viewIds');
    (await order(radiologist, id, views, 0, [views[0]!])).expectProblem(422, 'invalid-input', '#/removedIds');
  });

  it('takes only studies of its own case, and a window level only with a width', async () => {
    const { id } = await withViews();
    const view = (body: object) => radiologist.put(`/cases/${id}/show-views/${newId()}`, body, 0);
    (await view({ studyId })).expectProblem(422, 'invalid-input', '#/studyId');
    (await view({ keyImageId: newId() })).expectProblem(422, 'invalid-input', '#/keyImageId');
    (await view({ windowLevel: 40 })).expectProblem(422, 'invalid-input', '#/windowLevel');
    (await view({ levels: 'T13' })).expectProblem(422, 'invalid-input', '#/levels');
  });

  it('is arranged by the board; the referrer looks at it', async () => {
    const { id, views } = await withViews();
    (await order(referrer, id, views, 0)).expectProblem(403, 'not-permitted');
    (await put(referrer, 'show-views', newId(), {})).expectProblem(403, 'not-permitted');
    (await order(await api.stranger('radiologist'), id, views, 0)).expectProblem(404, 'not-found');
  });
});

describe('the PACS', () => {
  it('is reached by the address that is set, and is told to who reads cases', async () => {
    expect((await radiologist.get<PacsSettings>('/pacs')).body).toEqual({ urlTemplate: 'https://pacs.example/view?an={accession}' });
    (await (await api.as('administrator')).get('/pacs')).expectProblem(403, 'not-permitted');
  });

  it('whose address could lead astray stops the start', () => {
    const start = (template: string) => () => readSettings({ DATABASE_URL: 'postgres://x@y/z', RACHIS_PACS_URL_TEMPLATE: template });
    expect(start('javascript:alert("{accession}")')).toThrow(/RACHIS_PACS_URL_TEMPLATE is refused: it must begin with https/);
    expect(start('')().pacsUrlTemplate).toBeNull();
  });
});
