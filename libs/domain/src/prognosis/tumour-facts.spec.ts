import { exampleCase, exampleLesion, exampleResult, exampleTumour } from './example-patients.js';
import type { Fact } from './fact.js';
import { prognosisFacts, type PrognosisCase, type PrognosisFacts } from './prognosis-facts.js';

const facts = (theCase: Partial<PrognosisCase>, asOf = '2026-03-17'): PrognosisFacts =>
  prognosisFacts(exampleCase(theCase), { asOf });
const said = ({ possible, derived, caution, absence, sources }: Fact) => ({
  possible,
  derived,
  caution,
  absence,
  words: sources.map(({ words }) => words),
});
const nothing = { possible: null, derived: null, caution: null, absence: null, words: [] };

describe('the tumour', () => {
  const of = (tumour: object) => facts({ tumour: exampleTumour(tumour) });

  it('whose biopsy is pending is not known, and unknown primary is a diagnosis', () => {
    expect(said(of({ absences: { primary: 'pending' } }).primary)).toEqual({ ...nothing, absence: 'pending' });
    expect(of({ primary: 'unknown_primary' }).primary.possible).toEqual(['unknown_primary']);
  });

  it('takes its hormone dependence as stated, else from the markers', () => {
    const marker = (name: string, result: string) => ({ marker: name, result });
    expect(of({ primary: 'breast', hormoneDependence: 'dependent' }).hormones).toMatchObject({
      possible: ['dependent'],
      derived: null,
    });
    expect(of({ primary: 'prostate', markers: [marker('castration', 'positive')] }).hormones).toMatchObject({
      possible: ['independent'],
      derived: 'Hormone-independent, derived from the marker',
    });
    expect(of({ primary: 'prostate', markers: [marker('castration', 'negative')] }).hormones.possible).toEqual([
      'dependent',
    ]);
    expect(of({ primary: 'prostate', markers: [marker('castration', 'pending')] }).hormones.possible).toBeNull();
    expect(
      of({ primary: 'breast', markers: [marker('er', 'negative'), marker('pr', 'negative')] }).hormones.possible,
    ).toEqual(['independent']);
    expect(of({ primary: 'breast', markers: [marker('er', 'positive')] }).hormones.possible).toBeNull();
    expect(of({ primary: 'breast', markers: [marker('castration', 'positive')] }).hormones.possible).toBeNull();
  });

  it('is triple negative only when all three receptors are', () => {
    const markers = (...results: string[]) =>
      ['er', 'pr', 'her2'].flatMap((marker, place) => (results[place] ? [{ marker, result: results[place] }] : []));
    expect(of({ markers: markers('negative', 'negative', 'negative') }).tripleNegative).toBe(true);
    expect(of({ markers: markers('negative', 'negative') }).tripleNegative).toBeNull();
    expect(of({ markers: markers('negative', 'negative', 'positive') }).tripleNegative).toBe(false);
  });

  it('keeps apart chemotherapy and any systemic therapy', () => {
    const known = of({ previousChemotherapy: 'no', previousSystemicTherapy: 'yes' });
    expect([known.previousChemotherapy.possible, known.previousSystemicTherapy.possible]).toEqual([[false], [true]]);
    expect(of({}).previousChemotherapy.possible).toBeNull();
    const given = {
      id: 'x',
      version: 1,
      recordedAt: '2026-03-13T16:00:00Z',
      recordedById: 'a',
      recordedByName: 'Dr Bello',
      kind: 'systemic' as const,
      details: 'Ribociclib',
    };
    const derived = facts({ priorTreatments: [given] });
    expect(derived.previousSystemicTherapy).toMatchObject({
      possible: [true],
      derived: 'Derived from the previous treatments',
    });
    expect(derived.previousChemotherapy.possible).toBeNull();
  });
});

