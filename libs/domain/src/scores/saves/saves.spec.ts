import { calculate, InputRefused } from '../calculator.js';
import { savesV1Calculator } from './saves-calculator.js';
import { SAVES_V1_GRADES, savesV1Of, savesV1Range } from './saves.js';
import { INTRAOPERATIVE_EVENTS, PERIOPERATIVE_EVENTS, SAVES_V2_GRADES } from './saves-v2.js';

describe('SAVES version 1', () => {
  it.each([
    [0, 'I'],
    [2, 'I'],
    [3, 'II'],
    [7, 'II'],
    [8, 'III'],
    [60, 'III'],
  ])('is by %i days of longer stay grade %s', (extraLosDays, grade) => {
    expect(savesV1Of({ death: false, extraLosDays, sequelaeOver6Months: false })).toBe(grade);
    expect(savesV1Of({ death: false, extraLosDays, sequelaeOver6Months: true })).toBe('III');
    expect(savesV1Of({ death: true, extraLosDays, sequelaeOver6Months: true })).toBe('IV');
  });

  it('leaves every grade possible that the unknown facts allow, in rising order', () => {
    const nothing = { death: null, extraLosDays: null, sequelaeOver6Months: null };
    expect(savesV1Range(nothing)).toEqual({
      possible: SAVES_V1_GRADES.map(({ grade }) => grade),
      missing: ['death', 'extraLosDays', 'sequelaeOver6Months'],
    });
    expect(savesV1Range({ death: false, extraLosDays: 9, sequelaeOver6Months: null })).toEqual({
      possible: ['III'],
      missing: [],
    });
    expect(savesV1Range({ death: false, extraLosDays: null, sequelaeOver6Months: false }).possible).toEqual([
      'I',
      'II',
      'III',
    ]);
  });

  it('is asked as a calculation, and refuses half days and days that are taken away', () => {
    const ask = (input: Record<string, unknown>) => calculate(savesV1Calculator, input);
    expect(ask({ death: false, extraLosDays: 2, sequelaeOver6Months: false })).toMatchObject({
      grade: 'I',
      possible: ['I'],
      complete: true,
      missing: [],
    });
    expect(ask({ death: null, extraLosDays: 2, sequelaeOver6Months: false })).toMatchObject({
      grade: null,
      possible: ['I', 'IV'],
      complete: false,
      missing: ['death'],
    });
    expect(() => ask({ extraLosDays: 2.5 })).toThrow(InputRefused);
    expect(() => ask({ extraLosDays: -1 })).toThrow(InputRefused);
    for (const { input, expected } of savesV1Calculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});

describe('SAVES version 2', () => {
  it('is a list of six grades and of events, each once', () => {
    expect(SAVES_V2_GRADES.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(INTRAOPERATIVE_EVENTS).toHaveLength(15);
    expect(PERIOPERATIVE_EVENTS).toHaveLength(22);
    for (const list of [INTRAOPERATIVE_EVENTS, PERIOPERATIVE_EVENTS])
      expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
  });
});
