import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SystemicTherapyLineView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { TherapyLinesPanel } from './therapy-lines.panel.js';
// The forms come later in the browser; loaded here, no test waits for them.
import './therapy-line.form.js';

const line = (id: string, more: Partial<SystemicTherapyLineView>): SystemicTherapyLineView => ({
  id,
  version: 1,
  classes: ['chemotherapy'],
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'Dr Bello',
  ...more,
});

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (lines: readonly SystemicTherapyLineView[], mayEdit = true) =>
  render(aroundSpec(<TherapyLinesPanel caseId="c" lines={lines} mayEdit={mayEdit} />));
const entries = async () =>
  within(await screen.findByRole('list', { name: 'Systemic therapy' })).getAllByRole('listitem');

describe('the lines of systemic therapy', () => {
  it('does not call an empty list "none"', async () => {
    show([], false);
    expect(
      await screen.findByText('No line of systemic therapy is recorded. That does not say there was none.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says that a response is not recorded, and never concludes from a missing stop date that a line runs', async () => {
    show([line('1', { agents: ['docetaxel'], startedOn: '2025-06' })]);
    const [first] = await entries();
    expect(first).toHaveTextContent('Docetaxel');
    expect(first).toHaveTextContent('from Jun 2025');
    expect(first).toHaveTextContent('still running? not recorded');
    expect(first).toHaveTextContent('best response Not recorded');
    expect(first).not.toHaveTextContent(/since|why stopped/);
  });

  it('shows what runs first, with its progression, and a stated reason for what is missing', async () => {
    show([
      line('1', {
        agents: ['letrozole'],
        classes: ['endocrine'],
        startedOn: '2019',
        running: 'no',
        stopReason: 'other',
        stopReasonText: 'moved abroad',
      }),
      line('2', {
        agents: ['ribociclib', 'letrozole'],
        classes: ['targeted', 'endocrine'],
        lineNumber: 1,
        startedOn: '2024-10',
        running: 'yes',
        progressedOn: '2026-01',
        absences: { bestResponse: 'unknown' },
      }),
    ]);
    const [now, before] = await entries();
    expect(now).toHaveTextContent(/Line 1.*Ribociclib, letrozole.*Targeted therapy \+ Endocrine therapy/);
    expect(now).toHaveTextContent(/since Oct 2024.*running.*best response Unknown.*progression Jan 2026/);
    expect(before).toHaveTextContent(/stopped.*stop date Not recorded.*why stopped moved abroad/);
  });

  it('folds away what ended long ago, counts it, and never hides what may still run', async () => {
    const nine = Array.from({ length: 9 }, (_, at) =>
      line(String(at), { agentText: `Regimen ${2017 + at}`, startedOn: String(2017 + at), running: 'no' }),
    );
    const [oldest, ...others] = nine;
    show([...others, { ...oldest!, running: null }]);
    expect(await entries()).toHaveLength(4);
    expect((await entries())[0]).toHaveTextContent('Regimen 2017');
    const fold = screen.getByRole('button', { name: 'Show 5 older lines' });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(fold);
    expect(await entries()).toHaveLength(9);
    await userEvent.click(screen.getByRole('button', { name: 'Hide 5 older lines' }));
    expect(await entries()).toHaveLength(4);
  });
});

describe('recording a line', () => {
  const open = async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add line' }));
    return screen.findByRole('form', { name: 'Line of systemic therapy' });
  };

  it('takes agents as they are typed, offers their kind, and keeps both', async () => {
    const form = await open();
    const agents = within(form).getByRole('combobox', { name: 'Agents' });
    await userEvent.type(agents, 'ribo{Enter}letrozole{Enter}');
    expect(within(form).getByRole('list', { name: 'Chosen agents' })).toHaveTextContent(/Ribociclib.*Letrozole/);
    expect(within(form).getByRole('checkbox', { name: 'Targeted therapy' })).toBeChecked();
    expect(within(form).getByRole('checkbox', { name: 'Endocrine therapy' })).toBeChecked();
    await userEvent.click(within(form).getByRole('button', { name: 'Save line' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      method: 'PUT',
      body: { agents: ['ribociclib', 'letrozole'], classes: ['targeted', 'endocrine'] },
    });
    expect(server.sent[0]?.path).toMatch(/^\/api\/cases\/c\/therapy-lines\/[0-9a-f-]{36}$/);
    expect((server.sent[0]?.body as { running?: unknown }).running ?? null).toBeNull();
  });

  it('leaves a kind alone that somebody has chosen', async () => {
    const form = await open();
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Immunotherapy' }));
    await userEvent.type(within(form).getByRole('combobox', { name: 'Agents' }), 'docetaxel{Enter}');
    expect(within(form).getByRole('checkbox', { name: 'Chemotherapy' })).not.toBeChecked();
  });

  it('puts a name that the list does not have into words instead of losing it', async () => {
    const form = await open();
    await userEvent.type(within(form).getByRole('combobox', { name: 'Agents' }), 'XYZ-123{Enter}');
    expect(form).toHaveTextContent('“XYZ-123” is not in the list.');
    await userEvent.click(within(form).getByRole('button', { name: 'Put it into words' }));
    expect(within(form).getByRole('textbox', { name: 'Agents or regimen in words' })).toHaveValue('XYZ-123');
  });

  it('sends nothing while the line contradicts itself, and says where', async () => {
    const form = await open();
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Chemotherapy' }));
    await userEvent.click(
      within(within(form).getByRole('radiogroup', { name: 'Still running' })).getByRole('radio', { name: 'Yes' }),
    );
    await userEvent.type(within(form).getByRole('textbox', { name: 'Stopped' }), '2025');
    await userEvent.click(within(form).getByRole('button', { name: 'Save line' }));
    expect(
      await within(form).findByText('It is marked as still running and has a day on which it stopped'),
    ).toBeInTheDocument();
    expect(server.sent).toEqual([]);
  });
});
