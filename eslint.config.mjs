// What ESLint watches over. The table of rooms is in tools/house/rooms.mjs; `npm run lint` runs this.
// @ts-expect-error it comes without types
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaryRules } from './tools/lint/boundaries.mjs';

const typescript = ['**/*.{ts,tsx}'];
const tests = ['**/*.{spec,e2e}.{ts,tsx}', 'apps/api/test/**/*.ts', 'apps/web/e2e/**/*.ts'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name the export: the same thing then has the same name everywhere.',
};
const noGluedSql = [
  {
    selector:
      "CallExpression[callee.property.name='query'] > TemplateLiteral > :not(TemplateElement, Identifier[name=/^[A-Z][A-Z0-9_]*$/])",
    message: 'Pass values as parameters ($1); fixed parts of a statement are constants in CAPITALS.',
  },
  {
    selector: "CallExpression[callee.property.name='query'] > BinaryExpression[operator='+']",
    message: 'Pass values as parameters ($1); fixed parts of a statement are constants in CAPITALS.',
  },
];
const noOtherClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask platform/clock.ts for the time.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask platform/clock.ts for the time.',
  },
];
const noRawHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Text from people is shown as text, never as HTML.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.gen.*',
      '.nx/**',
      '.rachis/**',
      'coverage/**',
      '.stryker-tmp/**',
      'test-results/**',
      'tools/bench/**',
      '**/*.config.ts',
    ],
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest modules, and entities whose only content is decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      // `strict` says the type; a comparison that can never differ is often a guard against data from outside.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Contracts are classes for their rules, but their values are plain objects everywhere.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, ...noGluedSql, ...noOtherClock],
    },
  },
  {
    files: ['apps/api/src/platform/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noGluedSql] },
  },
  {
    // CREATE ROLE and its kind take no parameters.
    files: ['apps/api/src/platform/database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noOtherClock] },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', noDefaultExport, noRawHtml] },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  ...boundaryRules(import.meta.dirname),
);
