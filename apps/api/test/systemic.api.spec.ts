import { newId, ROLES, type CaseView, type HistoryPage, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let oncologist: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  oncologist = await api.as('medical_oncologist');
});
afterAll(() => api.stop());

const LINE = { classes: ['targeted', 'endocrine'], agents: ['ribociclib', 'letrozole'], lineNumber: 1, intent: 'palliative', startedOn: '2024-10', running: 'yes', progressedOn: '2026-01', absences: { bestResponse: 'unknown' } };
const STEROID = { drug: 'dexamethasone', dailyDoseMg: '16', route: 'oral', startedOn: '2026-03-13', startedAt: '2026-03-13T12:40:00.000Z', reason: 'neuro_symptoms_mscc', ppiCover: 'yes', haematologicalConsidered: 'yes', running: 'yes', absences: { plannedEndOn: 'pending' } };
const DRUG = { kind: 'denosumab', agent: 'denosumab', regimen: '120 mg every 4 weeks', startedOn: '2024-10', running: 'yes', dentalCheck: 'yes', dentalCheckOn: '2024-09', absences: { lastDoseOn: 'unknown' } };
const STATUS = { stageSystem: 'tnm', stage: 'cM1', priorLines: 0, prostateState: 'mCRPC', trialsConsidered: 'yes', trials: [{ title: 'A trial', registryId: 'NCT00000000', eligibility: 'screened', outcome: null }], absences: { geneticCounselling: 'not_done' } };
const MARKER = { marker: 'ca15_3', comparator: '>', value: '27000.50', unit: 'kU/L', takenOn: '2026-01', laboratory: 'Eastbridge' };
const SECTIONS: [path: string, answers: object, action: string, table: string, read: (theCase: CaseView) => unknown, change: object][] = [
  ['therapy-lines/:id', LINE, 'therapy-line.record', 'systemic_therapy_line', ({ therapyLines }) => therapyLines?.[0], { note: 'Two cycles' }],
  ['steroid-courses/:id', STEROID, 'steroid-course.record', 'steroid_course', ({ steroidCourses }) => steroidCourses?.[0], { taperPlan: 'Halve every two days' }],
  ['supportive-drugs/:id', DRUG, 'supportive-drug.record', 'supportive_drug', ({ supportiveDrugs }) => supportiveDrugs?.[0], { note: 'Paused' }],
  ['oncology-status', STATUS, 'oncology-status.record', 'oncology_status', ({ oncologyStatus }) => oncologyStatus, { priorLines: 2 }],
  ['tumour-markers/:id', MARKER, 'tumour-marker.record', 'tumour_marker_result', ({ tumourMarkers }) => tumourMarkers?.[0], { laboratory: 'Northgate' }],
];
const placed = (caseId: string, path: string) => `/cases/${caseId}/${path.replace(':id', newId())}`;

