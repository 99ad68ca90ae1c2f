import { ALL_MODELS, modelById } from './all-models.js';
import { ALL_SCORES, ALL_TREES, RECORDED_TOTALS, recordedTotalById, scoreById, treeById } from './all-scores.js';
import { isBeforeTargetedTherapy, type PrognosticModel } from './prognostic-model.js';

const COMPUTED = 'computed';
const BADGED = 'computed, items not verified against the paper';
const RECORDED = 'recorded only';

/** The order on screen, and what each model stands for. */
const expected = [
  ['katagiri2014', 'Katagiri, revised', 2014, 'survival', COMPUTED, 'items', 'lower is better'],
  ['bollen2014', 'Bollen', 2014, 'survival', BADGED, 'values', 'A is best'],
  ['osri2013', 'OSRI', 2013, 'survival', BADGED, 'items', 'lower is better'],
  ['nesms2015', 'NESMS', 2015, 'survival', COMPUTED, 'values', 'higher is better'],
  ['sorgMl', 'SORG-ML', 2019, 'survival', RECORDED, 'link', null],
  ['tokuhashi2005', 'Tokuhashi, revised', 2005, 'survival', COMPUTED, 'items', 'higher is better'],
  ['tomita2001', 'Tomita', 2001, 'survival', COMPUTED, 'items', 'lower is better'],
  ['modifiedBauer2008', 'Bauer, modified', 2008, 'survival', COMPUTED, 'items', 'higher is better'],
  ['bauer1995', 'Bauer, original', 1995, 'survival', COMPUTED, 'items', 'higher is better'],
  ['vanDerLinden2005', 'Van der Linden', 2005, 'survival', COMPUTED, 'items', 'higher is better'],
  ['katagiri2005', 'Katagiri, 2005', 2005, 'survival', BADGED, 'items', 'lower is better'],
  ['rpaBalagamwala2018', 'RPA, Balagamwala', 2018, 'survival', COMPUTED, 'values', 'class 1 is best'],
  ['rpaChao2012', 'RPA, Chao', 2012, 'survival', COMPUTED, 'values', 'class 1 is best'],
  ['prism2015', 'PRISM', 2015, 'survival', RECORDED, 'total', 'higher is better'],
  ['sorgNomogram2016', 'SORG nomogram', 2016, 'survival', RECORDED, 'total', null],
  ['rades2013bsc', 'Rades 2013', 2013, 'survival', COMPUTED, 'items', 'lower is better'],
  ['rades2008survival', 'Rades survival, 2008', 2008, 'survival', RECORDED, 'total', 'higher is better'],
  ['pathfx', 'PATHFx 3.0', null, 'survival', RECORDED, 'link', null],
  ['metsss', 'METSSS', null, 'survival', RECORDED, 'link', null],
  [
    'rades2022ambulatory',
    'Rades walking, 2022',
    2022,
    'function after radiotherapy',
    RECORDED,
    'total',
    'higher is better',
  ],
  [
    'rades2008ambulatory',
    'Rades walking, 2008',
    2008,
    'function after radiotherapy',
    BADGED,
    'items',
    'higher is better',
  ],
  [
    'rades2014elderly',
    'Rades walking, 65 and over',
    2014,
    'function after radiotherapy',
    RECORDED,
    'total',
    'higher is better',
  ],
  ['kowalchukVcf2022', 'Kowalchuk VCF', 2022, 'fracture', COMPUTED, 'items', 'lower is better'],
  ['mfi5', 'mFI-5', 2018, 'frailty', COMPUTED, 'items', 'lower is better'],
  ['mstfi2016', 'MSTFI', 2016, 'frailty', BADGED, 'items', 'lower is better'],
] as const;

const each = <T>(pick: (model: PrognosticModel) => T): [string, T][] =>
  ALL_MODELS.map((model) => [model.id, pick(model)]);
const definitionOf = (id: string) => scoreById(id) ?? treeById(id) ?? recordedTotalById(id);

