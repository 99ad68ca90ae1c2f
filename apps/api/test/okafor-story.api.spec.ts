import { ageOn, caseClocks, cautionsOf, dataDueAt, hoursSince, levelsIn, motorScores, newId, PROGNOSIS_NOTE, readinessCount, readinessOf, redFlagsOf, sinsOf, type CaseView, type HistoryPage, type Kept, type PrognosisView } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { at, atTheBedside, DAY, EXTENT, FITNESS, gatherCast, NEUROLOGY, PRESENTATION, ROWS, SINS, TUMOUR, type Cast } from './support/okafor.js';
import { StoryClock } from './support/story-clock.js';

/**
 * Acceptance story A: Margaret Okafor, 62, suspected cord compression on Friday 13 March 2026. One story told in order: each
 * step stands on the one before. Everything is entered by the routes that the screens use.
 */
let api: TestApi;
let clock: StoryClock;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  api = await TestApi.start();
  clock = await StoryClock.hang(api.databaseUrl, at('12:20'));
  cast = await gatherCast(api);
}, 60_000);
afterAll(async () => {
  await clock.stop();
  await api.stop();
});

const read = (by: ActingPerson = cast.tan): Promise<CaseView> => by.readCase(caseId);
/** Enters something on the case page; what is there already is replaced on the version that is seen. */
async function enters(by: ActingPerson, path: string, body: object, seen = 0): Promise<string> {
  const answer = await by.put<Kept>(`/cases/${caseId}/${path}`, body, seen);
  expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ path, status: 200, text: '' });
  return answer.body.id;
}
const entersRows = async (by: ActingPerson, ...sections: (keyof typeof ROWS)[]) => {
  for (const section of sections) for (const row of ROWS[section] ?? []) await enters(by, `${section}/${newId()}`, row);
};
/** A moment as every place writes it. */
const moment = (of: string | null | undefined): string => new Date(of ?? '').toISOString();
const lesionAt = async (level: string) => (await read()).lesions.find(({ levels }) => levels === level)!;

describe('A1: This is an emergency', () => {
  it('is taken with the level unknown and the histology "old": four things missing, each with its reason, and nothing blocks', async () => {
    const { bello, eastbridgeId } = cast;
    const kept = await bello.post<Kept>('/cases', atTheBedside(eastbridgeId));
    expect(kept.status).toBe(201);
    caseId = kept.body.id;
    const theCase = await read(bello);
    expect(theCase).toMatchObject({ state: 'draft', urgency: 'emergency', referringOrganisationName: 'Eastbridge District General', tumour: { histology: 'old' }, lesions: [{ levels: null }] });
    const items = readinessOf(theCase);
    expect(items.flatMap(({ id, absence }) => (absence ? [[id, absence]] : []))).toEqual([['level', 'unknown'], ['escc', 'pending'], ['neurology', 'pending'], ['images', 'pending']]);
    expect(readinessCount(items)).toEqual({ done: 8, of: 15, stated: 4 });
    expect(items.filter(({ done, absence }) => !done && !absence).map(({ id }) => id)).toEqual(['responsible', 'sins', 'wish']);
  });

  it('shows the telephone and since when it is suspected', async () => {
    const { centre } = (await cast.bello.get<{ centre: { emergencyPhone: string } }>('/session')).body;
    expect(centre.emergencyPhone).toBe('01632 960999');
    expect(moment((await read(cast.bello)).msccSuspectedAt)).toBe(at('12:10'));
  });

  it('is on its own the emergency of a 62-year-old, 63 on the day of the operation', async () => {
    const { patient } = await read();
    expect(patient.identifiers).toEqual([{ authority: 'NHS', value: '999 000 0018' }]);
    expect([ageOn(patient.birthDate!, DAY), ageOn(patient.birthDate!, '2026-03-14')]).toEqual([{ low: 62, high: 62 }, { low: 63, high: 63 }]);
  });
});

