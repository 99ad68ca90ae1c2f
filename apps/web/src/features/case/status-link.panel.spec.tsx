import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseStatus, CaseView, StatusLinkView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { CaseStatusPanel } from './case-status.panel.js';
import { Replies } from './replies.panel.js';
import { StatusLinks } from './status-links.panel.js';

// The test browser loads no fonts; a text box that grows asks for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const TOKEN = 'T'.repeat(43);
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(({ path }) => (path.endsWith('/status-links') ? { id: 'l', token: TOKEN } : { id: 'x', version: 2 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});

describe('what the holder of a link sees', () => {
  const status: CaseStatus = {
    initials: 'M. O.', birthYear: '1963', step: 'listed', receivedAt: '2026-03-10T09:00:00Z', listedFor: '2026-03-17T08:00:00Z', outcomeTo: null, centreName: 'Northgate', phone: '01632 960001', timeZone: 'Europe/London', expiresAt: '2026-05-10T09:00:00Z',
    missing: [{ item: 'histology', label: 'Histology', sent: false, asked: false }, { item: 'wish', label: "Patient's own goals", sent: true, asked: false }],
  };
  it('is the state in words, the telephone and what is missing', async () => {
    render(aroundSpec(<CaseStatusPanel status={status} token={TOKEN} />));
    expect(await screen.findByText('Listed for the board, 17 Mar 2026, 08:00 GMT')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '01632 960001' })).toBeInTheDocument();
    expect(screen.getByText('Sent, is being taken over')).toBeInTheDocument();
  });
  it('says to whom the outcome goes', async () => {
    render(aroundSpec(<CaseStatusPanel status={{ ...status, step: 'discussed', outcomeTo: 'spine_surgeon', missing: [] }} token={TOKEN} />));
    expect(await screen.findByText('Discussed; the outcome goes to the spine surgeon responsible')).toBeInTheDocument();
  });
  it('lets a missing answer be sent', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<CaseStatusPanel status={status} token={TOKEN} />));
    await user.click(await screen.findByRole('button', { name: 'Send: Histology' }));
    const form = screen.getByRole('form', { name: 'Histology' });
    expect(within(form).getByRole('button', { name: 'Send to the centre' })).toBeDisabled();
    await user.click(within(form).getByRole('textbox'));
    await user.paste('Adenocarcinoma');
    await user.click(within(form).getByRole('button', { name: 'Send to the centre' }));
    await waitFor(() => expect(server.sent).toEqual([{ method: 'POST', path: '/api/status/replies', body: { token: TOKEN, item: 'histology', text: 'Adenocarcinoma' } }]));
  }, 30_000);
});

describe('links on a case', () => {
  it('are given out for sixty days, and the address is shown once', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<StatusLinks caseId="c" links={[]} />));
    await user.click(await screen.findByRole('button', { name: 'Give out a status link' }));
    expect(await screen.findByRole('textbox', { name: 'Status link' })).toHaveValue(`http://localhost/status#${TOKEN}`);
    expect(server.sent[0]).toEqual({ method: 'POST', path: '/api/cases/c/status-links', body: { days: 60 } });
  }, 30_000);
  it('say whether they work, expired or were withdrawn', async () => {
    const link = (id: string, more: Partial<StatusLinkView>): StatusLinkView => ({ id, version: 1, issuedAt: '2026-03-10T09:00:00Z', issuedByName: 'J. Tan', expiresAt: '2999-01-01T00:00:00Z', ...more });
    render(aroundSpec(<StatusLinks caseId="c" links={[link('a', {}), link('b', { expiresAt: '2026-03-11T00:00:00Z' }), link('c', { revokedAt: '2026-03-11T00:00:00Z' })]} />));
    for (const word of ['Works', 'Expired', 'Withdrawn']) expect(await screen.findByText(word)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Withdraw' })).toHaveLength(2);
  });
});

describe('replies on a case', () => {
  const theCase = { id: 'c', lesions: [], functionalStatuses: [], priorTreatments: [], imaging: [], wishes: [], replies: [{ id: 'r', version: 1, item: 'anticoagulant', text: 'Apixaban', repliedAt: '2026-03-10T09:00:00Z' }] } as unknown as CaseView;
  it('stand with the name of what was asked, and are marked as taken over', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Replies theCase={theCase} mayHandle handled={false} />));
    await user.click(await screen.findByRole('button', { name: 'Taken over: Anticoagulant' }));
    await waitFor(() => expect(server.sent).toEqual([{ method: 'POST', path: '/api/cases/c/referrer-replies/r/handling', body: null }]));
  }, 30_000);
  it('take no room where none came', async () => {
    render(aroundSpec(<><p>the page</p><Replies theCase={theCase} mayHandle handled /></>));
    expect(await screen.findByText('the page')).toBeInTheDocument();
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });
});
