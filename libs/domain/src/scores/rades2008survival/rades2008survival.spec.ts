import { groupOfTotal } from '../recorded-total.js';
import { rades2008survival } from './rades2008survival.js';

describe('a total of the Rades survival score', () => {
  it.each([
    [25, '20-25', 'Rades 2008: 4 % alive at 6 months.'],
    [26, '26-30', 'Rades 2008: 11 % alive at 6 months.'],
    [35, '31-35', 'Rades 2008: 48 % alive at 6 months.'],
    [36, '36-40', 'Percentage not verified.'],
    [41, '41-45', 'Percentage not verified.'],
  ])('of %i is %s', (total, id, note) => {
    expect(groupOfTotal(rades2008survival, total)).toMatchObject({ id, note });
  });
});
