// The names of the tests in a file, as they are written there.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const tests = new Set(['it', 'test']);

/** @param {string} root @param {string} file @returns {Set<string> | null} null where there is no such file */
export function testNamesIn(root, file) {
  const full = path.join(root, file);
  if (!fs.existsSync(full)) return null;
  const ast = ts.createSourceFile(file, fs.readFileSync(full, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Set<string>} */
  const names = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(ast).split(/[.(]/)[0] ?? '';
      const [name] = node.arguments;
      if (tests.has(called) && name && ts.isStringLiteralLike(name)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return names;
}
