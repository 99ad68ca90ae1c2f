import type { Decision } from '../decision/decision.js';
import { actionsOfDecision, ownerText, type SignedWhere } from './actions-of-decision.js';

const [surgeon, nurse, first, second] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];
/** Friday 13 March 2026, 17:15 in London. */
const where: SignedWhere = { signedAt: '2026-03-13T17:15:00Z', timeZone: 'Europe/London', responsibleRoles: ['spine_surgeon'] };
const goals: Decision['goals'] = [{ goal: 'biopsy', state: 'not_applicable' }, { goal: 'decompression', state: 'recommended' }, { goal: 'resection', state: 'rejected', reason: 'no gain' }, { goal: 'stabilisation', state: 'recommended' }];
const decided = (more: Partial<Decision>): Decision => ({ goals, responsibleId: surgeon, ...more });
const made = (more: Partial<Decision>, at: Partial<SignedWhere> = {}) => actionsOfDecision(decided(more), { ...where, ...at });
const one = (more: Partial<Decision>, kind: string, at: Partial<SignedWhere> = {}) => made(more, at).find((action) => action.kind === kind);

describe('what follows from a decision', () => {
  it('is owned and due, always, even where the board named nobody and no day', () => {
    const all = made({ responsibleId: null, steps: [{ id: first, what: 'Operate' }], considered: [{ care: 'palliative', answer: 'yes' }], supportive: 'Brace', informPatientBy: '2026-03-16', nextDiscussion: 'After the scan', triggers: [{ id: second, kind: 'marker_result', consequence: 'rediscuss' }] });
    expect(all.map(({ kind }) => kind)).toEqual(['step', 'goal', 'supportive', 'referral', 'inform_patient', 'result', 'next_discussion']);
    for (const { dueOn, ownerId, ownerRole, ownerWords } of all) expect([/^\d{4}-\d\d-\d\d$/.test(dueOn), Boolean(ownerId ?? ownerRole ?? ownerWords)]).toEqual([true, true]);
    expect(all.every(({ ownerRole }) => ownerRole === 'coordinator')).toBe(true);
  });

  it('gives the goals of surgery to the first step of the surgeon, who is the responsible clinician where the role fits', () => {
    const steps = [{ id: first, what: 'Decompress and fix', levels: 'T6-T10', specialty: 'spine_surgeon' as const, latestBy: '2026-03-14', latestTime: '09:00' }];
    expect(one({ steps }, 'step')).toMatchObject({ what: 'Decompress and fix, T6–T10', stepId: first, ownerId: surgeon, goals: ['decompression', 'stabilisation'], dueOn: '2026-03-14', dueTime: '09:00', dueBasis: 'stated' });
    expect(one({ steps }, 'step', { responsibleRoles: ['medical_oncologist'] })).toMatchObject({ ownerId: null, ownerRole: 'spine_surgeon' });
    expect(one({ steps: [{ ...steps[0]!, byWhom: 'Dr Marsh' }] }, 'step')).toMatchObject({ ownerId: null, ownerRole: 'spine_surgeon', ownerWords: 'Dr Marsh' });
  });

  it('knows radiotherapy after an operation, and what it waits for', () => {
    const steps = [{ id: first, what: 'Fix T8', specialty: 'spine_surgeon' as const }, { id: second, what: '20 Gy in 5', specialty: 'radiation_oncologist' as const, afterId: first, latestBy: '2026-04-11' }];
    expect(one({ steps }, 'post_operative_radiotherapy')).toMatchObject({ ownerRole: 'radiation_oncologist', dueOn: '2026-04-11', waitingFor: 'Fix T8', stepId: second });
  });

  it('says that tissue is needed where a biopsy is wanted and no step takes it', () => {
    const wanted = goals.map((goal) => (goal.goal === 'biopsy' ? { ...goal, state: 'conditional' as const, manner: 'CT-guided', condition: 'the marker is negative' } : { ...goal, state: 'not_applicable' as const }));
    expect(made({ goals: wanted, levels: 'L2' })).toMatchObject([{ kind: 'tissue', what: 'CT-guided biopsy, L2', goals: ['biopsy'], waitingFor: 'the marker is negative', ownerId: surgeon }]);
    expect(made({ goals: wanted, steps: [{ id: first, what: 'Biopsy', specialty: 'radiologist' }] })).toMatchObject([{ kind: 'step', goals: ['biopsy'], ownerRole: 'radiologist' }]);
  });

  it('takes the plan in words where there are no steps', () => {
    expect(made({ plan: 'Posterior decompression T8.', latestBy: '2026-03-19' })).toMatchObject([{ kind: 'plan', what: 'Posterior decompression T8', goals: ['decompression', 'stabilisation'], dueOn: '2026-03-19', dueBasis: 'plan' }]);
  });

  it.each<[string, Partial<Decision>, string, object]>([
    ['an emergency within 24 h, across the change of the clocks', { plan: 'Operate', timing: 'emergency' }, 'plan', { dueOn: '2026-03-14', dueTime: '17:15', dueBasis: 'emergency' }],
    ['what nobody named after 30 days', { plan: 'Operate' }, 'plan', { dueOn: '2026-04-12', dueBasis: 'asked_again' }],
    ['a referral with the outcome, on Monday', { considered: [{ care: 'rehabilitation', answer: 'yes', why: 'To go home' }] }, 'referral', { what: 'Refer: rehabilitation (To go home)', dueOn: '2026-03-16', dueBasis: 'outcome' }],
    ['the patient after two working days', { informsPatientId: nurse }, 'inform_patient', { dueOn: '2026-03-17', dueBasis: 'told', ownerId: nurse }],
    ['the patient tonight', { informsPatientId: nurse, informPatientBy: '2026-03-13', informPatientTime: '20:00' }, 'inform_patient', { dueOn: '2026-03-13', dueTime: '20:00', dueBasis: 'stated' }],
  ])('is due: %s', (_what, more, kind, expected) => expect(one(more, kind)).toMatchObject(expected));

  it('reads the clock of the place where the board meets', () => {
    const at = { signedAt: '2026-03-28T20:30:00Z' };
    expect(one({ plan: 'Operate', timing: 'emergency' }, 'plan', at)).toMatchObject({ dueOn: '2026-03-29', dueTime: '21:30' });
    expect(one({ plan: 'Operate', timing: 'emergency' }, 'plan', { ...at, timeZone: 'Asia/Kolkata' })).toMatchObject({ dueOn: '2026-03-30', dueTime: '02:00' });
  });

  it('makes no task of what was considered and not wanted, of a trigger that nobody waits for, or of empty words', () => {
    expect(made({ goals: [], considered: [{ care: 'trial', answer: 'no', why: 'None open' }, { care: 'genetics' }], triggers: [{ id: first, kind: 'patient_declines', consequence: 'plan_b', plan: 'Radiotherapy' }], steps: [{ id: first }], supportive: '  ' })).toEqual([]);
  });

  it('names its owner in words', () => {
    expect(ownerText({ ownerName: 'J. Tan' })).toBe('J. Tan');
    expect(ownerText({ ownerRole: 'radiation_oncologist', ownerWords: 'Dr Marsh' })).toBe('Dr Marsh, Radiation oncologist');
    expect(ownerText({})).toBe('Owner not recorded');
  });
});
