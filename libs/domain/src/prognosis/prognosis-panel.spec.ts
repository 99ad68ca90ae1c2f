import fc from 'fast-check';
import {
  EXAMPLE_DAY,
  exampleCase,
  exampleExtent,
  exampleLesion,
  exampleStatus,
  exampleTumour,
  favourablePatient,
  frailPatient,
  targetedPatient,
} from './example-patients.js';
import type { PanelRow } from './panel.js';
import { prognosisFacts, type PrognosisCase } from './prognosis-facts.js';
import { USUAL_STALENESS } from './prognosis-note.js';
import { prognosisPanel } from './prognosis-panel.js';

const panelFor = (theCase: PrognosisCase, asOf = EXAMPLE_DAY) =>
  prognosisPanel(prognosisFacts(theCase, { asOf }), { asOf, staleness: USUAL_STALENESS });
const rowOf = (theCase: PrognosisCase, id: string): PanelRow => {
  const row = panelFor(theCase).rows.find((one) => one.id === id);
  if (!row) throw new Error(`${id} is not on the panel`);
  return row;
};
const results = (theCase: PrognosisCase) =>
  Object.fromEntries(
    panelFor(theCase).rows.map(({ id, total, bands }) => [id, [total, ...bands.map((one) => one.id)]]),
  );

describe('the three worked patients', () => {
  it('score as the reference says: hormone-dependent breast cancer, all favourable', () => {
    expect(results(favourablePatient)).toMatchObject({
      tokuhashi2005: [13, 'ge12mo'],
      tomita2001: [3, '2-3'],
      modifiedBauer2008: [3, '3-4'],
      vanDerLinden2005: [6, 'C'],
      katagiri2014: [1, 'low'],
      osri2013: [1, '1'],
      nesms2015: [3, '3'],
      bollen2014: [null, 'A'],
    });
    expect(panelFor(favourablePatient).disagreement).toBeNull();
  });

  it('score as the reference says: lung cancer on a targeted drug, where only one model knows the drug', () => {
    expect(results(targetedPatient)).toMatchObject({
      tokuhashi2005: [6, 'lt6mo'],
      tomita2001: [6, '6-7'],
      modifiedBauer2008: [1, '0-1'],
      vanDerLinden2005: [4, 'B'],
      katagiri2014: [3, 'low'],
      osri2013: [5, '4-5'],
      nesms2015: [2, '2'],
      bollen2014: [null, 'C'],
    });
    const { disagreement } = panelFor(targetedPatient);
    expect(disagreement?.longer).toEqual(['Katagiri 2014']);
    expect(disagreement?.shorter).toEqual(['Bollen 2014', 'OSRI 2013', 'Tokuhashi 2005', 'Bauer 2008']);
    expect(disagreement?.reasons[0]).toBe(
      'Bollen 2014, OSRI 2013, NESMS 2015, Tokuhashi 2005, Tomita 2001 and Bauer 2008 have no item for targeted treatment: every lung cancer counts the same; this patient is on a molecularly targeted drug, which Katagiri 2014 counts.',
    );
  });

  it('score as the reference says: castration-resistant prostate cancer in a frail man, where Tomita has no performance status', () => {
    expect(results(frailPatient)).toMatchObject({
      tokuhashi2005: [8, 'lt6mo'],
      tomita2001: [3, '2-3'],
      modifiedBauer2008: [2, '2'],
      vanDerLinden2005: [3, 'A'],
      katagiri2014: [7, 'high'],
      osri2013: [3, '2-3'],
      nesms2015: [0, '0'],
      bollen2014: [null, 'C'],
    });
    const { disagreement } = panelFor(frailPatient);
    expect(disagreement?.longer).toContain('Bauer 2008');
    expect(disagreement?.shorter).toEqual(expect.arrayContaining(['Katagiri 2014', 'Van der Linden 2005']));
    expect(disagreement?.reasons[0]).toBe(
      'NESMS 2015, Tomita 2001, Bauer 2008 and Bauer 1995 have no performance status; the patient has ECOG 3, KPS 40, which Katagiri 2014, Bollen 2014, Tokuhashi 2005 and Van der Linden 2005 count.',
    );
  });
});

