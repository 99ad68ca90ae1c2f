import { proposedBreak, type BreakItem } from './agenda-break.js';

const item = (id: string, plannedMinutes: number | null, complex: boolean | null = false, bucket: BreakItem['bucket'] = 'discuss'): BreakItem => ({ id, bucket, plannedMinutes, complex });
const cases = (count: number, minutes: number, complex = false) => Array.from({ length: count }, (_, at) => item(`c${at + 1}`, minutes, complex));

describe('the proposed break', () => {
  it('stands after about 35 planned minutes', () => expect(proposedBreak(cases(10, 6))).toEqual({ afterItemId: 'c6', uncertain: 0, reason: 'after 36 planned minutes' }));
  it('stands after five complex cases, where those come first', () => expect(proposedBreak(cases(8, 5, true))).toMatchObject({ afterItemId: 'c5', reason: 'after 5 complex cases' }));
  it('takes nothing for a complex case that is only ratified or noted', () => {
    const noted = Array.from({ length: 6 }, (_, at) => item(`n${at}`, 1, true, at % 2 === 0 ? 'ratify' : 'standard_of_care'));
    expect(proposedBreak([...noted, ...cases(4, 5)])).toBeNull();
    expect(proposedBreak([...noted, ...cases(6, 5, true)])).toMatchObject({ afterItemId: 'c5', reason: 'after 5 complex cases' });
  });
  it('is not proposed where the meeting is over by then', () => {
    expect(proposedBreak(cases(3, 6))).toBeNull();
    expect(proposedBreak(cases(6, 6))).toBeNull();
    expect(proposedBreak([])).toBeNull();
  });
  it('counts no minutes for what is not discussed', () => expect(proposedBreak([...cases(5, 6), item('waiting', 30, false, 'not_ready'), item('last', 6), item('end', 6)])).toMatchObject({ afterItemId: 'last' }));
  it('says how many cases before it are uncertain', () => expect(proposedBreak([item('open', null), item('unread', 5, null), ...cases(8, 6)])).toMatchObject({ uncertain: 2 }));
});