describe('from the bedside to the referral', () => {
  it('takes what the referrer adds on the case page while the patient is in the scanner', async () => {
    await clock.set(at('13:30'));
    const { bello } = cast;
    const { tumour, extent, fitness, imaging } = await read(bello);
    await enters(bello, 'tumour', TUMOUR, tumour!.version);
    await enters(bello, 'extent', EXTENT, extent!.version);
    await enters(bello, 'fitness', FITNESS, fitness!.version);
    await enters(bello, 'presentation', PRESENTATION);
    await entersRows(bello, 'prior-treatments', 'therapy-lines', 'supportive-drugs', 'tumour-markers', 'steroid-courses', 'biopsies', 'laboratory-results', 'functional-statuses');
    await clock.set(at('16:06'));
    const heldAt = 'Eastbridge District General';
    await enters(bello, `imaging/${imaging[0]!.id}`, { modality: 'mri_whole_spine', performedOn: DAY, heldAt, received: 'yes', receivedOn: DAY, report: 'T8: collapse 40 %, retropulsion, circumferential epidural disease. L2, L4: bone only.' }, 1);
    await enters(bello, `imaging/${newId()}`, { modality: 'ct_region', region: 'T4 to T12', performedOn: DAY, heldAt, received: 'yes', receivedOn: DAY });
    const theCase = await read(bello);
    expect(theCase.laboratory).toHaveLength(6);
    expect(theCase.functionalStatuses.map(({ examinedOn, ecog, kps }) => [examinedOn, ecog, kps])).toEqual([[DAY, '3', '60'], ['2026-02-17', '1', '80']]);
    expect(theCase.tumour?.markers).toContainEqual({ marker: 'pr', result: 'positive', value: '6' });
  });

  it('is submitted on Friday at 16:20, after the cut-off of Friday 12:00, and is taken all the same', async () => {
    await clock.set(at('16:20'));
    const { bello, tan } = cast;
    expect((await bello.move(caseId, 'submit')).status).toBe(200);
    expect((await read()).referredAt?.slice(0, 16)).toBe('2026-03-13T16:20');
    expect((await tan.move(caseId, 'triage')).status).toBe(200);
    const [boardId, meetingId] = [newId(), newId()];
    expect((await tan.put(`/boards/${boardId}`, { name: 'Spinal oncology board', timeZone: 'Europe/London', weekday: 'tuesday', localTime: '08:00', quorum: [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1 }], cutOffHours: 92, members: [] }, 0)).status).toBe(200);
    expect((await tan.put(`/meetings/${meetingId}`, { boardId, startsAt: at('08:00', '2026-03-17') }, 0)).status).toBe(200);
    expect((await tan.put(`/meetings/${meetingId}/agenda/${newId()}`, { caseId, bucket: 'discuss', lateReason: 'Emergency of Friday afternoon' }, 0)).status).toBe(200);
    const theCase = await read();
    expect(dataDueAt(theCase)).toBe(at('12:00'));
    expect(Date.parse(theCase.referredAt!)).toBeGreaterThan(Date.parse(dataDueAt(theCase)!));
    // Listed all the same, and what was still missing is counted, not hidden.
    expect(theCase.bypasses?.at(0)).toMatchObject({ move: 'list', missing: expect.arrayContaining(['level', 'escc', 'sins', 'neurology', 'wish']) });
  });
});

