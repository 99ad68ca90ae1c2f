import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { FunctionalStatusView } from '@rachis/domain';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { FunctionPanel } from './function.panel.js';
// Opened late by the panel; read here already, so that opening waits for nothing.
import './trends.js';

// On a machine that may be busy; a sheet has more than a hundred cells.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const status = (examinedOn: string, more: Partial<FunctionalStatusView> = {}): FunctionalStatusView => ({
  id: examinedOn,
  version: 1,
  examinedOn,
  recordedAt: `${examinedOn}T16:00:00Z`,
  recordedById: 'a',
  recordedByName: 'Dr Bello',
  ...more,
});
const show = (statuses: readonly FunctionalStatusView[]) =>
  render(aroundSpec(<FunctionPanel caseId="c" statuses={statuses} mayEdit={false} />));
afterEach(cleanup);

describe('the course of function', () => {
  it('is a sentence until there are two examinations, and nothing where there is none', async () => {
    show([status('2026-03-13', { ecog: '3' })]);
    expect(await screen.findByText('A course is drawn from the second examination on.')).toBeInTheDocument();
    cleanup();
    show([]);
    expect(await screen.findByText(/are not known to be normal/)).toBeInTheDocument();
    expect(screen.queryByText('Over time')).not.toBeInTheDocument();
  });

  it('draws no chart of two examinations that answered different questions', async () => {
    show([status('2026-04-01', { kps: '60' }), status('2026-03-13', { ecog: '3' })]);
    expect(await screen.findByText(/no question has been answered at two examinations yet/)).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('ends the line at what was not recorded, and says how often that was', async () => {
    show([
      status('2026-05-01', { ecog: '1' }),
      status('2026-04-20', { ecog: '2' }),
      status('2026-04-01'),
      status('2026-03-13', { ecog: '3' }),
    ]);
    const chart = await screen.findByRole('img', {
      name: 'ECOG: 3 on 13 Mar 2026, 1 on 1 May 2026; not recorded at 1 of 4',
    });
    const lines = [...chart.querySelectorAll('path')]
      .map((path) => path.getAttribute('d') ?? '')
      .filter((line) => !line.includes('l5 5'));
    expect(lines.map((line) => line.split(/[ML]/).length - 1)).toEqual([1, 2]);
    expect(chart.querySelectorAll('circle')).toHaveLength(3);
    expect(screen.getByText(/No course yet: KPS \(no value\)/)).toBeInTheDocument();
  });

  it('is told as a table too, with "Not recorded" where nothing was', async () => {
    show([
      status('2026-05-01', { ecog: '1', ambulation: 'walks_with_aid' }),
      status('2026-04-01'),
      status('2026-03-13', { ecog: '3', ambulation: 'plegic' }),
    ]);
    const table = await screen.findByRole('table', { name: 'Function over time' });
    const [, newest, middle] = within(table).getAllByRole('row');
    expect(newest).toHaveTextContent(/1 May 2026.*1.*Walks with aid/);
    expect(middle).toHaveTextContent(/1 Apr 2026Not recordedNot recorded/);
  });
});
