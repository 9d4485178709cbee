/**
 * `npm run soak`: the invariants of the simulation, what recognises error texts, and what reads a project or a recording,
 * over ten times as many random apps, texts and files as `npm test` takes.
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
    'tests/unit/diagnosis/access/hostile',
    'tests/unit/components/damaged-file',
  ],
  { env: { RUNS: '100000' } },
);
process.exit(code);
