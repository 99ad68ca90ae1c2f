import type { CaseState } from './lifecycle.js';
import { askedOfReferrer, statusStep } from './case-status.js';

const empty = { lesions: [], functionalStatuses: [], priorTreatments: [], imaging: [], wishes: [] };

describe('what a status link says', () => {
  it.each<[CaseState, number, string]>([
    ['draft', 3, 'not_sent'], ['submitted', 3, 'received'], ['triaged', 0, 'in_preparation'], ['triaged', 1, 'needs_more'], ['in_preparation', 2, 'needs_more'],
    ['ready', 2, 'in_preparation'], ['listed', 2, 'listed'], ['discussed', 0, 'discussed'], ['in_delivery', 0, 'discussed'], ['follow_up', 0, 'discussed'], ['closed', 0, 'closed'],
  ])('of a case that is %s with %i open: %s', (state, asked, step) => expect(statusStep(state, asked)).toBe(step));

  it('asks for what a referrer can answer, until the board has spoken', () => {
    const asked = askedOfReferrer({ ...empty, state: 'submitted', question: 'Operate?' } as never).map(({ id }) => id);
    expect(asked).toContain('anticoagulant');
    expect(asked).not.toContain('question');
    for (const boards of ['sins', 'escc', 'responsible']) expect(asked).not.toContain(boards);
    for (const state of ['draft', 'discussed', 'closed']) expect(askedOfReferrer({ ...empty, state } as never)).toEqual([]);
  });
});
