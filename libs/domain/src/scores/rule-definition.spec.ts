import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { CATALOGUE, catalogueEntry, type CatalogueEntry } from './catalogue.js';
import { formSchema, inputSchema } from './input-schema.js';
import { definitionOf, kindOf, summaryOf } from './rule-definition.js';

const entry = (id: string): CatalogueEntry => {
  const found = catalogueEntry(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const ajv = new Ajv2020({ strict: false });
formats(ajv, ['date', 'date-time']);

describe('the published definition of a rule', () => {
  it('says what kind of thing it is', () => {
    expect(['sins', 'bollen2014', 'prism2015', 'escc', 'ecog', 'sorgMl'].map((id) => kindOf(entry(id)))).toEqual([
      'sum',
      'tree',
      'total',
      'calculation',
      'classification',
      'elsewhere',
    ]);
  });

  it('has addresses, and none to ask what cannot be asked', () => {
    expect(summaryOf(entry('bollen2014')).links).toEqual({
      self: '/api/scores/bollen2014',
      evaluate: '/api/scores/bollen2014/evaluate',
      calculate: '/api/calculators/bollen2014',
      page: '/scores/bollen2014',
    });
    for (const id of ['prism2015', 'escc', 'sins']) expect(summaryOf(entry(id)).links.evaluate).not.toBeNull();
    expect(summaryOf(entry('sorgMl')).links).toMatchObject({ evaluate: null, calculate: null });
  });

  it('of a score lists items, options with points, and bands with their totals', () => {
    const { items, bands, forms, direction, citation } = definitionOf(entry('tomita2001'));
    expect(items[2]).toEqual({
      name: 'bone',
      label: 'Bone metastases, the spine included',
      hint: null,
      unit: null,
      needed: false,
      options: [
        { code: 'solitary', label: 'Solitary or isolated', points: 1 },
        { code: 'multiple', label: 'Multiple', points: 2 },
      ],
      schema: {
        anyOf: [
          { enum: ['solitary', 'multiple'] },
          { type: 'array', items: { enum: ['solitary', 'multiple'] }, minItems: 1 },
          { type: 'null' },
        ],
      },
    });
    expect(bands[0]).toEqual({ id: '2-3', label: '2 or 3 points', totals: '2 to 3', note: null });
    expect([forms, direction]).toEqual([[], 'lower is better']);
    expect(citation).toMatchObject({
      doi: '10.1097/00007632-200102010-00016',
      pmid: '11224867',
      verified: 'secondary',
    });
    expect(definitionOf(entry('kowalchukVcf2022')).bands.map(({ totals }) => totals)).toEqual([
      '0 to 1',
      '2',
      '3 to 4',
    ]);
    expect(definitionOf(entry('mjoa')).bands.at(-1)).toEqual({
      id: 'none',
      label: 'No myelopathy',
      totals: '18',
      note: null,
    });
  });

  it('of a tree lists items of every kind, and leaves without totals', () => {
    const { items, bands } = definitionOf(entry('bollen2014'));
    expect(items.map(({ name, options }) => [name, options.length])).toEqual([
      ['profile', 3],
      ['kps', 0],
      ['visceralOrBrain', 0],
    ]);
    expect(items[0]?.options.every(({ points }) => points === null)).toBe(true);
    expect(items[2]?.schema).toEqual({
      anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'boolean' }, minItems: 1 }, { type: 'null' }],
    });
    expect(bands[0]).toEqual({
      id: 'A',
      label: 'Group A (best)',
      totals: null,
      note: 'Bollen 2014: median survival 31.2 months.',
    });
  });

  it('of a total that is entered gives its range and where the groups begin', () => {
    const { items, bands } = definitionOf(entry('rades2022ambulatory'));
    expect(items.map(({ name }) => name)).toEqual(['total']);
    expect(items[0]?.schema).toMatchObject({
      anyOf: [{ type: 'integer', minimum: 17, maximum: 37 }, { type: 'null' }],
    });
    expect(bands.map(({ id, totals }) => [id, totals])).toEqual([
      ['17-21', 'from 17, below 22'],
      ['22-31', 'from 22, below 32'],
      ['32-37', 'from 32, up to 37'],
    ]);
  });

  it('of a score whose total may come from elsewhere has a form for that total', () => {
    const { forms, items } = definitionOf(entry('rades2008ambulatory'));
    expect(items).toHaveLength(5);
    expect(forms.map(({ title, inputs }) => [title, inputs.map(({ name }) => name)])).toEqual([
      ['A total worked out elsewhere', ['total']],
    ]);
    expect(definitionOf(entry('prism2015')).forms).toEqual([]);
  });

  it('of a calculation lists its forms with names, units, needs and what may be sent', () => {
    const { forms, items, bands, examples } = definitionOf(entry('performance'));
    expect([items, bands]).toEqual([[], []]);
    expect(forms[0]).toEqual({
      title: 'ECOG from KPS',
      inputs: [
        {
          name: 'kps',
          label: 'KPS',
          hint: null,
          unit: null,
          needed: true,
          options: [],
          schema: {
            anyOf: [{ type: 'integer', minimum: 0, maximum: 100, multipleOf: 10, title: 'KPS' }, { type: 'null' }],
          },
        },
      ],
    });
    expect(examples[0]).toEqual({ note: null, input: { kps: 70 }, expected: { ecog: 1, derived: true } });
    expect(definitionOf(entry('escc')).forms[0]?.inputs[0]?.options[0]).toMatchObject({ code: '0', points: null });
  });

  it('allows exactly what may be sent: every worked example of every rule', () => {
    for (const { id, examples } of CATALOGUE) {
      const { items, forms } = definitionOf(entry(id));
      const ways = [items, ...forms.map(({ inputs }) => inputs)].map(
        (asked) => new Map(asked.map(({ name, schema }) => [name, ajv.compile(schema)])),
      );
      for (const { input, expected } of examples.filter((one) => one.expected['valid'] !== false)) {
        const taken = ways.some((way) => Object.entries(input).every(([name, value]) => way.get(name)?.(value)));
        expect([id, input, expected && taken]).toEqual([id, input, true]);
      }
    }
  });
});

