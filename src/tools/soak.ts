/**
 * `npm run soak`: the invariants of the simulation, and what recognises error texts, over ten times as many random apps
 * and texts as `npm test` takes.
 */
import { run } from './run.ts';

const { code } = await run(
  'vitest',
  [
    'run',
    '--config',
    '.config/vitest.config.ts',
    'tests/unit/simulation/invariants',
    'tests/unit/diagnosis/errors/recognise.property',
  ],
  { env: { RUNS: '100000' } },
);
process.exit(code);
