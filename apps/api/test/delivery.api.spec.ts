import { newId, type ActionList, type CaseDelivery, type Decision, type DecisionDelivery, type DeliveryStatement, type FulfilledPart, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson, type Answer } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
const GOALS: Decision['goals'] = [{ goal: 'decompression', state: 'recommended', primary: true }, { goal: 'stabilisation', state: 'recommended' }, { goal: 'biopsy', state: 'not_applicable' }, { goal: 'resection', state: 'rejected', reason: 'no gain' }];
const OPERATION = { performedOn: day(1), procedures: ['laminectomy', 'posterior_instrumentation_open'], decompressedLevels: 'T8', instrumentedLevels: 'T6-T10' };

/** A case whose decision is signed, and what a person says of it afterwards. */
class Decided {
  constructor(readonly room: BoardRoom, readonly caseId: string, readonly decisionId: string) {}

  static async on(more: Partial<Decision> = {}): Promise<Decided> {
    const room = await BoardRoom.gather(api);
    const caseId = await room.triagedCase();
    const { itemId } = await room.list(caseId);
    const decisionId = (await room.draft(itemId, { goals: GOALS, ...more })).body.id;
    expect((await room.sign(itemId)).status).toBe(200);
    return new Decided(room, caseId, decisionId);
  }
  async all(by: ActingPerson = this.room.chair): Promise<DecisionDelivery[]> {
    return (await by.get<CaseDelivery>(`/cases/${this.caseId}/delivery`)).body.decisions;
  }
  async level(): Promise<DecisionDelivery['level']> {
    const one = (await this.all()).find((found) => found.decisionId === this.decisionId);
    const [row] = await api.rows<{ level: string | null }>('SELECT level FROM concordance WHERE decision_id = $1', [this.decisionId]);
    // What is shown is worked out anew, what is counted is stored: they are one.
    expect(row?.level ?? null).toBe(one?.level ?? null);
    return one?.level;
  }
  async operates(more: object = {}, id = newId(), seen = 0): Promise<string> {
    expect((await this.room.surgeon.put(`/cases/${this.caseId}/operations/${id}`, { ...OPERATION, ...more }, seen)).status).toBe(200);
    return id;
  }
  links(source: string, sourceId: string, fulfils: FulfilledPart[], seen = 0, id = newId(), by = this.room.surgeon): Promise<Answer<Kept>> {
    return by.put<Kept>(`/decisions/${this.decisionId}/delivery-links/${id}`, { source, sourceId, fulfils }, seen);
  }
  states(said: Partial<DeliveryStatement>, seen = 0, id = newId(), by = this.room.surgeon): Promise<Answer<Kept>> {
    return by.put<Kept>(`/decisions/${this.decisionId}/delivery-statements/${id}`, said, seen);
  }
  judges(result: object, id = newId(), seen = 0): Promise<Answer<Kept>> {
    return this.room.surgeon.put<Kept>(`/decisions/${this.decisionId}/goal-results/${id}`, result, seen);
  }
}
const whole = (...parts: FulfilledPart['part'][]): FulfilledPart[] => parts.map((part) => ({ part, extent: 'full' }));
const notDone = (part: DeliveryStatement['part'], reason: DeliveryStatement['reason'] = 'patient_choice') => ({ part, said: 'not_done' as const, reason });

