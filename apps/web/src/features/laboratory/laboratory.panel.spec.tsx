import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LaboratoryResultView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { LaboratoryPanel } from './laboratory.panel.js';
import { readValue } from './typed-value.js';

const result = (id: string, more: Partial<LaboratoryResultView>): LaboratoryResultView => ({
  id,
  version: 1,
  analyte: 'albumin',
  value: '36',
  unit: 'g/L',
  takenOn: '2026-03-13',
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
const show = (results: readonly LaboratoryResultView[], mayEdit = true) =>
  render(aroundSpec(<LaboratoryPanel caseId="c" results={results} mayEdit={mayEdit} />));

describe('the laboratory of a case', () => {
  it('shows the newest value of each analyte with its day, and the older ones behind it', async () => {
    show([
      result('1', {}),
      result('2', { value: '31', takenOn: '2026-02-01' }),
      result('3', { analyte: 'crp', comparator: '<', value: '3', unit: 'mg/L' }),
    ]);
    const table = await screen.findByRole('table', { name: 'Laboratory' });
    const [albumin, crp] = within(table).getAllByRole('row').slice(1);
    expect(albumin).toHaveTextContent(/Albumin.*36 g\/L.*13 Mar 2026/);
    expect(albumin).toHaveTextContent('1 Feb 2026: Albumin 31 g/L, Dr Bello');
    expect(crp).toHaveTextContent('< 3 mg/L');
  });

  it('says of calcium whether it was corrected, or that nobody has said so', async () => {
    show([result('1', { analyte: 'calcium', value: '2.4', unit: 'mmol/L' })]);
    expect(await screen.findByRole('table', { name: 'Laboratory' })).toHaveTextContent(
      'corrected for albumin: Not recorded',
    );
  });

  it('does not call an empty laboratory normal', async () => {
    show([], false);
    expect(await screen.findByText(/does not say it was normal/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('keeps a whole sample as it was typed, and nothing for what was left empty', async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add sample' }));
    const form = await screen.findByRole('form', { name: 'Laboratory sample' });
    await userEvent.type(within(form).getByRole('textbox', { name: 'Albumin' }), '36');
    await userEvent.type(within(form).getByRole('textbox', { name: 'C-reactive protein' }), '<3');
    await userEvent.click(within(form).getByRole('button', { name: 'Save 2 values' }));
    await waitFor(() => expect(server.sent).toHaveLength(2));
    expect(server.sent.map(({ body }) => body)).toEqual([
      expect.objectContaining({ analyte: 'albumin', comparator: null, value: '36', unit: 'g/L' }),
      expect.objectContaining({ analyte: 'crp', comparator: '<', value: '3', unit: 'mg/L' }),
    ]);
    expect(server.sent[0]?.path).toMatch(/^\/api\/cases\/c\/laboratory-results\/[0-9a-f-]{36}$/);
  });

  it('says beside the value that the unit cannot be right, and sends nothing', async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add sample' }));
    const form = await screen.findByRole('form', { name: 'Laboratory sample' });
    await userEvent.type(within(form).getByRole('textbox', { name: 'Albumin' }), '36');
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'Albumin: unit' }), 'g/dL');
    await userEvent.click(within(form).getByRole('button', { name: 'Save 1 value' }));
    expect(form).toHaveTextContent('Albumin of 36 g/dL is not plausible (0.5 to 7): check the unit');
    expect(within(form).getByRole('textbox', { name: 'Albumin' })).toBeInvalid();
    expect(server.sent).toEqual([]);
  });
});

describe('a value as it is typed', () => {
  it.each([
    ['36', { comparator: null, value: '36', fault: null }],
    [' < 30 ', { comparator: '<', value: '30', fault: null }],
    ['36,5', { comparator: null, value: '36.5', fault: null }],
  ])('reads %j', (typed, expected) => expect(readValue('albumin', typed, 'g/L')).toEqual(expected));

  it('is nothing when it is blank, and refused when it is no number', () => {
    expect(readValue('albumin', '  ', 'g/L')).toBeNull();
    expect(readValue('albumin', 'normal', 'g/L')?.fault).toBe('A number is needed, such as 36, 3.7 or < 3');
  });
});