describe('A4: neurology, the map and SINS', () => {
  it('adds the power of the legs up to 41 of 50, AIS D', async () => {
    const { tan } = cast;
    await enters(tan, `neuro-exams/${newId()}`, NEUROLOGY);
    await entersRows(tan, 'wishes');
    const theCase = await read();
    const [exam] = theCase.neuroExams!;
    expect(exam).toMatchObject({ ais: 'D', sensoryLevelRight: 'T9', perianalSensation: 'normal', postVoidResidualMl: 320 });
    expect(motorScores(exam!.motor).lower).toMatchObject({ total: 41, graded: 10, open: [] });
    expect(theCase.wishes.map(({ obtainedBy, metPatient, metAt, hasCapacity }) => [obtainedBy, metPatient, moment(metAt), hasCapacity])).toEqual([['J. Tan', 'yes', at('14:10'), 'yes']]);
    expect(readinessOf(theCase).find(({ id }) => id === 'neurology')).toMatchObject({ done: true });
  });

  it('has T8 with ESCC 3 and two more vertebrae with ESCC 0, as the radiologist read them', async () => {
    const { rao } = cast;
    const [unplaced] = (await read()).lesions;
    await enters(rao, `lesions/${unplaced!.id}`, { levels: 'T8', compartment: 'extradural', nature: 'metastasis', esccGrade: '3', instrumented: false, irradiatedBefore: 'no' }, unplaced!.version);
    for (const levels of ['L2', 'L4']) await enters(rao, `lesions/${newId()}`, { levels, compartment: 'extradural', nature: 'metastasis', esccGrade: '0', instrumented: false, irradiatedBefore: 'no' });
    const { imaging, lesions } = await read();
    const study = (modality: string) => imaging.find((one) => one.modality === modality)!.id;
    await enters(rao, `imaging-reads/${newId()}`, { studyId: study('mri_whole_spine'), levels: 'T8', readOn: DAY, collapsePercent: 40, retropulsion: 'yes', esccGrade: '3', cordSignal: 'yes' });
    await enters(rao, `imaging-reads/${newId()}`, { studyId: study('ct_region'), levels: 'T8', readOn: DAY, boneLesion: 'lytic', posterolateral: 'bilateral' });
    expect(lesions.map(({ levels, esccGrade }) => [levels, esccGrade]).sort()).toEqual([['L2', '0'], ['L4', '0'], ['T8', '3']]);
    expect(lesions.flatMap(({ levels }) => levelsIn(levels!))).toHaveLength(3);
  });

  it('rates SINS 11 with every component, 9 with another pain, and 11 again; the history shows all three', async () => {
    const { adeyemi, tan } = cast;
    const { id: lesionId } = await lesionAt('T8');
    const rates = (answers: object) => enters(adeyemi, `scores/${newId()}`, { score: 'sins', lesionId, assessedOn: DAY, basedOn: 'MRI and CT of 13 March', answers });
    await rates(SINS);
    const [first] = (await lesionAt('T8')).ratings;
    expect(first).toMatchObject({ total: 11, band: 'potentially_unstable', ratedLevels: 'T8' });
    const { location: _derived, ...answers } = first!.answers;
    const shown = sinsOf({ levels: 'T8', instrumented: false, answers });
    expect(shown).toMatchObject({ status: 'complete', total: 11 });
    expect('addends' in shown && shown.addends.map(({ item, points }) => [item, points])).toEqual([['location', 1], ['pain', 3], ['boneLesion', 2], ['alignment', 0], ['collapse', 2], ['posterolateral', 3]]);
    await rates({ ...SINS, pain: 'occasional_non_mechanical' });
    expect((await lesionAt('T8')).ratings[0]).toMatchObject({ total: 9, band: 'potentially_unstable' });
    await rates(SINS);
    expect((await lesionAt('T8')).ratings.map(({ total }) => total)).toEqual([11, 9, 11]);
    const { entries } = (await tan.get<HistoryPage>(`/cases/${caseId}/history`)).body;
    const ratings = entries.filter(({ subject }) => subject === 'score_result');
    expect(ratings.map(({ action, actorName, after }) => [action, actorName, after?.['total'], (after?.['answers'] as { pain: string }).pain])).toEqual([
      ['score.record', 'Dr Amara Adeyemi', 11, 'mechanical'],
      ['score.record', 'Dr Amara Adeyemi', 9, 'occasional_non_mechanical'],
      ['score.record', 'Dr Amara Adeyemi', 11, 'mechanical'],
    ]);
  });

  it('gives Tokuhashi 10 and Tomita 3, each from its items', async () => {
    const answered = { noteVersion: PROGNOSIS_NOTE.version, answer: 'acknowledged', laboratoryDays: 7, performanceDays: 14, stagingDays: 42 };
    expect((await (await api.as('safety_officer')).put(`/prognosis-note/answers/${newId()}`, answered)).status).toBe(200);
    await enters(cast.adeyemi, `survival-estimates/${newId()}`, { bucket: 'm6to12' });
    const { panel } = (await cast.adeyemi.get<PrognosisView>(`/cases/${caseId}/prognosis`)).body;
    const row = (id: string) => panel!.rows.find((one) => one.id === id)!;
    expect(row('tokuhashi2005')).toMatchObject({
      total: 10, definite: true,
      inputs: { generalCondition: 'moderate', extraspinalBoneFoci: '1-2', vertebralMetastases: '3plus', majorOrganMetastases: 'none', primarySite: 'group5', palsy: 'frankelCD' },
    });
    expect(row('tomita2001')).toMatchObject({ total: 3, definite: true, inputs: { primaryGrowth: 'slow', visceral: 'none', bone: 'multiple' } });
  });
});

describe('A2 and A3: flags and clocks', () => {
  it('reads the symptoms as the list for which the coordinator is contacted at once', async () => {
    expect(redFlagsOf((await read()).symptoms ?? null)).toMatchObject({ bucket: 'immediate' });
  });

  it('has the plan due on 14 March at 12:10, a day after the suspicion and not after the referral', async () => {
    const { dueAt, msccSuspectedAt, mscc } = await read();
    expect(moment(dueAt)).toBe(at('12:10', '2026-03-14'));
    const record = { mscc: mscc!, suspectedAt: msccSuspectedAt!, listedPain: true, wholeSpineMris: [DAY], plansSignedAt: [], waiting: true };
    const clocks = caseClocks(record, { now: at('16:20'), timeZone: 'Europe/London' });
    expect(clocks.map(({ rule, dueAt: until, state }) => [rule.task, moment(until), state])).toEqual([['MRI_WHOLE_SPINE', at('12:10', '2026-03-14'), 'met']]);
  });
});

describe('A5: what to look at before treatment', () => {
  it('says the hours since apixaban, the question before a steroid and the months since the embolism, and blocks nothing', async () => {
    const theCase = await read();
    expect(hoursSince(theCase.fitness?.anticoagulantLastAt, Date.parse(at('16:20')))).toBe('8 h 20 min');
    expect(cautionsOf(theCase, { now: Date.parse(at('16:20')), today: DAY }).map(({ words }) => words)).toEqual([
      'Apixaban 5 mg bd: last dose 8 h 20 min ago',
      'Steroid: lymphoma or myeloma? Known primary: Breast; the question of tissue first does not arise',
      'Pulmonary embolism or deep vein thrombosis 4 months ago (Nov 2025)',
    ]);
  });
});
