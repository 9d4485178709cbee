/**
 * How the script of a live figure is bundled: one file with all it needs to mount and play, since one
 * file compresses better than six, and no preloading of what comes later.
 */
import type { Plugin } from 'vite';
import { inRoot } from './run.ts';

/** The first script is this file with all that it imports; what comes later finds there what both need. */
const mountModule = inRoot('src/visualizer/mount/mount.tsx');

const PRELOAD = '\0vite/preload-helper.js';

export function figureBundle(): Plugin {
  return {
    name: 'figure-bundle',
    apply: 'build',
    enforce: 'pre',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [
                      { name: 'preload', test: (id) => id === PRELOAD, priority: 1 },
                      {
                        name: 'figure',
                        test: (id) => id === mountModule,
                        includeDependenciesRecursively: true,
                      },
                    ],
                  },
                },
              },
            },
          }
        : undefined,
    // Vite's own helper preloads what an imported file imports; here that is at most one small file.
    load: {
      filter: { id: new RegExp(PRELOAD) },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
