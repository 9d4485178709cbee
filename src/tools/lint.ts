/** `npm run lint`: ESLint on everything, or on the files that words after it name; `--fix` and its like go to it. */
import { namedFiles } from './named-files.ts';
import { runAloud } from './run.ts';

const { options, paths } = await namedFiles(process.argv.slice(2));
const always = ['--config', '.config/eslint.config.mjs', '--max-warnings', '0'];
// A word may name files that ESLint has nothing to say of.
const { code } = await runAloud('eslint', [
  ...always,
  '--no-warn-ignored',
  '--no-error-on-unmatched-pattern',
  ...options,
  ...paths,
]);
process.exitCode = code;
