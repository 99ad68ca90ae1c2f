import { calculate, InputRefused } from '../calculator.js';
import { frankelCalculator } from './frankel-calculator.js';
import {
  FRANKEL_MOTOR,
  FRANKEL_SCALE,
  FRANKEL_SENSATION,
  frankelFromAis,
  frankelOf,
  type FrankelFindings,
  type FrankelGrade,
} from './frankel.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(frankelCalculator, input);

describe('the Frankel grade', () => {
  it.each<[FrankelFindings['motor'], FrankelFindings['sensation'], FrankelGrade]>([
    ['none', 'none', 'A'],
    ['none', 'preserved', 'B'],
    ['none', 'normal', 'B'],
    ['nonfunctional', 'none', 'C'],
    ['nonfunctional', 'preserved', 'C'],
    ['nonfunctional', 'normal', 'C'],
    ['functional', 'none', 'D'],
    ['functional', 'preserved', 'D'],
    ['functional', 'normal', 'D'],
    ['normal', 'none', 'D'],
    ['normal', 'preserved', 'D'],
    ['normal', 'normal', 'E'],
  ])('with motor function %s and sensation %s is %s', (motor, sensation, grade) => {
    expect(frankelOf({ motor, sensation })).toEqual({ grade, possible: [grade], missing: [] });
    expect(ask({ motor, sensation })).toMatchObject({ grade, complete: true });
  });

  it('stays open where a finding is not known and could change it', () => {
    expect(frankelOf({ motor: 'none', sensation: null })).toEqual({
      grade: null,
      possible: ['A', 'B'],
      missing: ['sensation'],
    });
    expect(frankelOf({ motor: null, sensation: 'preserved' })).toEqual({
      grade: null,
      possible: ['B', 'C', 'D'],
      missing: ['motor'],
    });
    expect(frankelOf({ motor: null, sensation: null })).toEqual({
      grade: null,
      possible: ['A', 'B', 'C', 'D', 'E'],
      missing: ['motor', 'sensation'],
    });
    expect(ask({ motor: 'none' })).toMatchObject({ grade: null, complete: false, missing: ['sensation'] });
  });

  it('does not ask for sensation where it cannot change the grade', () => {
    expect(frankelOf({ motor: 'functional', sensation: null })).toEqual({ grade: 'D', possible: ['D'], missing: [] });
    expect(ask({ motor: 'nonfunctional' })).toMatchObject({ grade: 'C', complete: true, missing: [] });
  });

  it('takes the same letter from the AIS, marked as derived, and nothing else', () => {
    for (const { grade } of FRANKEL_SCALE) {
      expect(frankelFromAis(grade)).toEqual({ grade, derived: true });
      expect(ask({ ais: grade })).toMatchObject({ grade, derived: true, complete: true });
    }
    expect(() => frankelFromAis('F' as 'A')).toThrow(new RangeError('"F" is not an AIS grade (A to E)'));
    expect(ask({ ais: null })).toMatchObject({ complete: false, missing: ['ais'] });
    expect(ask({ ais: null })).not.toHaveProperty('grade');
  });

  it.each([
    ['not_functional', 'C'],
    ['non_functional', 'C'],
    ['present_not_functional', 'C'],
    ['present_nonfunctional', 'C'],
    ['useless', 'C'],
    ['useful', 'D'],
    ['present_functional', 'D'],
  ])('reads the motor word %s as %s', (motor, grade) => {
    expect(ask({ motor, sensation: 'preserved' })).toMatchObject({ grade });
  });

  it.each(['present', 'partial', 'impaired', 'reduced', 'incomplete'])(
    'reads sensation %s as preserved',
    (sensation) => {
      expect(ask({ motor: 'none', sensation })).toMatchObject({ grade: 'B' });
      expect(ask({ motor: 'normal', sensation })).toMatchObject({ grade: 'D' });
    },
  );

  it('refuses a word it does not know and names those it does', () => {
    expect(() => ask({ motor: 'weak', sensation: 'normal' })).toThrow(InputRefused);
    expect(() => ask({ motor: 'weak' })).toThrow(/"weak" is not one of none, nonfunctional, functional, normal/);
    expect(() => ask({ motor: 'none', feeling: 'none' })).toThrow('There is no input "feeling"');
  });

  it('says its grades and findings in words, each once', () => {
    expect(FRANKEL_SCALE.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(FRANKEL_SCALE.map(({ label }) => label)).toEqual([
      'No motor function and no sensation',
      'Sensation only',
      'Motor function, of no use',
      'Useful motor function, can walk',
      'Normal',
    ]);
    expect(FRANKEL_MOTOR.map(({ label }) => label)).toEqual([
      'None',
      'Present, of no use',
      'Useful, can walk',
      'Normal',
    ]);
    expect(FRANKEL_SENSATION.map(({ label }) => label)).toEqual(['None', 'Preserved, not normal', 'Normal']);
  });
});
