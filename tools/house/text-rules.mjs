// The rules about what stands in the files and how files and folders are named. Each answers with one sentence per offence.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** @typedef {import('./sources.mjs').Source} Source */

const bannedFolders = new Set(['utils', 'helpers', 'common', 'shared', 'misc', 'types', 'constants', 'interfaces']);
const mayExportDefault = /(^|\/)([a-z.-]+\.config\.(ts|mts|mjs)|global-(setup|teardown)\.mjs|asset-stub\.mjs)$/;

/** @param {Source} source @param {(node: ts.Node) => string | null} judge */
function offencesIn(source, judge) {
  /** @type {string[]} */
  const offences = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const said = judge(node);
    if (said)
      offences.push(
        `${source.path}:${source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast)).line + 1} ${said}`,
      );
    ts.forEachChild(node, visit);
  };
  visit(source.ast);
  return offences;
}

/** @param {Source[]} sources */
export function tooLongFiles(sources) {
  // The domain's door is a register: a line for each file behind it, and nothing to read.
  return sources
    .filter(({ path: file, isGenerated }) => !isGenerated && !file.startsWith('migrations/') && file !== 'libs/domain/src/index.ts')
    .map(({ path: file, text, isSpec }) => ({
      file,
      lines: text.split('\n').filter((line) => line.trim() !== '').length,
      limit: isSpec ? 400 : 300,
    }))
    .filter(({ lines, limit }) => lines > limit)
    .map(({ file, lines, limit }) => `${file} has ${lines} lines, at most ${limit}`);
}

/** @param {string[]} files */
export function bannedFolderNames(files) {
  return [
    ...new Set(
      files.flatMap((file) =>
        file
          .split('/')
          .slice(0, -1)
          .some((part) => bannedFolders.has(part))
          ? [path.posix.dirname(file)]
          : [],
      ),
    ),
  ];
}

/** @param {Source[]} sources */
export function starExports(sources) {
  return sources.flatMap((source) =>
    offencesIn(source, (node) => (ts.isExportDeclaration(node) && !node.exportClause ? 'export *' : null)),
  );
}

/** @param {ts.Node} node */
const hasDefaultModifier = (node) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

/** @param {Source[]} sources */
export function defaultExports(sources) {
  return sources
    .filter(({ path: file }) => !mayExportDefault.test(file))
    .flatMap((source) =>
      offencesIn(source, (node) => (ts.isExportAssignment(node) || hasDefaultModifier(node) ? 'default export' : null)),
    );
}

/** @param {Source[]} sources */
export function clocksOutsideTheClock(sources) {
  return sources
    .filter(({ path: file }) => file.startsWith('apps/api/src/') && file !== 'apps/api/src/platform/clock.ts')
    .flatMap((source) =>
      offencesIn(source, (node) => {
        if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
          return 'new Date()';
        if (ts.isCallExpression(node) && node.expression.getText() === 'Date.now') return 'Date.now()';
        return null;
      }),
    );
}

const tests = new Set(['it', 'test', 'describe']);
const skips = new Set(['skip', 'only', 'todo', 'failing', 'fixme']);

/** @param {Source[]} sources */
export function skippedTests(sources) {
  return sources
    .filter(({ isSpec }) => isSpec)
    .flatMap((source) =>
      offencesIn(source, (node) => {
        if (!ts.isCallExpression(node)) return null;
        const called = node.expression.getText();
        const [first, ...rest] = called.split('(')[0]?.split('.') ?? [];
        const skipped =
          /^(xit|xtest|xdescribe|fit|fdescribe)$/.test(called) ||
          (tests.has(first ?? '') && rest.some((part) => skips.has(part)));
        return skipped ? `${called} leaves tests out` : null;
      }),
    );
}

/** @param {Source[]} sources */
export function repeatedContractNames(sources) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  return sources
    .filter(({ path: file, isSpec }) => file.startsWith('libs/domain/src/') && !isSpec)
    .flatMap((source) =>
      offencesIn(source, (node) => {
        const name = ts.isClassDeclaration(node) ? node.name?.text : undefined;
        if (!name) return null;
        const earlier = seen.get(name);
        seen.set(name, source.path);
        return earlier ? `class ${name} is also in ${earlier}` : null;
      }),
    );
}

/** A feature folder carries a word of the domain, so that the same thing is found under the same name. @param {string} root */
export function featuresWithoutDomainWord(root) {
  const foldersOf = (/** @type {string} */ where) => {
    const full = path.join(root, where);
    return fs.existsSync(full)
      ? fs
          .readdirSync(full, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
      : [];
  };
  const words = new Set(foldersOf('libs/domain/src'));
  return ['apps/api/src/features', 'apps/web/src/features'].flatMap((where) =>
    foldersOf(where)
      .filter((name) => !words.has(name))
      .map((name) => `${where}/${name} is no folder of libs/domain/src`),
  );
}

const registries = ['all-scores.ts', 'all-calculators.ts', 'all-models.ts', 'linked-models.ts'];

/**
 * Every folder of a score or rule has a spec, is in a registry, and every page its rules name is there.
 * @param {string} root
 */
export function incompleteScores(root) {
  const scores = path.join(root, 'libs/domain/src/scores');
  if (!fs.existsSync(scores)) return [];
  const registered = registries.map((file) => fs.readFileSync(path.join(scores, file), 'utf8')).join('\n');
  return fs
    .readdirSync(scores, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const pages = pagesOf(path.join(scores, name));
      const missing = (pages.length > 0 ? pages : [`docs/clinical/${name}.md`]).filter(
        (page) => !fs.existsSync(path.join(root, page)),
      );
      return [
        ...(fs.existsSync(path.join(scores, name, `${name}.spec.ts`)) ? [] : [`${name}: no ${name}.spec.ts`]),
        ...missing.map((page) => `${name}: no ${page}`),
        ...(registered.includes(`./${name}/`) ? [] : [`${name}: in none of ${registries.join(', ')}`]),
      ];
    });
}

/** The explanation pages that the rules of a folder name; scores name none, theirs is called as they are. @param {string} folder */
function pagesOf(folder) {
  const texts = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => text.match(/docs\/clinical\/[\w-]+\.md/g) ?? []))];
}

/** The folder this checkout stands in, as a pattern; nothing where it stands at the top of a disk and would match anything. */
function hereabouts() {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const folder = root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return root.split(path.sep).filter(Boolean).length < 2 ? [] : [folder];
}

/** Paths of one person's machine, and data that must stay outside. @param {Source[]} sources */
export function machinePaths(sources) {
  const pattern = new RegExp(
    [...hereabouts(), '/home/[a-z]', '/Users/[A-Za-z]', 'C:\\\\\\\\Users'].map((part) => `(${part})`).join('|'),
  );
  return sources
    .filter(({ path: file }) => file !== 'tools/house/text-rules.mjs')
    .flatMap(({ path: file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} names a folder of one machine`] : [])),
    );
}