describe('models that lie apart', () => {
  it('name every reason of the items, and what the items leave unexplained', () => {
    const reasons = panelFor(frailPatient).disagreement?.reasons ?? [];
    expect(reasons).toHaveLength(5);
    expect(reasons[1]).toBe(
      'NESMS 2015, Tomita 2001, Bauer 2008, Bauer 1995 and RPA 2018 have no item for hormone dependence: every breast or prostate cancer counts the same; this tumour is hormone-independent or castration-resistant, which Katagiri 2014 counts.',
    );
    expect(reasons.at(-1)).toBe(
      'Not explained by the items of this patient: RPA 2018 against Bollen 2014 and Van der Linden 2005.',
    );
    expect(panelFor(targetedPatient).disagreement?.reasons).toHaveLength(2);
  });

  it('count only where both are certain: an open band contradicts nobody', () => {
    const open = { ...targetedPatient, laboratory: [], functionalStatuses: [], extent: null };
    expect(panelFor(open).disagreement).toBeNull();
  });

  it('are not called a disagreement one step apart', () => {
    const { tumour } = favourablePatient;
    const chemo = { ...favourablePatient, tumour: tumour ? { ...tumour, previousChemotherapy: 'yes' as const } : null };
    expect(panelFor(chemo).disagreement).toBeNull();
  });
});

describe('a record with gaps', () => {
  it('gives no total and no band of its own accord: an empty record leaves every band of every model possible', () => {
    for (const row of panelFor(exampleCase()).rows) {
      expect([row.id, row.total, row.definite]).toEqual([row.id, null, false]);
      expect(row.items.every(({ state }) => state === 'open')).toBe(true);
      expect(Object.values(row.inputs).every((input) => input === null)).toBe(true);
    }
  });

  it('calls a band definite although albumin is missing when it cannot change the result', () => {
    const known = { ...favourablePatient, laboratory: [] };
    const nesms = rowOf(known, 'nesms2015');
    expect(nesms).toMatchObject({ total: null, low: 3, high: 3, definite: true, settling: [] });
    expect(nesms.items.find(({ item }) => item === 'albuminGdl')).toMatchObject({ state: 'open', wanted: 'Albumin' });
  });

  it('says what would settle it, the item that leaves fewest bands first', () => {
    const gaps = {
      ...favourablePatient,
      functionalStatuses: [exampleStatus({ ecog: '1', ais: 'E' })],
      lesions: [exampleLesion('T8-T10')],
      extent: exampleExtent({ extraspinalBoneFoci: 1, visceralMetastases: 'yes', sites: ['liver'] }),
    };
    const tokuhashi = rowOf(gaps, 'tokuhashi2005');
    expect(tokuhashi).toMatchObject({ total: null, low: 9, high: 11, definite: true, settling: [] });
    const tomita = rowOf({ ...gaps, tumour: exampleTumour({ primary: 'renal_cell' }) }, 'tomita2001');
    expect(tomita.bands.map(({ id }) => id)).toEqual(['6-7', '8-10']);
    expect(tomita.settling).toEqual([
      {
        item: 'visceral',
        label: expect.any(String),
        wanted: 'Whether the visceral metastases can be removed or treated',
        leavesAtLeast: 1,
        leavesAtMost: 1,
      },
    ]);
    const bollen = rowOf({ ...gaps, tumour: exampleTumour({ primary: 'prostate' }) }, 'bollen2014');
    expect(bollen.settling.map(({ item }) => item)).toEqual(['kps']);
  });

  it('gives a patient no result where the model had nobody like that', () => {
    const rades = rowOf(favourablePatient, 'rades2013bsc');
    expect(rades.notApplicable).toBe(
      'Nobody in the cohort of this model was like this patient (ECOG 1), so it has no result here.',
    );
    expect(rades).toMatchObject({ total: null, low: null, bands: [], definite: false });
  });

  it('works out nothing for somebody who has died', () => {
    const { patient } = favourablePatient;
    const panel = panelFor({ ...favourablePatient, patient: { ...patient, vitalStatus: 'deceased' } });
    expect(panel).toMatchObject({ rows: [], recorded: [], disagreement: null });
    expect(panel.cautions).toEqual(['The patient has died: nothing is worked out.']);
  });

  it('offers the older Katagiri score only while there are no laboratory values', () => {
    const ids = (theCase: PrognosisCase) => panelFor(theCase).rows.map(({ id }) => id);
    expect(ids(favourablePatient)).not.toContain('katagiri2005');
    const without = { ...favourablePatient, laboratory: [] };
    expect(ids(without)).toContain('katagiri2005');
    expect(rowOf(without, 'katagiri2005').badges[0]?.words).toContain('The older instrument');
  });
});

