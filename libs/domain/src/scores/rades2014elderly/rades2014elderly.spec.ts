import { groupOfTotal } from '../recorded-total.js';
import { rades2014elderly } from './rades2014elderly.js';

describe('a total of the Rades score from the age of 65', () => {
  it.each([
    [25, '19-25', 'Rades 2014: 5 % walked after radiotherapy.'],
    [26, '26-30', 'Rades 2014: 35 % walked after radiotherapy.'],
    [31, '31-34', 'Rades 2014: 80 % walked after radiotherapy.'],
    [35, '35-41', 'Rades 2014: 98 % walked after radiotherapy.'],
  ])('of %i is %s', (total, id, note) => {
    expect(groupOfTotal(rades2014elderly, total)).toMatchObject({ id, note });
  });
});
