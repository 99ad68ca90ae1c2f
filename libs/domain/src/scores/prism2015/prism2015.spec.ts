import { groupOfTotal } from '../recorded-total.js';
import { prism2015 } from './prism2015.js';

describe('a PRISM total', () => {
  it.each([
    [-2, 'group4', 'Group 4 (below 1)'],
    [0.5, 'group4', 'Group 4 (below 1)'],
    [1, 'group3', 'Group 3 (1 to 3)'],
    [3.5, 'group3', 'Group 3 (1 to 3)'],
    [4, 'group2', 'Group 2 (4 to 7)'],
    [7, 'group2', 'Group 2 (4 to 7)'],
    [7.5, 'group1', 'Group 1 (above 7)'],
  ])('of %d is %s', (total, id, label) => {
    expect(groupOfTotal(prism2015, total)).toMatchObject({ id, label });
  });
});
