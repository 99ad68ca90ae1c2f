import { newId, type Kept } from '@rachis/domain';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const legs = (['L2', 'L3', 'L4', 'L5', 'S1'] as const).flatMap((muscle) => (['right', 'left'] as const).map((side) => ({ muscle, side, grade: '4' })));
const exam = {
  examinedOn: '2026-03-13', examinedAt: '2026-03-13T12:10:00Z', examiner: 'Dr Bello, registrar', ais: 'D', nli: 'T8', motor: legs, sensoryLevelRight: 'T9', sensoryLevelLeft: 'T9', perianalSensation: 'normal',
  postVoidResidualMl: 320, gait: 'Walks with a frame and one person', reflexesLegs: 'brisk', plantarResponse: 'extensor_both', sensation: [{ dermatome: 'T9', side: 'left', lightTouch: '1', pinPrick: 'NT' }],
  absences: { deepAnalPressure: 'not_done' },
};
const presentation = {
  symptoms: [{ symptom: 'limb_weakness', since: '2026-03-12', severity: 'moderate', side: 'both', words: 'Legs' }, { symptom: 'thoracic_pain', since: '2026-03', severity: 'unknown' }], incidental: 'no', deficitSince: '2026-03-12', riskFactors: ['known_bone_metastases'],
  vitalsAt: '2026-03-13T11:20:00Z', systolic: 148, diastolic: 82, pulse: 96, temperature: '37.0', weight: '68', absences: { growthPace: 'unknown' },
};

describe('a neurological examination', () => {
  it('is kept as it was found, read with the case, and seen in its history with who examined', async () => {
    const referrer = await api.as('referrer');
    const [caseId, id] = [await referrer.refer(), newId()];
    expect((await referrer.put<Kept>(`/cases/${caseId}/neuro-exams/${id}`, exam, 0)).body).toEqual({ id, version: 1 });
    const { neuroExams } = await referrer.readCase(caseId);
    expect(neuroExams).toHaveLength(1);
    expect(neuroExams?.[0]).toMatchObject({ ...exam, examinedAt: expect.stringMatching(/^2026-03-13T12:10/), recordedByName: referrer.displayName, analTone: null, absences: { deepAnalPressure: 'not_done' } });
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'neurology.record', subject: 'neuro_exam', actor_id: referrer.id, after: expect.objectContaining({ ais: 'D', post_void_residual_ml: 320 }) }));
  });

  it('is followed by another and never overwritten by it; the newest comes first, by the time of day', async () => {
    const nurse = await api.as('specialist_nurse');
    const caseId = await nurse.refer();
    for (const [examinedOn, examinedAt] of [['2026-03-13', '2026-03-13T12:10:00Z'], ['2026-03-13', '2026-03-13T15:40:00Z'], ['2026-03-01', null], ['2026-03-13', null]] as const) await nurse.put(`/cases/${caseId}/neuro-exams/${newId()}`, { examinedOn, examinedAt }, 0);
    const { neuroExams } = await nurse.readCase(caseId);
    expect(neuroExams?.map((one) => [one.examinedOn, one.examinedAt?.slice(11, 16) ?? null])).toEqual([['2026-03-13', '15:40'], ['2026-03-13', '12:10'], ['2026-03-13', null], ['2026-03-01', null]]);
    expect(neuroExams?.[0]?.motor).toEqual([]);
  });

  it('pressed twice is one examination; over a newer version it is refused with what stands there', async () => {
    const [one, other] = [await api.as('specialist_nurse'), await api.as('spine_surgeon')];
    const [caseId, id] = [await one.refer(), newId()];
    const path = `/cases/${caseId}/neuro-exams/${id}`;
    await one.put(path, exam, 0);
    expect((await one.put<Kept>(path, exam, 0)).body.version).toBe(1);
    expect((await other.put<Kept>(path, { ...exam, ais: 'C' }, 1)).body.version).toBe(2);
    const refused = (await one.put(path, { ...exam, gait: 'Does not walk' }, 1)).expectProblem(412, 'stale-version');
    expect(refused.body).toMatchObject({ current: { ais: 'C', version: 2, motor: legs } });
    expect((await one.readCase(caseId)).neuroExams).toHaveLength(1);
  });

  it.each([
    [{ motor: [legs[0], legs[0]] }, '#/motor'],
    [{ motor: [{ ...legs[0], grade: '6' }] }, '#/motor/0/grade'],
    [{ motor: 'strong' }, '#/motor'],
    [{ sensation: [{ dermatome: 'T9', side: 'left' }] }, '#/sensation/0/dermatome'],
    [{ examinedAt: '2026-03-20T12:00:00Z' }, '#/examinedAt'],
    [{ examinedOn: undefined }, '#/examinedOn'],
    [{ postVoidResidualMl: 9000 }, '#/postVoidResidualMl'],
    [{ ais: 'E', absences: { ais: 'unknown' } }, '#/absences'],
    [{ sensoryLevelLeft: 'T13' }, '#/sensoryLevelLeft'],
  ])('with %j is refused at %s', async (more, pointer) => {
    const nurse = await api.as('specialist_nurse');
    const caseId = await nurse.refer();
    (await nurse.put(`/cases/${caseId}/neuro-exams/${newId()}`, { ...exam, ...more }, 0)).expectProblem(422, 'invalid-input', pointer);
    expect((await nurse.readCase(caseId)).neuroExams).toEqual([]);
  });
});