describe('concordance', () => {
  it('is unknown at the signature, full once the operation is linked, and unknown again when the operation turns out to be entered in error', async () => {
    const one = await Decided.on();
    expect(await one.level()).toBe('unknown');
    const operation = await one.operates();
    expect(await one.level()).toBe('unknown');
    expect((await one.links('operation', operation, whole('decompression', 'stabilisation'))).status).toBe(200);
    expect(await one.level()).toBe('full');
    expect((await one.room.surgeon.post(`/cases/${one.caseId}/operations/${operation}/retraction`, { reason: 'Another patient' }, 1)).status).toBe(200);
    expect(await one.level()).toBe('unknown');
  });

  it('follows a link that is changed, and a record that is put right', async () => {
    const one = await Decided.on({ goals: GOALS.map((goal) => ({ ...goal, state: goal.goal === 'resection' ? 'rejected' : 'not_applicable', primary: null })), radiotherapy: '20 Gy in 5 fractions' });
    const [course, link] = [newId(), newId()];
    const record = (state: object, seen: number) => one.room.oncologist.put(`/cases/${one.caseId}/radiotherapy-courses/${course}`, { levels: 'T8', firstFractionOn: day(3), prescribedDoseCgy: 2000, prescribedFractions: 5, ...state }, seen);
    expect((await record({ state: 'under_way' }, 0)).status).toBe(200);
    expect((await one.all())[0]?.records[0]?.proposals).toMatchObject([{ part: 'radiotherapy', extent: 'begun' }]);
    expect((await one.links('radiotherapy', course, [{ part: 'radiotherapy', extent: 'begun' }], 0, link)).status).toBe(200);
    expect(await one.level()).toBe('unknown');
    expect((await one.links('radiotherapy', course, [{ part: 'radiotherapy', extent: 'partly' }], 1, link)).status).toBe(200);
    expect(await one.level()).toBe('partial');
    expect((await record({ state: 'cancelled', stateReason: 'Entered for another course' }, 1)).status).toBe(200);
    expect(await one.level()).toBe('unknown');
  });

  it('is partial or discordant by what is stated as not done; a statement that is withdrawn leaves it unknown', async () => {
    const one = await Decided.on();
    const operation = await one.operates();
    await one.links('operation', operation, whole('decompression'));
    const id = newId();
    expect((await one.states(notDone('stabilisation', 'comorbidity'), 0, id)).status).toBe(200);
    expect(await one.level()).toBe('partial');
    expect(await api.rows('SELECT reason, reasons FROM concordance WHERE decision_id = $1', [one.decisionId])).toEqual([{ reason: 'comorbidity', reasons: ['comorbidity'] }]);
    expect((await one.states({ ...notDone('stabilisation', 'comorbidity'), withdrawn: true }, 1, id)).status).toBe(200);
    expect(await one.level()).toBe('unknown');

    const none = await Decided.on();
    await none.states(notDone('decompression'));
    expect(await none.level()).toBe('unknown');
    await none.states({ part: 'stabilisation', said: 'not_done' });
    expect(await none.level()).toBe('discordant');
    expect(await api.rows('SELECT reasons FROM concordance WHERE decision_id = $1', [none.decisionId])).toEqual([{ reasons: ['patient_choice', 'not_recorded'] }]);
  });

  it('is full by the agreed alternative when the patient declines and plan B is given', async () => {
    const trigger = newId();
    const one = await Decided.on({ triggers: [{ id: trigger, kind: 'patient_declines', consequence: 'plan_b', plan: 'Single-fraction radiotherapy' }] });
    const { surgeon, oncologist } = one.room;
    await surgeon.put(`/cases/${one.caseId}/wishes/${newId()}`, { statement: 'No operation', obtainedBy: 'J. Tan', obtainedOn: day(1), declinesPlan: 'yes' }, 0);
    expect((await surgeon.put(`/decisions/${one.decisionId}/triggers/${trigger}/answer`, { effect: 'plan_b', why: 'Declined on the ward' }, 0)).status).toBe(200);
    expect(await one.level()).toBe('unknown');
    const course = newId();
    await oncologist.put(`/cases/${one.caseId}/radiotherapy-courses/${course}`, { state: 'delivered', levels: 'T8', firstFractionOn: day(1), deliveredDoseCgy: 800, deliveredFractions: 1, prescribedFractions: 1 }, 0);
    const [found] = (await one.all())[0]?.records ?? [];
    expect(found?.proposals).toMatchObject([{ part: 'plan_b', refId: trigger, extent: 'full', why: expect.stringContaining('plan B is followed') }]);
    await one.links('radiotherapy', course, [{ part: 'plan_b', refId: trigger, extent: 'full' }]);
    expect(await one.level()).toBe('full_alternative');
  });

  it('of an earlier decision stays with it, and one that was entered in error counts for nothing', async () => {
    const one = await Decided.on();
    await one.links('operation', await one.operates({ performedOn: day(0), startedAt: null }), whole('decompression', 'stabilisation'));
    await one.room.chair.move(one.caseId, 're-present', { reason: 'New pain' });
    const again = await one.room.list(one.caseId);
    const later = (await one.room.draft(again.itemId, { goals: GOALS })).body.id;
    expect((await one.room.sign(again.itemId)).status).toBe(200);
    expect((await one.all()).map(({ decisionId, stands, level }) => [decisionId, stands, level])).toEqual([[later, true, 'unknown'], [one.decisionId, false, 'full']]);
    expect((await one.room.chair.post(`/decisions/${later}/retraction`, { reason: 'Wrong case' })).status).toBe(200);
    expect(await api.rows('SELECT void, level FROM concordance WHERE decision_id = $1', [later])).toEqual([{ void: true, level: null }]);
    expect((await one.all()).map(({ stands }) => stands)).toEqual([true]);
  });
});

