import { exampleCase, exampleExtent, exampleLesion, exampleStatus } from './example-patients.js';
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

describe('performance status', () => {
  it('is the scale that was assessed, with the day and the author', () => {
    const { kps, ecog } = facts({ functionalStatuses: [exampleStatus({ kps: '60', ecog: '2' })] });
    expect(said(kps)).toEqual({ ...nothing, possible: [60], words: ['KPS 60'] });
    expect(said(ecog)).toEqual({ ...nothing, possible: [2], words: ['ECOG 2'] });
    expect(kps.sources[0]).toMatchObject({
      section: 'function',
      date: '2026-03-13',
      recordedByName: 'Dr Amara Adeyemi',
      age: 'performance',
    });
  });

  it('converted from ECOG 1 lies on both sides of KPS 80 and is marked as derived', () => {
    const { kps } = facts({ functionalStatuses: [exampleStatus({ ecog: '1' })] });
    expect(said(kps)).toEqual({
      ...nothing,
      possible: [70, 80],
      derived: 'KPS 70 or 80, derived from ECOG 1',
      words: ['ECOG 1'],
    });
  });

  it('converted from KPS is one grade', () => {
    const { ecog } = facts({ functionalStatuses: [exampleStatus({ kps: '40' })] });
    expect(said(ecog)).toMatchObject({ possible: [3], derived: 'ECOG 3, derived from KPS 40' });
  });

  it('says where both scales were recorded and do not fit each other', () => {
    const { kps, ecog } = facts({ functionalStatuses: [exampleStatus({ kps: '60', ecog: '3' })] });
    const words =
      'KPS 60 and ECOG 3 do not fit each other in the usual comparison; each model takes the scale it asks for.';
    expect([kps.possible, ecog.possible]).toEqual([[60], [3]]);
    expect([kps.caution, ecog.caution]).toEqual([words, words]);
  });

  it('comes from the newest examination that has one, whatever the order', () => {
    const older = exampleStatus({ examinedOn: '2026-02-01', kps: '90' });
    const newer = exampleStatus({ examinedOn: '2026-03-01', kps: '50' });
    const bare = exampleStatus({ examinedOn: '2026-03-10', absences: { kps: 'not_done' } });
    expect(facts({ functionalStatuses: [older, bare, newer] }).kps.possible).toEqual([50]);
    expect(said(facts({ functionalStatuses: [bare] }).kps)).toEqual({ ...nothing, absence: 'not_done' });
    expect(said(facts({}).ecog)).toEqual(nothing);
  });

  it('of ECOG 5 or KPS 0 means that the patient has died', () => {
    expect(facts({ functionalStatuses: [exampleStatus({ ecog: '5' })] }).deceased).toBe(true);
    expect(facts({ functionalStatuses: [exampleStatus({ kps: '0' })] }).deceased).toBe(true);
    expect(facts({ functionalStatuses: [exampleStatus({ ecog: '4' })] }).deceased).toBe(false);
  });
});

