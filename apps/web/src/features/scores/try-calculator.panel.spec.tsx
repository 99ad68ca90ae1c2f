import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ALL_CALCULATORS, calculatorById } from '@rachis/domain';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { TryCalculatorPanel } from './try-calculator.panel.js';

async function open(id: string): Promise<void> {
  const calculator = calculatorById(id);
  if (!calculator) throw new Error(`no calculation ${id}`);
  render(aroundSpec(<TryCalculatorPanel calculator={calculator} />));
  await screen.findByRole('region', { name: 'Try it' });
}
const result = () => screen.getByRole('table', { name: 'Result in words' });
const row = (name: RegExp) => within(result()).getByRole('row', { name });

afterEach(cleanup);

describe('trying a calculation', () => {
  it('answers while one types, and says of what is open that it is not known', async () => {
    await open('performance');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /^KPS/ }), '70');
    expect(row(/^ECOG/)).toHaveTextContent('1');
    await userEvent.clear(screen.getByRole('textbox', { name: /^KPS/ }));
    expect(screen.getByText(/what is left open is not known and never assumed/)).toBeInTheDocument();
  });

  it('names beside the input what cannot be taken', async () => {
    await open('performance');
    await userEvent.type(screen.getByRole('textbox', { name: /^KPS/ }), '75');
    expect(screen.getAllByText('KPS: 75 is not a multiple of 10').length).toBeGreaterThan(0);
    expect(screen.getByRole('textbox', { name: /^KPS/ })).toHaveAttribute('aria-invalid', 'true');
  });

  it('changes between the ways of asking and begins each with an empty form', async () => {
    await open('performance');
    await userEvent.type(screen.getByRole('textbox', { name: /^KPS/ }), '70');
    await userEvent.click(screen.getByRole('radio', { name: 'KPS from ECOG' }));
    expect(screen.queryByRole('textbox', { name: /^KPS/ })).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /^ECOG/ }), '1');
    expect(row(/^KPS range/)).toHaveTextContent('70, 80');
  });

  it('fills in the worked example and empties the form again', async () => {
    await open('bedEqd2');
    await userEvent.click(screen.getByRole('button', { name: 'Fill in the example' }));
    expect(within(result()).getAllByRole('row').length).toBeGreaterThan(3);
    await userEvent.click(screen.getByRole('button', { name: 'Empty the form' }));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('takes a list as it is typed', async () => {
    await open('tomitaSurgical');
    await userEvent.type(screen.getByRole('textbox', { name: /^Sites/ }), '1, 2');
    for (const no of screen.getAllByRole('radio', { name: 'No' })) await userEvent.click(no);
    expect(row(/^Type/)).toHaveTextContent('2');
  });

  it('takes groups any number of times', async () => {
    await open('cumulativeDose');
    const add = screen.getByRole('button', { name: /^Add to/ });
    await userEvent.click(add);
    await userEvent.click(add);
    expect(screen.getAllByRole('button', { name: 'Remove' })).toHaveLength(2);
    await userEvent.click(screen.getAllByRole('button', { name: 'Remove' })[0] ?? add);
    expect(screen.getAllByRole('button', { name: 'Remove' })).toHaveLength(1);
  });

  it.each(ALL_CALCULATORS.map(({ id }) => [id]))('of %s shows a result for the first example', async (id) => {
    await open(id);
    fireEvent.click(screen.getByText('Fill in the example'));
    expect(screen.getByLabelText('Result in words')).toHaveTextContent(/\w/);
  });
});
