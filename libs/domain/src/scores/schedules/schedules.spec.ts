import { gy } from '../../units/dose.js';
import { rounded } from '../../units/exact.js';
import { ALPHA_BETA, biologicalDose } from '../bed-eqd2/bed-eqd2.js';
import { SCHEDULE_SOURCES, scheduleOf, schedules, SCHEDULES } from './schedules.js';

describe('the list of schedules', () => {
  it('names total dose and fractions of each, in the order of the reference', () => {
    expect(SCHEDULES.map(({ id }) => id)).toEqual([
      '8/1',
      '16/2',
      '20/5',
      '24/6',
      '30/10',
      '20/8',
      '37.5/15',
      '40/20',
      '45/25',
      '50/25',
      '16/1',
      '18/1',
      '20/1',
      '24/1',
      '24/2',
      '24/3',
      '27/3',
      '30/3',
      '30/4',
      '25/5',
      '30/5',
      '35/5',
      '40/5',
    ]);
    for (const { id, totalDose, fractions } of SCHEDULES) expect(`${totalDose}/${fractions}`).toBe(id);
  });

  it('gives the EQD2 of the reference for tumour and cord', () => {
    const table = SCHEDULES.map((one) =>
      [ALPHA_BETA.tumour, ALPHA_BETA.cord].map((ab) => rounded(biologicalDose(one, ab).eqd2, 2)),
    );
    expect(table).toEqual([
      [12, 20],
      [24, 40],
      [23.33, 30],
      [28, 36],
      [32.5, 37.5],
      [20.83, 22.5],
      [39.06, 42.19],
      [40, 40],
      [44.25, 42.75],
      [50, 50],
      [34.67, 72],
      [42, 90],
      [50, 110],
      [68, 156],
      [44, 84],
      [36, 60],
      [42.75, 74.25],
      [50, 90],
      [43.75, 71.25],
      [31.25, 43.75],
      [40, 60],
      [49.58, 78.75],
      [60, 100],
    ]);
  });

  it('says for each where it is named, and names nothing for a pair without a source', () => {
    const sourcesOf = (id: string) => SCHEDULES.find((one) => one.id === id)?.sources;
    expect(sourcesOf('8/1')).toEqual(['astro2024', 'nice', 'scorad']);
    expect(sourcesOf('16/2')).toEqual(['astro2024']);
    expect(sourcesOf('20/5')).toEqual(['astro2024', 'scorad', 'sc24']);
    expect(sourcesOf('24/6')).toEqual(['astro2024']);
    expect(sourcesOf('30/10')).toEqual(['astro2024', 'patchell']);
    expect(sourcesOf('20/8')).toEqual(['astro2024']);
    expect(sourcesOf('24/2')).toEqual(['sc24']);
    expect(sourcesOf('16/1')).toEqual(['rtog0631']);
    expect(sourcesOf('18/1')).toEqual(['rtog0631']);
    expect(sourcesOf('20/1')).toEqual(['nct02407795']);
    expect(sourcesOf('24/1')).toEqual(['mskcc']);
    expect(SCHEDULES.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([
      '37.5/15',
      '40/20',
      '45/25',
      '50/25',
      '24/3',
      '27/3',
      '30/3',
      '30/4',
      '25/5',
      '30/5',
      '35/5',
      '40/5',
    ]);
    expect(SCHEDULE_SOURCES.rtog0631.verified).toBe('unverified');
  });

  it('names what ASTRO lists for bone metastases, for cord compression and for the second time', () => {
    const named = (setting: string) =>
      SCHEDULES.filter(({ settings }) => settings.includes(setting)).map(({ id }) => id);
    expect(named('bone metastases')).toEqual(['8/1', '20/5', '24/6', '30/10']);
    expect(named('cord compression')).toEqual(['8/1', '16/2', '20/5', '30/10']);
    expect(named('re-irradiation of the spine')).toEqual(['8/1', '20/5', '24/6', '20/8']);
    expect(named('as an earlier course')).toEqual(['45/25', '50/25']);
    expect(named('stereotactic treatment')).toEqual(['16/1', '18/1', '20/1', '24/1', '24/2']);
  });

  it('is found by dose and fractions together', () => {
    expect(scheduleOf({ totalDose: gy(30), fractions: 10 })?.id).toBe('30/10');
    expect(scheduleOf({ totalDose: gy(30), fractions: 4 })?.id).toBe('30/4');
    expect(scheduleOf({ totalDose: gy(30), fractions: 11 })).toBeNull();
    expect(scheduleOf({ totalDose: gy(31), fractions: 10 })).toBeNull();
    expect(schedules.docs).toBe(`docs/clinical/${schedules.id}.md`);
  });
});
