import { aisFromQuestions, AIS_SCALE, type AisQuestions } from './ais.js';

describe('the questions of the AIS', () => {
  const ask = (known: Partial<AisQuestions>) =>
    aisFromQuestions({
      allNormal: null,
      sacralSparing: null,
      motorBelow: null,
      atLeastHalfGe3: null,
      priorDeficit: null,
      ...known,
    });
  const spared = { allNormal: false, sacralSparing: true };

  it.each([
    ['A', { allNormal: false, sacralSparing: false }],
    ['B', { ...spared, motorBelow: false }],
    ['C', { ...spared, motorBelow: true, atLeastHalfGe3: false }],
    ['D', { ...spared, motorBelow: true, atLeastHalfGe3: true }],
    ['E', { allNormal: true, priorDeficit: true }],
  ])('lead to %s without the others being asked', (ais, known) => {
    expect(ask(known)).toEqual({ ais, possible: [ais], missing: [] });
  });

  it('lead to no grade for a person who never had a deficit', () => {
    expect(ask({ allNormal: true, priorDeficit: false })).toEqual({ ais: null, possible: ['none'], missing: [] });
    expect(ask({ allNormal: true })).toEqual({ ais: null, possible: ['E', 'none'], missing: ['priorDeficit'] });
  });

  it('stay open where they are not answered', () => {
    expect(ask(spared)).toEqual({ ais: null, possible: ['B', 'C', 'D'], missing: ['motorBelow', 'atLeastHalfGe3'] });
    expect(ask({ ...spared, motorBelow: true })).toMatchObject({ possible: ['C', 'D'], missing: ['atLeastHalfGe3'] });
    expect(ask({ allNormal: false })).toMatchObject({ possible: ['A', 'B', 'C', 'D'], ais: null });
    expect(ask({}).possible).toEqual(['A', 'B', 'C', 'D', 'E', 'none']);
  });

  it('have their grades said in words', () => {
    expect(AIS_SCALE.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(AIS_SCALE.map(({ label }) => label.split(/[:,]/)[0])).toEqual([
      'Complete',
      'Sensory incomplete',
      'Motor incomplete',
      'Motor incomplete',
      'Normal now',
    ]);
    expect(AIS_SCALE[2].label).toContain('fewer than half');
    expect(AIS_SCALE[3].label).toContain('at least half');
  });
});
