import { coursesInOrder, certainlyBefore, runningState } from './course-time.js';

describe('dates of different precision', () => {
  it.each([
    ['2023', '2024', true], ['2024-03', '2024', false], ['2024', '2024-03', false], ['2024-02-29', '2024-03', true], ['2024-03-01', '2024-03', false], ['2024-03-02', '2024-03-01', false],
  ])('%s is before %s: %s, only where it is certain', (date, other, expected) => expect(certainlyBefore(date, other)).toBe(expected));
});

describe('whether a course runs', () => {
  it('is what somebody stated, or stopped by its stop date, and never concluded from a missing one', () => {
    expect(runningState({ startedOn: '2024-10' })).toBe('not_known');
    expect(runningState({ running: 'yes' })).toBe('running');
    expect(runningState({ running: 'no' })).toBe('stopped');
    expect(runningState({ stoppedOn: '2025' })).toBe('stopped');
  });

  it('puts what runs or may run first, and each newest first with unknown starts last', () => {
    const at = (id: string, more: object) => ({ id, recordedAt: '2026-03-13T16:00:00Z', ...more });
    const courses = [
      at('old', { startedOn: '2019', running: 'no' as const }), at('undated', { running: 'no' as const }), at('perhaps', { startedOn: '2022' }),
      at('now', { startedOn: '2024-10', running: 'yes' as const }), at('recent', { startedOn: '2023-04', stoppedOn: '2024' }),
    ];
    expect(coursesInOrder(courses).map(({ id }) => id)).toEqual(['now', 'perhaps', 'recent', 'old', 'undated']);
  });
});
