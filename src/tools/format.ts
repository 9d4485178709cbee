/** `npm run format`: Prettier writes everything, or the files that words after it name; with `--check` it only looks. */
import { namedFiles } from './named-files.ts';
import { runAloud } from './run.ts';

const { options, paths } = await namedFiles(process.argv.slice(2));
const what = options.includes('--check') ? [] : ['--write'];
const always = ['--log-level', 'warn', '--ignore-unknown'];
const { code } = await runAloud('prettier', [...what, ...always, ...options, ...paths]);
process.exitCode = code;
