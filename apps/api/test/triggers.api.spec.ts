import { newId, type DayView, type PlanTrigger, type WatchedTriggers } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

type Given = Omit<PlanTrigger, 'id'>;
/** A case with a signed decision that waits for these. */
async function waiting(triggers: Given[], before?: (room: BoardRoom, caseId: string) => Promise<unknown>) {
  const room = await BoardRoom.gather(api);
  const caseId = await room.triagedCase();
  await before?.(room, caseId);
  const { itemId } = await room.list(caseId);
  const decisionId = (await room.draft(itemId, { triggers: triggers.map((one) => ({ id: newId(), ...one })) })).body.id;
  expect((await room.sign(itemId)).status).toBe(200);
  return { room, caseId, decisionId };
}
const watched = async (by: ActingPerson, caseId: string) => (await by.get<WatchedTriggers>(`/cases/${caseId}/triggers`)).body.triggers;
const fired = async (by: ActingPerson, caseId: string) => (await watched(by, caseId)).map(({ firedAt, source }) => (firedAt ? source : null));
const onTheDayOf = async (person: ActingPerson, caseId: string) => (await person.get<DayView>('/my-day')).body.items.filter(({ reason, theCase }) => reason === 'trigger' && theCase.id === caseId);
const wish = (more: object) => ({ statement: 'To go home', obtainedBy: 'J. Tan', obtainedOn: '2026-03-14', ...more });

describe('a trigger that the record shows by itself', () => {
  it('fires when the specimen it names is reported, not when another is', async () => {
    const [named, other] = [newId(), newId()];
    const { room, caseId } = await waiting([{ kind: 'specimen_reported', subjectId: named }, { kind: 'specimen_reported', subjectId: other, tissueMarker: 'esr1' }], async ({ surgeon }, id) => {
      for (const specimen of [named, other]) await surgeon.put(`/cases/${id}/biopsies/${specimen}`, { kind: 'ct_guided_needle', levels: 'T8' }, 0);
    });
    expect(await fired(room.chair, caseId)).toEqual([null, null]);
    await room.surgeon.put(`/cases/${caseId}/biopsies/${other}`, { kind: 'ct_guided_needle', levels: 'T8', reportedOn: '2026-03-20', results: [{ marker: 'esr1', result: 'pending' }] }, 1);
    expect(await fired(room.chair, caseId)).toEqual([null, null]);
    await room.surgeon.put(`/cases/${caseId}/biopsies/${other}/addenda/${newId()}`, { kind: 'supplementary', text: 'ESR1 mutated', results: [{ marker: 'esr1', result: 'positive' }] });
    await room.surgeon.put(`/cases/${caseId}/biopsies/${named}`, { kind: 'ct_guided_needle', levels: 'T8', reportedOn: '2026-03-20' }, 1);
    expect(await fired(room.chair, caseId)).toEqual(['specimen', 'specimen']);
  });

  it('is not set off by what was known when the decision was signed, even if that is put right afterwards', async () => {
    const [specimen, marker, declined] = [newId(), newId(), newId()];
    const reported = { kind: 'ct_guided_needle', levels: 'T8', reportedOn: '2026-03-01' };
    const value = { marker: 'ca15_3', takenOn: '2026-03-01', value: '112', unit: 'U/mL' };
    const { room, caseId } = await waiting([{ kind: 'specimen_reported' }, { kind: 'marker_result' }, { kind: 'patient_declines' }], async ({ surgeon }, id) => {
      expect((await surgeon.put(`/cases/${id}/biopsies/${specimen}`, reported, 0)).status).toBe(200);
      expect((await surgeon.put(`/cases/${id}/tumour-markers/${marker}`, value, 0)).status).toBe(200);
      expect((await surgeon.put(`/cases/${id}/wishes/${declined}`, wish({ declinesPlan: 'yes' }), 0)).status).toBe(200);
    });
    await room.surgeon.put(`/cases/${caseId}/biopsies/${specimen}`, { ...reported, note: 'Counted from above' }, 1);
    await room.surgeon.put(`/cases/${caseId}/tumour-markers/${marker}`, { ...value, value: '113' }, 1);
    await room.surgeon.put(`/cases/${caseId}/wishes/${declined}`, wish({ declinesPlan: 'yes', carer: 'Husband' }), 1);
    expect(await fired(room.chair, caseId)).toEqual([null, null, null]);
  });

  it('fires when a marker arrives, a study is added to, and the patient declines', async () => {
    const study = newId();
    const { room, caseId } = await waiting([{ kind: 'marker_result', tumourMarker: 'ca15_3' }, { kind: 'marker_result', tumourMarker: 'psa' }, { kind: 'study_reported', subjectId: study }, { kind: 'patient_declines' }], async ({ surgeon }, id) => {
      await surgeon.put(`/cases/${id}/imaging/${study}`, { modality: 'mri_whole_spine', report: 'T8' }, 0);
    });
    expect((await room.surgeon.put(`/cases/${caseId}/tumour-markers/${newId()}`, { marker: 'ca15_3', takenOn: '2026-03-20', value: '112', unit: 'U/mL' }, 0)).status).toBe(200);
    expect((await room.surgeon.put(`/cases/${caseId}/imaging-addenda/${newId()}`, { studyId: study, kind: 'addition', statement: 'Small L1 deposit' })).status).toBe(200);
    await room.surgeon.put(`/cases/${caseId}/wishes/${newId()}`, wish({}), 0);
    expect(await fired(room.chair, caseId)).toEqual(['marker', null, 'study', null]);
    await room.surgeon.put(`/cases/${caseId}/wishes/${newId()}`, wish({ declinesPlan: 'yes' }), 0);
    expect(await fired(room.chair, caseId)).toEqual(['marker', null, 'study', 'wish']);
  });

  it('fires once a date has passed where the board meets, though nobody was signed in', async () => {
    const { room, caseId } = await waiting([{ kind: 'date_passes', date: '2026-03-14' }, { kind: 'date_passes', date: '2090-12-31' }, { kind: 'date_passes' }]);
    expect((await watched(room.chair, caseId)).map(({ firedAt }) => firedAt && new Date(firedAt).toISOString())).toEqual(['2026-03-15T00:00:00.000Z', null, null]);
  });
});

