import { newId, type Kept } from '@rachis/domain';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const known = async () => {
  const [referrer, nurse] = [await api.as('referrer'), await api.as('specialist_nurse')];
  const caseId = await referrer.refer({ tumour: { primary: 'breast' }, lesions: [{ levels: 'T8', esccGrade: '2' }] });
  return { referrer, nurse, caseId, theCase: await referrer.readCase(caseId) };
};

describe('saying that an earlier answer is still true', () => {
  it('keeps who looked at it and when, and leaves the answer with its author', async () => {
    const { referrer, nurse, caseId } = await known();
    const kept = await nurse.put<Kept>(`/cases/${caseId}/confirmations/${newId()}`, { subject: 'Tumour', rowId: caseId, rowVersion: 1 });
    expect(kept.status).toBe(200);
    const after = await referrer.readCase(caseId);
    expect(after.confirmations).toMatchObject([{ subject: 'Tumour', rowId: caseId, rowVersion: 1, recordedByName: nurse.displayName }]);
    expect(after.tumour).toMatchObject({ version: 1, recordedByName: referrer.displayName });
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'case.confirm', subject: 'confirmation', actor_id: nurse.id }));
  });

  it('is kept once when the button is pressed twice, and the newest counts', async () => {
    const { nurse, referrer, caseId, theCase } = await known();
    const lesionId = theCase.lesions[0]?.id ?? '';
    const id = newId();
    const body = { subject: 'Lesion', rowId: lesionId, rowVersion: 1 };
    expect([(await nurse.put(`/cases/${caseId}/confirmations/${id}`, body)).status, (await nurse.put(`/cases/${caseId}/confirmations/${id}`, body)).status]).toEqual([200, 200]);
    (await referrer.put(`/cases/${caseId}/confirmations/${id}`, body)).expectProblem(409, 'duplicate');
    expect((await referrer.put(`/cases/${caseId}/confirmations/${newId()}`, body)).status).toBe(200);
    expect((await nurse.readCase(caseId)).confirmations).toMatchObject([{ subject: 'Lesion', rowId: lesionId, recordedByName: referrer.displayName }]);
  });

  it('is refused for what was changed since it was looked at, with what stands there now', async () => {
    const { nurse, referrer, caseId } = await known();
    await referrer.put(`/cases/${caseId}/tumour`, { primary: 'renal_cell' }, 1);
    const refused = await nurse.put<{ current: object }>(`/cases/${caseId}/confirmations/${newId()}`, { subject: 'Tumour', rowId: caseId, rowVersion: 1 });
    refused.expectProblem(412, 'stale-version');
    expect(refused.body.current).toMatchObject({ primary: 'renal_cell', version: 2 });
    expect((await nurse.readCase(caseId)).confirmations).toEqual([]);
  });

  it.each([
    ['no section', (caseId: string) => ({ subject: 'ShoeSize', rowId: caseId, rowVersion: 1 }), '#/subject'],
    ['a record of another case', () => ({ subject: 'Lesion', rowId: newId(), rowVersion: 1 }), '#/rowId'],
    ['a section under a foreign id', () => ({ subject: 'Tumour', rowId: newId(), rowVersion: 1 }), '#/rowId'],
    ['no version', (caseId: string) => ({ subject: 'Tumour', rowId: caseId, rowVersion: 0 }), '#/rowVersion'],
  ])('is refused for %s', async (_what, body, pointer) => {
    const { nurse, caseId } = await known();
    (await nurse.put(`/cases/${caseId}/confirmations/${newId()}`, body(caseId))).expectProblem(422, 'invalid-input', pointer);
  });

  it('is not for who may only look on, and not for another hospital', async () => {
    const { caseId } = await known();
    const body = { subject: 'Tumour', rowId: caseId, rowVersion: 1 };
    (await (await api.as('auditor')).put(`/cases/${caseId}/confirmations/${newId()}`, body)).expectProblem(403, 'not-permitted');
    (await (await api.as('referrer')).put(`/cases/${caseId}/confirmations/${newId()}`, body)).expectProblem(404, 'not-found');
  });
});
