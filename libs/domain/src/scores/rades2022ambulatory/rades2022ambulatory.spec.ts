import { groupOfTotal } from '../recorded-total.js';
import { rades2022ambulatory } from './rades2022ambulatory.js';

describe('a total of the Rades instrument of 2022', () => {
  it.each([
    [17, '17-21', 'Rades 2022: 10 % walked after radiotherapy.'],
    [21, '17-21', 'Rades 2022: 10 % walked after radiotherapy.'],
    [22, '22-31', 'Rades 2022: 65 % walked after radiotherapy.'],
    [32, '32-37', 'Rades 2022: 97 % walked after radiotherapy.'],
  ])('of %i is %s', (total, id, note) => {
    expect(groupOfTotal(rades2022ambulatory, total)).toMatchObject({ id, note });
  });
});
