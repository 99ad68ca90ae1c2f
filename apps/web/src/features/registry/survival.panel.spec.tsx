import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { kaplanMeier, logRank, monthsWords, pWords, quantileOf, shareWithInterval, survivalAt, type RegistryFollowUp } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { SurvivalChart } from './survival.panel.js';

afterEach(cleanup);

/** Two groups as the registry sends them. Days, made up so that curves cross, tie and end censored. */
const FEMALE = { time: [90, 130, 130, 180, 230, 280, 310, 340, 450, 480, 1610], status: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0], count: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };
const MALE = { time: [50, 80, 120, 160, 230, 270, 300, 330, 430, 450], status: [1, 1, 1, 0, 1, 1, 1, 1, 1, 1], count: [2, 2, 1, 1, 1, 1, 1, 1, 1, 1] };
const FOLLOW_UP: RegistryFollowUp = {
  all: 27, followed: 23, deathDayUnknown: 3, contradicting: 1, notSeenAgain: 0, vitalStatusOpen: 2, eventDayUnknown: 0, withheld: true,
  groups: [{ code: 'male', people: 12, followUp: MALE }, { code: 'female', people: 11, followUp: FEMALE }, { code: 'other', people: null, followUp: null }],
};
const each = ({ time, status, count }: typeof MALE) => {
  const rows = time.flatMap((day, at) => Array.from({ length: count[at] ?? 0 }, () => [day, status[at] ?? 0] as const));
  return { time: rows.map(([day]) => day), status: rows.map(([, said]) => said) };
};
const show = (followUp = FOLLOW_UP) => render(aroundSpec(<SurvivalChart by="sex" followUp={followUp} scope="Northgate; all boards" places={null} />));

describe('survival in the browser', () => {
  it('is to the last digit shown what the statistics of the domain say', async () => {
    show();
    const table = await screen.findByRole('table');
    for (const [name, columns] of [['Male', MALE], ['Female', FEMALE]] as const) {
      const subjects = each(columns);
      const curve = kaplanMeier(subjects);
      const { value, lower, upper } = quantileOf(curve, 0.5);
      const cells = within(within(table).getByRole('row', { name: new RegExp(`^${name} `) })).getAllByRole('cell').map((cell) => cell.textContent);
      expect(cells.slice(0, 3)).toEqual([String(subjects.time.length), String(subjects.status.filter((one) => one === 1).length), `${monthsWords(value)} (${(lower! / 30.4375).toFixed(1)} to ${upper === null ? 'not reached' : (upper / 30.4375).toFixed(1)})`]);
      const days = [91, 183, 365, 730, 1095, 1826];
      const at = survivalAt(curve, days);
      expect(cells.slice(4)).toEqual(days.map((_day, i) => `${shareWithInterval(at.surv[i]!, at.lower[i]!, at.upper[i]!)}${at.beyondFollowUp[i] ? ', beyond follow-up' : ''}; at risk ${at.nRisk[i]!}`));
    }
    const [male, female] = [each(MALE), each(FEMALE)];
    const test = logRank({ time: [...male.time, ...female.time], status: [...male.status, ...female.status], group: [...male.time.map(() => 'male'), ...female.time.map(() => 'female')] });
    expect(screen.getByText(/chi-squared/)).toHaveTextContent(`chi-squared ${test.chisq!.toFixed(3)}, 1 degree of freedom, ${pWords(test.p)}`);
  });

  it('says who is not in the curve, and why', async () => {
    show();
    await screen.findByRole('table');
    expect(screen.getByText(/3 patients left out: died on a day that is not known/)).toBeInTheDocument();
    expect(screen.getByText(/1 patient left out: dates that contradict each other/)).toBeInTheDocument();
    expect(screen.getByText(/Of 2 patients the vital status is not recorded/)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Other fewer than 5: withheld/ })).toBeInTheDocument();
  });

  it('tells the lines apart by pattern and name, and the drawing says what the table says', async () => {
    const { container } = show();
    const drawing = await screen.findByRole('img', { name: /Survival: Male, 12 patients, 11 deaths/ });
    const patterns = Array.from(drawing.querySelectorAll('path.line')).map((line) => line.getAttribute('stroke-dasharray'));
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(within(drawing).getAllByText('Male').length).toBeGreaterThan(0);
    expect(container.querySelector('figure')).toHaveTextContent('immortal time');
  });

  it('offers the numbers as CSV, and the drawing as SVG and PNG', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Download: Survival from referral/ }));
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['CSV, the table', 'SVG, the drawing', 'PNG, the drawing']);
  });

  it('has a table and no drawing where there is nobody', async () => {
    show({ ...FOLLOW_UP, groups: [], all: 0, followed: 0 });
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
