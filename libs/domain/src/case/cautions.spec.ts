import { cautionsOf, monthsAgo } from './cautions.js';

const at = { now: Date.parse('2026-03-13T16:20:00Z'), today: '2026-03-13' };
const of = (theCase: object) => cautionsOf(theCase as never, at).map(({ id, words }) => [id, words]);

describe('the cautions of a case', () => {
  it('say the hours since the last dose, the months since an embolism and what is known of the tumour', () => {
    const fitness = { anticoagulated: 'yes', anticoagulant: 'Apixaban 5 mg', anticoagulantLastAt: '2026-03-13T08:00:00Z', comorbidities: ['thromboembolism'], thromboembolismOn: '2025-11' };
    expect(of({ mscc: 'yes', fitness, tumour: { primary: 'breast' } })).toEqual([
      ['anticoagulant', 'Apixaban 5 mg: last dose 8 h 20 min ago'],
      ['steroid', 'Steroid: lymphoma or myeloma? Known primary: Breast; the question of tissue first does not arise'],
      ['embolism', 'Pulmonary embolism or deep vein thrombosis 4 months ago (Nov 2025)'],
    ]);
  });

  it('are none where nothing is recorded, and never conclude from silence', () => {
    expect(of({ mscc: 'no' })).toEqual([]);
    expect(of({ mscc: 'no', fitness: { comorbidities: [] } })).toEqual([]);
  });

  it('name what is missing, with its reason', () => {
    const fitness = { anticoagulated: 'yes', comorbidities: ['thromboembolism'], absences: { anticoagulantLastAt: 'unknown' } };
    expect(of({ mscc: 'no', fitness })).toEqual([
      ['anticoagulant', 'Anticoagulant or antiplatelet, not said which: last dose unknown'],
      ['embolism', 'Pulmonary embolism or deep vein thrombosis when: not recorded'],
    ]);
    expect(of({ mscc: 'no', fitness: { anticoagulated: 'yes', anticoagulant: 'Warfarin', anticoagulantLastAt: '2026-03-14T08:00:00Z' } })).toEqual([['anticoagulant', 'Warfarin: the last dose lies ahead: check the time']]);
  });

  it.each([
    [{ mscc: 'yes' }, true],
    [{ mscc: 'unknown', tumour: { primary: 'unknown_primary' } }, true],
    [{ mscc: 'no', steroidCourses: [{}], tumour: { primary: 'lymphoma' } }, true],
    [{ mscc: 'no', steroidCourses: [{}], tumour: { primary: 'lymphoma', basis: 'histology' } }, false],
    [{ mscc: 'yes', tumour: { primary: 'prostate' } }, false],
  ])('ask for tissue before a steroid: %j, %s', (theCase, asked) => {
    expect(of(theCase)).toEqual([['steroid', expect.stringMatching(asked ? /^Tissue obtained\?/ : /the question of tissue first does not arise$/)]]);
  });

  it.each([
    ['2025-11', '4 months ago'],
    ['2025-11-20', '3 months ago'],
    ['2025-11-13', '4 months ago'],
    ['2026-03', 'this month'],
    ['2026-02-20', 'less than a month ago'],
    ['2025', '1 calendar year ago'],
    ['2026', 'this year'],
    ['2024-02', '2 years ago'],
    ['2025-02', '13 months ago'],
    ['2026-04', 'lies ahead: check the date'],
    ['2026-03-14', 'lies ahead: check the date'],
  ])('%s is %s on 13 March 2026', (date, words) => expect(monthsAgo(date, at.today)).toBe(words));
});
