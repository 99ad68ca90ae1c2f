import { readFileSync } from 'node:fs';
import {
  EXAMPLE_DAY,
  exampleCase,
  exampleTumour,
  favourablePatient,
  frailPatient,
  targetedPatient,
} from './example-patients.js';
import type { PanelRow } from './panel.js';
import { prognosisFacts, type PrognosisCase } from './prognosis-facts.js';
import { PROGNOSIS_NOTE, USUAL_STALENESS } from './prognosis-note.js';
import { prognosisPanel } from './prognosis-panel.js';

const panelFor = (theCase: PrognosisCase, asOf = EXAMPLE_DAY) =>
  prognosisPanel(prognosisFacts(theCase, { asOf }), { asOf, staleness: USUAL_STALENESS });
const rowOf = (theCase: PrognosisCase, id: string): PanelRow => {
  const row = panelFor(theCase).rows.find((one) => one.id === id);
  if (!row) throw new Error(`${id} is not on the panel`);
  return row;
};

/** Every text of a panel that a reader can see: all strings but ids and what people typed themselves. */
function wordsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'value', 'item', 'model', 'sourceUrl', 'url', 'doi'].includes(name) ? [] : [value];
  if (typeof value !== 'object' || value === null || name === 'inputs') return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, Array.isArray(value) ? name : key));
}
const STRATEGY =
  /\b(excis\w*|palliat\w*|terminal\w*|supportive|curative|en[ -]bloc|wide|marginal|intralesional|aggressive|conservative|futil\w*|hospice|candidate\w*|recommend\w*|should|suggest\w*|advis\w*|indicated|operate)\b/i;
/** Words of a cohort or outcome that name a treatment that was given, not one to give. */
const GIVEN = /palliative radiotherapy/gi;

describe('the words of the panel', () => {
  const cases = [exampleCase(), favourablePatient, targetedPatient, frailPatient];
  it('hold no strategy, no advice and no average, whatever the patient', () => {
    for (const theCase of cases) {
      const words = wordsIn(panelFor(theCase));
      expect(words.length).toBeGreaterThan(200);
      expect(words.filter((text) => STRATEGY.test(text.replace(GIVEN, '')))).toEqual([]);
      expect(words.filter((text) => /\b(average|on the whole|expected survival is)\b/i.test(text))).toEqual([]);
    }
  });

  it('would be found, if one of them came in', () => {
    expect(STRATEGY.test(wordsIn({ label: 'Palliative surgery' })[0] ?? '')).toBe(true);
    expect(STRATEGY.test(wordsIn({ rows: [{ bands: [{ words: ['wide excision'] }] }] })[0] ?? '')).toBe(true);
  });

  it('say the era with the years of the cohort, and nothing for a later cohort', () => {
    const badges = (id: string) => rowOf(favourablePatient, id).badges.filter(({ kind }) => kind === 'era');
    expect(badges('katagiri2014')).toEqual([
      {
        kind: 'era',
        label: 'Before targeted and immunotherapy',
        words: 'Published cohort treated 2005–2008; later series lived longer than predicted (Carrwik 2020).',
      },
    ]);
    expect(badges('tokuhashi2005')[0]?.words).toBe(
      'Published in 2005, years of treatment not stated; later series lived longer than predicted (Carrwik 2020).',
    );
    expect(badges('bollen2014')).toEqual([]);
  });

  it('mark models whose items were not compared with the paper', () => {
    const marked = panelFor(favourablePatient).rows.filter(({ badges }) => badges.some(({ kind }) => kind === 'items'));
    expect(marked.map(({ id }) => id)).toEqual(['bollen2014', 'osri2013']);
  });

  it('say that a patient lies outside the population only when that is known', () => {
    const outside = (theCase: PrognosisCase, id: string) =>
      rowOf(theCase, id).badges.flatMap(({ kind, words }) => (kind === 'outside' ? [words] : []));
    expect(outside(targetedPatient, 'vanDerLinden2005')).toEqual([
      'Patients with a neurological deficit were not included.',
    ]);
    expect(outside(favourablePatient, 'vanDerLinden2005')).toEqual([]);
    expect(outside(exampleCase(), 'vanDerLinden2005')).toEqual([]);
    const myeloma = { ...favourablePatient, tumour: exampleTumour({ primary: 'myeloma' }) };
    expect(outside(myeloma, 'bollen2014')).toEqual(['Haematological primaries were excluded.']);
  });
});

describe('the safety note', () => {
  it('stands in the papers word for word', () => {
    const page = readFileSync(PROGNOSIS_NOTE.docs, 'utf8').replace(/\s+/g, ' ');
    expect(page).toContain(`Version ${PROGNOSIS_NOTE.version}`);
    for (const { title, paragraphs } of PROGNOSIS_NOTE.sections) {
      expect(page).toContain(`## ${title}`);
      for (const paragraph of paragraphs) expect(page).toContain(paragraph);
    }
  });
});
