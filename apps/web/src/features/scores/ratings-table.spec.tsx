import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sins, type ScoreResultView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { ratedElsewhere } from './rating.js';
import { RatingsTable } from './ratings-table.js';

const rating = (id: string, who: string, answers: Record<string, string>, more: Partial<ScoreResultView> = {}): ScoreResultView => ({
  id, version: 1, score: 'sins', scoreVersion: 1, lesionId: 'lesion', assessedOn: '2026-03-13', answers: { location: 'semirigid', ...answers },
  recordedAt: '2026-03-13T16:00:00Z', recordedById: who, recordedByName: who, ...more,
});
const whole = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'lt50', posterolateral: 'bilateral' };
const { posterolateral: _open, ...withoutPosterolateral } = whole;

afterEach(cleanup);

describe('the ratings of a lesion', () => {
  it('keeps two raters who differ side by side, with every addend of both', async () => {
    render(aroundSpec(<RatingsTable score={sins} ratings={[rating('1', 'Mr Lindqvist', whole), rating('2', 'Dr Kowalczyk', { ...whole, pain: 'occasional_non_mechanical' })]} />));
    const table = await screen.findByRole('table', { name: 'SINS, 2 ratings' });
    expect(within(table).getByRole('columnheader', { name: /Mr Lindqvist/ })).toHaveTextContent('13 Mar 2026');
    const pain = within(table).getByRole('row', { name: /^Pain/ });
    expect(pain).toHaveTextContent('differs');
    expect(pain).toHaveTextContent('Mechanical3');
    expect(pain).toHaveTextContent('Occasional, not mechanical1');
    expect(within(table).getByRole('row', { name: /^Total/ })).toHaveTextContent(/11.*9/);
    expect(screen.getByText(/Fisher CG/)).toHaveTextContent('not yet checked by a clinician');
  });

  it('gives a range and names what is open instead of a total', async () => {
    render(aroundSpec(<RatingsTable score={sins} ratings={[rating('1', 'Mr Lindqvist', withoutPosterolateral, { absences: { posterolateral: 'pending' } })]} />));
    const table = await screen.findByRole('table', { name: 'SINS, one rating' });
    expect(within(table).getByRole('row', { name: /^Posterolateral/ })).toHaveTextContent('Pending?');
    expect(within(table).getByRole('row', { name: /^Total or range/ })).toHaveTextContent(/Open: posterolateral involvement.*8–11/);
  });

  it('shows the newest rating of a rater and keeps the earlier one below', async () => {
    render(aroundSpec(<RatingsTable score={sins} ratings={[rating('1', 'Mr Lindqvist', whole), rating('2', 'Mr Lindqvist', { ...whole, pain: 'pain_free' }, { assessedOn: '2026-03-20' })]} />));
    const [now, before] = await screen.findAllByRole('table', { name: 'SINS, one rating', hidden: true });
    expect(now).toHaveTextContent('20 Mar 2026');
    expect(before).toHaveTextContent('13 Mar 2026');
    expect(screen.getByText(/Earlier ratings by the same people/)).toBeInTheDocument();
  });

  it('knows when the level of the lesion no longer gives the location that was rated', () => {
    expect(ratedElsewhere(rating('1', 'Mr Lindqvist', whole), 'T8')).toBe(false);
    expect(ratedElsewhere(rating('1', 'Mr Lindqvist', whole), 'T11')).toBe(true);
    expect(ratedElsewhere(rating('1', 'Mr Lindqvist', whole), null)).toBe(true);
  });
});
