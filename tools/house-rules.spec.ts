// The rules of ARCHITECTURE.md that a machine can check. A red line names file, line and offence.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseHandlesInFeatures, domainValuesInUi, forbiddenImports, importCycles } from './house/import-rules.mjs';
import { allFiles, readSources } from './house/sources.mjs';
import {
  bannedFolderNames,
  clocksOutsideTheClock,
  defaultExports,
  featuresWithoutDomainWord,
  incompleteScores,
  machinePaths,
  repeatedContractNames,
  skippedTests,
  starExports,
  tooLongFiles,
} from './house/text-rules.mjs';

const root = path.resolve(import.meta.dirname, '..');
const files = allFiles(root);
const sources = readSources(root);

describe('the house', () => {
  it('has no import cycles', () => expect(importCycles(sources)).toEqual([]));
  it('lets every room know only the rooms below it', () => expect(forbiddenImports(sources)).toEqual([]));
  it('gives the user interface kit shapes of the domain only', () => expect(domainValuesInUi(sources)).toEqual([]));
  it('keeps database handles in the platform', () => expect(databaseHandlesInFeatures(sources)).toEqual([]));
  it('keeps files short', () => expect(tooLongFiles(sources)).toEqual([]));
  it('has no folder for leftovers', () => expect(bannedFolderNames(files)).toEqual([]));
  it('names every export', () => expect([...starExports(sources), ...defaultExports(sources)]).toEqual([]));
  it('reads the time in one place', () => expect(clocksOutsideTheClock(sources)).toEqual([]));
  it('names feature folders with words of the domain', () => expect(featuresWithoutDomainWord(root)).toEqual([]));
  it('has test, page and registry line for every score', () => expect(incompleteScores(root)).toEqual([]));
  it('uses a contract class name once', () => expect(repeatedContractNames(sources)).toEqual([]));
  it('leaves no test out', () => expect(skippedTests(sources)).toEqual([]));
  it('names no folder of one machine', () => expect(machinePaths(sources)).toEqual([]));
  it('holds no clinical data files', () => {
    expect(files.filter((file) => /\.(dcm|nii|hl7|sav|zip|tgz|gz)$/i.test(file))).toEqual([]);
  });
});

describe('the fences', () => {
  // A little house with known offences, outside the checkout.
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-house-'));
  afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

  const plant = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    fs.writeFileSync(path.join(copy, file), text);
  };

  plant('libs/domain/src/index.ts', "export { Case } from './case/case.js';\n");
  plant(
    'libs/domain/src/case/case.ts',
    "import { Injectable } from '@nestjs/common';\nexport class Case { i = Injectable; }\n",
  );
  plant(
    'apps/web/src/features/case/case.panel.tsx',
    "import { Secret } from '../surgery/secret.js';\nexport const a = Secret;\n",
  );
  plant('apps/web/src/features/surgery/secret.ts', "import 'typeorm';\nexport const Secret = 1;\n");
  plant('apps/api/src/platform/a.ts', "import { b } from '../features/case/b.js';\nexport const a = b;\n");
  plant('apps/api/src/features/case/b.ts', "import { a } from '../../platform/a.js';\nexport const b = a;\n");
  plant('apps/web/src/ui/page.ts', "import fs from 'node:fs';\nimport '@mantine/core';\nexport const ui = fs;\n");
  plant(
    'apps/api/src/features/case/case.service.ts',
    "import '@nestjs/common';\nimport 'class-validator';\nimport '../surgery/surgery.reader.js';\nimport '../surgery/surgery.service.js';\n",
  );
  plant('apps/api/src/features/surgery/surgery.reader.ts', 'export const reader = 1;\n');
  plant('apps/api/src/features/surgery/surgery.service.ts', 'export const service = 1;\n');
  const forbidden = [
    'apps/web/src/ui/page.ts:1',
    'apps/api/src/features/case/case.service.ts:2',
    'apps/api/src/features/case/case.service.ts:4',
    'libs/domain/src/case/case.ts:1',
    'apps/web/src/features/case/case.panel.tsx:1',
    'apps/web/src/features/surgery/secret.ts:1',
    'apps/api/src/platform/a.ts:1',
  ];

  it('turn red for a planted import: house rules', () => {
    const planted = readSources(copy);
    const found = forbiddenImports(planted).map((offence) => offence.split(' ')[0]);
    expect(found.sort()).toEqual([...forbidden].sort());
    expect(importCycles(planted)).toHaveLength(1);
  });

  it('turn red for a planted import: ESLint', () => {
    const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
    const config = path.join(copy, 'eslint.config.mjs');
    const boundaries = JSON.stringify(path.join(root, 'tools/lint/boundaries.mjs'));
    fs.writeFileSync(
      config,
      `import { boundaryRules } from ${boundaries};\nexport default boundaryRules(${JSON.stringify(copy)});\n`,
    );
    const run = spawnSync(process.execPath, [eslint, '-c', config, '--format', 'json', '.'], {
      cwd: copy,
      encoding: 'utf8',
      env: {},
    });
    const results = JSON.parse(run.stdout) as { filePath: string; messages: { line: number; ruleId: string }[] }[];
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line }) => `${path.relative(fs.realpathSync(copy), filePath).replaceAll(path.sep, '/')}:${line}`),
    );
    expect(found.sort()).toEqual([...forbidden].sort());
  });
});
