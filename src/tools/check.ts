/** `npm run check`: format, lint, types and unused code, without running anything of the site. */
import { availableParallelism } from 'node:os';
import { run, typed } from './run.ts';

interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

// The types of the content, which ESLint and the checks of types read, are written before them.
const first: Check = { name: 'types of the content', command: ['astro', 'sync'] };
// The longest first, so that none is left alone at the end.
const then: readonly Check[] = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  {
    name: 'types of the site',
    command: ['astro', 'check', '--noSync', '--minimumFailingSeverity', 'warning'],
  },
  { name: 'format', command: ['npm', 'run', '--silent', 'format', '--', '--check'] },
  { name: 'types of the pure folders', command: ['tsc', '-p', '.config/tsconfig.pure.json'] },
  { name: 'unused code', command: ['knip', '--config', '.config/knip.json', '--no-progress'] },
];

/** Resolves to whether the check passed; prints its output if it did not. */
async function passes({ name, command: [program, ...args] }: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run(program, args, { quiet: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s): ${typed(program, args)}`);
  if (code !== 0) console.log(output);
  return code === 0;
}

/** Resolves to whether all checks passed, of which as many run at a time as the machine has cores. */
async function pass(checks: readonly Check[]): Promise<boolean> {
  const waiting = checks.values();
  const results: boolean[] = [];
  const core = async () => {
    for (const check of waiting) results.push(await passes(check));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, core));
  return results.every(Boolean);
}

const passed = [await passes(first), await pass(then)];
process.exitCode = passed.every(Boolean) ? 0 : 1;