describe('the presentation of a case', () => {
  it('is kept with onset as far as it is known, beside what was ticked at the referral', async () => {
    const referrer = await api.as('referrer');
    const caseId = await referrer.refer({ referral: { symptoms: ['night_pain'] } });
    expect((await referrer.readCase(caseId)).presentation).toBeNull();
    expect((await referrer.put<Kept>(`/cases/${caseId}/presentation`, presentation, 0)).body.version).toBe(1);
    const read = await referrer.readCase(caseId);
    expect(read.presentation).toMatchObject({ ...presentation, vitalsAt: expect.stringMatching(/^2026-03-13T11:20/), temperature: '37.0' });
    expect(read.symptoms).toEqual(['night_pain']);
    expect((await referrer.put<Kept>(`/cases/${caseId}/presentation`, { incidental: 'yes' }, 1)).body.version).toBe(2);
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'presentation.record', subject: 'presentation', before: expect.objectContaining({ pulse: 96 }), after: expect.objectContaining({ incidental: 'yes', symptoms: [] }) }));
  });

  it.each([
    [{ symptoms: [{ symptom: 'headache' }] }, '#/symptoms/0/symptom'],
    [{ symptoms: [{ symptom: 'stiffness' }, { symptom: 'stiffness' }] }, '#/symptoms'],
    [{ incidental: 'yes' }, '#/incidental'],
    [{ riskFactors: ['tea'] }, '#/riskFactors'],
    [{ temperature: '98.6' }, '#/temperature'],
    [{ diastolic: 150 }, '#/diastolic'],
    [{ deficitSince: '12.03.2026' }, '#/deficitSince'],
  ])('with %j is refused at %s', async (more, pointer) => {
    const nurse = await api.as('specialist_nurse');
    const caseId = await nurse.refer();
    (await nurse.put(`/cases/${caseId}/presentation`, { ...presentation, ...more }, 0)).expectProblem(422, 'invalid-input', pointer);
    expect((await nurse.readCase(caseId)).presentation).toBeNull();
  });

  it('written over a newer version is refused with both', async () => {
    const nurse = await api.as('specialist_nurse');
    const caseId = await nurse.refer();
    await nurse.put(`/cases/${caseId}/presentation`, presentation, 0);
    await nurse.put(`/cases/${caseId}/presentation`, { ...presentation, pulse: 104 }, 1);
    expect((await nurse.put(`/cases/${caseId}/presentation`, { ...presentation, pulse: 80 }, 1)).expectProblem(412, 'stale-version').body).toMatchObject({ current: { pulse: 104, version: 2 } });
  });
});