describe('an action and the part it carries out', () => {
  const step = newId();
  const steps = [{ id: step, what: 'Decompress and fix', specialty: 'spine_surgeon' as const }];
  const actionOf = async (one: Decided) => {
    const found = (await one.room.surgeon.get<ActionList>(`/cases/${one.caseId}/actions`)).body.actions.find(({ stepId }) => stepId === step);
    if (!found) throw new Error('the step has its action');
    return found;
  };

  it('are one: what is linked closes the action, and a link that is changed opens it again', async () => {
    const one = await Decided.on({ steps });
    const [operation, link] = [await one.operates(), newId()];
    expect((await actionOf(one)).state).toBe('open');
    await one.links('operation', operation, whole('decompression', 'stabilisation'), 0, link);
    expect(await actionOf(one)).toMatchObject({ state: 'done', settledOn: day(1) });
    await one.links('operation', operation, whole('decompression'), 1, link);
    expect((await actionOf(one)).state).toBe('open');
    const statement = newId();
    await one.states(notDone('stabilisation', 'comorbidity'), 0, statement);
    await one.states({ part: 'step', refId: step, said: 'not_done', reason: 'comorbidity' });
    expect(await actionOf(one)).toMatchObject({ state: 'not_done', notDoneReason: 'comorbidity' });
    expect(await one.level()).toBe('partial');
  });

  it('are one: what was said of the action is judged, and judged again when that is taken back', async () => {
    const one = await Decided.on({ steps });
    const { id, version } = await actionOf(one);
    expect((await one.room.surgeon.post(`/actions/${id}/outcome`, { outcome: 'not_done', reason: 'died' }, version)).status).toBe(200);
    expect(await one.level()).toBe('discordant');
    expect((await one.room.surgeon.post(`/actions/${id}/undoing`, undefined, version + 1)).status).toBe(200);
    expect(await one.level()).toBe('unknown');
  });
});