describe('neurology and walking', () => {
  it('take the Frankel letter from the AIS, marked as derived', () => {
    const { frankel } = facts({ functionalStatuses: [exampleStatus({ ais: 'D' })] });
    expect(said(frankel)).toMatchObject({ possible: ['D'], derived: 'Frankel D, derived from AIS D' });
    expect(said(facts({ functionalStatuses: [exampleStatus({ absences: { ais: 'pending' } })] }).frankel)).toEqual({
      ...nothing,
      absence: 'pending',
    });
  });

  it('take the AIS of the neurological examination where the function has none, and say where two of one day differ', () => {
    const exam = (ais: 'C' | 'D', recordedAt = '2026-03-13T15:00:00Z') => ({ ...exampleStatus({}), ais, recordedAt, motor: [] }) as never;
    const pending = exampleStatus({ absences: { ais: 'pending' } });
    expect(said(facts({ functionalStatuses: [pending], neuroExams: [exam('D')] }).frankel)).toMatchObject({ possible: ['D'] });
    const both = facts({ functionalStatuses: [exampleStatus({ ais: 'D', recordedAt: '2026-03-13T12:00:00Z' })], neuroExams: [exam('C')] }).frankel;
    expect(both.possible).toEqual(['C']);
    expect(both.caution).toContain('AIS C and AIS D are both recorded');
  });

  it.each([
    ['independent_normal_power', 'unaided'],
    ['walks_unaided_power_4', 'unaided'],
    ['walks_with_aid', 'with aid'],
    ['cannot_walk_antigravity_power', 'not'],
    ['plegic', 'not'],
  ] as const)('read %s as walking %s', (ambulation, walking) => {
    expect(facts({ functionalStatuses: [exampleStatus({ ambulation })] }).walking.possible).toEqual([walking]);
  });

  it.each([
    ['2026-03-10T08:00:00Z', ['le7']],
    ['2026-03-06T08:00:00Z', ['le7']],
    ['2026-03-05T08:00:00Z', ['le7', 'gt7']],
  ])('with a deficit that began %s leave possible %j', (deficitOnsetAt, possible) => {
    expect(facts({ functionalStatuses: [exampleStatus({ deficitOnsetAt })] }).deficitDays.possible).toEqual(possible);
    expect(facts({}).deficitDays.possible).toBeNull();
  });
});

describe('disease of the skeleton', () => {
  it('counts the vertebrae of all lesions, each once', () => {
    const { vertebrae } = facts({ lesions: [exampleLesion('T8-T9'), exampleLesion('T9'), exampleLesion('L2')] });
    expect(said(vertebrae)).toEqual({
      ...nothing,
      possible: [3],
      derived: '3 vertebrae, counted from the levels of the lesions',
      words: ['T8, T9, L2'],
    });
    expect(facts({ lesions: [exampleLesion('T1-T6')] }).vertebrae.possible).toEqual([3]);
    expect(facts({ lesions: [exampleLesion('T8')] }).vertebrae).toMatchObject({
      possible: [1],
      derived: '1 vertebra, counted from the levels of the lesions',
    });
  });

  it('leaves open how many there are while a lesion has no level', () => {
    const { vertebrae } = facts({ lesions: [exampleLesion('T8'), exampleLesion(null)] });
    expect(vertebrae).toMatchObject({
      possible: [1, 2, 3],
      derived: '1 or more vertebrae, counted from the levels of the lesions',
    });
    expect(vertebrae.sources[0]?.words).toBe('T8, 1 without a level');
    expect(facts({ lesions: [exampleLesion(null)] }).vertebrae.possible).toEqual([1, 2, 3]);
    expect(facts({ lesions: [exampleLesion('T8-T9'), exampleLesion(null)] }).vertebrae.possible).toEqual([2, 3]);
    expect(facts({}).vertebrae.possible).toBeNull();
  });

  it('leaves out what was entered in error, is no metastasis or lies in no vertebra', () => {
    const lesions = [
      exampleLesion('T8'),
      exampleLesion('T9', { retractedReason: 'Wrong patient' }),
      exampleLesion('T10', { compartment: 'intramedullary' }),
      exampleLesion('T11', { nature: 'primary_spine_tumour' }),
      exampleLesion('T12', { compartment: null, nature: null }),
    ];
    expect(facts({ lesions }).vertebrae.sources[0]?.words).toBe('T8, T12');
  });

  it.each([
    [1, 0, ['solitary']],
    [1, 1, ['multiple']],
    [2, 0, ['multiple']],
    [1, null, ['solitary', 'multiple']],
    [2, null, ['multiple']],
    [0, 1, ['multiple']],
    [0, 0, ['solitary', 'multiple']],
  ])('of %d vertebrae and %s foci elsewhere is %j', (vertebrae, extraspinalBoneFoci, possible) => {
    const lesions = ['T8', 'L2'].slice(0, vertebrae).map((level) => exampleLesion(level));
    const found = facts({ lesions, extent: exampleExtent({ extraspinalBoneFoci }) }).skeletal.possible;
    expect(found).toEqual(expect.arrayContaining(possible));
    expect(found).toHaveLength(possible.length);
  });
});

