import { allGoals, goalFaults } from './goals.js';
import { decisionSentence } from './sentence.js';
import { signingGaps, type Decision } from './decision.js';

const decision: Decision = {
  levels: 'T8',
  goals: [
    { goal: 'biopsy', state: 'conditional', condition: 'tissue can be taken on the way.' },
    { goal: 'decompression', state: 'recommended', primary: true },
    { goal: 'resection', state: 'rejected', reason: 'no survival gain is expected' },
    { goal: 'stabilisation', state: 'recommended' },
  ],
  timing: 'emergency', latestBy: '2026-03-14', responsibleId: '0',
  fallbackTrigger: 'the patient declines', fallbackPlan: 'single-fraction palliative radiotherapy',
};

describe('the decision read back', () => {
  it('names what is recommended, what depends on something, and what was rejected and why', () => {
    expect(decisionSentence(decision)).toBe(
      'For T8 the board recommends decompression (primary) and stabilisation; biopsy if tissue can be taken on the way; resection was considered and not recommended ' +
        'because no survival gain is expected; within 24 h; at the latest by 14 Mar 2026. If the patient declines, then single-fraction palliative radiotherapy.',
    );
  });
  it('says aloud that a goal is still open', () => {
    const open = { ...decision, goals: decision.goals.map((g) => (g.goal === 'biopsy' ? { goal: g.goal } : g)) };
    expect(decisionSentence(open)).toContain('biopsy is not yet decided');
  });
});

describe('looking over a decision before it is signed', () => {
  it('lets a complete goals matrix through and only reminds of the rest', () => {
    expect(signingGaps(decision).filter(({ blocks }) => blocks)).toEqual([]);
    expect(signingGaps(decision).map(({ pointer }) => pointer)).toContain('#/rationale');
  });
  it('stops at a goal without an answer, a rejection without reason and a missing responsible clinician', () => {
    const gaps = signingGaps({ goals: [{ goal: 'biopsy' }, { goal: 'resection', state: 'rejected' }] }).filter(({ blocks }) => blocks).map(({ pointer }) => pointer);
    expect(gaps).toEqual(expect.arrayContaining(['#/goals/0/state', '#/goals/1/reason', '#/goals', '#/responsibleId']));
  });
});

describe('the goals matrix', () => {
  it('always holds the four goals in their order, those not mentioned as open', () => {
    expect(allGoals([{ goal: 'stabilisation', state: 'recommended' }, { goal: 'biopsy', state: 'not_applicable' }]).map(({ goal, state }) => [goal, state])).toEqual([
      ['biopsy', 'not_applicable'], ['decompression', null], ['resection', null], ['stabilisation', 'recommended'],
    ]);
  });
  it('takes every goal once and one primary goal that is pursued', () => {
    const faults = (...goals: Decision['goals']) => goalFaults(goals).map(({ pointer }) => pointer);
    expect(faults({ goal: 'biopsy', state: 'conditional', primary: true }, { goal: 'resection', state: 'recommended' })).toEqual([]);
    expect(faults({ goal: 'biopsy' }, { goal: 'biopsy' })).toEqual(['#/goals/1/goal']);
    expect(faults({ goal: 'biopsy', state: 'rejected', primary: true })).toEqual(['#/goals/0/primary']);
    expect(faults({ goal: 'biopsy', state: 'recommended', primary: true }, { goal: 'resection', state: 'conditional', primary: true })).toEqual(['#/goals/1/primary']);
  });
});
