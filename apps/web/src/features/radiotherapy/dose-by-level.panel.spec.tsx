import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PriorTreatmentView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { DoseByLevelPanel } from './dose-by-level.panel.js';

const treatment = (id: string, more: Partial<PriorTreatmentView>): PriorTreatmentView => ({
  id,
  version: 1,
  kind: 'radiotherapy',
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'Dr Bello',
  ...more,
});
const first = treatment('1', { levels: 'T8-T10', totalDoseCgy: 3000, fractions: 10, givenOn: '2024-03' });
const second = treatment('2', { levels: 'T10', totalDoseCgy: 2000, fractions: 5 });

afterEach(cleanup);

const panel = () => screen.findByRole('region', { name: 'Dose by level' });
const lines = async () =>
  within(within(await panel()).getByRole('list', { name: 'Dose by level' }))
    .getAllByText(/^(T|L)\d/)
    .map((name) => name.parentElement?.textContent);

describe('the dose by level of a case', () => {
  it('adds up overlapping courses with their addends, and says it is no cord dose', async () => {
    render(
      aroundSpec(<DoseByLevelPanel treatments={[first, second, treatment('3', { kind: 'surgery', levels: 'T8' })]} />),
    );
    expect(await lines()).toEqual([
      'T8–T930 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy37.5 Gy',
      'T1030 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy20 Gy in 5, date not recorded: 20 × (4 + 2) ÷ (2 + 2) = 30 Gy37.5 + 30 = 67.5 Gy',
    ]);
    expect(await panel()).toHaveTextContent('It is not the dose of the cord or the thecal sac.');
    expect(await panel()).toHaveTextContent('EQD2, α/β 2 Gy');
  });

  it('calls a sum with something unknown a lower bound', async () => {
    render(
      aroundSpec(
        <DoseByLevelPanel
          treatments={[
            first,
            { ...second, fractions: null },
            treatment('3', { levels: 'L1', fractions: 1 }),
            treatment('4', { levels: 'L3' }),
          ]}
        />,
      ),
    );
    expect((await lines()).slice(1)).toEqual([
      'T1030 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy20 Gy, fractions not known, date not recorded: no EQD2at least 37.5 Gy',
      'L1dose not known, in 1, date not recorded: no EQD2not known',
      'L3dose and fractions not known, date not recorded: no EQD2not known',
    ]);
  });

  it('calls every sum a lower bound while a course is at a level nobody knows', async () => {
    render(aroundSpec(<DoseByLevelPanel treatments={[first, { ...second, levels: null }]} />));
    expect(await lines()).toEqual(['T8–T1030 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gyat least 37.5 Gy']);
    expect(await panel()).toHaveTextContent(
      '20 Gy in 5, date not recorded: level not known, so every sum is a lower bound.',
    );
  });

  it('counts for another α/β when asked, and carries the caution of the model', async () => {
    render(aroundSpec(<DoseByLevelPanel treatments={[{ ...first, totalDoseCgy: 2400, fractions: 2 }]} />));
    await userEvent.click(await screen.findByRole('radio', { name: 'Tumour, 10 Gy' }));
    expect(await lines()).toEqual(['T8–T1024 Gy in 2, Mar 2024: 24 × (12 + 10) ÷ (2 + 10) = 44 Gy44 Gy']);
    expect(await panel()).toHaveTextContent('24 Gy in 2, Mar 2024 has more than 10 Gy per fraction');
  });

  it('does not call an empty list "never irradiated", and leads to the calculator', async () => {
    render(aroundSpec(<DoseByLevelPanel treatments={[]} />));
    expect(await panel()).toHaveTextContent('That does not say there was none.');
    expect(screen.getByRole('link', { name: 'Dose calculator' })).toHaveAttribute('href', '/calculators/dose');
  });
});
