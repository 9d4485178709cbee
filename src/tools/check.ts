/** `npm run check`: format, lint, types and unused code, without running anything of the site. */
import { run, typed } from './run.ts';

interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

// `astro check` first writes the types of the content, which ESLint reads.
const first: readonly Check[] = [
  { name: 'types of the site', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'types of the pure folders', command: ['tsc', '-p', '.config/tsconfig.pure.json'] },
];
const then: readonly Check[] = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format', '--', '--check'] },
  { name: 'unused code', command: ['knip', '--config', '.config/knip.json', '--no-progress'] },
];

/** Resolves to true if every check passed; prints the output of those that did not. */
async function checked(checks: readonly Check[]): Promise<boolean> {
  const results = await Promise.all(
    checks.map(async ({ name, command: [program, ...args] }) => {
      const started = performance.now();
      const { code, output } = await run(program, args, { quiet: true });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s): ${typed(program, args)}`);
      if (code !== 0) console.log(output);
      return code === 0;
    }),
  );
  return results.every(Boolean);
}

const passed = [await checked(first), await checked(then)];
process.exitCode = passed.every(Boolean) ? 0 : 1;
