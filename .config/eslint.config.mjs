import { resolve } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRule } from './eslint/import-rule.ts';
import { scenarioRules, simulationRules } from './eslint/pure.ts';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test-results/', 'content/editor/', '**/node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: resolve(import.meta.dirname, '..') },
    },
    plugins: { layers: { rules: { 'import-table': importRule } } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'max-lines': ['error', 400],
      'layers/import-table': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // `astro check` knows the types of .astro files; ESLint's parser does not.
  {
    files: ['**/*.astro', '**/*.astro/*', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  // TypeScript alone takes what an .astro file exports for an error; `astro check` knows it.
  {
    files: ['src/components/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unused-css-selector': 'error' },
  },
  // Its markup is what Solid made of the static view at build time, with every text escaped.
  { files: ['src/components/BuiltFigure.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  { files: ['src/simulation/**/*.ts'], rules: simulationRules },
  {
    files: ['src/scenarios/*.ts'],
    ignores: ['src/scenarios/index.ts'],
    rules: scenarioRules,
  },
  // What places something in the map has a name in the measures of its layout.
  {
    files: ['src/visualizer/map/{geometry,draw,scene}/**/*.ts'],
    ignores: ['src/visualizer/map/geometry/*-measures.ts'],
    rules: {
      '@typescript-eslint/no-magic-numbers': ['error', { ignore: [-1, 0, 1, 2], enforceConst: true }],
    },
  },
  // xstate reads the types of a machine from `types: {} as …`, an assertion that changes nothing at run time.
  {
    files: ['**/*.machine.ts', 'src/tools/bench.ts'],
    rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off' },
  },
  { files: ['src/tools/**', 'tests/tauri/**', 'recorder/**'], rules: { 'no-console': 'off' } },
);
