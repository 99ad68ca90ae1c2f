import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { ImagingPanel } from './imaging.panel.js';

const by = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Bello' };
const [MRI, READ] = ['019a9a3c-0000-7000-8000-000000000001', '019a9a3c-0000-7000-8000-000000000002'];
const mri = { ...by, id: MRI, modality: 'mri_whole_spine', region: 'Whole spine', performedOn: '2026-03-12', accessionNumber: 'EDG 1', received: 'yes', report: 'T8 destroyed.' } as const;
const read = { ...by, id: READ, studyId: MRI, levels: 'T8', readOn: '2026-03-13', esccGrade: '3', cordSignal: 'no', absences: { discSpace: 'unknown' } } as const;
const theCase = (more: object = {}) => ({ id: 'c', mscc: 'no', lesions: [], imaging: [mri], imagingReads: [read], imagingAddenda: [], ...more }) as unknown as CaseView;

let template: string | null;
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  template = null;
  server = serverForSpec(({ path }) => (path === '/api/pacs' ? { urlTemplate: template } : { id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (one: CaseView, may = true) => render(aroundSpec(<ImagingPanel theCase={one} mayEdit={may} mayRead={may} mayAmend={may} />));

describe('the imaging panel', () => {
  it('reads each level aloud as its reader said it; what was not said is not called normal', async () => {
    show(theCase());
    const reads = await screen.findByRole('list', { name: 'Reads' });
    expect(reads).toHaveTextContent('T8ESCC 3 · no cord signal changedisc space: unknown');
    expect(reads).not.toHaveTextContent(/retropulsion|paraspinal/);
  });

  it('flags where a read differs from the lesion, and changes neither', async () => {
    show(theCase({ lesions: [{ levels: 'T8', esccGrade: '1c', ratings: [] }] }));
    expect(await screen.findByText('differs from the lesion: ESCC 3 here, 1c there')).toBeInTheDocument();
    expect(server.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('keeps addenda under what they add to, in order, and strikes a read that was entered in error', async () => {
    const added = (id: string, statement: string, more: object) => ({ ...by, id, studyId: MRI, kind: 'addition', statement, recordedAt: `2026-03-13T16:0${id}:00Z`, ...more });
    show(theCase({ imagingAddenda: [added('2', 'Second', {}), added('1', 'First', {}), added('3', 'Wrong patient', { readId: READ, kind: 'entered_in_error' })] }));
    const [ofReport] = await screen.findAllByRole('list', { name: 'Addenda' });
    expect(within(ofReport!).getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringMatching(/^Addition: First/), expect.stringMatching(/^Addition: Second/)]);
    expect(screen.getByText('entered in error')).toBeInTheDocument();
  });

  it('leads into the PACS with the number encoded, or says why it cannot', async () => {
    show(theCase());
    expect(await screen.findByText(/No PACS is connected/)).toBeInTheDocument();
    cleanup();
    template = 'https://pacs.example/?an={accession}';
    show(theCase());
    expect(await screen.findByRole('link', { name: 'Open in the PACS' })).toHaveAttribute('href', 'https://pacs.example/?an=EDG%201');
  });

  it('notes that radiographs alone do not exclude a suspected compression, and that an involved disc may be infected; with the source', async () => {
    show(theCase({ mscc: 'yes', imaging: [{ ...mri, modality: 'xray', discSpace: 'involved' }] }));
    const notes = await screen.findAllByRole('note');
    expect(notes.map((note) => note.textContent)).toEqual([expect.stringMatching(/only plain radiographs.*NG234.*1\.5\.9/), expect.stringMatching(/infection is in the differential.*source not verified/)]);
  });

  it('says that there is none, and folds what is older than the newest four', async () => {
    show(theCase({ imaging: [] }));
    expect(await screen.findByText('No imaging is recorded.')).toBeInTheDocument();
    cleanup();
    show(theCase({ imaging: Array.from({ length: 14 }, (_, n) => ({ ...mri, id: `s${n}`, region: `Study ${n}` })) }));
    await userEvent.click(await screen.findByRole('button', { name: 'Show 10 earlier studies' }));
    expect(screen.getByText(/Study 13/)).toBeInTheDocument();
  });

  it('offers nothing to change to who may only look', async () => {
    show(theCase(), false);
    await screen.findByRole('list', { name: 'Reads' });
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('records an addendum to a read', async () => {
    show(theCase());
    await userEvent.click(await screen.findByRole('button', { name: 'Add to the read of T8' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Addendum/ }), 'Seen with the CT.');
    await userEvent.click(screen.getByRole('button', { name: 'Save addendum' }));
    await waitFor(() => expect(server.sent).toContainEqual(expect.objectContaining({ method: 'PUT', body: expect.objectContaining({ studyId: MRI, readId: READ, kind: 'addition', statement: 'Seen with the CT.' }) })));
  });
});