describe('a trigger that fired', () => {
  it('stands on the day of the responsible consultant and of the coordinator until it is answered, and the plan stays as it was signed', async () => {
    const { room, caseId, decisionId } = await waiting([{ kind: 'date_passes', date: '2026-03-14', consequence: 'plan_b', plan: 'Radiotherapy' }]);
    for (const person of [room.surgeon, room.coordinator]) expect(await onTheDayOf(person, caseId)).toMatchObject([{ note: 'A date passes' }]);
    expect(await onTheDayOf(room.oncologist, caseId)).toEqual([]);
    const [trigger] = await watched(room.surgeon, caseId);
    const path = `/decisions/${decisionId}/triggers/${trigger?.id ?? ''}/answer`;
    (await room.surgeon.put(path, { effect: 'no_effect' }, 0)).expectProblem(422, 'invalid-input', '#/why');
    expect((await room.surgeon.put(path, { effect: 'no_effect', why: 'Operated the day before' }, 0)).status).toBe(200);
    expect(await watched(room.chair, caseId)).toMatchObject([{ version: 1, effect: 'no_effect', why: 'Operated the day before', source: 'date', answeredBy: { id: room.surgeon.id } }]);
    for (const person of [room.surgeon, room.coordinator]) expect(await onTheDayOf(person, caseId)).toEqual([]);
    expect(await room.decision(decisionId)).toMatchObject({ state: 'signed', version: 2 });
    expect((await api.auditOf(caseId)).filter(({ action }) => action === 'trigger.answer')).toMatchObject([{ subject: 'decision_trigger', actor_id: room.surgeon.id, after: { effect: 'no_effect', source: 'date' } }]);
    (await room.coordinator.put(path, { effect: 'plan_b' }, 0)).expectProblem(412, 'stale-version');
  });

  it('can be reported by a person, and sends the case back to be discussed', async () => {
    const { room, caseId, decisionId } = await waiting([{ kind: 'unfit', consequence: 'rediscuss' }]);
    const [trigger] = await watched(room.surgeon, caseId);
    const path = `/decisions/${decisionId}/triggers/${trigger?.id ?? ''}`;
    (await room.surgeon.put(`${path}/answer`, { effect: 'rediscussed' }, 0)).expectProblem(409, 'trigger-not-fired');
    (await room.surgeon.put(`${path}/report`, {}, 0)).expectProblem(422, 'invalid-input', '#/happenedOn');
    await room.surgeon.put(`${path}/report`, { happenedOn: '2026-03-14', happenedWords: 'ASA 4' }, 0);
    expect(await watched(room.chair, caseId)).toMatchObject([{ source: 'person', happenedWords: 'ASA 4', version: 1 }]);
    await room.surgeon.put(`${path}/answer`, { effect: 'rediscussed' }, 1);
    expect((await room.surgeon.readCase(caseId)).state).toBe('in_preparation');
  });

  it('is watched no more once a later decision stands', async () => {
    const { room, caseId, decisionId } = await waiting([{ kind: 'date_passes', date: '2026-03-14' }]);
    const [trigger] = await watched(room.surgeon, caseId);
    await room.chair.move(caseId, 're-present', { reason: 'New pain' });
    const again = await room.list(caseId);
    await room.draft(again.itemId);
    await room.sign(again.itemId);
    expect(await watched(room.chair, caseId)).toEqual([]);
    (await room.surgeon.put(`/decisions/${decisionId}/triggers/${trigger?.id ?? ''}/answer`, { effect: 'plan_b' }, 0)).expectProblem(404, 'not-found');
  });

  it('is answered by those who may, of this centre', async () => {
    const { room, caseId, decisionId } = await waiting([{ kind: 'date_passes', date: '2026-03-14' }]);
    const [trigger] = await watched(room.surgeon, caseId);
    const path = `/decisions/${decisionId}/triggers/${trigger?.id ?? ''}/answer`;
    (await (await api.as('pathologist')).put(path, { effect: 'plan_b' }, 0)).expectProblem(403, 'not-permitted');
    (await room.referrer.put(path, { effect: 'plan_b' }, 0)).expectProblem(403, 'not-permitted');
    const stranger = await api.stranger('chair', 'coordinator');
    (await stranger.put(path, { effect: 'plan_b' }, 0)).expectProblem(404, 'not-found');
    (await stranger.get(`/cases/${caseId}/triggers`)).expectProblem(404, 'not-found');
    expect(await onTheDayOf(stranger, caseId)).toEqual([]);
    (await room.surgeon.put(`/decisions/${decisionId}/triggers/${newId()}/answer`, { effect: 'plan_b' }, 0)).expectProblem(404, 'not-found');
  });
});