describe.each(SECTIONS)('PUT %s', (path, answers, action, table, read, change) => {
  it('keeps what was typed, says who recorded it, and stands in the history of the case', async () => {
    const id = await oncologist.refer();
    expect((await oncologist.put<Kept>(placed(id, path), answers, 0)).body.version).toBe(1);
    const kept = read(await oncologist.readCase(id)) as { startedAt?: string };
    const { startedAt, ...asTyped } = answers as { startedAt?: string };
    expect(kept).toMatchObject({ ...asTyped, recordedByName: oncologist.displayName });
    expect(Date.parse(kept.startedAt ?? '')).toEqual(Date.parse(startedAt ?? ''));
    expect(await api.auditOf(id)).toContainEqual(expect.objectContaining({ action, subject: table, actor_id: oncologist.id, before: null }));
    const coordinator = await api.as('coordinator');
    const { entries } = (await coordinator.get<HistoryPage>(`/cases/${id}/history`)).body;
    expect(entries).toContainEqual(expect.objectContaining({ action, subject: table, actorName: oncologist.displayName }));
  });

  it('is a second time answered with what is kept, and refused over a newer version with what is there now', async () => {
    const id = await oncologist.refer();
    const at = placed(id, path);
    expect((await oncologist.put<Kept>(at, answers, 0)).status).toBe(200);
    expect((await oncologist.put<Kept>(at, answers, 0)).body.version).toBe(1);
    expect((await oncologist.put<Kept>(at, { ...answers, ...change }, 1)).body.version).toBe(2);
    (await oncologist.put<{ current: { version: number } }>(at, answers, 1)).expectProblem(412, 'stale-version');
    (await oncologist.put(at, answers)).expectProblem(428, 'version-needed');
  });

  it('may be recorded by the board and by the referrer for an own case, by nobody else', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer();
    expect((await referrer.put(placed(id, path), answers, 0)).status).toBe(200);
    for (const { code } of ROLES) {
      const person = await api.as(code);
      const answer = await person.put(placed(await referrer.refer(), path), answers, 0);
      if (['administrator', 'auditor', 'registry_analyst', 'safety_officer'].includes(code)) answer.expectProblem(403, 'not-permitted');
      else if (code === 'referrer') answer.expectProblem(404, 'not-found');
      else expect([code, answer.status]).toEqual([code, 200]);
    }
    (await (await api.stranger('medical_oncologist')).put(placed(id, path), answers, 0)).expectProblem(404, 'not-found');
  });
});

