import { groupOfTotal } from '../recorded-total.js';
import { SORG_READ_OUT, sorgNomogram2016 } from './sorgNomogram2016.js';

describe('a total of the SORG nomogram', () => {
  it('has no group: one read-out is published and nothing is worked out between', () => {
    for (const total of [0, 222.4, 300]) expect(groupOfTotal(sorgNomogram2016, total)).toBeNull();
    expect(SORG_READ_OUT).toEqual({ total: 222.4, survival30d: 0.99, survival90d: 0.78, survival365d: 0.5 });
    expect(sorgNomogram2016.direction).toBeNull();
  });

  it('is called by its own name', () => {
    expect(sorgNomogram2016.total.label).toBe('Total points of the nomogram');
  });
});
