import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { ReirradiationPanel } from './reirradiation.panel.js';

afterEach(cleanup);

const result = () => screen.getByRole('status', { name: 'Re-irradiation, result' });
const criteria = () =>
  within(screen.getByRole('list', { name: 'Criteria' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const type = async (name: string, text: string) => userEvent.type(await screen.findByRole('textbox', { name }), text);
async function courses(prior: [string, string], now: [string, string]) {
  render(aroundSpec(<ReirradiationPanel />));
  await type('Dose of the earlier course', prior[0]);
  await type('Fractions of the earlier course', prior[1]);
  await type('Maximum dose of the thecal sac', now[0]);
  await type('Fractions of the new course', now[1]);
}

describe('the criteria of re-irradiation', () => {
  it('each stand with their number, limit and whether they are met', async () => {
    await courses(['30', '10'], ['9', '1']);
    await type('Months between', '4');
    expect(result()).toHaveTextContent('Meets 3 of 4 criteria');
    expect(criteria()).toEqual([
      'Both courses together, thecal sac37.5 + 24.75 = 62.25 Gyat most 70 GyMet',
      'New course alone, thecal sac24.75 Gyat most 25 GyMet',
      'New course over both together24.75 ÷ 62.25 ≈ 0.3976at most 0.5Met',
      'Months since the earlier course ended4 monthsat least 5 monthsNot met',
    ]);
    expect(result()).not.toHaveTextContent(/safe/i);
  });

  it('never shows a failed number as if it met its limit', async () => {
    await courses(['20', '5'], ['16.4', '4']);
    expect(criteria()[1]).toBe('New course alone, thecal sac25.01 Gyat most 25 GyNot met');
    expect(screen.getByRole('region', { name: 'New course, worked out' })).toHaveTextContent(
      '50.02 ÷ (1 + 2 ÷ 2) = 25.01',
    );
    expect(result()).toHaveTextContent('Meets 2 of 4 criteria, 1 not known');
  });

  it('count months by the calendar between two dates', async () => {
    await courses(['30', '10'], ['9', '1']);
    await type('Earlier course ended on', '2025-09-30');
    fireEvent.change(screen.getByLabelText('New course starts on'), { target: { value: '2026-02-28' } });
    expect(criteria()[3]).toBe('Months since the earlier course ended5 monthsat least 5 monthsMet');
    fireEvent.change(screen.getByLabelText('New course starts on'), { target: { value: '2026-02-27' } });
    expect(criteria()[3]).toBe('Months since the earlier course ended4 monthsat least 5 monthsNot met');
  });

  it('take months or dates, not both', async () => {
    await courses(['30', '10'], ['9', '1']);
    await type('Earlier course ended on', '2025-09');
    await type('Months between', '6');
    await userEvent.tab();
    expect(screen.getByText('Give the months or the dates, not both')).toBeInTheDocument();
    expect(criteria()[3]).toBe('Months since the earlier course endednot knownat least 5 monthsNot known');
  });

  it('stay open for a course that is not known', async () => {
    render(aroundSpec(<ReirradiationPanel />));
    expect(
      await screen.findByText('Enter what is known of the two courses. What is not known stays open.'),
    ).toBeInTheDocument();
    await type('Maximum dose of the thecal sac', '9');
    await type('Fractions of the new course', '1');
    expect(criteria()).toEqual([
      'Both courses together, thecal sacat least 24.75 Gy: one course is not knownat most 70 GyNot known',
      'New course alone, thecal sac24.75 Gyat most 25 GyMet',
      'New course over both togethernot knownat most 0.5Not known',
      'Months since the earlier course endednot knownat least 5 monthsNot known',
    ]);
    expect(screen.getByRole('region', { name: 'New course, worked out' })).toHaveTextContent('9 × (1 + 9 ÷ 2) = 49.5');
  });

  it('say that a prescription is not the dose of the thecal sac, and carry the caution of the model', async () => {
    await courses(['30', '10'], ['11', '1']);
    expect(screen.getByText(/A prescription is not the dose of the thecal sac/)).toBeInTheDocument();
    expect(result()).toHaveTextContent('The new course, 11 Gy in 1, has more than 10 Gy per fraction');
  });
});