describe('the schema of an input', () => {
  const allows = (schema: object, value: unknown): boolean => ajv.validate(schema, value);

  it('says everything that is checked about a number', () => {
    const schema = inputSchema({ kind: 'number', label: 'Dose', hint: 'A day', unit: 'Gy', above: 0, max: 100 });
    expect(schema).toEqual({
      anyOf: [
        { type: 'number', exclusiveMinimum: 0, maximum: 100, unit: 'Gy', title: 'Dose', description: 'A day' },
        { type: 'null' },
      ],
    });
    expect([0, 0.1, 100, 100.1, null, '1'].map((value) => allows(schema, value))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(inputSchema({ kind: 'number', label: 'Free' })).toEqual({
      anyOf: [{ type: 'number', title: 'Free' }, { type: 'null' }],
    });
  });

  it('says what every other kind may be', () => {
    const date = inputSchema({ kind: 'calendar-date', label: 'Day' });
    expect(['2026-03-13', '2026-02-30', 5, null].map((value) => allows(date, value))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const at = inputSchema({ kind: 'instant', label: 'At' });
    expect(['2026-03-13T12:00:00Z', '2026-03-13'].map((value) => allows(at, value))).toEqual([true, false]);
    const text = inputSchema({ kind: 'text', label: 'Event' });
    expect(['', 'x'.repeat(200), 'x'.repeat(201), 5].map((value) => allows(text, value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const short = inputSchema({ kind: 'text', label: 'Event', max: 2 });
    expect(['ab', 'abc'].map((value) => allows(short, value))).toEqual([true, false]);
    const flag = inputSchema({ kind: 'flag', label: 'Flag' });
    expect([true, false, null, 'yes', 0].map((value) => allows(flag, value))).toEqual([true, true, true, false, false]);
    const list = inputSchema({
      kind: 'list',
      label: 'Sites',
      of: { kind: 'number', label: 'Site', whole: true },
      least: 1,
      most: 2,
    });
    expect([[], [1], [1, null], [1, 2, 3], [1.5], 1, null].map((value) => allows(list, value))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(allows(inputSchema({ kind: 'list', label: 'Any', of: { kind: 'flag', label: 'F' }, most: 1 }), [])).toBe(
      true,
    );
    const group = inputSchema({ kind: 'group', label: 'Course', of: { dose: { kind: 'number', label: 'Dose' } } });
    expect([{ dose: 1 }, { dose: null }, {}, { doze: 1 }, [], null].map((value) => allows(group, value))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(formSchema({ dose: { kind: 'flag', label: 'D' } })).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { dose: {} },
    });
  });
});
