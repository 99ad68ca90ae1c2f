import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { KpiFigure, KpiVerdict } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { KpiFigureCard } from './kpi-figure.js';

const figure = (more: Partial<KpiFigure> = {}): KpiFigure => ({
  measure: 'k1', bucket: 'month', withheld: false, withheldPoints: 0, numerator: 18, denominator: 20, unknown: 3, excluded: 0, notYet: 0, reasons: [{ verdict: 'out', reason: 'late', count: 2 }],
  points: [{ start: '2026-01-01', withheld: false, numerator: 9, denominator: 10, unknown: 1 }, { start: '2026-02-01', withheld: false, numerator: 0, denominator: 0, unknown: 0 }], ...more,
});
afterEach(cleanup);
const show = async (shown: KpiFigure, onOpen?: (verdict: KpiVerdict) => void) => {
  render(aroundSpec(<KpiFigureCard figure={shown} onOpen={onOpen} />));
  return screen.findByRole('article');
};

describe('a key figure', () => {
  it('stands with its interval and with those of whom it is not known, who are in no share', async () => {
    const card = await show(figure());
    expect(card).toHaveTextContent('90 %18 of 20');
    expect(card).toHaveTextContent('95 % interval 70 to 97 %');
    expect(within(card).getByRole('list', { name: 'Counted from' })).toHaveTextContent('In the numerator: 18In the denominator only: 2Not known: 3');
    expect(within(card).getByRole('list', { name: 'Reasons' })).toHaveTextContent('Listed after the cut-off');
  });

  it('opens the cases behind a number, and nothing behind a nought', async () => {
    const opened: KpiVerdict[] = [];
    await show(figure({ unknown: 0 }), (verdict) => opened.push(verdict));
    await userEvent.click(screen.getByRole('button', { name: 'In the denominator only: 2' }));
    expect(opened).toEqual(['out']);
    expect(screen.getByText('Not known: 0')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Not known/ })).toBeNull();
  });

  it('tells nobody yet from nobody knows, and draws neither as nought', async () => {
    const nobody = await show(figure({ numerator: 0, denominator: 0, unknown: 0, points: [], reasons: [] }));
    expect(nobody).toHaveTextContent('Nobody yet');
    expect(within(nobody).queryByText(/^\d+ %$/)).toBeNull();
    cleanup();
    const unknown = await show(figure({ numerator: 0, denominator: 0, unknown: 4, points: [], reasons: [] }));
    expect(unknown).toHaveTextContent('Not known');
    expect(unknown).toHaveTextContent('Nothing to draw yet.');
    expect(unknown).not.toHaveTextContent('Nobody yet');
  });

  it('says that it is withheld and shows no number then, not even to be opened', async () => {
    const card = await show(figure({ withheld: true, numerator: null, denominator: null, unknown: null, excluded: null, notYet: null, points: [], reasons: [] }), () => undefined);
    expect(card).toHaveTextContent('Not shown: fewer than five people');
    expect(within(card).queryByRole('button')).toBeNull();
    expect(within(card).queryByRole('list', { name: 'Counted from' })).toBeNull();
  });

  it('keeps a withheld point as a gap in the chart and in words in the table', async () => {
    const card = await show(figure({ bucket: 'quarter', withheldPoints: 1, points: [{ start: '2026-01-01', withheld: true }, { start: '2026-04-01', withheld: false, numerator: 9, denominator: 10, unknown: 1 }] }));
    expect(card).toHaveTextContent('1 quarter not shown and not counted in: too few people.');
    expect(within(card).getByRole('row', { name: /^Q1 2026/, hidden: true })).toHaveTextContent('Q1 2026Not shown');
    expect(card.querySelectorAll('circle')).toHaveLength(1);
  });
});