describe('a line of therapy, a steroid, a marker', () => {
  it('may be open, and open is not "none": nothing is filled in', async () => {
    const id = await oncologist.refer();
    await oncologist.put(placed(id, 'therapy-lines/:id'), { classes: ['chemotherapy'], absences: { lineNumber: 'unknown', running: 'unknown' } }, 0);
    await oncologist.put(`/cases/${id}/oncology-status`, { absences: { prostateState: 'not_applicable' } }, 0);
    const { therapyLines, oncologyStatus, steroidCourses, supportiveDrugs, tumourMarkers } = await oncologist.readCase(id);
    expect(therapyLines).toMatchObject([{ agents: [], lineNumber: null, running: null, bestResponse: null, stoppedOn: null, absences: { lineNumber: 'unknown', running: 'unknown' } }]);
    expect(oncologyStatus).toMatchObject({ id, priorLines: null, prostateState: null, trials: [], absences: { prostateState: 'not_applicable' } });
    expect([steroidCourses, supportiveDrugs, tumourMarkers]).toEqual([[], [], []]);
  });

  it('is refused with the reason beside the question', async () => {
    const id = await oncologist.refer();
    const cases: [path: string, answers: object, pointer: string, words: RegExp][] = [
      ['therapy-lines/:id', {}, '#/classes', /must be a list/],
      ['therapy-lines/:id', { classes: [] }, '#/classes', /Kind of therapy is needed/],
      ['therapy-lines/:id', { classes: ['corticosteroid'] }, '#/classes', /must only contain: chemotherapy/],
      ['therapy-lines/:id', { ...LINE, agents: ['panacea'] }, '#/agents', /must only contain/],
      ['therapy-lines/:id', { ...LINE, lineNumber: 0 }, '#/lineNumber', /at least 1/],
      ['therapy-lines/:id', { ...LINE, stoppedOn: '2026-02' }, '#/stoppedOn', /still running and has a day on which it stopped/],
      ['therapy-lines/:id', { ...LINE, running: 'no', stoppedOn: '2023' }, '#/stoppedOn', /cannot have stopped before it started/],
      ['therapy-lines/:id', { ...LINE, progressedOn: '2024-09-30' }, '#/progressedOn', /cannot be before the start/],
      ['therapy-lines/:id', { ...LINE, responseOn: '2023' }, '#/responseOn', /cannot be before the start/],
      ['therapy-lines/:id', { ...LINE, stopReason: 'toxicity' }, '#/stopReason', /still running and has a reason/],
      ['therapy-lines/:id', { ...LINE, running: 'no', stopReason: 'other' }, '#/stopReason', /Say in words why/],
      ['therapy-lines/:id', { ...LINE, bestResponse: 'stable' }, '#/absences', /Best response is both answered and marked "unknown"/],
      ['steroid-courses/:id', { ...STEROID, drug: 'other' }, '#/drug', /Say in words which drug/],
      ['steroid-courses/:id', { ...STEROID, dailyDoseMg: '1600' }, '#/dailyDoseMg', /not plausible/],
      ['steroid-courses/:id', { ...STEROID, startedAt: '2026-03-16T12:40:00Z' }, '#/startedAt', /not on the day/],
      ['steroid-courses/:id', { ...STEROID, reason: 'local' }, '#/reason', /local reason is/],
      ['steroid-courses/:id', { ...STEROID, absences: {}, plannedEndOn: '2026-03-12' }, '#/plannedEndOn', /cannot be before the start/],
      ['supportive-drugs/:id', { ...DRUG, agent: 'morphine' }, '#/agent', /Morphine is not listed as denosumab/],
      ['supportive-drugs/:id', { kind: 'analgesic', agent: 'morphine', dentalCheck: 'no' }, '#/dentalCheck', /Only for a bone agent/],
      ['supportive-drugs/:id', { ...DRUG, dentalCheck: 'no' }, '#/dentalCheckOn', /No dental check was done/],
      ['oncology-status', { ...STATUS, prostateState: 'mcrpc' }, '#/prostateState', /must be one of: mHNPC/],
      ['oncology-status', { ...STATUS, trialsConsidered: 'no' }, '#/trialsConsidered', /so they were considered/],
      ['oncology-status', { ...STATUS, trials: [{ registryId: 'NCT1' }] }, '#/trials/0/title', /Trial is needed/],
      ['tumour-markers/:id', { ...MARKER, unit: 'ug/L' }, '#/unit', /CA 15-3 is reported in kU\/L, U\/mL/],
      ['tumour-markers/:id', { ...MARKER, value: '>27000' }, '#/value', /must be a number/],
      ['tumour-markers/:id', { ...MARKER, marker: 'other' }, '#/marker', /Say in words which marker/],
      ['tumour-markers/:id', { ...MARKER, takenOn: '2026-13' }, '#/takenOn', /as far as it is known/],
    ];
    for (const [path, answers, pointer, words] of cases) {
      const answer = await oncologist.put<{ errors?: { pointer: string; detail: string }[] }>(placed(id, path), answers, 0);
      answer.expectProblem(422, 'invalid-input', pointer);
      expect(answer.body.errors?.find((one) => one.pointer === pointer)?.detail).toMatch(words);
    }
    expect(await oncologist.readCase(id)).toMatchObject({ therapyLines: [], steroidCourses: [], supportiveDrugs: [], oncologyStatus: null, tumourMarkers: [] });
  });

  it('is not written onto the case of somebody else by its id', async () => {
    const [mine, theirs] = [await oncologist.refer(), await oncologist.refer()];
    const lineId = newId();
    await oncologist.put(`/cases/${mine}/therapy-lines/${lineId}`, LINE, 0);
    (await oncologist.put(`/cases/${theirs}/therapy-lines/${lineId}`, LINE, 1)).expectProblem(404, 'not-found');
  });
});

describe('nine lines of therapy and sixty markers', () => {
  it('are read with the case, newest first', async () => {
    const id = await oncologist.refer();
    for (let year = 2017; year <= 2025; year++) await oncologist.put(placed(id, 'therapy-lines/:id'), { classes: ['chemotherapy'], startedOn: String(year), stoppedOn: `${year}-11`, lineNumber: year - 2016 }, 0);
    const months = Array.from({ length: 60 }, (_, at) => `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
    for (const [at, takenOn] of months.entries()) await oncologist.put(placed(id, 'tumour-markers/:id'), { marker: 'cea', value: String(at), unit: 'ug/L', takenOn }, 0);
    const { therapyLines, tumourMarkers } = await oncologist.readCase(id);
    expect(therapyLines?.map(({ lineNumber }) => lineNumber)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(tumourMarkers?.map(({ takenOn }) => takenOn)).toEqual([...months].reverse());
  });
});
