import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseView } from '@rachis/domain';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { ShowListPanel } from './show-list.panel.js';

const by = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Bello' };
const view = (id: string, more: object = {}) => ({ ...by, id, sequence: `Sequence ${id}`, seriesNumber: 5, imageNumber: 24, windowWidth: 400, windowLevel: 40, keyImageId: `image-${id}`, imageWidth: 400, imageHeight: 300, ...more });
const theCase = (more: object = {}) => ({ id: 'c', imaging: [], showViews: ['a', 'b', 'c'].map((id) => view(id)), showList: { ...by, id: 'c', viewIds: ['a', 'b', 'c'], removedIds: [], version: 7 }, ...more }) as unknown as CaseView;

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(({ path }) => (path === '/api/pacs' ? { urlTemplate: null } : { id: 'kept', version: 8 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (one: CaseView = theCase(), may = true) => render(aroundSpec(<ShowListPanel theCase={one} mayArrange={may} mayRetract={may} />));
const arranged = () => server.sent.filter(({ path }) => path === '/api/cases/c/show-list').map(({ body }) => body);

describe('the views for the board', () => {
  it('stand in their order with place, series, window and image; every image says that it is for reference', async () => {
    show(theCase({ showList: { ...by, id: 'c', viewIds: ['c', 'a', 'b'], removedIds: [] } }));
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual(['c', 'a', 'b'].map((id, index) => expect.stringContaining(`${index + 1}For reference, not for diagnosisSequence ${id}series 5, image 24 · W 400 L 40`)));
  });

  it('are moved by a button and by Alt and an arrow: one writing of the whole order', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Move down: Sequence a' }));
    expect(await screen.findByText('Moved to place 2 of 3')).toBeInTheDocument();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Edit view: Sequence c' }), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(arranged()).toEqual([{ viewIds: ['b', 'a', 'c'], removedIds: [] }, { viewIds: ['a', 'c', 'b'], removedIds: [] }]));
  });

  it('are taken out, and brought back where they were', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Take out view: Sequence b' }));
    await waitFor(() => expect(arranged()).toEqual([{ viewIds: ['a', 'c'], removedIds: ['b'] }]));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(arranged()[1]).toEqual({ viewIds: ['a', 'b', 'c'], removedIds: [] }));
  });

  it('are looked at large, one after another by key', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Open key image: Sequence a' }));
    expect(await screen.findByRole('dialog', { name: 'Sequence a' })).toHaveTextContent('For reference, not for diagnosis');
    fireEvent.keyDown(document, { key: ']' });
    expect(await screen.findByRole('dialog', { name: 'Sequence b' })).toHaveTextContent('Image 2 of 3');
    fireEvent.keyDown(document, { key: 'ArrowLeft' });
    expect(await screen.findByRole('dialog', { name: 'Sequence a' })).toBeInTheDocument();
  });

  it('get a key image by choosing a file: it is sent as it is, and becomes a view', async () => {
    show();
    const file = new File([new Uint8Array([1, 2, 3])], 'OKAFOR.png', { type: 'image/png' });
    await userEvent.upload(await screen.findByLabelText('Key images to send'), file);
    await waitFor(() => expect(server.sent.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path.replace(/[^/]+$/, ''), body])).toEqual([
      ['POST', '/api/cases/c/', file], ['PUT', '/api/cases/c/show-views/', { keyImageId: 'kept' }],
    ]));
  });

  it('refuse a file that is too large before it is sent, and name it', async () => {
    show();
    const file = new File([new Uint8Array(8 * 1024 * 1024 + 1)], 'large.png', { type: 'image/png' });
    await userEvent.upload(await screen.findByLabelText('Key images to send'), file);
    expect(await screen.findByRole('alert')).toHaveTextContent(/at most 8 MB.*large\.png was not kept/);
    expect(server.sent.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('without an image say so, and why one was deleted', async () => {
    show(theCase({ showViews: [view('a', { keyImageId: null, imageWidth: null }), view('b', { imageWidth: null, imageRetractedReason: 'Another patient' })] }));
    expect(await screen.findByText('No key image')).toBeInTheDocument();
    expect(screen.getByText('Key image taken out: Another patient')).toBeInTheDocument();
  });

  it('offer nothing to change to who may only look, and fold a long list', async () => {
    show(theCase({ showViews: Array.from({ length: 60 }, (_, n) => view(String(n).padStart(2, '0'))), showList: null }), false);
    expect(await screen.findAllByRole('listitem')).toHaveLength(12);
    await userEvent.click(screen.getByRole('button', { name: 'Show 48 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    expect(screen.queryByRole('button', { name: /Move|Take out|Add/ })).toBeNull();
  });

  it('say that there are none', async () => {
    show(theCase({ showViews: [], showList: null }));
    expect(await screen.findByText('No views are chosen.')).toBeInTheDocument();
  });
});
