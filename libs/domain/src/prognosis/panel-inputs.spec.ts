import {
  EXAMPLE_DAY,
  exampleCase,
  exampleExtent,
  exampleResult,
  exampleStatus,
  exampleTumour,
  favourablePatient,
} from './example-patients.js';
import { prognosisFacts, type PrognosisCase } from './prognosis-facts.js';
import { USUAL_STALENESS } from './prognosis-note.js';
import { prognosisPanel } from './prognosis-panel.js';

const panelFor = (theCase: PrognosisCase, asOf = EXAMPLE_DAY) =>
  prognosisPanel(prognosisFacts(theCase, { asOf }), { asOf, staleness: USUAL_STALENESS });

describe('what was typed in from elsewhere', () => {
  const entry = {
    id: '0198f000-0000-7000-8000-000000000009',
    version: 1,
    recordedAt: '2026-03-16T10:00:00Z',
    recordedById: '0198f000-0000-7000-8000-000000000001',
    recordedByName: 'Dr Amara Adeyemi',
  };
  const withRecorded = (recorded: object[]) => {
    const facts = prognosisFacts(favourablePatient, { asOf: EXAMPLE_DAY, recorded: recorded as never });
    return prognosisPanel(facts, { asOf: EXAMPLE_DAY, staleness: USUAL_STALENESS }).recorded;
  };

  it('stands beside the link to its calculator, and nothing is made of it', () => {
    const said = {
      ...entry,
      model: 'sorgMl',
      obtainedOn: '2026-03-16',
      aliveAtNinetyDays: '78',
      aliveAtOneYear: '50.5',
    };
    const sorg = withRecorded([said]).find(({ id }) => id === 'sorgMl');
    expect(sorg?.link?.url).toBe('https://sorg-apps.shinyapps.io/spinemetssurvival/');
    expect(sorg?.recorded[0]?.words).toEqual([
      'alive at 90 days: 78 %',
      'alive at 1 year: 50.5 %',
      'obtained 16 Mar 2026',
    ]);
    expect(sorg).toMatchObject({ span: null });
    expect(sorg?.badges.at(-1)?.label).toBe('Recorded, not computed');
  });

  it('looks up the published group of an entered total, the newest first', () => {
    const old = { ...entry, model: 'prism2015', obtainedOn: '2026-03-01', total: '8' };
    const prism = withRecorded([old, { ...old, obtainedOn: '2026-03-15', total: '3.5' }]).find(
      ({ id }) => id === 'prism2015',
    );
    expect(prism?.recorded.map(({ band }) => band?.id)).toEqual(['group3', 'group1']);
    expect(prism?.recorded[0]?.words[0]).toBe('total 3.5');
    expect(prism?.span).toEqual({ from: 12, to: null });
  });

  it('is empty where nobody has typed anything', () => {
    expect(withRecorded([]).every(({ recorded }) => recorded.length === 0)).toBe(true);
  });
});