describe('visceral and brain metastases', () => {
  const of = (extent: object) => facts({ extent: exampleExtent(extent) });

  it('that are only present can be removable or not', () => {
    const { visceral } = of({ visceralMetastases: 'yes', sites: ['liver'] });
    expect(said(visceral)).toEqual({
      ...nothing,
      possible: ['removable', 'unremovable'],
      words: ['visceral metastases (liver), not recorded whether removable or treatable'],
    });
    expect(visceral.wanted).toBe('Whether the visceral metastases can be removed or treated');
  });

  it('are what the clinicians judged them to be', () => {
    expect(of({ visceralMetastases: 'yes', visceralResectability: 'removable' }).visceral.possible).toEqual([
      'removable',
    ]);
    expect(of({ visceralMetastases: 'no' }).visceral.possible).toEqual(['none']);
    expect(said(of({ absences: { visceralMetastases: 'pending' } }).visceral)).toEqual({
      ...nothing,
      absence: 'pending',
    });
    expect(facts({}).visceral.possible).toBeNull();
  });

  it('follow from a named organ, and a contradiction leaves everything open', () => {
    expect(of({ sites: ['lung'] }).visceral.possible).toEqual(['removable', 'unremovable']);
    expect(of({ sites: ['lymph_nodes'] }).visceral.possible).toBeNull();
    const { visceral } = of({ visceralMetastases: 'no', sites: ['liver', 'lung'] });
    expect(visceral.possible).toEqual(['none', 'removable', 'unremovable']);
    expect(visceral.caution).toBe(
      '"No visceral metastases" and "liver, lung" are both recorded; one of them is wrong.',
    );
    expect(of({ sites: ['brain'] }).brain.possible).toEqual([true]);
    expect(of({ brainMetastases: 'no', sites: ['brain'] }).brain).toMatchObject({
      possible: [true, false],
      caution: expect.stringContaining('brain'),
    });
  });

  it.each([
    ['yes', null, [true]],
    ['no', 'no', [false]],
    ['no', 'yes', [true]],
    ['no', null, [true, false]],
    [null, 'yes', [true]],
    [null, 'no', [true, false]],
  ])('visceral %s and brain %s together are %j', (visceralMetastases, brainMetastases, possible) => {
    const found = of({ visceralMetastases, brainMetastases }).visceralOrBrain.possible;
    expect([...(found ?? [])].sort()).toEqual([...possible].sort());
  });

  it.each([
    [{ visceralMetastases: 'no', brainMetastases: 'no' }, ['none']],
    [{ visceralMetastases: 'yes' }, ['nodular', 'disseminated']],
    [{ visceralMetastases: 'yes', visceralPattern: 'nodular' }, ['nodular']],
    [{ visceralMetastases: 'yes', sites: ['pleura'] }, ['disseminated']],
    [{ visceralMetastases: 'no', brainMetastases: 'yes', visceralPattern: 'nodular' }, ['nodular']],
    [{ visceralMetastases: 'no' }, ['none', 'nodular', 'disseminated']],
  ])('have the pattern of Katagiri: %j is %j', (extent, possible) => {
    expect([...(of(extent).pattern.possible ?? [])].sort()).toEqual([...possible].sort());
  });

  it('are a statement of the clinicians where the question is control', () => {
    expect(of({ systemicDiseaseControlled: 'no' }).controlled.possible).toEqual([false]);
    expect(of({ systemicDiseaseControlled: 'yes' }).controlled.possible).toEqual([true]);
    expect(of({}).controlled.possible).toBeNull();
  });
});
