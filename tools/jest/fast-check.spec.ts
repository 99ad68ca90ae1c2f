import fc from 'fast-check';

describe('the examples of property tests', () => {
  const drawn = (): number[] => fc.sample(fc.integer(), 20);

  it('are the same in every run unless others are asked for', () => {
    const asked = process.env['RACHIS_SEED'] ?? '20261121';
    expect(fc.readConfigureGlobal().seed).toBe(asked === 'random' ? undefined : Number(asked));
    expect(drawn().join() === drawn().join()).toBe(asked !== 'random');
  });
});