describe('an item that the record cannot answer', () => {
  const rating = {
    id: '0198f000-0000-7000-8000-000000000008',
    version: 1,
    scoreVersion: 1,
    recordedAt: '2026-03-16T10:00:00Z',
    recordedById: '0198f000-0000-7000-8000-000000000001',
    recordedByName: 'Dr Laila Haddad',
    assessedOn: '2026-03-16',
  };
  const renal = { ...favourablePatient, tumour: exampleTumour({ primary: 'renal_cell' }) };
  const rowWith = (theCase: PrognosisCase, id: string, ratings: object[]) => {
    const facts = prognosisFacts(theCase, { asOf: EXAMPLE_DAY, ratings: ratings as never });
    return prognosisPanel(facts, { asOf: EXAMPLE_DAY, staleness: USUAL_STALENESS }).rows.find((row) => row.id === id);
  };

  it('stays open while nobody has answered it: no class of a tumour is guessed', () => {
    const bollen = rowWith(renal, 'bollen2014', []);
    expect(bollen?.items[0]).toMatchObject({
      item: 'profile',
      state: 'open',
      wanted: 'How the clinician classes this tumour',
    });
    expect(bollen?.bands.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('is taken from the newest answer of a clinician, with name and day', () => {
    const answers = (profile: string, assessedOn: string) => ({
      ...rating,
      score: 'bollen2014',
      assessedOn,
      answers: { profile },
    });
    const bollen = rowWith(renal, 'bollen2014', [
      answers('unfavourable', '2026-03-01'),
      answers('moderate', '2026-03-16'),
    ]);
    expect(bollen?.bands.map(({ id }) => id)).toEqual(['B']);
    expect(bollen?.items[0]).toMatchObject({
      state: 'known',
      sources: [
        { section: 'tumour' },
        { section: 'prognosis', words: 'answered "Moderate"', recordedByName: 'Dr Laila Haddad', date: '2026-03-16' },
      ],
    });
  });

  it('is not taken against the record, and the contradiction is said', () => {
    const unsure = { ...favourablePatient, functionalStatuses: [exampleStatus({ ecog: '1', ais: 'E' })] };
    const answered = { ...rating, score: 'tokuhashi2005', answers: { generalCondition: 'poor', palsy: 'frankelAB' } };
    const tokuhashi = rowWith(unsure, 'tokuhashi2005', [answered]);
    const [condition] = tokuhashi?.items ?? [];
    expect(condition?.state).toBe('several');
    expect(condition?.caution).toBe('answered "Poor (KPS 10–40)" does not fit the record and is not taken.');
    expect(tokuhashi?.items.find(({ item }) => item === 'palsy')?.answers.map(({ value }) => value)).toEqual([
      'frankelE',
    ]);
  });

  it('reads numbers and yes or no as they are stored, and passes over what the item does not have', () => {
    const bare = exampleCase({ tumour: exampleTumour({ primary: 'breast' }) });
    const answers = { kps: '90', visceralOrBrain: 'no', profile: 'splendid' };
    const bollen = rowWith(bare, 'bollen2014', [{ ...rating, score: 'bollen2014', answers }]);
    expect(bollen?.bands.map(({ id }) => id)).toEqual(['A']);
    const beyond = rowWith(bare, 'bollen2014', [{ ...rating, score: 'bollen2014', answers: { kps: '900' } }]);
    expect(beyond?.items[1]?.state).toBe('open');
  });
});

describe('stale inputs', () => {
  const staleIn = (theCase: PrognosisCase, id: string, asOf: string) => {
    const row = panelFor(theCase, asOf).rows.find((one) => one.id === id);
    return row?.items.flatMap(({ item, stale }) => (stale ? [[item, stale.days, stale.limit]] : []));
  };

  it.each([
    ['2026-03-20', []],
    ['2026-03-21', [['laboratory', 8, 7]]],
    [
      '2026-03-28',
      [
        ['laboratory', 15, 7],
        ['ecog3or4', 15, 14],
      ],
    ],
    [
      '2026-04-12',
      [
        ['laboratory', 30, 7],
        ['ecog3or4', 30, 14],
      ],
    ],
    [
      '2026-04-13',
      [
        ['visceralOrCerebral', 43, 42],
        ['laboratory', 31, 7],
        ['ecog3or4', 31, 14],
        ['multipleSkeletal', 43, 42],
      ],
    ],
  ])('are marked by the age they have on the day of the meeting, %s', (asOf, expected) => {
    expect(staleIn(favourablePatient, 'katagiri2014', asOf)).toEqual(expected);
  });

  it('follow the convention that the centre has set', () => {
    const facts = prognosisFacts(favourablePatient, { asOf: EXAMPLE_DAY });
    const { rows } = prognosisPanel(facts, { asOf: EXAMPLE_DAY, staleness: { ...USUAL_STALENESS, laboratoryDays: 3 } });
    const stale = rows[0]?.badges.find(({ kind }) => kind === 'stale');
    expect(stale?.words).toBe(
      'Laboratory data: laboratory of 13 Mar 2026, 4 days before 17 Mar 2026; the convention of this centre is 3.',
    );
  });

  it('include an input without a day', () => {
    const undated = {
      ...favourablePatient,
      extent: exampleExtent({ stagedOn: null, visceralMetastases: 'no', brainMetastases: 'no' }),
    };
    expect(staleIn(undated, 'bollen2014', EXAMPLE_DAY)).toEqual([['visceralOrBrain', null, 42]]);
  });

  it('do not call a value of after the meeting stale', () => {
    const later = {
      ...favourablePatient,
      laboratory: [exampleResult('albumin', '39', 'g/L', { takenOn: '2026-05-01' })],
    };
    expect(staleIn(later, 'nesms2015', EXAMPLE_DAY)).toEqual([]);
  });
});
