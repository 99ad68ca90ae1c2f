import { deficitOnset } from './deficit-onset.js';

const recorded = { id: '1', version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: '2', recordedByName: 'Dr Tan' };
const examined = (deficitOnsetAt: string | null) => ({ ...recorded, examinedOn: '2026-03-13', deficitOnsetAt });
const presented = (deficitSince: string | null) => ({ ...recorded, deficitSince });

describe('the onset of the deficit', () => {
  it('is the hour of the newest examination that says it', () => {
    const functionalStatuses = [examined(null), examined('2026-03-12T20:00:00Z'), examined('2026-03-10T20:00:00Z')];
    expect(deficitOnset({ functionalStatuses, presentation: presented('2026-03-12') })).toEqual({ at: '2026-03-12T20:00:00Z', since: null, contradictedBy: null });
  });
  it('is the day of the presentation only while nobody knows the hour', () => {
    expect(deficitOnset({ functionalStatuses: [examined(null)], presentation: presented('2026-03') })).toEqual({ at: null, since: '2026-03', contradictedBy: null });
  });
  it('is not known where nobody has said it', () => {
    expect(deficitOnset({ functionalStatuses: [] })).toEqual({ at: null, since: null, contradictedBy: null });
  });
  it.each(['2026-03-12', '2026-03-13', '2026-03', '2026'])('of 12 March 20:00 fits a presentation that says %s', (said) => {
    expect(deficitOnset({ functionalStatuses: [examined('2026-03-12T20:00:00Z')], presentation: presented(said) }).contradictedBy).toBeNull();
  });
  it.each(['2026-03-10', '2026-02', '2025'])('of 12 March 20:00 is contradicted by a presentation that says %s', (said) => {
    expect(deficitOnset({ functionalStatuses: [examined('2026-03-12T20:00:00Z')], presentation: presented(said) }).contradictedBy).toBe(said);
  });
});
