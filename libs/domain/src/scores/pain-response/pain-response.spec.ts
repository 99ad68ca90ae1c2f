import fc from 'fast-check';
import { calculate, InputRefused } from '../calculator.js';
import { painResponseCalculator } from './pain-response-calculator.js';
import { PAIN_RESPONSES, painResponseOf, type PainResponse } from './pain-response.js';

const of = (baselinePain: number, currentPain: number, baselineOmedMg: number, currentOmedMg: number) =>
  painResponseOf({ baselinePain, currentPain, baselineOmedMg, currentOmedMg });

describe('the response of pain', () => {
  it.each<[PainResponse, string, number, number, number, number]>([
    ['CR', 'no pain, same dose', 6, 0, 40, 40],
    ['CR', 'no pain, less', 6, 0, 40, 0],
    ['CR', 'no pain before and now, no opioid', 0, 0, 0, 0],
    ['IR', 'no pain, more opioid', 6, 0, 40, 41],
    ['PR', 'two points less', 6, 4, 40, 40],
    ['IR', 'one point less', 6, 5, 40, 40],
    ['IR', 'two points less with any more opioid', 6, 4, 40, 41],
    ['PR', 'a quarter less opioid, same pain', 6, 6, 40, 30],
    ['IR', 'not quite a quarter less', 6, 6, 40, 30.1],
    ['PR', 'a quarter less opioid, one point less pain', 6, 5, 40, 30],
    ['IR', 'a quarter less opioid, one point more pain', 6, 7, 40, 30],
    ['PP', 'two points more, same dose', 4, 6, 40, 40],
    ['PP', 'two points more, a little less opioid', 4, 6, 40, 35],
    ['IR', 'two points more, a quarter less opioid', 4, 6, 40, 30],
    ['IR', 'two points and any opioid more', 4, 6, 40, 41],
    ['IR', 'both much worse', 4, 9, 40, 120],
    ['IR', 'one point more', 4, 5, 40, 40],
    ['PP', 'a quarter more opioid, same pain', 4, 4, 40, 50],
    ['PP', 'a quarter more opioid, one point more', 4, 5, 40, 50],
    ['IR', 'not quite a quarter more', 4, 4, 40, 49.9],
    ['IR', 'a quarter more opioid, one point less', 4, 3, 40, 50],
    ['PP', 'opioid begun', 4, 4, 0, 5],
    ['PR', 'opioid stopped', 4, 4, 40, 0],
    ['PR', 'two points less without opioid', 6, 4, 0, 0],
    ['IR', 'nothing changed without opioid', 6, 6, 0, 0],
    ['PP', 'two points more without opioid', 6, 8, 0, 0],
  ])('is %s: %s', (response, _, ...course) => {
    expect(of(...course)).toBe(response);
  });

  it('does not get better by more opioid at the same pain', () => {
    const order: PainResponse[] = ['CR', 'PR', 'IR', 'PP'];
    const pain = fc.integer({ min: 0, max: 10 });
    const dose = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(pain, pain, dose, dose, dose, (before, now, base, one, other) => {
        fc.pre(now - before < 2);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(order.indexOf(of(before, now, base, less))).toBeLessThanOrEqual(
          order.indexOf(of(before, now, base, more)),
        );
      }),
    );
    expect(PAIN_RESPONSES.map(({ code }) => code)).toEqual(['CR', 'PR', 'PP', 'IR']);
  });

  it('is asked with all four values, or not told', () => {
    const ask = (input: Record<string, unknown>) => calculate(painResponseCalculator, input);
    const course = { baselinePain: 6, currentPain: 4, baselineOmedMg: 40, currentOmedMg: 40 };
    expect(ask(course)).toMatchObject({ response: 'PR', label: 'Partial response', complete: true });
    for (const name of Object.keys(course)) {
      const { response, missing } = ask({ ...course, [name]: null });
      expect([response, missing]).toEqual([undefined, [name]]);
      expect(() => ask({ ...course, [name]: -1 })).toThrow(InputRefused);
    }
    expect(() => ask({ ...course, currentPain: 11 })).toThrow('Pain at the treated site now (NRS): 11 is above 10');
    expect(() => ask({ ...course, baselinePain: 4.5 })).toThrow('is not a whole number');
    for (const { input, expected } of painResponseCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
