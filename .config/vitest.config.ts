import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

function project(name: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node' },
  };
}

// Astro's own configuration, so that tests see `.astro`, `.tsx` and `import.meta.glob` as the site does.
export default getViteConfig({
  root,
  test: {
    setupFiles: ['tests/unit/fixed-seed.ts'],
    projects: [project('unit'), project('content'), project('traces')],
    // Nothing here waits for time to pass. These only end what hangs, also on a machine that does much else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
