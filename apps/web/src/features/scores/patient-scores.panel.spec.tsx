import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PATIENT_SCORES, type ScoreResultView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { PatientScoresPanel } from './patient-scores.panel.js';

const rating = (answers: Record<string, string>): ScoreResultView => ({
  id: '1', version: 1, score: 'mjoa', scoreVersion: 1, assessedOn: '2026-03-13', answers, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'k', recordedByName: 'Dr Kowalczyk',
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('the scores of the patient', () => {
  it('offers every score that is read with the case', async () => {
    render(aroundSpec(<PatientScoresPanel caseId="c" ratings={[]} mayRate />));
    await screen.findByRole('region', { name: 'Scores of the patient' });
    expect(screen.getAllByRole('button', { name: /^Rate / })).toHaveLength(PATIENT_SCORES.length);
    expect(screen.getByText(/None is recorded: Modified Japanese/)).toBeInTheDocument();
  });

  it('shows a rating with its items, its author and its band; higher is better', async () => {
    render(aroundSpec(<PatientScoresPanel caseId="c" ratings={[rating({ motorUpper: '5', motorLower: '7', sensoryUpper: '3', sphincter: '3' })]} mayRate={false} />));
    const table = await screen.findByRole('table', { name: 'mJOA, one rating' });
    expect(within(table).getByRole('columnheader', { name: /Dr Kowalczyk/ })).toHaveTextContent('13 Mar 2026');
    expect(within(table).getByRole('row', { name: /^Total/ })).toHaveTextContent(/No myelopathy.*18/);
    expect(screen.queryByRole('button', { name: /^Rate/ })).not.toBeInTheDocument();
  });

  it('gives a range and no total while an item is open', async () => {
    render(aroundSpec(<PatientScoresPanel caseId="c" ratings={[rating({ motorUpper: '4', motorLower: '5', sensoryUpper: '2' })]} mayRate={false} />));
    expect(await screen.findByRole('row', { name: /^Total or range/ })).toHaveTextContent(/Open: passing urine.*11–14/);
  });

  it('opens the form of a score in place', async () => {
    render(aroundSpec(<PatientScoresPanel caseId="c" ratings={[]} mayRate />));
    await userEvent.click(await screen.findByRole('button', { name: 'Rate mJOA' }));
    const form = await screen.findByRole('form', { name: 'Rate mJOA' });
    expect(within(form).getAllByRole('radiogroup')).toHaveLength(4);
    expect(within(form).queryByRole('radiogroup', { name: /lesion/i })).not.toBeInTheDocument();
  });
});
