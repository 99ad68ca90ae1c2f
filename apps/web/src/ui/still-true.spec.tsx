import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { RecordedNote } from './recorded-note.js';
import { ConfirmingContext, type Confirming } from './still-true.js';

afterEach(cleanup);

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const row = (days: number) => ({ id: 'a', version: 2, recordedByName: 'Dr Rao', recordedAt: daysAgo(days) });
const show = (confirming: Confirming | null, days: number) =>
  render(
    <ConfirmingContext value={confirming}>
      <RecordedNote of={row(days)} subject="Tumour" />
    </ConfirmingContext>,
  );

describe('an answer that was recorded on an earlier day', () => {
  it('can be confirmed as it stands', async () => {
    const sent: unknown[] = [];
    show({ confirmedBy: () => null, confirm: (subject, { id, version }) => Promise.resolve(sent.push({ subject, id, version })) }, 3);
    fireEvent.click(await screen.findByRole('button', { name: 'Still true' }));
    expect(sent).toEqual([{ subject: 'Tumour', id: 'a', version: 2 }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Still true' })).toBeEnabled());
  });
  it('says who confirmed it last, and asks again only another day', async () => {
    show({ confirmedBy: () => ({ recordedByName: 'J. Tan', recordedAt: daysAgo(0) }), confirm: () => Promise.resolve() }, 30);
    expect(await screen.findByText(/still true: J\. Tan/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
  it('asks nothing of what was recorded today, nor of who may not answer', async () => {
    show({ confirmedBy: () => null, confirm: () => Promise.resolve() }, 0);
    await screen.findByText(/Dr Rao/);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    cleanup();
    show({ confirmedBy: () => null, confirm: null }, 30);
    await screen.findByText(/Dr Rao/);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
  it('says so when it could not be kept', async () => {
    show({ confirmedBy: () => null, confirm: () => Promise.reject(new Error('offline')) }, 3);
    fireEvent.click(await screen.findByRole('button', { name: 'Still true' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/not kept/);
  });
});
