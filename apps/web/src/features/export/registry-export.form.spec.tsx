import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegistryOverview } from '@rachis/domain';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { RegistryExportForm } from './registry-export.form.js';

const BOARD = '0195b127-a360-7320-b9b5-3de2f43ec534';
const PLACES: RegistryOverview = { centre: 'Northgate', cases: 12, asOf: '2026-03-10T09:00:00Z', boards: [{ id: BOARD, name: 'Spinal Oncology Board' }], organisations: [] };
// Many charts and tables take a slow machine their time.
configure({ asyncUtilTimeout: 15_000 });
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({}));
  // The test browser has no place to keep files.
  Object.assign(URL, { createObjectURL: () => 'blob:kept', revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = () => undefined;
});
afterEach(() => {
  cleanup();
  server.stop();
});
const show = async (mayIdentify: boolean, places = PLACES) => {
  render(aroundSpec(<RegistryExportForm places={places} mayIdentify={mayIdentify} />));
  return screen.findByRole('form', { name: 'Export of the registry' });
};
const make = () => userEvent.click(screen.getByRole('button', { name: 'Make the files' }));

describe('the export of the registry', () => {
  it('goes out without names and without a reason, for the cases of one board, and says that it is in the audit', async () => {
    await show(false);
    await userEvent.selectOptions(screen.getByLabelText(/^Board/), 'Spinal Oncology Board');
    await make();
    expect(await screen.findByText(/registry\.zip is with your browser/)).toHaveTextContent('stands in the audit');
    expect(server.sent).toMatchObject([{ method: 'POST', path: '/api/exports/registry', body: { kind: 'pseudonymised', filter: { boardId: BOARD } } }]);
  });

  it('offers names only to those who may, and lets nothing leave for a reason that says nothing', async () => {
    await show(false);
    expect(screen.queryByText(/With names/)).toBeNull();
    cleanup();
    const form = await show(true);
    await userEvent.click(within(form).getByText(/^With names/));
    expect(within(form).getByText(/^Needed with names/)).toBeVisible();
    await userEvent.type(within(form).getByLabelText(/^Reason/), 'audit');
    await make();
    expect(await within(form).findByText(/Say in a few words what it is for/)).toBeVisible();
    expect(server.sent).toEqual([]);
  });

  it('asks for a hospital by name, never for its id, also where there is none yet', async () => {
    await show(false, { ...PLACES, boards: [] });
    for (const [label, all] of [[/^Board/, 'All boards'], [/^Referring hospital/, 'All hospitals']] as const) expect(within(screen.getByLabelText(label)).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([all]);
  });
});
