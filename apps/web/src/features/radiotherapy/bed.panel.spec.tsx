import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { BedPanel } from './bed.panel.js';

afterEach(cleanup);

const field = (name: string) => screen.findByRole('textbox', { name });
const result = () => screen.getByRole('status', { name: 'BED and EQD2, result' });

describe('the calculator of BED and EQD2', () => {
  it('shows both with the whole calculation for tumour and cord, by the keyboard alone', async () => {
    render(aroundSpec(<BedPanel />));
    await userEvent.type(await field('Total dose'), '30');
    await userEvent.tab();
    await userEvent.keyboard('10');
    expect(result()).toHaveTextContent('30 Gy in 10');
    expect(result()).toHaveTextContent('d = 30 ÷ 10 = 3 Gy per fraction');
    expect(result()).toHaveTextContent(
      'α/β 10 Gy tumourBED39 Gy30 × (1 + 3 ÷ 10) = 39EQD232.5 Gy39 ÷ (1 + 2 ÷ 10) = 32.5',
    );
    expect(result()).toHaveTextContent(
      'α/β 2 Gy spinal cordBED75 Gy30 × (1 + 3 ÷ 2) = 75EQD237.5 Gy75 ÷ (1 + 2 ÷ 2) = 37.5',
    );
    expect(result()).not.toHaveTextContent('unreliable');
  });

  it('marks a figure that was rounded to be shown', async () => {
    render(aroundSpec(<BedPanel />));
    await userEvent.type(await field('Total dose'), '20');
    await userEvent.type(await field('Fractions'), '3');
    expect(result()).toHaveTextContent('d = 20 ÷ 3 ≈ 6.67 Gy per fraction');
    expect(result()).toHaveTextContent('20 × (1 + 6.67 ÷ 10) ≈ 33.3');
    expect(result()).toHaveTextContent('33.3 ÷ (1 + 2 ÷ 10) ≈ 27.8');
  });

  it('takes a schedule from the list and says where it is named', async () => {
    render(aroundSpec(<BedPanel />));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Schedule' }), '20/5');
    expect(await field('Total dose')).toHaveValue('20');
    expect(await field('Fractions')).toHaveValue('5');
    expect(screen.getByText(/^Named for bone metastases/)).toHaveTextContent(
      'SC.24 (Sahgal A, et al. Lancet Oncol 2021;22:1023) (compared with the source)',
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Schedule' }), '37.5/15');
    expect(await field('Total dose')).toHaveValue('37.5');
    expect(screen.getByText(/Without a source of its own/)).toBeInTheDocument();
    await userEvent.type(await field('Fractions'), '0');
    expect(screen.getByRole('combobox', { name: 'Schedule' })).toHaveValue('');
  });

  it('carries the caution above 10 Gy per fraction', async () => {
    render(aroundSpec(<BedPanel />));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Schedule' }), '24/2');
    expect(result()).toHaveTextContent(
      '24 Gy in 2 has more than 10 Gy per fraction: the linear-quadratic model is unreliable there.',
    );
  });

  it('asks whether centigray were meant and calculates nothing', async () => {
    render(aroundSpec(<BedPanel />));
    await userEvent.type(await field('Total dose'), '3000');
    await userEvent.type(await field('Fractions'), '10');
    expect(screen.getByText('3000 Gy is more than 100 Gy: did you mean 3000 cGy?')).toBeInTheDocument();
    expect(result()).toHaveTextContent('Enter total dose and fractions.');
  });

  it('states no result without an α/β, and takes another one', async () => {
    render(aroundSpec(<BedPanel />));
    await userEvent.type(await field('Total dose'), '20');
    await userEvent.type(await field('Fractions'), '5');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tumour, 10 Gy' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Cord, 2 Gy' }));
    expect(result()).toHaveTextContent('without it there is no BED and no EQD2');
    await userEvent.type(await field('Another α/β'), '4');
    expect(result()).toHaveTextContent('α/β 4 Gy chosenBED40 Gy20 × (1 + 4 ÷ 4) = 40EQD226.7 Gy');
  });

  it('stands with its source and with what it cannot say', async () => {
    render(aroundSpec(<BedPanel />));
    expect(await screen.findByText(/Fowler JF/)).toHaveTextContent(
      'compared with publications that quote the source · not yet checked by a clinician',
    );
    expect(screen.getByText(/Of a prescription these are not the figures of the cord/)).toBeInTheDocument();
  });
});
