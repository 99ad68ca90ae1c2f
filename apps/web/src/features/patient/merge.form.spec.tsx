import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ComparedPatient, MergeToUndo } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { MergeForm } from './merge.form.js';
import { Merges } from './merges.panel.js';

const record = (id: string, more: Partial<ComparedPatient>): ComparedPatient => ({ id, version: 3, familyName: 'Okafor', recordedAt: '2026-03-13T16:00:00Z', registeredByName: 'Dr Bello', cases: [], ...more });
const staying = record('stay', { givenName: 'Maggie', sex: 'female', absences: { birthDate: 'unknown' }, identifiers: [{ authority: 'NHS', value: '111' }] });
const going = record('go', { version: 5, givenName: 'Margaret', sex: 'female', birthDate: '1963-03-14', identifiers: [{ authority: 'NHS', value: '222' }], cases: [{ id: 'c', caseNumber: 'SP-2026-00001', state: 'submitted', question: 'Operate?' }] });
const merge = { id: 'm', version: 1, surviving: staying, merged: going, movedCases: 1, movedNumbers: [{ authority: 'NHS', value: '222' }], reason: 'Same card', mergedAt: '2026-03-13T16:00:00Z', mergedByName: 'J. Tan' };
// The test browser loads no fonts; a text box that grows asks for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

let server: ReturnType<typeof serverForSpec>;
let toUndo: MergeToUndo;
let done = 0;
beforeEach(() => {
  done = 0;
  server = serverForSpec(({ method }) => (method === 'GET' ? toUndo : { id: 'm', version: 1 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});

describe('merging two records', () => {
  it('sends what was chosen, once every difference is chosen and a reason is given', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<MergeForm surviving={staying} merged={going} onSwap={() => undefined} onDone={() => (done += 1)} />));
    expect(await screen.findByText('1 to choose')).toBeInTheDocument();
    expect(screen.getByText('Two numbers of NHS')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'SP-2026-00001' })).toBeInTheDocument();
    const send = screen.getByRole('button', { name: 'Merge into one record' });
    await user.click(send);
    expect(screen.getByRole('alert')).toHaveTextContent('Still open: given name.');
    await user.click(within(screen.getByRole('group', { name: 'Given name' })).getByRole('radio', { name: 'Margaret' }));
    await user.click(send);
    expect(screen.getByRole('alert')).toHaveTextContent('A reason is needed');
    await user.click(screen.getByRole('textbox', { name: 'How do you know that this is one person?' }));
    await user.paste('Same card');
    await user.click(send);
    await waitFor(() => expect(done).toBe(1));
    expect(server.sent).toEqual([{ method: 'POST', path: '/api/patients/stay/merges', body: { mergedId: 'go', mergedVersion: 5, givenName: 'merged', birthDate: 'merged', reason: 'Same card' } }]);
  }, 30_000);
});

describe('undoing a merge', () => {
  const open = async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Merges merges={[merge]} mayUndo />));
    await user.click(await screen.findByRole('button', { name: 'Undo the merge of OKAFOR, Margaret' }));
    return user;
  };
  it('says what stands in the way, and undoes all the same with a reason', async () => {
    toUndo = { ...merge, obstacles: [{ what: 'Case SP-2026-00002 was begun since.', stops: false }] };
    const user = await open();
    expect(await screen.findByText('Case SP-2026-00002 was begun since.')).toBeInTheDocument();
    const undo = screen.getByRole('button', { name: 'Undo all the same' });
    expect(undo).toBeDisabled();
    await user.click(screen.getByRole('textbox', { name: 'Reason' }));
    await user.paste('Two sisters');
    await user.click(undo);
    await waitFor(() => expect(server.sent).toContainEqual({ method: 'POST', path: '/api/patient-merges/m/undoing', body: { reason: 'Two sisters', despite: true } }));
  }, 30_000);
  it('offers nothing where another merge has to be undone first', async () => {
    toUndo = { ...merge, obstacles: [{ what: 'Undo the later merge first.', stops: true }] };
    await open();
    expect(await screen.findByText('Undo the later merge first.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Undo (all|the merge$)/ })).not.toBeInTheDocument();
  });
});
