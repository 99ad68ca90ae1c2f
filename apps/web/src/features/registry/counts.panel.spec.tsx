import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RegistryCounts, RegistryOverview } from '@rachis/domain';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { CaseMixPanel, GoalsPanel, LevelsPanel } from './counts.panel.js';
import { CompetingPanel } from './incidence.panel.js';
import { SurvivalPanel } from './survival.panel.js';

const PLACES: RegistryOverview = { centre: 'Northgate', cases: 40, asOf: '2026-03-10T09:00:00Z', boards: [], organisations: [] };
// Many charts and tables take a slow machine their time.
configure({ asyncUtilTimeout: 15_000 });
let server: ReturnType<typeof serverForSpec> | undefined;
afterEach(() => {
  cleanup();
  server?.stop();
});
const counts = (sections: RegistryCounts['sections'], cases: number | null = 40): RegistryCounts => ({ cases, sections });
const answers = (said: unknown) => {
  server = serverForSpec(() => said);
};

describe('the tables of the registry', () => {
  it('say a withheld number in words, in the table and in the drawing, and never as nought', async () => {
    answers(counts([{ id: 'sex', of: 40, once: true, entries: [{ code: 'female', n: 36 }, { code: 'male', n: null }] }]));
    render(aroundSpec(<CaseMixPanel filter={{}} places={PLACES} />));
    const chart = await screen.findByRole('figure', { name: 'Case mix, sex' });
    expect(within(chart).getByRole('row', { name: /^Male/ })).toHaveTextContent('fewer than 5, or withheld with them');
    expect(within(chart).getByRole('row', { name: /^Female/ })).toHaveTextContent('36 (90.0 %)');
    expect(within(chart).getByRole('img')).toHaveAccessibleName(/Male fewer than 5, or withheld with them/);
    expect(within(chart).getByRole('img')).toHaveTextContent('withheld');
    expect(chart).not.toHaveTextContent(/Male\s*0/);
  });

  it('say which cases they are of and keep the definition at hand', async () => {
    answers(counts([{ id: 'sex', of: 40, once: true, entries: [{ code: 'female', n: 40 }] }]));
    render(aroundSpec(<CaseMixPanel filter={{}} places={PLACES} />));
    const chart = await screen.findByRole('figure', { name: 'Case mix, sex' });
    expect(chart).toHaveTextContent('Northgate; all boards; all referring hospitals; all years');
    expect(within(chart).getByText('How this is counted').closest('details')).toHaveTextContent('never taken for normal');
  });

  it('are called once by their name, not twice', async () => {
    answers(counts([{ id: 'chosen', of: 40, once: false, entries: [] }, { id: 'reached', of: 40, once: false, entries: [] }]));
    render(aroundSpec(<GoalsPanel filter={{}} places={PLACES} />));
    expect(await screen.findByRole('figure', { name: 'Goals chosen' })).toHaveTextContent('Nothing recorded');
    expect(screen.getByRole('figure', { name: 'Goals reached' })).toBeInTheDocument();
  });

  it('leave a level without a lesion empty and a withheld one in words', async () => {
    answers(counts([{ id: 'level', of: 40, once: false, entries: [{ code: 'T8', n: 12 }, { code: 'L1', n: null }] }, { id: 'region', of: 40, once: false, entries: [{ code: 'thoracic', n: 12 }] }]));
    render(aroundSpec(<LevelsPanel filter={{}} places={PLACES} />));
    const chart = await screen.findByRole('figure', { name: 'Levels of the spine' });
    expect(within(chart).getByRole('row', { name: /^C1/ })).toHaveTextContent('none recorded');
    expect(within(chart).getByRole('row', { name: /^L1/ })).toHaveTextContent('fewer than 5');
    expect(within(chart).getByRole('row', { name: /^T8/ })).toHaveTextContent('12 (30.0 %)');
  });

  it('of an empty registry are words, not axes: tables, survival and events', async () => {
    answers(counts([], null));
    render(aroundSpec(<CaseMixPanel filter={{}} places={PLACES} />));
    expect(await screen.findByText('No cases to show here')).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
    for (const Chapter of [SurvivalPanel, CompetingPanel]) {
      cleanup();
      server?.stop();
      answers({ all: 0, followed: 0, deathDayUnknown: 0, contradicting: 0, notSeenAgain: 0, vitalStatusOpen: 0, eventDayUnknown: 0, withheld: false, groups: [] });
      render(aroundSpec(<Chapter filter={{}} places={PLACES} />));
      expect(await screen.findByText('Nobody to follow here')).toBeVisible();
      expect(screen.queryByRole('img')).toBeNull();
    }
  });
});
