import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { CordPanel } from './cord.panel.js';

afterEach(cleanup);

const result = () => screen.getByRole('status', { name: 'Cord dose, result' });
async function enter(fractions: string, dose: string, before?: 'Yes' | 'No') {
  render(aroundSpec(<CordPanel />));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Fractions' }), fractions);
  await userEvent.type(screen.getByRole('textbox', { name: 'Point maximum dose' }), dose);
  if (before) await userEvent.click(screen.getByRole('radio', { name: before }));
}

describe('cord dose without radiotherapy before', () => {
  it('places a dose among the published ones, in words and with the structure', async () => {
    await enter('1', '12.41', 'No');
    expect(result()).toHaveTextContent(
      '12.41 Gy in 1 (structure not stated): above the lower, at or below the upper published dose',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'True cord' }));
    expect(result()).toHaveTextContent('12.41 Gy in 1 (true cord)');
    expect(result()).not.toHaveTextContent(/safe/i);
  });

  it('says nothing while it is not known whether there was radiotherapy before', async () => {
    await enter('1', '10');
    expect(result()).toHaveTextContent('Enter fractions, dose, and whether there was radiotherapy before.');
  });

  it('leads to the criteria of re-irradiation after radiotherapy', async () => {
    await enter('1', '10', 'Yes');
    expect(result()).toHaveTextContent('after it the criteria for re-irradiation are looked at');
  });

  it('has no limit for six fractions', async () => {
    await enter('6', '10', 'No');
    expect(result()).toHaveTextContent('The source has limits for 1 to 5 fractions only.');
  });

  it('shows the published doses with those that were only read second hand marked', async () => {
    render(aroundSpec(<CordPanel />));
    const table = await screen.findByRole('table', { name: 'Published point maximum doses of the cord' });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([
      '112.4 Gy14 Gy44.64 Gy56 Gy',
      '217 Gy19.3 Gy*44.63 Gy56.21 Gy',
      '320.3 Gy23.1 Gy*44.49 Gy56.02 Gy',
      '423 Gy26.2 Gy*44.56 Gy56 Gy',
      '525.3 Gy28.8 Gy*44.65 Gy55.87 Gy',
    ]);
    expect(screen.getByText(/^Estimated risk of myelopathy/)).toHaveTextContent('1 to 5 %');
  });
});
