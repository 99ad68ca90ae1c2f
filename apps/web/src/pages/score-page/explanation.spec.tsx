import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CATALOGUE, catalogueEntry } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { aroundSpec } from '../../around-specs.js';
import { Explanation } from './explanation.js';

async function open(id: string): Promise<void> {
  const entry = catalogueEntry(id);
  if (!entry) throw new Error(`no ${id}`);
  render(aroundSpec(<Explanation entry={entry} />));
  await screen.findByRole('heading', { level: 1 });
}
const region = (name: string) => screen.getByRole('region', { name });

afterEach(cleanup);

describe('the explanation of a score or rule', () => {
  it.each(CATALOGUE.map(({ id }) => [id]))('is there for %s, with its source, its mark, its limits and that no clinician has checked it', async (id) => {
    await open(id);
    const entry = catalogueEntry(id);
    const source = region('Limits and source');
    expect(source).toHaveTextContent(entry?.citation.text ?? 'no source');
    expect(within(source).getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(screen.getAllByText(/not yet checked by a clinician/i).length).toBeGreaterThan(0);
    expect(screen.getByText(`Version ${entry?.version ?? 0}`)).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/\b(recommend|should|suggest|advise)/i);
  });

  it('of a sum of points shows items, points and bands, examples, and a form to try', async () => {
    await open('sins');
    expect(region('Items and points')).toHaveTextContent('Mechanical3');
    expect(within(region('Bands of the total')).getByRole('row', { name: /Unstable/ })).toHaveTextContent('13–18');
    expect(region('Worked examples')).toHaveTextContent(/Level: .*L1/);
    expect(region('Try it')).toBeInTheDocument();
  });

  it('of a decision tree shows what it tells apart and where it ends', async () => {
    await open('nesms2015');
    expect(within(region('Items')).getByRole('row', { name: /albumin/i })).toHaveTextContent('below 3.5 · 3.5 or more');
    expect(within(region('Groups')).getAllByRole('row')).toHaveLength(4);
  });

  it('of a model of survival shows what was published, and is not tried without a case', async () => {
    await open('tokuhashi2005');
    expect(region('What was published')).toHaveTextContent(/Figures about groups of other patients/);
    expect(screen.queryByRole('region', { name: 'Try it' })).not.toBeInTheDocument();
  });

  it('of a total that is entered shows its groups', async () => {
    await open('rades2022ambulatory');
    expect(within(region('Groups of the total')).getAllByRole('row')[0]).toHaveTextContent('17 or more, below 22');
  });

  it('of a calculation shows what it asks, in which unit and range', async () => {
    await open('reirradiation');
    expect(region('What it asks')).toHaveTextContent('Gy');
    expect(screen.getByRole('link', { name: 'Scores and rules' })).toHaveAttribute('href', '/scores');
  });
});
