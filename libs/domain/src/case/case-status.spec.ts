import type { TriageOutcomeView } from '../triage/triage-outcome.js';
import type { CaseState } from './lifecycle.js';
import { askedAtTriage, askedOfReferrer, statusStep } from './case-status.js';

const triage = (more: Partial<TriageOutcomeView>): TriageOutcomeView => ({
  id: '1', version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: '2', recordedByName: 'Dr Tan', decidedAt: '2026-03-13T12:00:00Z', decidedByName: 'Dr Tan', outcome: 'accept', ...more,
});
const empty = { lesions: [], functionalStatuses: [], priorTreatments: [], imaging: [], wishes: [] };

describe('what a status link says', () => {
  it.each<[CaseState, number, string]>([
    ['draft', 3, 'not_sent'], ['submitted', 3, 'received'], ['triaged', 0, 'in_preparation'], ['triaged', 1, 'needs_more'], ['in_preparation', 2, 'needs_more'],
    ['ready', 2, 'in_preparation'], ['listed', 2, 'listed'], ['discussed', 0, 'discussed'], ['in_delivery', 0, 'discussed'], ['follow_up', 0, 'discussed'], ['closed', 0, 'closed'],
  ])('of a case that is %s with %i open: %s', (state, asked, step) => expect(statusStep({ state }, asked)).toBe(step));

  it.each<[Partial<Parameters<typeof statusStep>[0]>, string]>([
    [{ state: 'submitted', triages: [triage({ outcome: 'ask', askedOf: 'referrer', asked: ['histology'] })] }, 'needs_more'],
    [{ state: 'submitted', triages: [triage({ outcome: 'ask', askedOf: 'pathologist', asked: ['histology'] })] }, 'received'],
    [{ state: 'submitted', triages: [triage({ outcome: 'ask', askedOf: 'referrer', asked: ['histology'], undoneAt: '2026-03-13T13:00:00Z' })] }, 'received'],
    [{ state: 'listed', triages: [triage({ outcome: 'standard_of_care' })] }, 'standard_of_care'],
    [{ state: 'triaged', triages: [triage({ outcome: 'emergency' })] }, 'emergency'],
    [{ state: 'closed', closingReason: 'not_accepted', triages: [triage({ outcome: 'reject' })] }, 'not_accepted'],
    [{ state: 'discussed', triages: [triage({ outcome: 'standard_of_care' })] }, 'discussed'],
  ])('tells what came of the triage: %j', (judged, step) => expect(statusStep({ state: 'submitted', ...judged }, 1)).toBe(step));

  it('lists first of all what the triage asked for, also where something is recorded already', () => {
    const judged = { ...empty, state: 'submitted', question: 'Operate?', triages: [triage({ outcome: 'ask', askedOf: 'referrer', asked: ['question'] })] };
    expect(askedAtTriage(judged as never)).toEqual(['question']);
    expect(askedOfReferrer(judged as never).map(({ id }) => id)).toContain('question');
  });

  it('asks for what a referrer can answer, until the board has spoken', () => {
    const asked = askedOfReferrer({ ...empty, state: 'submitted', question: 'Operate?' } as never).map(({ id }) => id);
    expect(asked).toContain('anticoagulant');
    expect(asked).not.toContain('question');
    for (const boards of ['sins', 'escc', 'responsible']) expect(asked).not.toContain(boards);
    for (const state of ['draft', 'discussed', 'closed']) expect(askedOfReferrer({ ...empty, state } as never)).toEqual([]);
  });
});
