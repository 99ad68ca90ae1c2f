import { ALL_MODELS } from './all-models.js';
import { ALL_SCORES, ALL_TREES, RECORDED_TOTALS } from './all-scores.js';
import type { ScoreItem } from './define-score.js';
import type { TreeItem } from './define-tree.js';
import type { LinkInput } from './prognostic-model.js';

/** Every text of a definition with the place it stands at. */
function textsIn(value: unknown, place: string): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, `${place}.${name}`));
}

const DEFINITIONS = [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS, ...ALL_MODELS];

describe('the words of scores and models', () => {
  it('leave nothing empty: every item, option, band, limit, source and hint says something', () => {
    const texts = DEFINITIONS.flatMap((definition) => textsIn(definition, definition.id));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(([, text]) => text.trim().length === 0)).toEqual([]);
  });

  it('call no two items, options or bands of one score alike', () => {
    for (const { id, items } of [...ALL_SCORES, ...ALL_TREES]) {
      const questions: readonly (ScoreItem | TreeItem)[] = Object.values(items);
      const labels = questions.map(({ label }) => label);
      expect([id, new Set(labels).size]).toEqual([id, labels.length]);
      for (const item of questions) {
        const choices: readonly { readonly label: string }[] = 'options' in item ? Object.values(item.options) : [];
        const options = choices.map(({ label }) => label);
        expect([id, item.label, new Set(options).size]).toEqual([id, item.label, options.length]);
      }
    }
    for (const { id, bands } of ALL_SCORES)
      expect([id, new Set(bands.map(({ label }) => label)).size]).toEqual([id, bands.length]);
  });

  it('state at least one limit, and for models that are validated what was found', () => {
    for (const { id, limits } of [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS])
      expect([id, limits.length > 0]).toEqual([id, true]);
    const found = Object.fromEntries(
      ALL_MODELS.map(({ id, validation }) => [id, validation.map(({ mark }) => mark[0]).join('')]),
    );
    // v: verified, s: read in texts that quote it, u: not verified.
    expect(found).toEqual({
      katagiri2014: 'vv',
      bollen2014: 'vvv',
      osri2013: 'vvv',
      nesms2015: 'vvvu',
      sorgMl: 'vvv',
      tokuhashi2005: 'vvu',
      tomita2001: 'vv',
      modifiedBauer2008: 'vvv',
      bauer1995: 'vv',
      vanDerLinden2005: 'vv',
      katagiri2005: 'v',
      rpaBalagamwala2018: 'v',
      rpaChao2012: '',
      prism2015: 'v',
      sorgNomogram2016: 'vvv',
      rades2013bsc: 'sv',
      rades2008survival: '',
      pathfx: '',
      metsss: 'v',
      rades2022ambulatory: 'v',
      rades2008ambulatory: 'v',
      rades2014elderly: '',
      kowalchukVcf2022: 'v',
      mfi5: 'v',
      mstfi2016: 'v',
    });
  });

  it('name no treatment and give no advice', () => {
    const shown = JSON.stringify(DEFINITIONS).replaceAll('consider-best-supportive-care', '');
    expect(shown).not.toMatch(/recommend|should|suggest|advise|excis|palliative surgery|terminal|supportive care/i);
  });
});

describe('a model that is computed elsewhere', () => {
  const linked = ALL_MODELS.filter(({ asks }) => asks === 'link');
  const row = ({ label, unit, min, max, options, divide }: LinkInput) =>
    [label, unit, min, max, options?.join('/'), divide && `${divide.from} ÷ ${divide.by}`]
      .map((cell) => cell ?? '-')
      .join(' · ');

  it('is linked where an address could be verified, with its traps', () => {
    expect(linked.map(({ id, link }) => [id, link?.url, link?.cautions.length])).toEqual([
      ['sorgMl', 'https://sorg-apps.shinyapps.io/spinemetssurvival/', 2],
      ['pathfx', 'https://pathfx.org', 1],
      ['metsss', null, 1],
    ]);
    for (const { asks, link } of ALL_MODELS) expect(link !== undefined).toBe(asks === 'link');
  });

  it('asks for these inputs, in its own units and ranges', () => {
    expect(linked.map(({ link }) => link?.inputs.map(row))).toEqual([
      [
        'Primary tumour group (Katagiri) · - · - · - · slow/moderate/rapid · -',
        'ECOG · - · - · - · 0-2/3-4 · -',
        'ASIA · - · - · - · E/A-D · -',
        'Other Charlson comorbidity · - · - · - · no/yes · -',
        'Visceral metastases (lung or liver) · - · - · - · no/yes · -',
        'Brain metastases · - · - · - · no/yes · -',
        'Previous systemic therapy · - · - · - · no/yes · -',
        'Three or more spine metastases · - · - · - · no/yes · -',
        'Body mass index · kg/m² · 15 · 45 · - · -',
        'Haemoglobin · g/dL · 7 · 17 · - · mmol/L ÷ 0.6206',
        'Platelets · 10⁹/L · 20 · 900 · - · -',
        'Lymphocytes · 10⁹/L · 0.06 · 4.5 · - · -',
        'Neutrophils · 10⁹/L · 0.8 · 60 · - · -',
        'Creatinine · mg/dL · 0.3 · 6 · - · µmol/L ÷ 88.42',
        'INR · - · 0.9 · 2.1 · - · -',
        'White cells · 10⁹/L · 2 · 50 · - · -',
        'Alkaline phosphatase · IU/L · 30 · 1200 · - · -',
        'Albumin · g/dL · 2.1 · 5.2 · - · g/L ÷ 10',
      ],
      [],
      [],
    ]);
  });
});
