import { calculate } from '../calculator.js';
import { bandOf, type ScoreItem } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { mjoaCalculator } from './mjoa-calculator.js';
import { mjoa } from './mjoa.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(mjoaCalculator, input);
const items: readonly ScoreItem[] = Object.values(mjoa.items);
const full = { motorUpper: 5, motorLower: 7, sensoryUpper: 3, sphincter: 3 };

describe('the mJOA', () => {
  it('has the points of its answers written as their codes', () => {
    const points = items.map(({ options }) => Object.entries(options).map(([code, option]) => [code, option.points]));
    expect(points.map((options) => options.length)).toEqual([6, 8, 4, 4]);
    for (const [code, value] of points.flat()) expect(String(value)).toBe(code);
  });

  it('says every answer in words of its own', () => {
    for (const { label, options } of items) {
      const labels = Object.values(options).map((option) => option.label);
      expect(label).not.toBe('');
      expect(labels).not.toContain('');
      expect(new Set(labels).size).toBe(labels.length);
    }
    expect(mjoa.items.motorUpper.options['5'].label).toBe('No dysfunction');
    expect(mjoa.items.sphincter.options['0'].label).toBe('Not possible at will');
    expect(mjoa.direction).toBe('higher is better');
    expect([mjoa.shortTitle, mjoa.purpose]).toEqual([
      'mJOA',
      'Describes how severe a myelopathy of the neck or upper chest is on a day, from 0 to 18 points.',
    ]);
  });

  it.each([
    [0, 'severe'],
    [11, 'severe'],
    [12, 'moderate'],
    [14, 'moderate'],
    [15, 'mild'],
    [17, 'mild'],
    [18, 'none'],
  ])('of %i points is %s', (total, id) => {
    expect(bandOf(mjoa, total).id).toBe(id);
    expect(bandOf(mjoa, total).label).not.toBe('');
  });

  it('has no band outside 0 to 18', () => {
    for (const total of [-1, 19, 11.5]) expect(() => bandOf(mjoa, total)).toThrow(RangeError);
  });

  it('adds up points, and has no total while one is not known', () => {
    expect(ask(full)).toMatchObject({ total: 18, min: 18, max: 18, severity: 'none', severities: ['none'] });
    expect(ask({ ...full, motorLower: 3, sphincter: 1 })).toMatchObject({ total: 12, severity: 'moderate' });
    expect(ask({ ...full, sphincter: null })).toMatchObject({
      total: null,
      min: 15,
      max: 18,
      severity: null,
      severities: ['mild', 'none'],
      complete: false,
      missing: ['sphincter'],
    });
    expect(ask({})).toMatchObject({ total: null, min: 0, max: 18, severity: null, missing: Object.keys(mjoa.items) });
  });

  it('knows the severity while something is open, when every completion has the same', () => {
    const legs = { motorUpper: 2, motorLower: 2, sensoryUpper: 3 };
    expect(ask(legs)).toMatchObject({ total: null, min: 7, max: 10, severity: 'severe', severities: ['severe'] });
  });

  it('never takes a nought for unknown', () => {
    expect(ask({ motorUpper: 0, motorLower: 0, sensoryUpper: 0, sphincter: 0 })).toMatchObject({
      total: 0,
      severity: 'severe',
      complete: true,
    });
    expect(evaluate(mjoa, { motorUpper: '0' })).toMatchObject({ status: 'incomplete', low: 0, high: 13 });
  });

  it.each([
    [{ motorUpper: 6 }, '6 is above 5'],
    [{ motorLower: 8 }, '8 is above 7'],
    [{ sensoryUpper: 4 }, '4 is above 3'],
    [{ sphincter: 4 }, '4 is above 3'],
    [{ sphincter: -1 }, '-1 is below 0'],
    [{ motorUpper: 2.5 }, '2.5 is not a whole number'],
    [{ sensoryLower: 1 }, 'There is no input "sensoryLower"'],
  ])('refuses %j and says why', (input, reason) => {
    expect(() => ask(input)).toThrow(reason);
  });
});
