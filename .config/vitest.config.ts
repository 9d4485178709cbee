import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

type ProjectConfig = NonNullable<TestProjectInlineConfiguration['test']>;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests of what a module keeps from its first use on, and those that put another module in its place. */
const alone = [
  'tests/unit/visualizer/**/*.test.{ts,tsx}',
  'tests/unit/fidelity/changed-rules.test.ts',
  'tests/unit/tools/lean-xstate.test.ts',
];

const testsIn = (folder: string) => `tests/${folder}/**/*.test.{ts,tsx}`;

function project(
  name: string,
  options: Pick<ProjectConfig, 'include' | 'exclude' | 'isolate'>,
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, environment: 'node', ...options } };
}

// Astro's own configuration, so that tests see `.astro`, `.tsx` and `import.meta.glob` as the site does.
export default getViteConfig({
  root,
  test: {
    setupFiles: ['tests/unit/fixed-seed.ts'],
    projects: [
      project('unit', { include: [testsIn('unit')], exclude: alone, isolate: false }),
      project('unit, each file alone', { include: alone, isolate: true }),
      project('content', { include: [testsIn('content')], isolate: false }),
      project('traces', { include: [testsIn('traces')], isolate: false }),
    ],
    // Vitest would leave a core to others.
    maxWorkers: '100%',
    // Nothing here waits for time to pass. These only end what hangs, also on a machine that does much else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
