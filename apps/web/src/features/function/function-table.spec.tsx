import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { FunctionalStatusView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { FunctionTable } from './function-table.js';

const status: FunctionalStatusView = {
  id: '1', version: 1, examinedOn: '2026-03-13', ecog: '3', ais: 'D', absences: { bowel: 'unknown', radiculopathy: 'not_done', bladder: 'pending', myelopathy: 'not_applicable' },
  recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Bello',
};

afterEach(cleanup);

describe('the table of examinations', () => {
  it('shows the four absences and "Not recorded" as five different things, and none of them as normal', async () => {
    render(aroundSpec(<FunctionTable statuses={[status]} onEdit={null} />));
    const table = await screen.findByRole('table', { name: 'Examinations, newest first' });
    const row = (name: string) => within(table).getByRole('row', { name: new RegExp(`^${name}`) });
    expect(row('Bowel')).toHaveTextContent('Unknown');
    expect(row('Radiculopathy')).toHaveTextContent('Not done');
    expect(row('Bladder')).toHaveTextContent('Pending');
    expect(row('Myelopathy')).toHaveTextContent('Not applicable');
    expect(row('Walking')).toHaveTextContent('Not recorded');
    expect(table).not.toHaveTextContent('Normal');
  });

  it('marks what is only read from the other scale as derived, and as a range', async () => {
    render(aroundSpec(<FunctionTable statuses={[status, { ...status, id: '2', ecog: null, kps: '80', examinedOn: '2026-03-01' }]} onEdit={null} />));
    const table = await screen.findByRole('table', { name: 'Examinations, newest first' });
    expect(within(table).getByRole('row', { name: /^KPS/ })).toHaveTextContent('30–40 derived80');
    expect(within(table).getByRole('row', { name: /^ECOG/ })).toHaveTextContent('31 derived');
  });
});
