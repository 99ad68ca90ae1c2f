import type { CaseView, DuplicateList, HistoryPage, Kept, MergeToUndo, Patient, PatientMerge, PatientMatches } from '@rachis/domain';
import fc from 'fast-check';
import { TestApi, type ActingPerson } from './support/api.js';
import { fillCentre } from './support/full-centre.js';
import { asOwner } from './support/people.js';

let api: TestApi;
let coordinator: ActingPerson;
let referrer: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  coordinator = await api.as('coordinator');
  referrer = await api.as('referrer');
});
afterAll(() => api.stop());

let serial = 7_000_000;
const number = (authority: string) => ({ authority, value: `${++serial}` });
interface Pair {
  readonly staying: CaseView;
  readonly going: CaseView;
}
/** Two records with a case each: the coordinator's stays, the referrer's goes. */
async function pairOf(one: Partial<Patient> = {}, other: Partial<Patient> = {}): Promise<Pair> {
  const staying = await coordinator.refer({ patient: { familyName: 'Okafor', givenName: 'Maggie', identifiers: [number('NHS')], ...one } });
  const going = await referrer.refer({ patient: { familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963-03-14', identifiers: [number('NHS'), number('Eastbridge')], ...other } });
  return { staying: await coordinator.readCase(staying), going: await coordinator.readCase(going) };
}
const merge = (by: ActingPerson, { staying, going }: Pair, more: Partial<PatientMerge> = {}, seen = staying.patient.version) =>
  by.post<Kept>(`/patients/${staying.patient.id}/merges`, { mergedId: going.patient.id, mergedVersion: going.patient.version, reason: 'Same NHS card seen', ...more }, seen);
const undo = (by: ActingPerson, id: string, more: object = {}, seen = 1) => by.post<Kept>(`/patient-merges/${id}/undoing`, { reason: 'Two sisters', ...more }, seen);
const read = async (id: string) => (await coordinator.get<MergeToUndo>(`/patient-merges/${id}`)).body;
const patients = (ids: readonly string[]) => api.rows(`SELECT id, family_name, given_name, birth_date, sex, vital_status, deceased_on, absences, registered_by, merged_into, (SELECT json_agg(i ORDER BY i.authority, i.value) FROM patient_identifier i WHERE i.patient_id = p.id) AS numbers, (SELECT json_agg(c.id ORDER BY c.id) FROM spine_case c WHERE c.patient_id = p.id) AS cases FROM patient p WHERE id = ANY($1) ORDER BY id`, [ids]);
/** Even whoever owns the tables, through the door. */
const owner = (sql: string, values: unknown[]) => asOwner(api.databaseUrl, api.centre.centreId, coordinator.id, (client) => client.query(sql, values));

describe('merging two records of one person', () => {
  it('takes the answers that were chosen, joins the numbers and moves the cases', async () => {
    const pair = await pairOf({ absences: { birthDate: 'unknown' } });
    expect((await merge(coordinator, pair, { givenName: 'merged', birthDate: 'merged' })).status).toBe(201);
    const [stays, moved] = [await coordinator.readCase(pair.staying.id), await coordinator.readCase(pair.going.id)];
    expect(moved.patient).toEqual(stays.patient);
    expect(stays.patient).toMatchObject({ id: pair.staying.patient.id, givenName: 'Margaret', birthDate: '1963-03-14', absences: {} });
    expect(stays.patient.identifiers).toHaveLength(3);
    expect(moved.version).toBe(pair.going.version + 1);
    const { rows } = (await coordinator.post<{ rows: { id: string; givenName: string }[] }>('/cases/search', { text: stays.caseNumber })).body;
    expect(rows).toMatchObject([{ id: stays.id, givenName: 'Margaret' }]);
  });

  it('leaves behind a record that is neither found nor used any more', async () => {
    const pair = await pairOf();
    await merge(coordinator, pair);
    const { body } = await coordinator.post<PatientMatches>('/patients/search', { numbers: pair.going.patient.identifiers });
    expect(body.patients.map(({ id }) => id)).toEqual([pair.staying.patient.id]);
    (await coordinator.post('/cases', { patientId: pair.going.patient.id, referral: {} })).expectProblem(409, 'patient-merged');
    const third = await pairOf();
    (await merge(coordinator, { staying: third.staying, going: pair.going }, { mergedVersion: pair.staying.patient.version + 1 })).expectProblem(409, 'patient-merged');
    const another = `INSERT INTO spine_case SELECT (jsonb_populate_record(NULL::spine_case, to_jsonb(c) || $2::jsonb)).* FROM spine_case c WHERE c.id = $1`;
    await expect(owner(another, [pair.going.id, JSON.stringify({ patient_id: pair.going.patient.id })])).rejects.toThrow('was merged into another');
  });

  it('keeps a referrer with own cases and shows nothing of the others', async () => {
    const pair = await pairOf();
    await merge(coordinator, pair);
    expect((await referrer.readCase(pair.going.id)).patient.id).toBe(pair.staying.patient.id);
    (await referrer.get(`/cases/${pair.staying.id}`)).expectProblem(404, 'not-found');
  });

  it('is in the history of the cases of both, with who, why and what', async () => {
    const pair = await pairOf();
    const { id } = (await merge(coordinator, pair, { givenName: 'merged' })).body;
    for (const { id: caseId } of [pair.staying, pair.going]) {
      const { entries } = (await coordinator.get<HistoryPage>(`/cases/${caseId}/history`)).body;
      const merging = entries.filter(({ action }) => action === 'patient.merge');
      expect(merging.every(({ actorName }) => actorName === coordinator.displayName)).toBe(true);
      expect(merging).toContainEqual(expect.objectContaining({ subject: 'patient_merge', subjectId: id, after: expect.objectContaining({ reason: 'Same NHS card seen' }) }));
      expect(merging).toContainEqual(expect.objectContaining({ subject: 'patient', before: expect.objectContaining({ given_name: 'Maggie' }), after: expect.objectContaining({ given_name: 'Margaret' }) }));
      expect(merging.filter(({ subject }) => subject === 'patient_identifier')).toHaveLength(4);
      expect(entries.filter(({ subject, before }) => subject === 'patient' && before === null).length).toBeGreaterThan(0);
    }
  });

  it('leaves a signed decision in the words it was signed with', async () => {
    const { caseId, decisionId } = await fillCentre(api);
    const sealed = () => api.rows('SELECT snapshot_text, snapshot_sha256, sentence, version FROM decision WHERE id = $1', [decisionId]);
    const before = await sealed();
    const { staying } = await pairOf();
    const { id } = (await merge(coordinator, { staying, going: await coordinator.readCase(caseId) })).body;
    expect(await sealed()).toEqual(before);
    expect((await undo(coordinator, id)).status).toBe(200);
    expect(await sealed()).toEqual(before);
  });

  it('is refused on a version that is no longer there, and with itself', async () => {
    const pair = await pairOf();
    (await merge(coordinator, pair, {}, 7)).expectProblem(412, 'stale-version');
    (await merge(coordinator, pair, { mergedVersion: 7 })).expectProblem(412, 'stale-version');
    (await merge(coordinator, { staying: pair.staying, going: pair.staying })).expectProblem(422, 'invalid-input', '#/mergedId');
    (await merge(coordinator, pair, { reason: ' ' })).expectProblem(422, 'invalid-input', '#/reason');
    (await merge(coordinator, pair, { sex: 'both' as never })).expectProblem(422, 'invalid-input', '#/sex');
    expect((await coordinator.readCase(pair.going.id)).patient).toEqual(pair.going.patient);
  });

  it('is for the coordinator and the chair of the own centre', async () => {
    const pair = await pairOf();
    for (const role of ['referrer', 'spine_surgeon', 'administrator', 'auditor'] as const) (await merge(await api.as(role), pair)).expectProblem(403, 'not-permitted');
    (await merge(await api.stranger('coordinator'), pair)).expectProblem(404, 'not-found');
    const { id } = (await merge(await api.as('chair'), pair)).body;
    (await undo(await api.as('radiologist'), id)).expectProblem(403, 'not-permitted');
    (await undo(await api.stranger('chair'), id)).expectProblem(404, 'not-found');
    (await (await api.stranger('coordinator')).get(`/patient-merges/${id}`)).expectProblem(404, 'not-found');
  });

  it('lets one of two who merge the same pair at once win, whichever way round', async () => {
    const other = await api.as('chair');
    for (let round = 0; round < 6; round++) {
      const pair = await pairOf();
      const back = { staying: pair.going, going: pair.staying };
      const answers = await Promise.all([merge(coordinator, pair), merge(other, round % 2 ? pair : back)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)]);
      expect([409, 412]).toContain(Math.max(...answers.map(({ status }) => status)));
      const [stays, moved] = [await coordinator.readCase(pair.staying.id), await coordinator.readCase(pair.going.id)];
      expect(moved.patient).toEqual(stays.patient);
    }
  });

  it('does not take a form that was open on the record that went for one about the record that stays', async () => {
    const pair = await pairOf();
    const corrected = { familyName: 'Okafor', givenName: 'Mary', identifiers: [] };
    expect((await referrer.put(`/cases/${pair.going.id}/patient`, corrected, 1)).status).toBe(200);
    expect((await merge(coordinator, { ...pair, going: await coordinator.readCase(pair.going.id) })).status).toBe(201);
    (await referrer.put(`/cases/${pair.going.id}/patient`, corrected, 2)).expectProblem(412, 'stale-version');
  });
});

describe('undoing a merge', () => {
  it('gives exactly what was before, whatever the two were and whatever was chosen', async () => {
    const text = fc.option(fc.constantFrom('Ada', 'Maggie', 'Ófeig'), { nil: null });
    const absence = fc.dictionary(fc.constantFrom('sex' as const, 'vitalStatus' as const, 'deceasedOn' as const), fc.constantFrom('unknown' as const, 'pending' as const));
    const person = fc.record({ familyName: fc.constantFrom('Okafor', 'Okoye'), givenName: text, birthDate: fc.constantFrom('1963', '1963-03-14', null), absences: absence, authorities: fc.array(fc.constantFrom('NHS', 'Eastbridge'), { maxLength: 3 }) });
    const side = fc.constantFrom('surviving' as const, 'merged' as const, null);
    const choice = fc.record({ familyName: side, givenName: side, birthDate: side, sex: side, vitalStatus: side, deceasedOn: side });
    await fc.assert(fc.asyncProperty(person, person, choice, async ({ authorities: a, ...one }, { authorities: b, ...other }, chosen) => {
      const pair = await pairOf({ ...one, identifiers: a.map(number) }, { ...other, identifiers: b.map(number) });
      const ids = [pair.staying.patient.id, pair.going.patient.id];
      const before = await patients(ids);
      const { id } = (await merge(coordinator, pair, chosen)).body;
      expect(await patients(ids)).not.toEqual(before);
      expect((await read(id)).obstacles).toEqual([]);
      expect((await undo(coordinator, id)).status).toBe(200);
      expect(await patients(ids)).toEqual(before);
    }), { numRuns: 12 });
  }, 60_000);

  it('is listed with who and why, and is not done twice', async () => {
    const pair = await pairOf();
    const { id } = (await merge(coordinator, pair)).body;
    const listed = async () => (await coordinator.get<DuplicateList>('/duplicates')).body.merges.find((one) => one.id === id);
    expect(await listed()).toMatchObject({ surviving: { givenName: 'Maggie' }, merged: { givenName: 'Margaret' }, movedCases: 1, movedNumbers: [{}, {}], reason: 'Same NHS card seen', mergedByName: coordinator.displayName, undoneAt: null });
    const chair = await api.as('chair');
    expect((await undo(chair, id)).body.version).toBe(2);
    expect(await listed()).toMatchObject({ undoneByName: chair.displayName, undoReason: 'Two sisters' });
    (await undo(chair, id, {}, 1)).expectProblem(412, 'stale-version');
    (await undo(chair, id, {}, 2)).expectProblem(409, 'merge-built-on');
    expect((await merge(coordinator, { staying: await coordinator.readCase(pair.staying.id), going: await coordinator.readCase(pair.going.id) })).status).toBe(201);
  });

  it('says what was built on it since, and with a reason leaves what is newer where it is', async () => {
    const pair = await pairOf();
    const { id } = (await merge(coordinator, pair)).body;
    const begun = (await coordinator.post<Kept>('/cases', { patientId: pair.staying.patient.id, referral: {} })).body;
    const { patient, caseNumber } = await coordinator.readCase(begun.id);
    const { id: _id, version: _version, ...answers } = patient;
    expect((await coordinator.put(`/cases/${begun.id}/patient`, { ...answers, birthDate: '1963-03-15' }, patient.version)).status).toBe(200);
    expect((await read(id)).obstacles).toEqual([
      { what: `Case ${caseNumber} was begun since. It stays with the record that stays.`, stops: false },
      { what: 'Date of birth was changed since, from not recorded to 15 Mar 1963. The newer answer stays with the record that stays.', stops: false },
    ]);
    (await undo(coordinator, id)).expectProblem(409, 'merge-built-on');
    (await undo(coordinator, id, { reason: '' })).expectProblem(422, 'invalid-input', '#/reason');
    expect((await undo(coordinator, id, { despite: true })).status).toBe(200);
    expect((await coordinator.readCase(begun.id)).patient).toMatchObject({ id: pair.staying.patient.id, birthDate: '1963-03-15' });
    const { version: _was, ...before } = pair.going.patient;
    expect((await coordinator.readCase(pair.going.id)).patient).toMatchObject(before);
  });

  it('waits until a later merge of the same record is undone', async () => {
    const [pair, next] = [await pairOf(), await pairOf()];
    const first = (await merge(coordinator, pair)).body.id;
    const second = (await merge(coordinator, { staying: await coordinator.readCase(pair.staying.id), going: next.going })).body.id;
    expect((await read(first)).obstacles).toContainEqual({ what: 'The record that stays was merged once more since. Undo the later merge first.', stops: true });
    (await undo(coordinator, first, { despite: true })).expectProblem(409, 'merge-built-on');
    expect((await undo(coordinator, second)).status).toBe(200);
    expect((await undo(coordinator, first)).status).toBe(200);
  });

  it('does not move a case that no merge says to move', async () => {
    const pair = await pairOf();
    const moving = `UPDATE spine_case SET patient_id = $2, version = version + 1 WHERE id = $1`;
    await expect(owner(moving, [pair.going.id, pair.staying.patient.id])).rejects.toThrow('keeps its patient');
  });
});
