import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WatchedTrigger } from '@rachis/domain';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { FactChanges } from './fact-changes.js';
import { TriggersPanel } from './triggers.panel.js';

let triggers: WatchedTrigger[];
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(({ method }) => (method === 'GET' ? { triggers } : { id: 't', version: 1 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});
const trigger = (more: Partial<WatchedTrigger>): WatchedTrigger => ({ id: 't', decisionId: 'd', caseId: 'c', version: 0, kind: 'specimen_reported', consequence: 'rediscuss', ...more });
const show = (...given: WatchedTrigger[]) => {
  triggers = given;
  render(aroundSpec(<TriggersPanel caseId="c" mayReport mayAnswer />));
};

describe('what came after the signature', () => {
  it('shows Tokuhashi at 10 then and now, as changed without effect (A9)', async () => {
    const figures = [{ title: 'Tokuhashi 2005', before: '10: 6 months or more', now: '10: 6 months or more', mark: 'no_effect' as const }];
    render(aroundSpec(<FactChanges since={{ facts: [{ section: 'Lesions', what: 'added', title: 'L1', by: 'Dr Vikram Rao', at: '2026-03-13T18:20:00Z', answers: [] }], figures }} />));
    expect(await screen.findByText('changed since decision: no effect')).toBeInTheDocument();
    expect(screen.getByText('10: 6 months or more', { exact: false })).toBeInTheDocument();
  });

  it('says by which record a trigger fired, and offers first what had been agreed for it', async () => {
    show(trigger({ firedAt: '2026-03-20T11:00:00Z', source: 'specimen', sourceCode: 'intraoperative', sourceOn: '2026-03-20', sourceWords: 'T8' }));
    expect(await screen.findByText(/Tissue taken at therapeutic surgery, T8, reported 20 Mar 2026/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Say what follows' }));
    expect(screen.getByRole('button', { name: 'Discuss the case again, as agreed' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Follow plan B' })).toBeInTheDocument();
  });

  it('leads on to the next step: plan B is recorded and confirmed, a case to be discussed is put on an agenda', async () => {
    const answered = { firedAt: '2026-03-14T08:00:00Z', source: 'wish' as const, answeredAt: '2026-03-14T08:10:00Z' };
    show(trigger({ ...answered, consequence: 'plan_b', effect: 'plan_b' }), trigger({ ...answered, id: 'u', effect: 'rediscussed' }), trigger({ ...answered, id: 'v', effect: 'no_effect', why: 'Known before' }));
    expect(await screen.findByRole('link', { name: /Record what was done as plan B/ })).toHaveAttribute('href', '/cases/c#delivery');
    expect(screen.getByRole('link', { name: /put it on an agenda/ })).toHaveAttribute('href', '/meetings');
    expect(screen.getAllByText(/^Next:/)).toHaveLength(2);
  });
});
