import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dictionaryPage } from '../libs/domain/src/export/dictionary-page.js';

describe('the page of the data dictionary', () => {
  it('says what the code exports (node tools/dictionary.mjs writes it)', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../docs/operations/data-dictionary.md'), 'utf8')).toBe(dictionaryPage());
  });
});
