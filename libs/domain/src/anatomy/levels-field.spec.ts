import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Levels } from './levels-field.js';

class Sheet {
  @Levels({ label: 'Level' }) levels?: string | null;
}
const read = (levels: unknown) => {
  const sheet = plainToInstance(Sheet, { levels });
  return { kept: sheet.levels, messages: validateSync(sheet).flatMap(({ constraints }) => Object.values(constraints ?? {})) };
};

describe('the question for a level', () => {
  it.each([['T8', 'T8'], ['D7', 'T7'], ['Th12', 'T12'], ['occiput-C1', 'C0-C1'], ['T10-T8', 'T8-T10'], ['C0-C1 (left condyle)', 'C0-C1']])('takes "%s" and keeps it in the one form "%s"', (typed, kept) => expect(read(typed)).toEqual({ kept, messages: [] }));
  it.each(['', '  ', null, undefined])('counts %j as no answer', (typed) => expect(read(typed)).toEqual({ kept: typed === undefined ? undefined : null, messages: [] }));
  it.each<[unknown, RegExp]>([['lumbar', /region, not a level/], ['T13', /transitional anatomy/], ['T99', /no T99/], ['T8, L2', /one continuous range/], [8, /Level must be a vertebral level/], [['T8'], /Level must be a vertebral level/], [{}, /Level must be a vertebral level/]])(
    'refuses %j with the reason, and leaves what was typed', (typed, words) => {
      expect(read(typed).messages.join()).toMatch(words);
      expect(read(typed).kept).toEqual(typed);
    },
  );
});
