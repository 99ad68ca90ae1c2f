import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { AbsenceMap } from './absence.js';
import { codeList } from './code-list.js';
import {
  Absences, CalendarDate, Choices, Count, Data, Flag, Group, Id, Ids, Instant, ListOf, OneOf, PartialDate, Text, fieldsOf,
} from './fields.js';

const COLOURS = codeList({ red: 'Red', green: 'Green' });

class Inner {
  @Text({ label: 'Inner text', required: true }) text!: string;
}
class Sheet {
  @Text({ label: 'Line' }) line?: string | null;
  @Text({ label: 'Paragraph', lines: 3, max: 12 }) paragraph?: string | null;
  @Count({ label: 'Count', max: 10 }) count?: number | null;
  @CalendarDate({ label: 'Day' }) day?: string | null;
  @PartialDate({ label: 'About when' }) about?: string | null;
  @Instant({ label: 'Moment' }) moment?: string | null;
  @OneOf({ label: 'Colour', of: COLOURS }) colour?: string | null;
  @Choices({ label: 'Colours', of: COLOURS }) colours?: string[] | null;
  @Flag({ label: 'Flag' }) flag?: boolean | null;
  @Id({ label: 'Record' }) record?: string | null;
  @Ids({ label: 'Records', max: 2 }) records?: string[] | null;
  @Group({ label: 'Group', of: () => Inner }) group?: Inner | null;
  @ListOf({ label: 'List', of: () => Inner, max: 2 }) list?: Inner[] | null;
  @Data({ label: 'Data' }) data?: object | null;
  @Absences() absences?: AbsenceMap | null;
}
class Strict {
  @Text({ label: 'Name', required: true }) name!: string;
  @OneOf({ label: 'Colour', of: COLOURS, required: true }) colour!: string;
  @Flag({ label: 'Sure', required: true }) sure!: boolean;
}

const messagesIn = (errors: readonly ValidationError[]): string[] => errors.flatMap(({ constraints, children }) => [...Object.values(constraints ?? {}), ...messagesIn(children ?? [])]);
const read = <T extends object>(contract: new () => T, answers: object) => {
  const instance = plainToInstance(contract, answers);
  return { instance, messages: messagesIn(validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })) };
};
const ID = '0198f000-0000-7000-8000-000000000001';
const OTHER_ID = '0198f000-0000-7000-8000-000000000002';

/** For each kind of question: what is taken, and what is refused with which words. */
const KINDS: Record<string, { takes: unknown[]; refuses: [unknown, RegExp][] }> = {
  line: {
    takes: ['Okafor', 'Nguyễn 🦴', 'a\tb\nc', 'x'.repeat(200), '', '   '],
    refuses: [[5, /Line must be text/], [['a'], /Line must be text/], [{}, /Line must be text/], [true, /Line must be text/], ['a\u0000b', /Line contains a character that cannot be stored/], ['\ud800', /Line contains a character/], ['\udc00\ud800', /Line contains/], ['x'.repeat(201), /Line may have at most 200 characters/]],
  },
  paragraph: { takes: ['twelve chars'], refuses: [['thirteen chars', /Paragraph may have at most 12 characters/]] },
  count: {
    takes: [0, 10, 3],
    refuses: [[-1, /Count must be at least 0/], [11, /Count must be at most 10/], [1.5, /Count must be a whole number/], ['3', /Count must be/], [Number.NaN, /Count must be/], [Infinity, /Count must be/], [2 ** 53, /Count must be at most 10/], [[3], /Count must be/], [true, /Count must be/]],
  },
  day: {
    takes: ['2026-03-13', '2024-02-29'],
    refuses: ['2026-02-30', '2025-02-29', '2026-3-1', '2026-03', '2026', '2026-03-13T00:00:00Z', '0000-01-01', '2026-W10-1', '13.03.2026', 20260313, ['2026-03-13']].map((value): [unknown, RegExp] => [value, /Day must be a date that exists/]),
  },
  about: { takes: ['1963', '1963-03', '1963-03-14'], refuses: ['63', '1963-13', '1963-02-30', '1963-3', '1874', '2151', 'unknown', 1963].map((value): [unknown, RegExp] => [value, /About when must be YYYY, YYYY-MM or YYYY-MM-DD/]) },
  moment: {
    takes: ['2026-03-13T12:10:00Z', '2026-03-13T12:10Z', '2026-03-13T12:10:00.123+01:00', '2026-03-13T12:10:00-12:00', '2026-03-13T12:10:00+14:00'],
    refuses: ['2026-03-13', '2026-03-13T12:10:00', '2026-02-30T12:10:00Z', '2026-03-13T24:10:00Z', '2026-03-13T12:10:00+23:59', '2026-03-13T12:10:00+14:30', '2026-03-13 12:10:00Z', 1773403800].map((value): [unknown, RegExp] => [value, /Moment must be a date and time with time zone/]),
  },
  colour: { takes: ['red'], refuses: ['Red', 'blue', '', 1, ['red'], { code: 'red' }].map((value): [unknown, RegExp] => [value, /Colour must be one of: red, green/]) },
  colours: { takes: [[], ['red', 'green']], refuses: [['red', /Colours must be a list/], [['blue'], /Colours must only contain: red, green/], [['red', 'red'], /Colours names an answer twice/], [[null], /Colours must only contain/]] },
  flag: { takes: [true, false], refuses: ['true', 0, 1, 'yes', []].map((value): [unknown, RegExp] => [value, /Flag must be true or false/]) },
  record: { takes: [ID], refuses: ['', '1', `${ID}0`, 'g198f000-0000-7000-8000-000000000001', 7].map((value): [unknown, RegExp] => [value, /Record must be an id/]) },
  records: { takes: [[], [ID, OTHER_ID]], refuses: [[ID, /Records must be a list/], [['x'], /Records must be ids/], [[ID, ID], /Records names an id twice/], [[ID, OTHER_ID, '0198f000-0000-7000-8000-000000000003'], /Records may have at most 2 entries/]] },
  group: { takes: [{ text: 'x' }], refuses: [['x', /Group must be a group of answers/], [{ text: '' }, /Inner text is needed/], [{}, /Inner text is needed/], [{ text: 'x', more: 1 }, /more should not exist/]] },
  list: { takes: [[], [{ text: 'x' }]], refuses: [[{ text: 'x' }, /List must be a list/], [[{ text: 5 }], /Inner text must be text/], [[null], /List must contain groups of answers/], [['x'], /List must contain groups of answers/], [[[{ text: 'x' }]], /List must contain groups of answers/], [[{ text: 'a' }, { text: 'b' }, { text: 'c' }], /List may have at most 2 entries/]] },
  data: { takes: [{}, { a: 1 }], refuses: ['{}', 5, []].map((value): [unknown, RegExp] => [value, /Data must be an object/]) },
};

