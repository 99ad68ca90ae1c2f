import { statisticById } from '../statistics/all-statistics.js';
import { statisticView } from './statistics-question.js';

describe('a statistic in the list', () => {
  it('tells what each is asked and where', () => {
    const view = statisticById('logrank');
    expect(view && statisticView(view)).toMatchObject({
      id: 'logRank',
      aliases: ['logrank'],
      ask: '/api/statistics/logRank',
      docs: 'docs/clinical/statistics.md',
      inputs: [
        { name: 'time', kind: 'numbers', needed: true, words: [] },
        { name: 'status' },
        { name: 'group', aliases: ['groups'], kind: 'labels' },
        { name: 'strata', needed: false },
        { name: 'unknowns', kind: 'choice', words: ['exclude', 'refuse'] },
      ],
    });
  });
});
