import { SURGICAL_GOALS } from '../decision/goal.js';
import {
  GOAL_OUTCOMES,
  goalsServedBy,
  PROCEDURES,
  proceduresFor,
  RESECTION_INTENTS,
  SURGICAL_APPROACHES,
  type ProcedureCode,
} from './procedures.js';

describe('the procedures', () => {
  it('are named once each and serve goals the board knows', () => {
    expect(new Set(PROCEDURES.map(({ code }) => code)).size).toBe(22);
    expect(PROCEDURES).toHaveLength(22);
    const goals = SURGICAL_GOALS.map(({ code }) => code);
    for (const procedure of PROCEDURES) for (const goal of procedure.goals) expect(goals).toContain(goal);
    for (const goal of goals) expect(proceduresFor(goal).length).toBeGreaterThan(0);
  });

  it('are found by a goal', () => {
    expect(proceduresFor('biopsy').map(({ code }) => code)).toEqual(['needle_biopsy', 'open_biopsy']);
    expect(proceduresFor('decompression').map(({ code }) => code)).toEqual([
      'laminectomy',
      'transpedicular_decompression',
      'separation_surgery',
      'corpectomy',
      'costotransversectomy',
      'litt',
    ]);
  });

  it('say together which goals they can serve, each once; an adjunct serves none', () => {
    expect(goalsServedBy(['separation_surgery', 'laminectomy', 'needle_biopsy'])).toEqual([
      'decompression',
      'stabilisation',
      'biopsy',
    ]);
    expect(goalsServedBy(['embolisation'])).toEqual([]);
    expect(goalsServedBy([])).toEqual([]);
    expect(() => goalsServedBy(['laser' as ProcedureCode])).toThrow('"laser" is not a procedure');
  });

  it('stand beside approaches, intents and the answer whether a goal was reached', () => {
    expect(SURGICAL_APPROACHES).toHaveLength(9);
    expect(RESECTION_INTENTS.map(({ code }) => code)).toEqual([
      'none',
      'debulking_intralesional',
      'separation',
      'piecemeal_total',
      'en_bloc',
    ]);
    expect(GOAL_OUTCOMES.map(({ code }) => code)).toEqual(['yes', 'partly', 'no', 'cannot_tell']);
  });
});
