// node tools/dictionary.mjs: writes docs/operations/data-dictionary.md from the built domain.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const { dictionaryPage } = await import(pathToFileURL(path.join(root, 'libs/domain/dist/export/dictionary-page.js')).href);
writeFileSync(path.join(root, 'docs/operations/data-dictionary.md'), dictionaryPage());
