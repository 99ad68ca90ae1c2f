import type { Kept } from '@rachis/domain';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('the symptoms of a referral', () => {
  it('are kept as codes from the first word on, changed with the referral, and seen in its history', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer({ referral: { symptoms: ['night_pain', 'limb_weakness'] } });
    const { symptoms, version } = await referrer.readCase(id);
    expect(symptoms).toEqual(['night_pain', 'limb_weakness']);
    const { body } = await referrer.put<Kept>(`/cases/${id}/referral`, { question: 'Operate?', symptoms: ['bladder_dysfunction'] }, version);
    expect(body.version).toBe(version + 1);
    expect((await referrer.readCase(id)).symptoms).toEqual(['bladder_dysfunction']);
    const changes = await api.auditOf(id);
    expect(changes).toContainEqual(expect.objectContaining({
      action: 'referral.record', subject: 'spine_case',
      before: expect.objectContaining({ symptoms: ['night_pain', 'limb_weakness'] }), after: expect.objectContaining({ symptoms: ['bladder_dysfunction'] }),
    }));
  });

  it('may be open, with the reason why, and open is not "none"', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer({ referral: { symptoms: null, absences: { symptoms: 'unknown' } } });
    expect(await referrer.readCase(id)).toMatchObject({ symptoms: [], absences: { symptoms: 'unknown' } });
  });

  it('are those of the list, each once', async () => {
    const referrer = await api.as('referrer');
    const refer = (symptoms: string[]) => referrer.post('/cases', { patient: { familyName: 'Symptoms' }, referral: { symptoms } });
    (await refer(['headache'])).expectProblem(422, 'invalid-input', '#/referral/symptoms');
    (await refer(['night_pain', 'night_pain'])).expectProblem(422, 'invalid-input', '#/referral/symptoms');
  });
});