describe('pain and fitness', () => {
  it('keep the worst pain, the night, what is taken; illness in codes, frailty with its scale', async () => {
    const nurse = await api.as('specialist_nurse');
    const caseId = await nurse.refer();
    const pain = { examinedOn: '2026-03-13', painNrs: 6, painWorst: 9, painCharacter: ['mechanical', 'radicular'], nightPain: 'yes', analgesics: 'Morphine 10 mg twice daily', opioid: 'yes' };
    expect((await nurse.put(`/cases/${caseId}/functional-statuses/${newId()}`, pain, 0)).status).toBe(200);
    const fitness = { comorbidities: ['diabetes', 'thromboembolism'], comorbidity: 'HbA1c 58', frailtyScale: 'Clinical Frailty Scale', frailtyResult: '4', frailtyOn: '2026-03-10', asaClass: 'III' };
    expect((await nurse.put(`/cases/${caseId}/fitness`, fitness, 0)).status).toBe(200);
    const read = await nurse.readCase(caseId);
    expect(read.functionalStatuses[0]).toMatchObject(pain);
    expect(read.fitness).toMatchObject(fitness);
    (await nurse.put(`/cases/${caseId}/functional-statuses/${newId()}`, { ...pain, painWorst: 5 }, 0)).expectProblem(422, 'invalid-input', '#/painWorst');
    (await nurse.put(`/cases/${caseId}/fitness`, { frailtyResult: '4' }, 1)).expectProblem(422, 'invalid-input', '#/frailtyResult');
    (await nurse.put(`/cases/${caseId}/fitness`, { comorbidities: ['none_known', 'copd'] }, 1)).expectProblem(422, 'invalid-input', '#/comorbidities');
  });
});

describe('who may see and record it', () => {
  it.each(['administrator', 'auditor', 'registry_analyst'] as const)('is not the %s', async (role) => {
    const [nurse, other] = [await api.as('specialist_nurse'), await api.as(role)];
    const caseId = await nurse.refer();
    (await other.put(`/cases/${caseId}/presentation`, presentation, 0)).expectProblem(403, 'not-permitted');
    (await other.put(`/cases/${caseId}/neuro-exams/${newId()}`, exam, 0)).expectProblem(403, 'not-permitted');
  });

  it('is nobody of another centre, and no referrer of another referral', async () => {
    const nurse = await api.as('specialist_nurse');
    const [caseId, id] = [await nurse.refer(), newId()];
    await nurse.put(`/cases/${caseId}/neuro-exams/${id}`, exam, 0);
    await nurse.put(`/cases/${caseId}/presentation`, presentation, 0);
    for (const other of [await api.stranger('spine_surgeon'), await api.as('referrer')]) {
      (await other.get(`/cases/${caseId}`)).expectProblem(404, 'not-found');
      (await other.put(`/cases/${caseId}/neuro-exams/${id}`, exam, 1)).expectProblem(404, 'not-found');
      (await other.put(`/cases/${caseId}/presentation`, presentation, 1)).expectProblem(404, 'not-found');
    }
  });

  it('is nobody on a case that is closed', async () => {
    const coordinator = await api.as('coordinator');
    const caseId = await coordinator.refer();
    await coordinator.move(caseId, 'submit');
    await coordinator.move(caseId, 'close', { closingReason: 'not_accepted', reason: 'Managed locally' });
    (await coordinator.put(`/cases/${caseId}/presentation`, presentation, 0)).expectProblem(409, 'case-closed');
    (await coordinator.put(`/cases/${caseId}/neuro-exams/${newId()}`, exam, 0)).expectProblem(409, 'case-closed');
  });
});
