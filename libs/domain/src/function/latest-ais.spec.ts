import { latestAis } from './latest-ais.js';

const entry = (examinedOn: string, more: object = {}) => ({ examinedOn, recordedAt: `${examinedOn}T12:00:00Z`, ...more }) as never;

describe('the AIS as it was last stated', () => {
  it('is that of the neurological examination where the function in short has none', () => {
    expect(latestAis({ functionalStatuses: [entry('2026-03-13', { absences: { ais: 'pending' } })], neuroExams: [entry('2026-03-13', { ais: 'D' })] })).toMatchObject({ ais: 'D' });
    expect(latestAis({ functionalStatuses: [], neuroExams: [entry('2026-03-13', { ais: 'D' })] })).toMatchObject({ ais: 'D' });
  });

  it('is the newer of the two', () => {
    const [older, newer] = [entry('2026-03-01', { ais: 'E' }), entry('2026-03-13', { ais: 'C' })];
    expect(latestAis({ functionalStatuses: [older], neuroExams: [newer] })).toMatchObject({ ais: 'C' });
    expect(latestAis({ functionalStatuses: [newer], neuroExams: [older] })).toMatchObject({ ais: 'C' });
    expect(latestAis({ functionalStatuses: [entry('2026-03-13', { ais: 'D', recordedAt: '2026-03-13T15:00:00Z' })], neuroExams: [newer] })).toMatchObject({ ais: 'D' });
  });

  it('is open with its reason, or simply not there', () => {
    expect(latestAis({ functionalStatuses: [entry('2026-03-13')], neuroExams: [entry('2026-03-12', { absences: { ais: 'not_done' } })] })).toMatchObject({ absences: { ais: 'not_done' } });
    expect(latestAis({ functionalStatuses: [], neuroExams: null })).toBeNull();
  });
});
