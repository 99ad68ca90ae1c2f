import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { BreakGlassView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { Openings } from './openings.panel.js';

const opening = (id: string, more: Partial<BreakGlassView> = {}): BreakGlassView => ({
  id, version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Tan', caseId: 'c', caseNumber: 'SP-2026-00001', personId: 'a', personName: 'Dr Tan',
  category: 'on_call', reason: 'The ward asks about this patient', openedAt: '2026-03-13T16:00:00Z', endsAt: '2026-03-13T17:00:00Z', running: false, looked: 3, ...more,
});
afterEach(cleanup);
const show = (openings: BreakGlassView[], meId = 'me') =>
  render(aroundSpec(<Openings list={{ openings, waiting: openings.filter(({ verdict }) => !verdict).length }} mayJudge meId={meId} />));

describe('openings of closed cases', () => {
  it('say who, which case, why, how often was looked, and what was judged by whom', async () => {
    show([opening('1'), opening('2', { verdict: 'not_justified', verdictWords: 'Not on call', reviewedByName: 'Prof. Zhao' })]);
    const region = await screen.findByRole('region', { name: 'Openings' });
    expect(region).toHaveTextContent('1 not judged yet');
    expect(region).toHaveTextContent(/Dr Tan.*SP-2026-00001.*The ward asks about this patient.*3/);
    expect(region).toHaveTextContent(/Not justified.*Not on call, Prof\. Zhao/);
  });

  it('are not judged without words where they were not justified', async () => {
    show([opening('1')]);
    await userEvent.click(await screen.findByRole('button', { name: 'Judge…' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByText('Not justified'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep the judgement' }));
    expect(await within(dialog).findByText('Say in words why it was not justified')).toBeVisible();
  });

  it('offer nobody to judge their own', async () => {
    show([opening('1', { personId: 'me' })]);
    expect(await screen.findByText('waits')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Judge…' })).toBeNull();
  });
});