describe('laboratory values', () => {
  const of = (...laboratory: PrognosisCase['laboratory']) => facts({ laboratory });

  it('are classed from the newest of each analyte, in the published unit', () => {
    const old = exampleResult('platelets', '80', '10*9/L', { takenOn: '2026-01-01' });
    const values = [
      exampleResult('platelets', '100', '10*9/L'),
      exampleResult('calcium', '2.5', 'mmol/L'),
      exampleResult('bilirubin', '10', 'umol/L'),
      exampleResult('albumin', '37', 'g/L'),
      exampleResult('crp', '3', 'mg/L'),
      exampleResult('ldh', '249', 'U/L'),
    ];
    expect(of(old, ...values).laboratory.possible).toEqual(['normal']);
    expect(of(...values.slice(0, 5), exampleResult('ldh', '250', 'U/L')).laboratory.possible).toEqual(['abnormal']);
    expect(of(exampleResult('platelets', '99999', '/uL')).laboratory.possible).toEqual(['critical']);
  });

  it('that are missing stay open, and the missing analytes are named', () => {
    const { laboratory } = of(exampleResult('albumin', '31', 'g/L'), exampleResult('platelets', '240', '10*9/L'));
    expect(laboratory).toMatchObject({ possible: ['abnormal', 'critical'], wanted: 'Calcium, Bilirubin, total' });
    expect(of().laboratory.possible).toBeNull();
    expect(of(exampleResult('inr', '1.1', '{INR}')).laboratory.possible).toBeNull();
  });

  it('below or above a limit leave both sides of a cut-off possible', () => {
    const crp = (value: string, comparator: '<' | '>') => exampleResult('crp', value, 'mg/L', { comparator });
    const rest = [
      exampleResult('ldh', '200', 'U/L'),
      exampleResult('albumin', '40', 'g/L'),
      exampleResult('platelets', '240', '10*9/L'),
      exampleResult('calcium', '9.5', 'mg/dL'),
      exampleResult('bilirubin', '0.5', 'mg/dL'),
    ];
    expect(of(crp('3', '<'), ...rest).laboratory.possible).toEqual(['normal']);
    expect(of(crp('4', '<'), ...rest).laboratory.possible).toEqual(['normal']);
    expect(of(crp('5', '<'), ...rest).laboratory).toMatchObject({
      possible: ['normal', 'abnormal'],
      wanted: 'Exact laboratory values',
    });
    expect(of(crp('4', '>'), ...rest).laboratory.possible).toEqual(['abnormal']);
    expect(of(exampleResult('albumin', '35', 'g/L', { comparator: '<' })).albumin.possible).toHaveLength(2);
  });

  it('say whether the calcium was corrected', () => {
    const words = (more: object) => of(exampleResult('calcium', '2.4', 'mmol/L', more)).laboratory.sources[0]?.words;
    expect(words({})).toBe('Calcium 2.4 mmol/L (not recorded whether corrected for albumin)');
    expect(words({ correctedForAlbumin: 'yes' })).toBe('Calcium 2.4 mmol/L (corrected for albumin)');
    expect(words({ correctedForAlbumin: 'no' })).toBe('Calcium 2.4 mmol/L (not corrected for albumin)');
  });

  it('give albumin in g/dL', () => {
    expect(of(exampleResult('albumin', '35', 'g/L')).albumin.possible).toEqual([3.5]);
    expect(said(facts({}).albumin)).toEqual(nothing);
  });
});

describe('dates', () => {
  it('known in part leave the shortest and the longest time possible', () => {
    const months = (diagnosedOn: string) => facts({ tumour: exampleTumour({ diagnosedOn }) }).monthsFromDiagnosis;
    expect(months('2026-03-17')).toMatchObject({ possible: [0], derived: '0 months from the diagnosis to 2026-03-17' });
    expect(months('2025').possible?.map(Math.floor)).toEqual([2, 14]);
    expect(months('2025-02').possible?.map(Math.floor)).toEqual([12, 13]);
    expect(months('2024-02').derived).toBe('24 to 25 months from the diagnosis to 2026-03-17');
    expect(months('2027').possible).toEqual([0]);
    expect(facts({}).monthsFromDiagnosis.possible).toBeNull();
  });

  it('count to the suspicion of cord compression only where there is one', () => {
    const tumour = exampleTumour({ diagnosedOn: '2025-03-13' });
    const suspected = { tumour, mscc: 'yes' as const, msccSuspectedAt: '2026-03-13T12:10:00Z' };
    expect(facts(suspected).monthsToCompression.possible?.map(Math.round)).toEqual([12]);
    expect(facts({ ...suspected, mscc: 'no' }).monthsToCompression.possible).toBeNull();
    expect(facts({ ...suspected, msccSuspectedAt: null }).monthsToCompression.possible).toBeNull();
  });

  it('give an age, or two where only the year of birth is known', () => {
    const age = (birthDate: string | null) =>
      facts({ patient: { id: 'p', version: 1, familyName: 'Example', birthDate } }).age;
    expect(age('1963-03-18')).toMatchObject({ possible: [62], derived: '62 years on 2026-03-17' });
    expect(age('1963')).toMatchObject({ possible: [62, 63], derived: '62 or 63 years on 2026-03-17' });
    expect(age(null).possible).toBeNull();
  });
});

describe('a pathological fracture', () => {
  const rated = (collapse: string, more: object = {}) =>
    exampleLesion('T8', {
      ratings: [
        {
          id: 'r',
          version: 1,
          score: 'sins',
          scoreVersion: 1,
          assessedOn: '2026-03-13',
          answers: { collapse },
          recordedAt: '2026-03-13T16:00:00Z',
          recordedById: 'a',
          recordedByName: 'Dr Rao',
        },
      ],
      ...more,
    });
  it('is there where a collapse was rated, and never excluded by the spine alone', () => {
    expect(facts({ lesions: [rated('lt50')] }).fracture).toMatchObject({
      possible: [true],
      sources: [{ words: 'collapse of T8' }],
    });
    expect(facts({ lesions: [rated('gt50')] }).fracture.possible).toEqual([true]);
    expect(facts({ lesions: [rated('none')] }).fracture.possible).toBeNull();
    expect(facts({ lesions: [rated('gt50', { retractedReason: 'Wrong level' })] }).fracture.possible).toBeNull();
  });
});