/** Facts of the record that can be taken away one by one. */
const TAKEN: readonly ((theCase: PrognosisCase) => PrognosisCase)[] = [
  (theCase) => ({ ...theCase, tumour: null }),
  (theCase) => ({ ...theCase, extent: null }),
  (theCase) => ({ ...theCase, functionalStatuses: [] }),
  (theCase) => ({ ...theCase, lesions: [] }),
  (theCase) => ({ ...theCase, laboratory: [] }),
  (theCase) => ({ ...theCase, laboratory: theCase.laboratory.filter(({ analyte }) => analyte !== 'calcium') }),
  (theCase) => ({ ...theCase, patient: { ...theCase.patient, birthDate: null } }),
  (theCase) => ({ ...theCase, extent: theCase.extent ? { ...theCase.extent, brainMetastases: null } : null }),
  (theCase) => ({ ...theCase, tumour: theCase.tumour ? { ...theCase.tumour, hormoneDependence: null } : null }),
];

describe('the panel as a law', () => {
  it('never narrows when something becomes unknown, and never leaves a band that was reached', () => {
    const patients = fc.constantFrom(favourablePatient, targetedPatient, frailPatient);
    fc.assert(
      fc.property(patients, fc.subarray([...TAKEN]), fc.constantFrom(...TAKEN), (patient, some, another) => {
        const less = some.reduce((theCase, take) => take(theCase), patient);
        const before = new Map(panelFor(less).rows.map((row) => [row.id, row]));
        for (const row of panelFor(another(less)).rows) {
          const earlier = before.get(row.id);
          if (!earlier || earlier.notApplicable) continue;
          const left = row.bands.map(({ id }) => id);
          expect(left).toEqual(expect.arrayContaining(earlier.bands.map(({ id }) => id)));
          if (row.low !== null && earlier.low !== null) expect(row.low).toBeLessThanOrEqual(earlier.low);
          if (row.high !== null && earlier.high !== null) expect(row.high).toBeGreaterThanOrEqual(earlier.high);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps SINS, frailty and fracture scores out', () => {
    const panel = panelFor(favourablePatient);
    const ids = [...panel.rows, ...panel.recorded].map(({ id }) => id);
    expect(ids.filter((id) => /sins|mfi|mstfi|kowalchuk|ambulatory/i.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the better validated models first and the legacy ones below', () => {
    const { rows } = panelFor(favourablePatient);
    expect(rows.slice(0, 4).map(({ id }) => id)).toEqual(['katagiri2014', 'bollen2014', 'osri2013', 'nesms2015']);
    expect(rows.filter(({ legacy }) => legacy).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['tokuhashi2005', 'tomita2001', 'modifiedBauer2008', 'vanDerLinden2005']),
    );
  });
});
