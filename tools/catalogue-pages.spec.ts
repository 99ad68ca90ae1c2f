// Whatever stands in the catalogue of scores and rules has a page, and the pages are found from their index.
import { CATALOGUE } from '@rachis/domain';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const index = fs.readFileSync(path.join(root, 'docs/clinical/README.md'), 'utf8');

describe('the pages of the catalogue', () => {
  it('are there for every score, model and rule', () => {
    expect(CATALOGUE.map(({ docs }) => docs).filter((page) => !fs.existsSync(path.join(root, page)))).toEqual([]);
  });

  it('each have a line in the index, and the index names no page that is not there', () => {
    const listed = [...index.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, page]) => `docs/clinical/${page}`);
    expect(CATALOGUE.map(({ docs }) => docs).filter((page) => !listed.includes(page))).toEqual([]);
    expect(listed.filter((page) => !fs.existsSync(path.join(root, page)))).toEqual([]);
  });
});
