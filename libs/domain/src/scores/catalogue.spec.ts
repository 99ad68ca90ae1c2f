import { ALL_CALCULATORS } from './all-calculators.js';
import { ALL_MODELS } from './all-models.js';
import { ALL_CLINICAL_RULES, ALL_SCORES, ALL_TREES, RECORDED_TOTALS } from './all-scores.js';
import { CATALOGUE, catalogueEntry } from './catalogue.js';
import { RULE_PURPOSES } from './rule-purposes.js';
import { groupOfRule, RULE_GROUPS, SHELVED } from './rule-groups.js';

describe('the catalogue of scores and rules', () => {
  it('holds everything that is registered, each once, a rule under the name by which it is asked', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS, ...ALL_CALCULATORS, ...ALL_MODELS])
      expect(ids).toContain(id);
    for (const { id } of ALL_CLINICAL_RULES) expect([id, catalogueEntry(id) !== null]).toEqual([id, true]);
    for (const { id, rule } of ALL_CALCULATORS.filter((one) => one.rule.id !== one.id)) {
      expect(ids).not.toContain(rule.id);
      expect(catalogueEntry(rule.id)?.calculator?.rule).toBe(rule);
      expect(catalogueEntry(id)?.docs).toBe(rule.docs);
    }
  });

  it('shows of each a title, a source, a version, a page and what it cannot say', () => {
    for (const { id, title, shortTitle, citation, version, docs, limits } of CATALOGUE) {
      expect([id, title === '' || shortTitle === '' || citation.text === '']).toEqual([id, false]);
      expect([id, version >= 1, limits.length > 0]).toEqual([id, true, true]);
      expect(docs).toMatch(/^docs\/clinical\/[\w-]+\.md$/);
    }
  });

  it('says of each which question it answers, and of nothing else', () => {
    expect(CATALOGUE.filter(({ purpose }) => !purpose?.trim()).map(({ id }) => id)).toEqual([]);
    expect(
      Object.keys(RULE_PURPOSES).filter(
        (id) => CATALOGUE.find((entry) => entry.id === id)?.purpose !== RULE_PURPOSES[id],
      ),
    ).toEqual([]);
  });

  it('puts each on one shelf, and no shelf holds a name that is not there', () => {
    expect(CATALOGUE.filter(({ group }) => group === null).map(({ id }) => id)).toEqual([]);
    expect(SHELVED.filter((id) => !CATALOGUE.some((entry) => entry.id === id))).toEqual([]);
    expect(new Set(SHELVED).size).toBe(SHELVED.length);
    expect(
      RULE_GROUPS.map(({ code }) => code).filter((code) => !CATALOGUE.some(({ group }) => group === code)),
    ).toEqual([]);
    expect([
      groupOfRule('sins', false),
      groupOfRule('kowalchukVcf2022', true),
      groupOfRule('tomita2001', true),
    ]).toEqual(['stability', 'radiotherapy', 'prognosis']);
    expect(groupOfRule('nothing', false)).toBeNull();
  });

  it('brings together all that goes by one name', () => {
    const sins = catalogueEntry('sins');
    expect([sins?.score?.id, sins?.calculator?.id, sins?.tree, sins?.total, sins?.model]).toEqual([
      'sins',
      'sins',
      null,
      null,
      null,
    ]);
    expect(sins).toMatchObject({
      shortTitle: 'SINS',
      title: 'Spinal Instability Neoplastic Score',
      docs: 'docs/clinical/sins.md',
      group: 'stability',
      checkedBy: null,
    });
    expect(catalogueEntry('bollen2014')).toMatchObject({
      tree: { id: 'bollen2014' },
      model: { id: 'bollen2014' },
      group: 'prognosis',
      score: null,
    });
    expect(catalogueEntry('rades2008ambulatory')).toMatchObject({
      score: { id: 'rades2008ambulatory' },
      total: { id: 'rades2008ambulatory' },
    });
    expect(catalogueEntry('noms')).toMatchObject({
      title: 'NOMS framework',
      shortTitle: 'NOMS framework',
      calculator: { id: 'noms' },
    });
    expect(catalogueEntry('sorgMl')).toMatchObject({
      title: 'SORG-ML',
      purpose: 'Probability of death after surgery',
      version: 1,
      score: null,
      calculator: null,
      docs: 'docs/clinical/prognosis.md',
    });
    expect(catalogueEntry('sorgMl')?.limits).toContain('Values outside a slider are moved to its end.');
  });

  it('knows nothing by any other name', () => {
    for (const id of ['SINS', '', 'constructor', '__proto__']) expect(catalogueEntry(id)).toBeNull();
  });

  it('has examples of every score, tree and calculation', () => {
    const without = CATALOGUE.filter(({ score, tree, calculator }) => score ?? tree ?? calculator).filter(
      ({ examples }) => examples.length === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('words nothing as advice', () => {
    const words = CATALOGUE.map(({ title, shortTitle, purpose, limits, examples }) => [
      title,
      shortTitle,
      purpose,
      limits,
      examples.map(({ note }) => note),
    ]);
    expect(JSON.stringify(words)).not.toMatch(/\b(recommend|should|suggest|advise)/i);
  });
});
