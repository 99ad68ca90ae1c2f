import { allGoals, goalFaults } from './goals.js';
import { decisionSentence } from './sentence.js';
import { signingGaps } from './gaps.js';
import type { Decision } from './decision.js';

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

  it('reads the emergency of Margaret Okafor as the grammar has it: two primary goals, one secondary, one rejected, and what would overturn it', () => {
    const okafor: Decision = {
      levels: 'T8', timing: 'emergency',
      goals: [
        { goal: 'biopsy', state: 'recommended', primary: false, manner: 'intra-operative' },
        { goal: 'decompression', state: 'recommended', primary: true },
        { goal: 'resection', state: 'rejected', reason: 'the intent is palliative, no survival gain is expected and en-bloc resection is not indicated' },
        { goal: 'stabilisation', state: 'recommended', primary: true },
      ],
      triggers: [
        { id: 'a', kind: 'patient_declines', consequence: 'plan_b', plan: 'single-fraction palliative radiotherapy, same-day call to clinical oncology' },
        { id: 'b', kind: 'unfit', consequence: 'plan_b', plan: 'single-fraction palliative radiotherapy, same-day call to clinical oncology' },
      ],
    };
    expect(decisionSentence(okafor)).toBe(
      'For T8 the board recommends decompression and stabilisation (primary), intra-operative biopsy (secondary); resection was considered and not recommended because the intent is palliative, no survival gain ' +
        'is expected and en-bloc resection is not indicated; within 24 h. If the patient declines or the patient is unfit at the anaesthetic review, then single-fraction palliative radiotherapy, same-day call to clinical oncology.',
    );
  });

  it('says what a goal is for beside that goal', () => {
    const goals: Decision['goals'] = [{ goal: 'decompression', state: 'recommended', primary: true }, { goal: 'biopsy', state: 'recommended', primary: false, manner: 'intra-operative', reason: 'ER, PR, HER2 and ESR1' }];
    expect(decisionSentence({ levels: 'T8', timing: 'urgent', goals })).toBe('For T8 the board recommends decompression (primary), intra-operative biopsy (secondary), ER, PR, HER2 and ESR1; urgently, within days.');
  });

  it('says aloud that a goal, the level and the time are still open', () => {
    const open = { ...decision, goals: decision.goals.map((g) => (g.goal === 'biopsy' ? { goal: g.goal } : g)) };
    expect(decisionSentence(open)).toContain('biopsy is not yet decided');
    const nowhere = decisionSentence({ ...decision, levels: null, timing: null, latestBy: null });
    expect(nowhere).toContain('For a level that has not been named the board recommends');
    expect(nowhere).toContain('when is not yet decided');
    expect(decisionSentence({ ...decision, levels: null, absences: { levels: 'not_applicable' } })).toContain('The board recommends');
  });

  it('reads the steps in their order, with who, when and after what, and names a step that is only half said', () => {
    const steps: Decision['steps'] = [
      { id: 'a', what: 'Posterior decompression and fixation.', levels: 'T6-T10', specialty: 'spine_surgeon', timing: 'emergency', latestBy: '2026-03-14', latestTime: '09:00' },
      { id: 'b', specialty: 'radiation_oncologist', latestBy: '2026-04-10', afterId: 'a' },
      { id: 'c' },
    ];
    expect(decisionSentence({ ...decision, steps })).toContain(
      'In sequence: 1. Posterior decompression and fixation, T6–T10, by spine surgeon, within 24 h, at the latest by 14 Mar 2026, 09:00; 2. what is done is open, by radiation oncologist, at the latest by 10 Apr 2026, after step 1.',
    );
  });

  it('names a trigger whose consequence nobody has said', () => {
    expect(decisionSentence({ ...decision, fallbackTrigger: null, triggers: [{ id: 'a', kind: 'specimen_reported', tissueMarker: 'esr1' }] })).toContain('If a result for ESR1 is reported, then what is done is not yet decided.');
    expect(decisionSentence({ ...decision, fallbackTrigger: null, triggers: [{ id: 'a', kind: 'date_passes', date: '2026-04-10', consequence: 'rediscuss' }] })).toContain('If 10 Apr 2026 passes, then the case is discussed again.');
  });
});

describe('looking over a decision before it is signed', () => {
  const of = (given: Decision, blocks: boolean) => signingGaps(given).filter((gap) => gap.blocks === blocks).map(({ pointer }) => pointer);

  it('lets a complete goals matrix through and only reminds of the rest', () => {
    expect(of(decision, true)).toEqual([]);
    expect(of(decision, false)).toEqual(expect.arrayContaining(['#/plan', '#/rationale', '#/considered', '#/standard', '#/discussionType']));
  });
  it('stops at a goal without an answer, a rejection without reason and a missing responsible clinician', () => {
    expect(of({ goals: [{ goal: 'biopsy' }, { goal: 'resection', state: 'rejected' }] }, true)).toEqual(expect.arrayContaining(['#/goals/0/state', '#/goals/1/reason', '#/goals', '#/responsibleId']));
  });
  it('takes steps for a plan, a reason to depart for a standard, and a stated absence for an answer', () => {
    const said: Decision = { ...decision, steps: [{ id: 'a', what: 'Operate' }], deviationReason: 'Too frail for the standard', absences: { rationale: 'pending' } };
    expect(of(said, false)).not.toEqual(expect.arrayContaining(['#/plan']));
    expect(of(said, false).filter((pointer) => pointer === '#/standard' || pointer === '#/rationale')).toEqual([]);
  });
  it('reminds of a trigger that cannot be watched or leads nowhere', () => {
    const triggers: Decision['triggers'] = [{ id: 'a', kind: 'date_passes' }, { id: 'b', kind: 'other', consequence: 'rediscuss' }, { id: 'c' }];
    expect(of({ ...decision, triggers }, false).filter((pointer) => pointer.includes('triggers'))).toEqual(['#/triggers/0/date', '#/triggers/0/plan', '#/triggers/1/words']);
  });
  it('counts "no" as considered: who was not wanted was thought of', () => {
    const considered = (['rehabilitation', 'palliative', 'psychology', 'genetics', 'trial'] as const).map((care) => ({ care, answer: 'no' as const }));
    expect(of({ ...decision, considered }, false)).not.toContain('#/considered');
  });
});

describe('the goals matrix', () => {
  it('always holds the four goals in their order, those not mentioned as open', () => {
    expect(allGoals([{ goal: 'stabilisation', state: 'recommended' }, { goal: 'biopsy', state: 'not_applicable' }]).map(({ goal, state }) => [goal, state])).toEqual([
      ['biopsy', 'not_applicable'], ['decompression', null], ['resection', null], ['stabilisation', 'recommended'],
    ]);
  });
  it('takes every goal once, and any number of primary goals as long as they are pursued', () => {
    const faults = (...goals: Decision['goals']) => goalFaults(goals).map(({ pointer }) => pointer);
    expect(faults({ goal: 'biopsy', state: 'conditional', primary: true }, { goal: 'resection', state: 'recommended' })).toEqual([]);
    expect(faults({ goal: 'biopsy' }, { goal: 'biopsy' })).toEqual(['#/goals/1/goal']);
    expect(faults({ goal: 'biopsy', state: 'rejected', primary: true })).toEqual(['#/goals/0/primary']);
    expect(faults({ goal: 'decompression', state: 'recommended', primary: true }, { goal: 'stabilisation', state: 'recommended', primary: true })).toEqual([]);
  });
});
