import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ReadinessBypassView } from '@rachis/domain';
import { cleanup, render, screen } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { Bypasses, DataDue } from './readiness-parts.js';

afterEach(cleanup);

const hours = (ahead: number): string => new Date(Date.now() + ahead * 3_600_000).toISOString();

describe('the cut-off of the board', () => {
  it('says how long there is left, and in words that it has passed', async () => {
    render(aroundSpec(<DataDue at={hours(30)} timeZone="Europe/London" />));
    expect(await screen.findByText(/Cut-off/)).toHaveTextContent(/in 30 h/);
    cleanup();
    render(aroundSpec(<DataDue at={hours(-5)} timeZone="Europe/London" />));
    expect(await screen.findByText(/Cut-off/)).toHaveTextContent(/passed 5 h ago/);
  });
  it('says nothing where the board has none', async () => {
    render(aroundSpec(<><p>there</p><DataDue at={null} timeZone="Europe/London" /></>));
    await screen.findByText('there');
    expect(screen.queryByText(/Cut-off/)).not.toBeInTheDocument();
  });
});

describe('a case that went on with items missing', () => {
  const bypass: ReadinessBypassView = { id: 'b', version: 1, recordedAt: hours(-2), recordedById: 'k', recordedByName: 'Leilani Kealoha', move: 'declare-ready', missing: ['histology', 'wish'], stated: 1, reason: null };
  it('says what was missing, by whom, and that no reason was stated', async () => {
    render(aroundSpec(<Bypasses bypasses={[bypass]} />));
    expect(await screen.findByRole('listitem')).toHaveTextContent(/Declared ready without Histology, Patient's own goals \(1 absent with a reason\): no reason stated · Leilani Kealoha/);
  });
});
