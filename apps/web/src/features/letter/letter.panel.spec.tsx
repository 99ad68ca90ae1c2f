import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter, LetterView, OutboxMessage } from '@rachis/domain';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { LetterPanel } from './letter.panel.js';

Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const TEXT: Letter = {
  kind: 'outcome_letter', words: null, next: 'The surgeon telephones on Friday', callIf: 'The legs become weak', contact: '01632 960001',
  recipients: [{ role: 'referrer', name: 'Dr Bello', email: 'bello@eastbridge.example' }, { role: 'gp', name: 'Dr Marin', email: null }],
};
const stored = (more: Partial<LetterView>): LetterView => ({ ...TEXT, id: 'l1', version: 2, state: 'draft', messages: [], ...more }) as LetterView;
const ALL = { write: true, approve: true, send: true };
const show = (letter: LetterView | null, may = ALL) =>
  render(
    aroundSpec(<LetterPanel decisionId="d1" kind="outcome_letter" letter={letter} firstDraft={TEXT} mailServerSet timeZone="Europe/London" editing={false} onEdit={() => undefined} onAnother={() => undefined} may={may} />),
  );
const button = (name: RegExp) => screen.queryByRole('button', { name });

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'l1', version: 3 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});

describe('a letter through its life', () => {
  it('is a first draft that nobody has saved: it can be checked, and neither approved nor sent', async () => {
    show(null);
    expect(await screen.findByText('First draft, not saved')).toBeInTheDocument();
    expect(button(/^Check and save/)).toBeInTheDocument();
    expect([button(/^Approve/), button(/^Send/)]).toEqual([null, null]);
  });

  it('is approved by a clinician on the version that was read; who may not is told for what it waits', async () => {
    const user = userEvent.setup();
    show(stored({}));
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(server.sent[0]).toMatchObject({ method: 'POST', path: '/api/letters/l1/approval' }));
    cleanup();
    show(stored({}), { ...ALL, approve: false });
    expect(await screen.findByText('Waits for the approval of a clinician.')).toBeInTheDocument();
  }, 30_000);

  it('once approved says by whom, and is sent by one press', async () => {
    const user = userEvent.setup();
    show(stored({ state: 'approved', approvedBy: { id: 'p', displayName: 'Dr Adeyemi' }, approvedAt: '2026-03-17T10:00:00Z' }));
    expect(await screen.findByText(/Approved by Dr Adeyemi/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Send/ }));
    await waitFor(() => expect(server.sent[0]).toMatchObject({ method: 'POST' }));
  }, 30_000);

  it('once sent stays as it is: each recipient has a state of their own, and who has no address gets it by post', async () => {
    const bounced = { id: 'm', state: 'bounced', lastError: 'No such mailbox', attempts: 1, recipientAddress: 'bello@eastbridge.example' } as OutboxMessage;
    show(stored({ state: 'sent', sentBy: { id: 'p', displayName: 'J. Tan' }, sentAt: '2026-03-17T11:00:00Z', paperSha256: 'a'.repeat(64), messages: [bounced] }));
    expect(await screen.findByText(/Sent by J\. Tan/)).toBeInTheDocument();
    expect(screen.getByText(/No such mailbox/)).toBeInTheDocument();
    expect(screen.getByText('To be printed and posted: Dr Marin.')).toBeInTheDocument();
    expect(button(/^Write another/)).toBeInTheDocument();
    expect([button(/^Edit/), button(/^Approve/), button(/^Send/)]).toEqual([null, null, null]);
  });
});
