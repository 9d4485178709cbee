/** `npm run soak`: the invariants of the simulation over ten times as many random apps as `npm test` takes. */
import { run } from './run.ts';

const { code } = await run(
  'vitest',
  ['run', '--config', '.config/vitest.config.ts', 'tests/unit/simulation/invariants'],
  { env: { RUNS: '100000' } },
);
process.exit(code);