describe('the outcome of a goal', () => {
  it('is judged on a day, with residual compression and implants; earlier judgements stay', async () => {
    const one = await Decided.on();
    await one.links('operation', await one.operates({ goals: [{ goal: 'decompression', outcome: 'yes' }] }), whole('decompression', 'stabilisation'));
    const part = async (name: string) => (await one.all())[0]?.parts.find(({ part: found }) => found === name);
    expect(await part('decompression')).toMatchObject({ achieved: 'yes', result: null });
    expect(await part('stabilisation')).toMatchObject({ achieved: null });
    expect((await one.judges({ goal: 'decompression', assessedOn: day(2), achieved: 'partly', residualEscc: '1b', basis: 'MRI' })).status).toBe(200);
    expect((await one.judges({ goal: 'stabilisation', assessedOn: day(2), hardware: 'intact', absences: { achieved: 'pending' } })).status).toBe(200);
    expect(await part('decompression')).toMatchObject({ achieved: 'partly', achievedWords: expect.stringContaining('residual ESCC 1b') });
    expect(await part('stabilisation')).toMatchObject({ achieved: null, achievedWords: expect.stringContaining('implants intact') });
    (await one.judges({ goal: 'stabilisation', assessedOn: day(2), residualEscc: '2' })).expectProblem(422, 'invalid-input', '#/residualEscc');
    (await one.judges({ goal: 'biopsy', assessedOn: day(2), achieved: 'yes' })).expectProblem(422, 'invalid-input', '#/goal');
  });
});

describe('what is refused', () => {
  it('is a part that the decision does not have, a record that the case does not have, and a reason without its words', async () => {
    const one = await Decided.on();
    const operation = await one.operates();
    (await one.links('operation', operation, whole('biopsy'))).expectProblem(422, 'invalid-input', '#/fulfils/0/part');
    (await one.links('operation', operation, [{ part: 'step', extent: 'full' }])).expectProblem(422, 'invalid-input', '#/fulfils/0/part');
    (await one.links('operation', operation, whole('decompression', 'decompression'))).expectProblem(422, 'invalid-input', '#/fulfils');
    (await one.links('operation', newId(), whole('decompression'))).expectProblem(422, 'invalid-input', '#/sourceId');
    (await one.links('biopsy', operation, [])).expectProblem(422, 'invalid-input', '#/sourceId');
    (await one.states({ part: 'systemic', said: 'not_done' })).expectProblem(422, 'invalid-input', '#/part');
    (await one.states(notDone('decompression', 'other'))).expectProblem(422, 'invalid-input', '#/reason');
    (await one.states({ part: 'decompression', said: 'done', reason: 'died' })).expectProblem(422, 'invalid-input', '#/reason');
  });

  it('is a second link of a record, a second statement of a part, and a version that was not seen', async () => {
    const one = await Decided.on();
    const [operation, link] = [await one.operates(), newId()];
    const fulfils = whole('decompression');
    expect((await one.links('operation', operation, fulfils, 0, link)).status).toBe(200);
    // Pressed twice is once.
    expect((await one.links('operation', operation, fulfils, 0, link)).body.version).toBe(1);
    (await one.links('operation', operation, fulfils)).expectProblem(409, 'duplicate');
    (await one.links('operation', operation, [], 0, link)).expectProblem(412, 'stale-version');
    (await one.links('operation', await one.operates(), fulfils, 1, link)).expectProblem(422, 'invalid-input', '#/sourceId');
    const statement = newId();
    expect((await one.states(notDone('stabilisation'), 0, statement)).status).toBe(200);
    (await one.states(notDone('stabilisation'))).expectProblem(409, 'duplicate');
    (await one.states(notDone('decompression'), 1, statement)).expectProblem(422, 'invalid-input', '#/part');
    expect((await one.states({ ...notDone('stabilisation'), withdrawn: true }, 1, statement)).status).toBe(200);
    expect((await one.states(notDone('stabilisation'))).status).toBe(200);
  });

  it('is anything of a draft, and of a case that is not one\'s own; the referrer of the case reads and does not write', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId, caseId } = await room.drafted();
    (await room.surgeon.put(`/decisions/${decisionId}/delivery-statements/${newId()}`, notDone('decompression'), 0)).expectProblem(409, 'not-signed');
    const one = new Decided(room, caseId, decisionId);
    expect(await one.all(room.referrer)).toEqual([]);
    (await one.states(notDone('decompression'), 0, newId(), room.referrer)).expectProblem(403, 'not-permitted');
    const stranger = await api.as('referrer');
    (await stranger.get(`/cases/${caseId}/delivery`)).expectProblem(404, 'not-found');
  });
});
