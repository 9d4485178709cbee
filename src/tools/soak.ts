/**
 * `npm run soak`: the invariants of the simulation over ten times as many random apps as `npm test` takes, and the
 * readers of a project over ten times as many hostile files.
 */
import { run } from './run.ts';

const { code } = await run(
  'vitest',
  [
    'run',
    '--config',
    '.config/vitest.config.ts',
    'tests/unit/simulation/invariants',
    'tests/unit/diagnosis/access/hostile',
  ],
  { env: { RUNS: '100000' } },
);
process.exit(code);
