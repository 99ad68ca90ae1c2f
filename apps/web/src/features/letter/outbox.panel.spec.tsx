import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxMessage } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { OutboxPanel } from './outbox.panel.js';

// The test browser loads no fonts; a text box that grows asks for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const message = (more: Partial<OutboxMessage>): OutboxMessage => ({
  id: 'm1', version: 3, kind: 'outcome_letter', channel: 'mail', state: 'queued', recipientName: 'Dr Bello', recipientAddress: 'bello@eastbridge.example', subject: 'A letter', caseNumber: 'C-0007', attempts: 0, queuedAt: '2026-03-17T09:00:00Z', ...more,
});
const show = (one: OutboxMessage, { mailServerSet = true, mayRepair = true } = {}) =>
  render(aroundSpec(<OutboxPanel page={{ messages: [one], total: 1, undeliverable: one.state === 'bounced' || one.state === 'failed' ? 1 : 0, waiting: one.state === 'queued' ? 1 : 0, mailServerSet } as never} mayRepair={mayRepair} onOpen={() => undefined} empty="Nothing" />));

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'm1', version: 4 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});

describe('a message on its way', () => {
  it('waits for a mail server where none is set, and says so', async () => {
    show(message({}), { mailServerSet: false });
    expect(await screen.findByText(/: no mail server is set$/)).toBeInTheDocument();
    expect(screen.getByText('No mail server is set')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send again…' })).toBeNull();
  });

  it('is tried again by itself, with how often and why it did not go', async () => {
    show(message({ attempts: 2, lastError: 'The mail server does not answer' }));
    expect(await screen.findByText(/The mail server does not answer; 2 attempts/)).toBeInTheDocument();
  });

  it('came back: it says why, and is sent again to the address that is put right, on the version that was seen', async () => {
    const user = userEvent.setup();
    show(message({ state: 'bounced', attempts: 1, lastError: 'No such mailbox' }));
    expect(await screen.findByText(/No such mailbox/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Send again…' }));
    const form = await screen.findByRole('form', { name: 'Send again' });
    const address = within(form).getByRole('textbox');
    await user.clear(address);
    await user.type(address, 'a.bello@eastbridge.example');
    await user.click(within(form).getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(server.sent[0]).toMatchObject({ method: 'POST', path: '/api/outbox/m1/attempts', body: { email: 'a.bello@eastbridge.example' } }));
  }, 30_000);

  it('can be settled by hand, with how the recipient has it', async () => {
    const user = userEvent.setup();
    show(message({ state: 'failed', lastError: 'Given up after two days' }));
    await user.click(await screen.findByRole('button', { name: 'Has it…' }));
    const dialog = await screen.findByRole('dialog', { name: 'The recipient has it' });
    await user.click(within(dialog).getByRole('textbox', { name: /^How/ }));
    await user.paste('Read to her on the telephone');
    await user.click(within(dialog).getByRole('button', { name: 'Note it' }));
    await waitFor(() => expect(server.sent[0]).toMatchObject({ path: '/api/outbox/m1/acknowledgement', body: { note: 'Read to her on the telephone' } }));
  }, 30_000);

  it('is sent again by nobody whose role does not allow it', async () => {
    show(message({ state: 'bounced', lastError: 'No such mailbox' }), { mayRepair: false });
    expect(await screen.findByText(/No such mailbox/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send again…' })).toBeNull();
  });
});
