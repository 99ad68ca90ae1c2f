import type { MuscleFinding } from './neuro-exam.js';
import { unbrokenLines, trendsOf } from './trends.js';

const legs = (grade: '3' | '4'): MuscleFinding[] => (['L2', 'L3', 'L4', 'L5', 'S1'] as const).flatMap((muscle) => [{ muscle, side: 'right', grade }, { muscle, side: 'left', grade }]);
const trend = (id: string, ...[statuses, exams = []]: Partial<Parameters<typeof trendsOf>>) => trendsOf(statuses ?? [], exams).find((one) => one.id === id);
const values = (...given: Parameters<typeof trend>) => trend(...given)?.points.map(({ value }) => value);

describe('function over time', () => {
  const statuses = [
    { examinedOn: '2026-05-01', ecog: '1' as const, painNrs: 0, ambulation: 'walks_with_aid' as const },
    { examinedOn: '2026-04-01', kps: '60' as const },
    { examinedOn: '2026-03-13', ecog: '3' as const, painNrs: 8, ambulation: 'plegic' as const },
  ];

  it('runs from the oldest to the newest examination', () => {
    expect(trend('ecog', statuses)?.points.map(({ on }) => on)).toEqual(['2026-03-13', '2026-04-01', '2026-05-01']);
  });
  it('has a gap where nothing was recorded: never the value before, never nought', () => {
    expect(values('ecog', statuses)).toEqual([3, null, 1]);
    expect(values('pain', statuses)).toEqual([8, null, 0]);
    expect(values('kps', statuses)).toEqual([null, 60, null]);
  });
  it('does not read one scale from the other', () => expect(values('kps', [{ examinedOn: '2026-05-01', ecog: '1' }])).toEqual([null]));
  it('shows walking as steps, better upwards, with the words', () => {
    expect(trend('walking', statuses)).toMatchObject({ steps: true, better: 'high', points: [{ value: 0, words: 'No or flicker power' }, { value: null, words: null }, { value: 2, words: 'Walks with aid' }] });
  });
  it('takes a motor score only where it is a total, in the order of time', () => {
    const part = { examinedOn: '2026-03-20', motor: legs('4').slice(1) };
    const [morning, evening] = [{ examinedOn: '2026-03-13', examinedAt: '2026-03-13T08:00:00Z', motor: legs('4') }, { examinedOn: '2026-03-13', examinedAt: '2026-03-13T20:00:00Z', motor: legs('3') }];
    expect(values('lems', [], [part, evening, morning])).toEqual([40, 30, null]);
  });
  it('breaks the line at what was not recorded', () => {
    const line = unbrokenLines(trend('ecog', [...statuses, { examinedOn: '2026-03-01', ecog: '2' }])?.points ?? []);
    expect(line.map((stretch) => stretch.map(({ value }) => value))).toEqual([[2, 3], [1]]);
    expect(unbrokenLines([])).toEqual([]);
  });
});
