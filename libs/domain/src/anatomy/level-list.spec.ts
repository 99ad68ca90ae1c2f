import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { LevelList } from './level-list-field.js';
import { formatLevelList, levelsInList, parseLevelList } from './level-list.js';

class Plan {
  @LevelList({ label: 'Cemented levels' }) cemented?: string | null;
}
const read = (cemented: unknown) => {
  const plan = plainToInstance(Plan, { cemented });
  const [fault] = validateSync(plan);
  return fault ? Object.values(fault.constraints ?? {})[0] : plan.cemented;
};

describe('several levels', () => {
  it.each([
    ['T8', 'T8'],
    ['T6-T7, T9-T10', 'T6-T7, T9-T10'],
    ['t9-10; d6 + Th7', 'T6-T7, T9-T10'],
    ['T6, T7 and T8', 'T6-T8'],
    ['T6-T9, T8-T10', 'T6-T10'],
    ['L5/S1, occiput-C2,', 'C0-C2, L5-S1'],
  ])('%j is kept as %j', (typed, kept) => expect(read(typed)).toBe(kept));

  it('names the part that cannot be read, and keeps nothing of it', () => {
    expect(read('T6, T13')).toMatch(/transitional anatomy/);
    expect(read('T6, thoracic')).toMatch(/is a region, not a level/);
    expect(read(8)).toBe('Cemented levels must be vertebral levels such as T6-T7, T9-T10');
    expect(read(',;')).toBe('Write levels such as T8, or ranges such as T6-T7, T9-T10');
    expect(read('x'.repeat(500))).toBe('Write levels such as T8, or ranges such as T6-T7, T9-T10');
    expect(read(Array.from({ length: 13 }, () => 'T8').join(','))).toBe('At most 12 ranges');
    expect(parseLevelList(null as never)).toMatchObject({ ok: false });
  });

  it('is no answer when it is blank', () => expect(read('  ')).toBeNull());

  it('is shown with dashes, and what cannot be read as it was typed', () => {
    expect(formatLevelList('T6-T7, T9-T10')).toBe('T6–T7, T9–T10');
    expect(formatLevelList('T8')).toBe('T8');
    expect(formatLevelList('somewhere')).toBe('somewhere');
  });

  it('gives every level once, from the head downwards, and none for no answer', () => {
    expect(levelsInList('T9-T10, T6')).toEqual(['T6', 'T9', 'T10']);
    expect(levelsInList(null)).toEqual([]);
    expect(levelsInList('?')).toEqual([]);
  });
});
