import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PROGNOSIS_NOTE, type PrognosisAcknowledgementView, type PrognosisNoteView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { NotePanel } from './note.panel.js';

const acknowledged: PrognosisAcknowledgementView = {
  id: 'a',
  version: 1,
  noteVersion: PROGNOSIS_NOTE.version,
  answer: 'acknowledged',
  laboratoryDays: 10,
  performanceDays: 14,
  stagingDays: 42,
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'o',
  recordedByName: 'Dr Okonjo',
};
const off: PrognosisNoteView = { noteVersion: PROGNOSIS_NOTE.version, on: false, inForce: null, answers: [] };

let view: PrognosisNoteView;
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(({ method }) => (method === 'GET' ? view : { id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});
const show = (given: PrognosisNoteView, mayAnswer: boolean) => {
  view = given;
  render(aroundSpec(<NotePanel mayAnswer={mayAnswer} />));
};
const kept = () => server.sent.filter(({ method }) => method === 'PUT');

describe('the safety note of the prognosis panel', () => {
  it('is read whole, and the clinical safety officer acknowledges it with the days of the centre', async () => {
    show(off, true);
    expect(await screen.findByText('The prognosis panel is off')).toBeInTheDocument();
    const note = screen.getByRole('region', { name: PROGNOSIS_NOTE.title });
    for (const { paragraphs } of PROGNOSIS_NOTE.sections)
      for (const paragraph of paragraphs) expect(note).toHaveTextContent(paragraph);
    const form = await screen.findByRole('form', { name: 'Safety note of the prognosis panel' });
    expect(within(form).getByRole('textbox', { name: /^Laboratory results are stale after/ })).toHaveValue('7');
    await userEvent.click(within(form).getByRole('button', { name: 'Acknowledge the note' }));
    expect(kept()).toEqual([]);
    await userEvent.click(within(form).getByRole('radio', { name: 'Acknowledged' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Acknowledge the note' }));
    await waitFor(() => expect(kept()).toHaveLength(1));
    expect(kept()[0]?.body).toMatchObject({
      answer: 'acknowledged',
      noteVersion: PROGNOSIS_NOTE.version,
      laboratoryDays: 7,
      performanceDays: 14,
      stagingDays: 42,
    });
  });

  it('says who acknowledged it and with which days, and can be withdrawn', async () => {
    show({ ...off, on: true, inForce: acknowledged, answers: [acknowledged] }, true);
    expect(await screen.findByText(/Acknowledged by Dr Okonjo/)).toHaveTextContent('laboratory after 10 days');
    const form = await screen.findByRole('form');
    await userEvent.click(within(form).getByRole('radio', { name: 'Withdrawn' }));
    expect(within(form).getByRole('button', { name: 'Withdraw: switch the panel off' })).toBeInTheDocument();
    expect(within(form).getByRole('textbox', { name: /^Laboratory results are stale after/ })).toHaveValue('10');
  });

  it('can be read by others, and answered by nobody else', async () => {
    show(off, false);
    expect(await screen.findByText('The prognosis panel is off')).toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
