/**
 * How the script of a live figure is bundled: one file with all it needs to mount and play, since one
 * file compresses better than six, and no preloading of what comes later.
 */
import type { Plugin } from 'vite';

/** Modules that later parts of a figure share with its first; each would be a file of its own. */
const first =
  /visualizer\/(mount\/mount|caption\/Sentence|map\/view\/symbols)|trace\/(words\/sentence|record\/(lookup|per-trace))|node_modules\/solid-js/;

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
                      { name: 'preload', test: /preload-helper/, priority: 1 },
                      { name: 'figure', test: first },
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
