import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { markerTrend, type TumourMarkerResultView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { trendShape } from './trend-shape.js';
import { TumourMarkersPanel } from './tumour-markers.panel.js';
// The forms come later in the browser; loaded here, no test waits for them.
import './tumour-marker.form.js';

const result = (
  takenOn: string,
  value: string,
  more: Partial<TumourMarkerResultView> = {},
): TumourMarkerResultView => ({
  id: `${takenOn} ${value}`,
  version: 1,
  marker: 'ca15_3',
  value,
  unit: 'kU/L',
  takenOn,
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
const show = (results: readonly TumourMarkerResultView[], mayEdit = true) =>
  render(aroundSpec(<TumourMarkersPanel caseId="c" results={results} mayEdit={mayEdit} />));

describe('the tumour markers of a case', () => {
  it('does not call an empty list normal', async () => {
    show([], false);
    expect(await screen.findByText(/That does not say it was normal/)).toBeInTheDocument();
  });

  it('shows the newest of each marker, its picture by name, and every value in a table behind it', async () => {
    show([
      result('2025-07', '38'),
      result('2026-01-12', '112'),
      result('2026-01-12', '4', { marker: 'cea', unit: 'ug/L' }),
    ]);
    const ca = await screen.findByRole('region', { name: 'CA 15-3' });
    expect(ca).toHaveTextContent(/112 kU\/L.*12 Jan 2026/);
    expect(
      within(ca).getByRole('img', {
        name: 'CA 15-3 over time: 2 results, Jul 2025 to 12 Jan 2026. The values stand in the table.',
      }),
    ).toBeInTheDocument();
    await userEvent.click(within(ca).getByText('1 earlier value'));
    const rows = within(within(ca).getByRole('table', { name: 'CA 15-3, all values' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^12 Jan 2026112 kU\/L/),
      expect.stringMatching(/^Jul 202538 kU\/L/),
    ]);
    expect(within(screen.getByRole('region', { name: 'CEA' })).queryByRole('img')).not.toBeInTheDocument();
  });

  it('keeps a result with its comparator, and offers only the units the marker is reported in', async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add marker' }));
    const form = await screen.findByRole('form', { name: 'Tumour marker' });
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: /^Marker/ }), 'psa');
    expect(
      within(form)
        .getAllByRole('radio', { name: /g\/L|ng\/mL|U\/mL/ })
        .map((one) => (one as HTMLInputElement).value),
    ).toEqual(['ug/L', 'ng/mL']);
    await userEvent.click(within(form).getByRole('radio', { name: 'below' }));
    await userEvent.type(within(form).getByRole('textbox', { name: /^Value/ }), '0.10');
    await userEvent.click(within(form).getByRole('button', { name: 'Save marker' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ marker: 'psa', comparator: '<', value: '0.10', unit: 'ug/L' });
    expect(server.sent[0]?.path).toMatch(/^\/api\/cases\/c\/tumour-markers\/[0-9a-f-]{36}$/);
  });
});

describe('the picture of a marker', () => {
  it('never draws a bound as a value: an open triangle, no dot, and no line through it', async () => {
    show([
      result('2026-03-01', '9'),
      result('2026-02-01', '5', { comparator: '<' }),
      result('2026-01-01', '8'),
      result('2025-12-01', '7'),
    ]);
    const picture = await screen.findByRole('img', { name: /CA 15-3/ });
    expect(picture.querySelectorAll('circle')).toHaveLength(3);
    expect(picture.querySelectorAll('[data-kind="below"] path')).toHaveLength(1);
    expect(picture.querySelectorAll('[data-kind="below"] circle')).toHaveLength(0);
    const lines = [...picture.querySelectorAll('polyline')].map((one) => one.getAttribute('points')?.split(' ').length);
    expect(lines).toEqual([2]);
    expect(screen.getByText('▽ below, △ above a limit: the value itself is not known')).toBeInTheDocument();
  });

  it('stands on zero, keeps every mark on the sheet, and spreads an open date', () => {
    const trend = markerTrend([result('2026', '100'), result('2025-01-01', '0'), result('2024-01-01', '50')]);
    const { marks, top } = trendShape(trend!);
    expect(top).toBe(100);
    expect(marks.map(({ y }) => y)).toEqual([32, 56, 8]);
    expect(marks[2]!.right - marks[2]!.left).toBeGreaterThan(50);
    for (const { left, right } of marks) expect([left >= 8, right <= 232]).toEqual([true, true]);
  });

  it('can be drawn of one day and of nothing but zero', () => {
    const { marks } = trendShape(markerTrend([result('2026-01-01', '0'), result('2026-01-01', '0')])!);
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [120, 56],
      [120, 56],
    ]);
  });

  it('says how many results are in a unit that cannot be compared', async () => {
    const afp = (takenOn: string, unit: TumourMarkerResultView['unit']) =>
      result(takenOn, '8', { marker: 'afp', unit });
    show([afp('2026', 'k[IU]/L'), afp('2025', 'ug/L'), afp('2024', 'k[IU]/L')]);
    expect(await screen.findByText('1 result in a unit that cannot be compared, not drawn')).toBeInTheDocument();
  });
});
