import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CATALOGUE, RULE_GROUPS } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { ScoresPage } from './scores-page.js';

async function open(): Promise<void> {
  render(aroundSpec(<ScoresPage />));
  await screen.findByRole('heading', { name: 'Scores and rules' });
}

afterEach(cleanup);

describe('the index of scores and rules', () => {
  it('shows every one once under its subject, with a link and its mark', async () => {
    await open();
    for (const { label } of RULE_GROUPS) expect(screen.getByRole('region', { name: label })).toBeInTheDocument();
    for (const { id, title } of CATALOGUE) expect(screen.getAllByRole('link', { name: title }).filter((link) => link.getAttribute('href') === `/scores/${id}`)).toHaveLength(1);
    const stability = within(screen.getByRole('region', { name: 'Stability and compression' }));
    expect(stability.getByRole('link', { name: 'NOMS framework' }).closest('li')).toHaveTextContent('Source not verified');
    expect(screen.getByRole('region', { name: 'Registry statistics' })).toHaveTextContent('Kaplan');
  });

  it('is narrowed by a part of the name, the question or the source', async () => {
    await open();
    const search = screen.getByRole('searchbox', { name: 'Find a score or rule' });
    await userEvent.type(search, 'fisher');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Spinal Instability Neoplastic Score']);
    expect(screen.getByText('1 found')).toBeInTheDocument();
    await userEvent.clear(search);
    await userEvent.type(search, 'no such thing');
    expect(screen.getByText('No score or rule of that name')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
