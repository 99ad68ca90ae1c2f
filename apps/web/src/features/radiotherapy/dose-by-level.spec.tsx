import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PriorTreatmentView, RadiotherapyCourseView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { DoseByLevel } from './dose-by-level.js';

const recorded = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Bello' };
const treatment = (id: string, more: Partial<PriorTreatmentView>): PriorTreatmentView => ({
  id,
  kind: 'radiotherapy',
  ...recorded,
  ...more,
});
const course = (id: string, more: Partial<RadiotherapyCourseView>): RadiotherapyCourseView => ({
  id,
  state: 'delivered',
  ...recorded,
  ...more,
});
const first = treatment('1', { levels: 'T8-T10', totalDoseCgy: 3000, fractions: 10, givenOn: '2024-03' });
const second = treatment('2', { levels: 'T10', totalDoseCgy: 2000, fractions: 5 });

afterEach(cleanup);

const show = (treatments: PriorTreatmentView[], courses: RadiotherapyCourseView[] = []) =>
  render(aroundSpec(<DoseByLevel record={{ treatments, courses }} />));
const part = () => screen.findByRole('region', { name: 'Dose by level' });
const rows = async () =>
  within(within(await part()).getByRole('table', { name: 'Dose by level' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('the dose by level of a case', () => {
  it('adds up overlapping courses with their addends, and says it is no cord dose', async () => {
    show([first, second, treatment('3', { kind: 'surgery', levels: 'T8' })]);
    expect(await rows()).toEqual([
      ['T8–T9', '30 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy', '37.5 Gy', '75 Gy', 'none'],
      [
        'T10',
        '30 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy20 Gy in 5, date not recorded: 20 × (4 + 2) ÷ (2 + 2) = 30 Gy',
        '37.5 + 30 = 67.5 Gy',
        '135 Gy',
        'none',
      ],
    ]);
    expect(await part()).toHaveTextContent('It is not the dose of the cord or the thecal sac.');
    expect(await part()).toHaveTextContent('α/β 2 Gy');
  });

  it('counts what a course of the case delivered and shows what is planned apart from the sum', async () => {
    show(
      [first],
      [
        course('4', {
          state: 'stopped_early',
          levels: 'T10',
          prescribedDoseCgy: 2000,
          prescribedFractions: 5,
          deliveredDoseCgy: 1200,
          deliveredFractions: 3,
          lastFractionOn: '2026-04-09',
        }),
        course('5', { state: 'planned', levels: 'T10', prescribedDoseCgy: 2400, prescribedFractions: 2 }),
        course('6', { state: 'proposed', levels: 'L1' }),
        course('7', { state: 'under_way', levels: 'L3', deliveredDoseCgy: 400, deliveredFractions: 1 }),
      ],
    );
    expect((await rows()).slice(1)).toEqual([
      [
        'T10',
        '30 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy12 Gy in 3, 9 Apr 2026: 12 × (4 + 2) ÷ (2 + 2) = 18 Gy',
        '37.5 + 18 = 55.5 Gy',
        '111 Gy',
        '24 Gy in 2, planned: EQD2 84 Gy',
      ],
      [
        'L1',
        'none recorded',
        'no dose recorded',
        'no dose recorded',
        'dose and fractions not known, proposed: no EQD2',
      ],
      ['L3', '4 Gy in 1, so far, under way: 4 × (4 + 2) ÷ (2 + 2) = 6 Gy', 'at least 6 Gy', 'at least 12 Gy', 'none'],
    ]);
  });

  it('calls a sum with something unknown a lower bound', async () => {
    show([
      first,
      { ...second, fractions: null },
      treatment('3', { levels: 'L1', fractions: 1 }),
      treatment('4', { levels: 'L3' }),
    ]);
    expect((await rows()).slice(1).map(([levels, given, eqd2, bed]) => [levels, given, eqd2, bed])).toEqual([
      [
        'T10',
        '30 Gy in 10, Mar 2024: 30 × (3 + 2) ÷ (2 + 2) = 37.5 Gy20 Gy, fractions not known, date not recorded: no EQD2',
        'at least 37.5 Gy',
        'at least 75 Gy',
      ],
      ['L1', 'dose not known, in 1, date not recorded: no EQD2', 'not known', 'not known'],
      ['L3', 'dose and fractions not known, date not recorded: no EQD2', 'not known', 'not known'],
    ]);
  });

  it('calls every sum a lower bound while a course is at a level nobody knows', async () => {
    show([first, { ...second, levels: null }]);
    expect((await rows())[0]?.[2]).toBe('at least 37.5 Gy');
    expect(await part()).toHaveTextContent(
      '20 Gy in 5, date not recorded: level not known, so every sum is a lower bound.',
    );
  });

  it('says when a course may have been written down twice', async () => {
    show(
      [treatment('1', { levels: 'T10', givenOn: '2026-04', totalDoseCgy: 2000 })],
      [course('2', { levels: 'T10', deliveredDoseCgy: 2000, deliveredFractions: 5, lastFractionOn: '2026-04-13' })],
    );
    expect(await part()).toHaveTextContent(
      'may also stand under Previous treatment; then its dose is counted twice here',
    );
  });

  it('counts for another α/β when asked, and carries the caution of the model', async () => {
    show([{ ...first, totalDoseCgy: 2400, fractions: 2 }]);
    await userEvent.click(await screen.findByRole('radio', { name: 'Tumour, 10 Gy' }));
    expect((await rows())[0]?.slice(1, 4)).toEqual([
      '24 Gy in 2, Mar 2024: 24 × (12 + 10) ÷ (2 + 10) = 44 Gy',
      '44 Gy',
      '52.8 Gy',
    ]);
    expect(await part()).toHaveTextContent('24 Gy in 2, Mar 2024 has more than 10 Gy per fraction');
  });

  it('does not call an empty list "never irradiated", and leads to the calculator', async () => {
    show([]);
    expect(await part()).toHaveTextContent('That does not say there was none.');
    expect(screen.getByRole('link', { name: 'Dose calculator' })).toHaveAttribute('href', '/calculators/dose');
  });
});
