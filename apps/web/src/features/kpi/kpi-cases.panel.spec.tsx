import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { KpiCase, KpiCasePage } from '@rachis/domain';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { KpiCasesPanel } from './kpi-cases.panel.js';

const row = (caseNumber: string, more: Partial<KpiCase> = {}): KpiCase => ({ caseId: caseNumber, caseNumber, familyName: 'Okafor', givenName: 'Margaret', day: '2026-03-09', reason: 'late', ...more });
const SEARCH = { from: '2026-01-01', to: '2026-12-01', boardId: null, organisationId: null, measure: 'k1', verdict: 'out' } as const;
// Many charts and tables take a slow machine their time.
configure({ asyncUtilTimeout: 15_000 });
let server: ReturnType<typeof serverForSpec> | undefined;
afterEach(() => {
  cleanup();
  server?.stop();
});
const show = (pages: readonly KpiCasePage[], identityHidden = false) => {
  const opened: string[] = [];
  server = serverForSpec(({ body }) => pages[(body as { after: number }).after === 0 ? 0 : 1]);
  render(aroundSpec(<KpiCasesPanel search={SEARCH} identityHidden={identityHidden} onOpen={({ caseId }) => opened.push(caseId)} onClose={() => undefined} />));
  return opened;
};

describe('the cases behind a number', () => {
  it('say whose they are, on which day they count and why, and lead to the case', async () => {
    const opened = show([{ rows: [row('SP-1')], total: 1, next: null }]);
    expect(await screen.findByRole('row', { name: 'Case SP-1' })).toHaveTextContent('SP-1Okafor, Margaret9 Mar 2026Listed after the cut-off');
    await userEvent.click(screen.getByText('Okafor, Margaret'));
    expect(opened).toEqual(['SP-1']);
  });

  it('come without names where names are hidden', async () => {
    show([{ rows: [row('SP-1')], total: 1, next: null }], true);
    expect(await screen.findByText('Name hidden')).toBeVisible();
    expect(screen.queryByText(/Okafor/)).toBeNull();
  });

  it('come page by page, with the number of all from the beginning', async () => {
    show([{ rows: [row('SP-1')], total: 2, next: 1 }, { rows: [row('SP-2')], total: 2, next: null }]);
    expect(await screen.findByText('2 counted')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('SP-2')).toBeVisible();
    expect(screen.getByText('SP-1')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
