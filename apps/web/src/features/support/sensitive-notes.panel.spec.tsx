import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SensitiveNotes, SensitiveNoteView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
// The form is there before it is asked for: it is the panel that is tested, and not how fast a file loads.
import './sensitive-note.form.js';
import { SensitiveNotesPanel } from './sensitive-notes.panel.js';

const note = (id: string, more: Partial<SensitiveNoteView> = {}): SensitiveNoteView => ({
  id,
  version: 1,
  kind: 'social',
  text: 'The house is being sold',
  audience: ['chair', 'specialist_nurse'],
  reason: 'Told in confidence',
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'J. Tan',
  ...more,
});

let server: ReturnType<typeof serverForSpec>;
afterEach(() => {
  cleanup();
  server.stop();
});
const show = (answer: SensitiveNotes, mayEdit = true) => {
  server = serverForSpec(({ method }) => (method === 'GET' ? answer : { id: 'x', version: 1 }));
  return render(aroundSpec(<SensitiveNotesPanel caseId="c" mayRecord={mayEdit} mayRetract={mayEdit} />));
};

describe('the sensitive notes of a case', () => {
  it('show who is inside the fence and why, and say how many others there are', async () => {
    show({ notes: [note('1')], withheld: 2 });
    const one = await screen.findByRole('article', { name: 'Social note, fenced' });
    expect(one).toHaveTextContent(
      /Social\. Only the author and: Chair, Specialist nurse\..*The house is being sold.*Fenced because: Told in confidence/,
    );
    expect(screen.getByText('There are 2 more notes that you may not read.')).toBeInTheDocument();
  });

  it('say of a note that may not be read only that it exists, and nothing where there is none', async () => {
    show({ notes: [], withheld: 1 }, false);
    expect(await screen.findByText('There is 1 note that you may not read.')).toBeInTheDocument();
    expect(screen.queryByText('No sensitive note is recorded.')).not.toBeInTheDocument();
    cleanup();
    server.stop();
    show({ notes: [], withheld: 0 }, false);
    expect(await screen.findByText('No sensitive note is recorded.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('keep what was taken back readable, with reason and person', async () => {
    show({
      notes: [
        note('1', {
          version: 2,
          retractedReason: 'not_true',
          retractedByName: 'Dr Bello',
          retractedAt: '2026-03-14T09:00:00Z',
        }),
      ],
      withheld: 0,
    });
    expect(await screen.findByText(/Taken back: It was not true\. Dr Bello/)).toBeInTheDocument();
    expect(screen.getByText('The house is being sold')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take back…' })).not.toBeInTheDocument();
  });

  it('are sent with their audience, and are not saved for nobody', async () => {
    show({ notes: [], withheld: 0 });
    await userEvent.click(await screen.findByRole('button', { name: 'Add sensitive note' }));
    const form = await screen.findByRole('form', { name: 'Sensitive note' });
    await userEvent.click(within(form).getByRole('radio', { name: 'Psychological' }));
    await userEvent.type(within(form).getByRole('textbox', { name: /^Note/ }), 'dark');
    await userEvent.type(within(form).getByRole('textbox', { name: /^Why it is fenced/ }), 'no');
    await userEvent.click(within(form).getByRole('button', { name: 'Save behind the fence' }));
    expect(
      await within(form).findByText(/Choose at least one role|Who may read it must be a list/),
    ).toBeInTheDocument();
    expect(server.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('dark');
    expect(within(form).queryByRole('checkbox', { name: 'Referrer' })).not.toBeInTheDocument();
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Chair' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Save behind the fence' }));
    await waitFor(() =>
      expect(server.sent.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
        { kind: 'psychological', text: 'dark', audience: ['chair'], reason: 'no' },
      ]),
    );
  });

  it('are taken back with a reason from the list', async () => {
    show({ notes: [note('1')], withheld: 0 });
    await userEvent.click(await screen.findByRole('button', { name: 'Take back…' }));
    const form = await screen.findByRole('form', { name: 'Take the note back' });
    await userEvent.click(within(form).getByRole('radio', { name: 'The patient asked for it' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Take the note back' }));
    await waitFor(() =>
      expect(server.sent).toContainEqual({
        method: 'POST',
        path: '/api/cases/c/sensitive-notes/1/retraction',
        body: { reason: 'patient_asked' },
      }),
    );
  });
});
