// Reads every source file of ours once with the TypeScript parser.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ownPackages } from './rooms.mjs';

/**
 * @typedef {{ specifier: string, target: string | null, line: number, names: string[], typeOnly: boolean, dynamic: boolean }} Import
 * @typedef {{ path: string, text: string, ast: ts.SourceFile, imports: Import[], isSpec: boolean, isGenerated: boolean }} Source
 */

const trees = ['apps', 'libs', 'migrations', 'tools'];
const skipped = new Set(['node_modules', 'dist', '.nx', '.rachis', 'test-results', 'coverage', 'public']);

/** @param {string} root @param {string} folder @returns {string[]} paths from the root, with slashes */
function filesIn(root, folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const inside = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, inside) : [inside];
  });
}

/** @param {string} root */
export const allFiles = (root) => trees.flatMap((tree) => filesIn(root, tree));

/** @param {string} from @param {string} specifier @param {Set<string>} files @returns {string | null} the file of ours it leads to */
function targetOf(from, specifier, files) {
  const own = Object.entries(ownPackages).find(([name]) => name === specifier);
  if (own) return own[1];
  if (!specifier.startsWith('.')) return null;
  const plain = path.posix.join(path.posix.dirname(from), specifier);
  const stem = plain.replace(/\.(m?)js$/, '');
  const candidates = [plain, `${stem}.ts`, `${stem}.tsx`, `${stem}.mts`, `${plain}/index.ts`];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

/** @param {ts.ImportClause | undefined} clause */
function namesOf(clause) {
  const bindings = clause?.namedBindings;
  if (!bindings || ts.isNamespaceImport(bindings)) return [];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

/** @param {ts.SourceFile} ast @param {string} file @param {Set<string>} files @returns {Import[]} */
function importsOf(ast, file, files) {
  /** @type {Import[]} */
  const imports = [];
  const add = (
    /** @type {ts.Node} */ node,
    /** @type {ts.Expression} */ module,
    /** @type {Partial<Import>} */ more,
  ) => {
    if (!ts.isStringLiteralLike(module)) return;
    const line = ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1;
    const target = targetOf(file, module.text, files);
    imports.push({ specifier: module.text, target, line, names: [], typeOnly: false, dynamic: false, ...more });
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, {
        names: namesOf(node.importClause),
        typeOnly: node.importClause?.isTypeOnly ?? false,
      });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, { typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
      add(node, node.arguments[0], { dynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return imports;
}

/** @param {string} root @returns {Source[]} */
export function readSources(root) {
  const files = new Set(allFiles(root).filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith('.d.ts')));
  return [...files].map((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const ast = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const imports = importsOf(ast, file, files);
    return {
      path: file,
      text,
      ast,
      imports,
      isSpec: /\.(spec|e2e)\.tsx?$/.test(file),
      isGenerated: file.includes('.gen.'),
    };
  });
}