describe.each(Object.entries(KINDS))('a question of the kind "%s"', (name, { takes, refuses }) => {
  it.each(takes.map((value) => [value]))('takes %j', (value) => expect(read(Sheet, { [name]: value }).messages).toEqual([]));
  it.each(refuses)('refuses %j and names the question', (value, words) => expect(read(Sheet, { [name]: value }).messages.join('; ')).toMatch(words));
  it('may be left open', () => {
    expect(read(Sheet, { [name]: null }).messages).toEqual([]);
    expect(read(Sheet, {}).messages).toEqual([]);
  });
});

describe('what is typed', () => {
  it('counts as no answer when it is blank', () => expect(read(Sheet, { line: ' \t ' }).instance.line).toBeNull());
  it('loses the blanks that pasting leaves around a single line, but not those inside a paragraph', () => {
    expect(read(Sheet, { line: ' Okafor ' }).instance.line).toBe('Okafor');
    expect(read(Sheet, { paragraph: ' a\n  b' }).instance.paragraph).toBe(' a\n  b');
  });
  it('must answer what the record would mean nothing without, and says which question is open', () => {
    expect(read(Strict, {}).messages.join('; ')).toMatch(/Name is needed.*Colour must be one of.*Sure must be true or false/);
    expect(read(Strict, { name: '  ', colour: 'red', sure: false }).messages).toContain('Name is needed');
    expect(read(Strict, { name: 'x', colour: 'red', sure: false }).messages).toEqual([]);
  });
  it('may name no question that is not asked', () => expect(read(Strict, { name: 'x', colour: 'red', sure: true, version: 9 }).messages).toEqual(['property version should not exist']));
});

describe('a stated absence', () => {
  it.each(['unknown', 'not_done', 'not_applicable', 'pending'])('may be "%s", for a question without an answer', (why) => {
    expect(read(Sheet, { absences: { line: why, count: why, colours: why }, line: null, colours: [] }).messages).toEqual([]);
  });
  it.each([
    ['answered and absent at once', { line: 'x', absences: { line: 'unknown' } }, 'Line is both answered and marked "unknown"'],
    ['zero, which is an answer', { count: 0, absences: { count: 'unknown' } }, 'Count is both answered and marked "unknown"'],
    ['no, which is an answer', { flag: false, absences: { flag: 'pending' } }, 'Flag is both answered and marked "pending"'],
    ['a question that is not asked', { absences: { colour_of_eyes: 'unknown' } }, 'There is no question "colour_of_eyes" that could be absent'],
    ['the absences themselves', { absences: { absences: 'unknown' } }, 'There is no question "absences" that could be absent'],
    ['a reason that is none', { absences: { line: 'no idea' } }, 'Line: an absence is one of unknown, not_done, not_applicable, pending'],
    ['no reason', { absences: { line: null } }, 'Line: an absence is one of'],
    ['a list', { absences: ['line'] }, 'Absences must name questions and say why'],
    ['a word', { absences: 'unknown' }, 'Absences must name questions and say why'],
  ])('is refused for %s', (_case, answers, words) => expect(read(Sheet, answers).messages.join('; ')).toContain(words));
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('cannot be stated of "%s"', (key) => {
    const sheet = Object.assign(new Sheet(), { absences: JSON.parse(`{"${key}": "unknown"}`) as AbsenceMap });
    expect(messagesIn(validateSync(sheet))).toEqual([`There is no question "${key}" that could be absent`]);
    expect(({} as Record<string, unknown>)['unknown']).toBeUndefined();
  });
});

describe('the catalogue of questions', () => {
  it('lists them in the order written, with their label and kind', () => {
    expect(Object.entries(fieldsOf(Strict)).map(([name, { label, kind, required }]) => [name, label, kind, required])).toEqual([
      ['name', 'Name', 'text', true], ['colour', 'Colour', 'choice', true], ['sure', 'Sure', 'flag', true],
    ]);
  });
  it('gives a child its own questions without adding them to the parent', () => {
    class Child extends Strict {
      @Count({ label: 'Age', max: 150 }) age?: number | null;
    }
    expect(Object.keys(fieldsOf(Child))).toEqual(['name', 'colour', 'sure', 'age']);
    expect(Object.keys(fieldsOf(Strict))).toEqual(['name', 'colour', 'sure']);
    expect(read(Child, { name: 'x', colour: 'red', sure: true, age: 151 }).messages).toEqual(['Age must be at most 150']);
  });
});
