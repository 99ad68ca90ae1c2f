import { isKpsValue, KPS_SCALE } from './kps.js';

describe('Karnofsky performance status', () => {
  it('runs from 100, normal, to 0, dead, in steps of ten', () => {
    expect(KPS_SCALE.map(({ value }) => value)).toEqual([100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 0]);
    expect([KPS_SCALE[0].label, KPS_SCALE[10].label]).toEqual(['Normal', 'Dead']);
    for (const { value } of KPS_SCALE) expect(isKpsValue(value)).toBe(true);
  });

  it.each([110, -10, 75, 5, 99.9, '70', '', null, undefined, Number.NaN])('has no value %p', (value) => {
    expect(isKpsValue(value)).toBe(false);
  });
});
