import fc from 'fast-check';
import { absenceLabel } from './absence.js';
import { codeList, labelOf } from './code-list.js';
import { isStorableText, readableLength } from './text.js';

describe('a text', () => {
  it('can be stored when UTF-8 gives it back exactly', () => {
    const decoder = new TextDecoder();
    // Any code units, so that halves of pairs come too, and whole pairs among them.
    const unit = fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }), fc.nat(0x7f));
    const anyText = fc.array(fc.oneof(unit.map((code) => String.fromCharCode(code)), fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => !isStorableText(text) || decoder.decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, '')),
      { numRuns: 300 },
    );
  });
  it('can hold every script, emoji, tabs and line breaks', () => expect(['Ó Briain', 'Nguyễn', '中村', 'עברית', '🦴👩🏽‍⚕️', 'a\tb\r\nc'].every(isStorableText)).toBe(true));
  it.each([['NUL', 'a\u0000'], ['backspace', '\u0008'], ['escape', '\u001b[0m'], ['half of a pair', 'x\ud83e'], ['the other half', '\udd74x'], ['halves the wrong way round', '\udd74\ud83e']])('cannot hold %s', (_what, text) => expect(isStorableText(text)).toBe(false));
  it.each([['letters', 'on call', 7], ['signs without a picture', '\u200b\u2060\ufeff', 0], ['blanks of any kind', ' \t\u00a0\u3000\n', 0], ['a wide gap', `on${' '.repeat(40)}call`, 7], ['an accent of its own', 'e\u0301', 1]])('is as long as what can be read of it: %s', (_what, text, length) => expect(readableLength(text)).toBe(length));
  it.each([null, undefined, 5, {}, ['a']])('is not %j', (value) => expect(isStorableText(value)).toBe(false));
});

describe('the words on the screen', () => {
  it('tell the four absences apart, and from what was never asked', () => {
    const shown = ['unknown', 'not_done', 'not_applicable', 'pending', null].map(absenceLabel);
    expect(shown).toEqual(['Unknown', 'Not done', 'Not applicable', 'Pending', 'Not recorded']);
  });
  it('show a code that is not in the list as it is, never as another answer', () => {
    const list = codeList({ red: 'Red' });
    expect([labelOf(list, 'red'), labelOf(list, 'mauve'), labelOf(list, null)]).toEqual(['Red', 'mauve', '']);
  });
});