describe('the models of the panel', () => {
  it('stand in the order of their validation, the older ones below', () => {
    expect(
      ALL_MODELS.map(({ id, name, year, kind, standing, asks, direction }) => [
        id,
        name,
        year,
        kind,
        standing,
        asks,
        direction,
      ]),
    ).toEqual(expected);
    const legacy = ALL_MODELS.filter((model) => model.legacy).map(({ id }) => id);
    expect(legacy).toEqual(['tokuhashi2005', 'tomita2001', 'modifiedBauer2008', 'bauer1995', 'vanDerLinden2005']);
  });

  it('are found by their id and no other', () => {
    for (const model of ALL_MODELS) expect(modelById(model.id)).toBe(model);
    expect([modelById('sins'), modelById('')]).toEqual([null, null]);
  });

  it('hold every score that is about prognosis, with its own bands, direction and source', () => {
    const notPrognosis = ['sins', 'mjoa'];
    const defined = [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS]
      .map(({ id }) => id)
      .filter((id) => !notPrognosis.includes(id));
    const linked = ['sorgMl', 'pathfx', 'metsss'];
    expect(new Set([...defined, ...linked])).toEqual(new Set(ALL_MODELS.map(({ id }) => id)));
    for (const { id, bands, direction, citation } of ALL_MODELS.filter(({ id }) => !linked.includes(id))) {
      const [score, tree, total] = [scoreById(id), treeById(id), recordedTotalById(id)];
      const own = (score?.bands ?? tree?.leaves ?? total?.groups ?? []).map((band) => band.id);
      expect(bands.map((band) => band.id).sort()).toEqual([...own].sort());
      expect(direction).toBe(definitionOf(id)?.direction ?? null);
      expect(citation).toBe(definitionOf(id)?.citation);
    }
  });

  it('wear a badge exactly where the items are not verified', () => {
    for (const { id, standing, citation } of ALL_MODELS)
      if (standing !== RECORDED) expect([id, citation.verified === 'unverified']).toEqual([id, standing === BADGED]);
  });

  it('say which patients they were not made for', () => {
    const outside = Object.fromEntries(
      each(({ outside: who }) => who.map((one) => one.who)).filter(([, who]) => who.length > 0),
    );
    expect(outside).toEqual({
      bollen2014: ['haematological', 'unknown or rare primary'],
      nesms2015: ['not operated'],
      sorgMl: ['not operated'],
      modifiedBauer2008: ['not operated'],
      vanDerLinden2005: ['neurological deficit', 'not irradiated'],
      rpaBalagamwala2018: ['not radiosurgery'],
      rpaChao2012: ['not radiosurgery'],
      prism2015: ['not radiosurgery'],
      sorgNomogram2016: ['not operated'],
      rades2013bsc: ['ECOG 0 or 1', 'not irradiated'],
      rades2008survival: ['not irradiated'],
      metsss: ['not irradiated'],
      rades2022ambulatory: ['not irradiated'],
      rades2008ambulatory: ['not irradiated'],
      rades2014elderly: ['under 65', 'not irradiated'],
      kowalchukVcf2022: ['not radiosurgery'],
    });
  });

  it('say from how many patients, when treated and how', () => {
    const cohorts = each(({ derivation: { patients, treatedFrom, treatedTo, treatment } }) => [
      patients,
      treatedFrom,
      treatedTo,
      treatment,
    ]);
    expect(Object.fromEntries(cohorts)).toEqual({
      katagiri2014: [808, 2005, 2008, 'mixed'],
      bollen2014: [1043, 2001, 2010, null],
      osri2013: [199, null, null, 'mixed'],
      nesms2015: [307, null, null, 'surgery'],
      sorgMl: [732, 2000, 2016, 'surgery'],
      tokuhashi2005: [246, null, null, 'mixed'],
      tomita2001: [61, null, null, null],
      modifiedBauer2008: [69, 1998, 2006, 'surgery'],
      bauer1995: [null, null, null, null],
      vanDerLinden2005: [342, null, null, 'radiotherapy'],
      katagiri2005: [350, null, null, null],
      rpaBalagamwala2018: [444, null, null, 'radiotherapy'],
      rpaChao2012: [174, null, null, 'radiotherapy'],
      prism2015: [206, null, null, 'radiotherapy'],
      sorgNomogram2016: [649, 2002, 2014, 'surgery'],
      rades2013bsc: [null, null, null, 'radiotherapy'],
      rades2008survival: [1852, null, null, 'radiotherapy'],
      pathfx: [null, null, null, null],
      metsss: [68505, null, null, 'radiotherapy'],
      rades2022ambulatory: [283, null, null, 'radiotherapy'],
      rades2008ambulatory: [2096, null, null, 'radiotherapy'],
      rades2014elderly: [null, null, null, 'radiotherapy'],
      kowalchukVcf2022: [331, null, null, 'radiotherapy'],
      mfi5: [null, null, null, null],
      mstfi2016: [4583, null, null, 'surgery'],
    });
  });

  it('are of an era before targeted therapy where the last patient was treated before 2010', () => {
    expect(ALL_MODELS.filter(isBeforeTargetedTherapy).map(({ id }) => id)).toEqual([
      'katagiri2014',
      'tokuhashi2005',
      'tomita2001',
      'modifiedBauer2008',
      'bauer1995',
      'vanDerLinden2005',
      'katagiri2005',
      'rades2008survival',
      'rades2008ambulatory',
    ]);
  });
});

describe('what was published about the bands', () => {
  const horizons = Object.fromEntries(
    each(({ bands }) => bands.map((band) => band.horizons.join(' or '))).filter(([, all]) =>
      all.some((one) => one !== ''),
    ),
  );

  it('has a coarse horizon only where a median or the survival at a year is published', () => {
    expect(horizons).toEqual({
      katagiri2014: ['>12', '6-12', '<3 or 3-6'],
      bollen2014: ['>12', '>12', '3-6', '<3'],
      osri2013: ['>12', '6-12', '3-6', '<3', '<3'],
      tokuhashi2005: ['3-6', '6-12', '>12'],
      modifiedBauer2008: ['3-6', '>12', '>12'],
      vanDerLinden2005: ['3-6', '6-12', '>12'],
      katagiri2005: ['>12', '', '<3 or 3-6'],
      rpaBalagamwala2018: ['>12', '>12', '3-6'],
      rpaChao2012: ['>12', '6-12', '<3'],
      prism2015: ['>12', '>12', '>12', '6-12'],
      metsss: ['6-12', '3-6', '3-6'],
    });
  });

  it('runs with the better bands: a better band never has the shorter median', () => {
    for (const { id, direction, bands } of ALL_MODELS) {
      const medians = bands.flatMap(
        ({ figures }) => figures.find(({ measure }) => measure === 'median survival')?.value ?? [],
      );
      const worstFirst = direction === 'higher is better' && id !== 'prism2015' ? medians : [...medians].reverse();
      expect([id, worstFirst]).toEqual([id, [...worstFirst].sort((a, b) => a - b)]);
    }
  });
});
