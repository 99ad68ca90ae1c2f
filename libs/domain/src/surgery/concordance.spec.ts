import fc from 'fast-check';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import { goalGaps, planConcordance } from './concordance.js';
import type { ReachedGoal } from './operation.js';
import { complicationWord, currentPlan, standingOf } from './plan-standing.js';
import { GOAL_OUTCOMES } from './procedures.js';

const planned = (...goals: SurgicalGoal[]) => ({ goals: goals.map((goal) => ({ goal })), primaryGoal: goals[0] ?? null });
const said = (answers: Partial<Record<SurgicalGoal, ReachedGoal['outcome']>>) => ({
  goals: Object.entries(answers).map(([goal, outcome]) => ({ goal: goal as SurgicalGoal, outcome, words: `${goal} words` })),
});

describe('the goals of a plan after the operation', () => {
  it('are in full concordance when each was reached: decompression, stabilisation and biopsy', () => {
    const { rows, whole } = planConcordance(planned('decompression', 'stabilisation', 'biopsy'), said({ stabilisation: 'yes', decompression: 'yes', biopsy: 'yes' }));
    expect(whole).toBe('full');
    expect(rows.map(({ goal, state, primary }) => [goal, state, primary])).toEqual([
      ['biopsy', 'done', false],
      ['decompression', 'done', true],
      ['stabilisation', 'done', false],
    ]);
    expect(rows[0]?.words).toBe('biopsy words');
  });

  it('stay open while one is not answered or cannot be told, and open is not "not reached"', () => {
    expect(planConcordance(planned('decompression', 'biopsy'), said({ decompression: 'yes' }))).toMatchObject({ whole: 'open', rows: [{ goal: 'biopsy', state: 'open', words: null }, { state: 'done' }] });
    expect(planConcordance(planned('biopsy'), said({ biopsy: 'cannot_tell' }))).toMatchObject({ whole: 'open', rows: [{ state: 'open', words: 'biopsy words' }] });
    expect(planConcordance(planned('biopsy'), { goals: null }).whole).toBe('open');
  });

  it('are partly reached or not at all only when all are answered', () => {
    expect(planConcordance(planned('decompression', 'stabilisation'), said({ decompression: 'no', stabilisation: 'yes' })).whole).toBe('partial');
    expect(planConcordance(planned('decompression'), said({ decompression: 'partly' })).whole).toBe('partial');
    expect(planConcordance(planned('decompression', 'stabilisation'), said({ decompression: 'no', stabilisation: 'no' })).whole).toBe('none');
  });

  it('are nothing to compare where none was planned, and what was done beyond the plan is named', () => {
    expect(planConcordance({}, said({ biopsy: 'yes' }))).toMatchObject({ whole: null, rows: [], beyondPlan: [{ goal: 'biopsy' }] });
    expect(planConcordance(planned('decompression'), said({ decompression: 'yes', biopsy: 'yes' }))).toMatchObject({ whole: 'full', beyondPlan: [{ goal: 'biopsy', outcome: 'yes' }] });
  });

  it('are never called full while any planned goal is not reached, whatever is said', () => {
    const goals = fc.subarray(SURGICAL_GOALS.map(({ code }) => code));
    const outcome = fc.option(fc.constantFrom(...GOAL_OUTCOMES.map(({ code }) => code)));
    fc.assert(
      fc.property(goals, fc.array(outcome, { minLength: 4, maxLength: 4 }), (plan, outcomes) => {
        const answers = SURGICAL_GOALS.flatMap(({ code }, at) => (outcomes[at] ? [{ goal: code, outcome: outcomes[at] }] : []));
        const { whole, rows } = planConcordance(planned(...plan), { goals: answers });
        const reached = plan.every((goal) => answers.some((one) => one.goal === goal && one.outcome === 'yes'));
        expect(whole === 'full').toBe(plan.length > 0 && reached);
        expect(rows).toHaveLength(plan.length);
      }),
    );
  });
});

describe('goals and procedures', () => {
  it('fit, or the goal and the procedure that do not are named', () => {
    expect(goalGaps(['decompression', 'stabilisation'], ['transpedicular_decompression', 'posterior_instrumentation_open'])).toEqual({ goalsWithoutProcedure: [], proceduresWithoutGoal: [] });
    const { goalsWithoutProcedure, proceduresWithoutGoal } = goalGaps(['decompression', 'biopsy'], ['laminectomy', 'kyphoplasty', 'embolisation']);
    expect(goalsWithoutProcedure).toEqual(['biopsy']);
    expect(proceduresWithoutGoal.map(({ code }) => code)).toEqual(['kyphoplasty']);
  });

  it('say nothing while one of the two is not recorded', () => {
    const nothing = { goalsWithoutProcedure: [], proceduresWithoutGoal: [] };
    expect(goalGaps(['biopsy'], [])).toEqual(nothing);
    expect(goalGaps([], ['laminectomy'])).toEqual(nothing);
  });
});

describe('which plan counts', () => {
  const plans = [
    { id: 'b', proposedOn: '2026-03-13', status: 'cancelled' },
    { id: 'a', proposedOn: '2026-03-13', status: 'booked' },
    { id: 'c', proposedOn: '2026-02-01', status: 'proposed' },
  ] as const;

  it('is the newest that is not cancelled, in whatever order they come', () => {
    expect(currentPlan(plans)?.id).toBe('a');
    expect(currentPlan([...plans].reverse())?.id).toBe('a');
    expect(currentPlan([plans[0]])).toBeNull();
    expect(currentPlan([])).toBeNull();
    expect(currentPlan([{ ...plans[1], id: 'x' }, { ...plans[1], id: 'y' }])?.id).toBe('y');
  });

  it('and what became of the others is said', () => {
    const standings = (operations: { planId?: string | null }[]) => plans.map((plan) => standingOf(plan, plans, operations));
    expect(standings([])).toEqual(['cancelled', 'current', 'replaced']);
    expect(standings([{ planId: 'a' }, { planId: null }])).toEqual(['cancelled', 'carried_out', 'replaced']);
    expect(standings([{ planId: 'c' }])).toEqual(['cancelled', 'current', 'carried_out']);
  });
});

describe('complications of an operation', () => {
  const complication = (occurredOn: string | null, operationId = 'o') => ({ operationId, occurredOn });
  it('are none only when somebody has said so, up to the day they looked', () => {
    expect(complicationWord({ id: 'o' }, [])).toBe('not_said');
    expect(complicationWord({ id: 'o', followUpTo: '2026-04-20' }, [])).toBe('none_observed');
    expect(complicationWord({ id: 'o' }, [complication('2026-03-20')])).toBe('recorded');
    expect(complicationWord({ id: 'o' }, [complication('2026-03-20', 'another')])).toBe('not_said');
  });

  it('contradict that statement where they may lie before that day', () => {
    const word = (occurredOn: string | null) => complicationWord({ id: 'o', followUpTo: '2026-04-20' }, [complication(occurredOn)]);
    expect(word('2026-04-20')).toBe('contradicted');
    expect(word('2026-04-21')).toBe('recorded');
    expect(word('2026-04')).toBe('contradicted');
    expect(word('2026-05')).toBe('recorded');
    expect(word('2025')).toBe('contradicted');
    expect(word(null)).toBe('contradicted');
  });
});
