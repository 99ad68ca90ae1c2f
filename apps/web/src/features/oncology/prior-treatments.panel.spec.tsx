import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PriorTreatmentView } from '@rachis/domain';
import { cleanup, render, screen } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { doseWords } from './dose-words.js';
import { PriorTreatmentsPanel } from './prior-treatments.panel.js';

const treatment: PriorTreatmentView = {
  id: '1', version: 1, kind: 'radiotherapy', levels: 'T8-T10', givenOn: '2024-10', totalDoseCgy: 2000, fractions: 5,
  recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Bello',
};

afterEach(cleanup);

describe('previous treatment', () => {
  it('shows a dose in gray, never in centigray', async () => {
    render(aroundSpec(<PriorTreatmentsPanel caseId="c" treatments={[treatment]} mayEdit={false} />));
    const panel = await screen.findByRole('region', { name: 'Previous treatment' });
    expect(panel).toHaveTextContent('Dose 20 Gy in 5 fractions');
    expect(panel).toHaveTextContent('T8–T10');
    expect(panel).not.toHaveTextContent(/cGy|2000/);
  });

  it('says why a dose is missing instead of leaving it out', async () => {
    render(aroundSpec(<PriorTreatmentsPanel caseId="c" treatments={[{ ...treatment, totalDoseCgy: null, fractions: null, absences: { totalDoseCgy: 'unknown' } }]} mayEdit={false} />));
    expect(await screen.findByRole('region', { name: 'Previous treatment' })).toHaveTextContent('Dose Unknown');
  });

  it('does not call an empty list "no treatment"', async () => {
    render(aroundSpec(<PriorTreatmentsPanel caseId="c" treatments={[]} mayEdit={false} />));
    expect(await screen.findByText(/does not say there was none/)).toBeInTheDocument();
  });

  it('keeps the parts of a dose that are known', () => {
    expect(doseWords({ totalDoseCgy: 850, fractions: 1 })).toBe('8.5 Gy in 1 fraction');
    expect(doseWords({ totalDoseCgy: null, fractions: 10 })).toBe('10 fractions');
    expect(doseWords({ totalDoseCgy: null, fractions: null })).toBeNull();
  });
});
