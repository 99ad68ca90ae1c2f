import fc from 'fast-check';
import { foldName, foldNumber, likelySame, type Described } from './likely-same.js';

const okafor: Described = { familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963-03-04', identifiers: [{ authority: 'NHS', value: '999 123 4567' }] };
const like = (more: Partial<Described>): Described => ({ ...okafor, identifiers: [], ...more });

describe('whether two descriptions may be of one person', () => {
  it.each<[string, Described, string[]]>([
    ['the same number however it is written', { identifiers: [{ authority: 'nhs', value: '999-1234567' }] }, ['same nhs number']],
    ['the same number of two institutions', { identifiers: [{ authority: 'Eastbridge', value: '9991234567' }] }, ['same number, given by NHS and by Eastbridge']],
    ['a number typed before the institution', { identifiers: [{ authority: '', value: '9991234567' }] }, ['same number']],
    ['the same name and day of birth', like({}), ['same name, born 4 Mar 1963']],
    ['the same name and year', like({ birthDate: '1963' }), ['same name, birth year 1963']],
    ['the same name and month', like({ birthDate: '1963-03' }), ['same name, birth month Mar 1963']],
    ['the same name without a birth date', like({ birthDate: null }), ['same name; a birth date is not recorded']],
    ['another case, accents and blanks', like({ familyName: 'ÓKÁFOR ', givenName: 'Mar-garet' }), ['same name, born 4 Mar 1963']],
    ['day and month changed over', like({ birthDate: '1963-04-03' }), ['same name, day and month of birth changed over (4 Mar 1963, 3 Apr 1963)']],
    ['another given name on the same day', like({ givenName: 'Maggie' }), ['same family name, born 4 Mar 1963; the given names differ']],
    ['no given name on the same day', like({ givenName: null }), ['same family name, born 4 Mar 1963; a given name is not recorded']],
    ['one digit wrong', { birthDate: '1963-03-04', identifiers: [{ authority: 'NHS', value: '9991234568' }] }, ['NHS number with one slip, same date of birth']],
    ['two digits changed over', { birthDate: '1963-03-04', identifiers: [{ authority: 'NHS', value: '9991235467' }] }, ['NHS number with one slip, same date of birth']],
  ])('says so in words for %s', (_what, other, reasons) => expect(likelySame(okafor, other)).toEqual(reasons));

  it.each<[string, Described]>([
    ['another family name', like({ familyName: 'Okoye' })],
    ['another year of birth', like({ birthDate: '1964-03-04' })],
    ['another month of birth', like({ birthDate: '1963-05' })],
    ['another given name and only the year', like({ givenName: 'Maggie', birthDate: '1963' })],
    ['another given name and no birth date', like({ givenName: 'Maggie', birthDate: null })],
    ['the family name alone', { familyName: 'Okafor' }],
    ['a slip without the same date of birth', { birthDate: '1963-03', identifiers: [{ authority: 'NHS', value: '9991234568' }] }],
    ['a slip under another institution', { birthDate: '1963-03-04', identifiers: [{ authority: 'Eastbridge', value: '9991234568' }] }],
    ['two digits wrong', { birthDate: '1963-03-04', identifiers: [{ authority: 'NHS', value: '9991234588' }] }],
    ['nothing at all', {}],
  ])('says nothing for %s', (_what, other) => expect(likelySame(okafor, other)).toEqual([]));

  it('does not take a very short number, or a name of signs alone, for a person', () => {
    expect(likelySame({ identifiers: [{ authority: 'Ward', value: '12' }] }, { identifiers: [{ authority: 'Ward', value: '12' }] })).toEqual([]);
    expect(likelySame({ familyName: '--', givenName: 'A', birthDate: '1963' }, { familyName: '--', givenName: 'A', birthDate: '1963' })).toEqual([]);
  });
  it('does not change over a day that is no month, or one that is the month', () => {
    expect(likelySame(like({ birthDate: '1963-03-14' }), like({ birthDate: '1963-14-03' }))).toEqual([]);
    expect(likelySame(like({ birthDate: '1963-03-03' }), like({ birthDate: '1963-03-03' }))).toEqual(['same name, born 3 Mar 1963']);
  });
  it('holds both ways round', () => {
    const text = fc.constantFrom('Okafor', 'okafor', 'Öst', 'Ost', null);
    const born = fc.constantFrom('1963', '1963-03', '1963-03-04', '1963-04-03', null);
    const numbers = fc.array(fc.record({ authority: fc.constantFrom('NHS', 'Eastbridge'), value: fc.constantFrom('9991234567', '9991234568', '999 123 4567', '12') }), { maxLength: 2 });
    const someone = fc.record({ familyName: text, givenName: text, birthDate: born, identifiers: numbers });
    fc.assert(fc.property(someone, someone, (a, b) => likelySame(a, b).length > 0 === likelySame(b, a).length > 0));
  });
  it('folds letters that have no accent to take off', () => {
    expect([foldName('Søren Łukasz-Groß'), foldName("O’Brien d'Æth"), foldNumber('A 12/34-b')]).toEqual(['sorenlukaszgross', 'obriendaeth', 'a1234b']);
  });
});
