import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROBLEMS } from '../libs/domain/src/contract/problems.js';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the papers', () => {
  it('list every refusal of the API with its status and meaning', () => {
    const rows = Object.entries(PROBLEMS).map(([code, { status, title }]) => `| \`${code}\` | ${String(status)} | ${title} |`);
    for (const row of rows) expect(read('docs/problems.md')).toContain(row);
    expect(read('docs/problems.md').match(/^\| `/gm)).toHaveLength(rows.length);
  });

  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const paper of ['README.md', 'CONTRIBUTING.md', 'docs/operations/install.md'])
      for (const [, command] of read(paper).matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(command);
  });

  it('index every decision', () => {
    const numbers = readdirSync(path.join(root, 'docs/adr')).filter((file) => /^\d{4}-/.test(file)).map((file) => file.slice(0, 4));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(read('docs/adr/README.md')).toContain(number);
  });

  it('link only to files that exist', () => {
    for (const paper of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'AGENTS.md', 'SECURITY.md'])
      for (const [, link] of read(paper).matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(link ?? '')).not.toThrow();
  });

  it('describe every setting that the API reads', () => {
    const settings = read('apps/api/src/settings.ts');
    for (const [, name] of settings.matchAll(/env\['([A-Z_]+)'\]|env, '([A-Z_]+)'/g)) if (name) expect(settings).toMatch(new RegExp(`\\*.*${name}`));
  });
});
