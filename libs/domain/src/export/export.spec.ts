import fc from 'fast-check';
import { fieldsOf } from '../contract/fields.js';
import { csvLine, guarded, unguarded } from './csv.js';
import { dataDictionary, REDCAP_HEAD, redcapDictionary } from './dictionaries.js';
import { EXPORT_TABLES, exportColumns } from './export-tables.js';

describe('a cell', () => {
  it.each(['=1+1', '+44 1632', '-3 mg', '@home', '\tindented', '\rbroken', '\nbroken', "'=1+1", "''=1"])('%j cannot become a formula and comes back as it was', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  it.each(['plain', "O'Brien", "'quoted'", '3-4', '', ' =1'])('%j is left as it is', (text) => expect([guarded(text), unguarded(text)]).toEqual([text, text]));

  it('comes back whatever was typed, and never begins as a formula does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it('that is a number keeps its sign, and nothing is an empty cell', () => {
    expect(csvLine(['-3', null, '-3', 'a "b", c'], [false, true, true, true])).toBe(`-3,,'-3,"a ""b"", c"\r\n`);
  });
});

describe('what is exported', () => {
  it('without names has no free text, no calendar date and nothing that says who somebody is', () => {
    for (const table of EXPORT_TABLES) {
      const columns = exportColumns(table, 'pseudonymised');
      expect(columns.filter(({ identifier, kind }) => identifier || kind === 'date' || kind === 'instant')).toEqual([]);
      const texts = columns.filter(({ kind }) => kind === 'text').map(({ field }) => field);
      expect([table.name, texts.filter((field) => !table.coded?.includes(field ?? ''))]).toEqual([table.name, []]);
    }
  });

  it('with names has every question of every section, but ids and what is kept as data', () => {
    for (const table of EXPORT_TABLES.filter(({ contract }) => contract)) {
      const asked = Object.entries(fieldsOf(table.contract!)).filter(([, { kind }]) => !['absences', 'data', 'id', 'ids', 'group', 'list'].includes(kind)).map(([name]) => name);
      const exported = new Set(exportColumns(table, 'identified').map(({ field }) => field));
      expect([table.name, asked.filter((name) => !exported.has(name))]).toEqual([table.name, []]);
    }
  });

  it('has each column of a file once, and says why every value that may be missing is missing', () => {
    for (const kind of ['pseudonymised', 'identified'] as const) {
      for (const table of EXPORT_TABLES) {
        const names = exportColumns(table, kind).map(({ name }) => name);
        expect([table.name, new Set(names).size]).toEqual([table.name, names.length]);
      }
    }
    const operation = exportColumns(EXPORT_TABLES.find(({ name }) => name === 'operation')!, 'pseudonymised').map(({ name }) => name);
    expect(operation).toEqual(expect.arrayContaining(['performed_day', 'blood_loss_ml', 'blood_loss_ml_why_empty']));
    expect(operation).not.toContain('performed_day_why_empty');
  });

  it('is described column by column, for people and for REDCap', () => {
    const columns = EXPORT_TABLES.flatMap((table) => exportColumns(table, 'pseudonymised')).length;
    expect(dataDictionary('pseudonymised')).toHaveLength(columns);
    const rows = redcapDictionary('pseudonymised');
    expect(REDCAP_HEAD).toHaveLength(18);
    expect(rows.every((row) => row.length === 18)).toBe(true);
    expect(rows.find(([name]) => name === 'operation_blood_loss_ml')).toEqual(['operation_blood_loss_ml', 'operation', '', 'text', expect.any(String), '', 'mL', 'integer', '0', expect.any(String), '', '', '', '', '', '', '', '']);
    expect(rows.find(([name]) => name === 'operation_blood_loss_ml_why_empty')?.[11]).toBe('[operation_blood_loss_ml] = ""');
    expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });
});
