/**
 * How the script of a live figure is bundled: one file with all it needs to mount and play, since one
 * file compresses better than six, and no preloading of what comes later.
 */
import type { Plugin } from 'vite';
import { inRoot } from './run.ts';

/**
 * The first script is the first file with all that it imports, and with what every scene of a map is made of; what comes
 * later finds there what both need.
 */
const firstModules: ReadonlySet<string> = new Set(
  [
    'src/visualizer/mount/mount.tsx',
    'src/visualizer/map/draw/call-number.ts',
    'src/visualizer/map/draw/tokens.ts',
    'src/visualizer/map/draw/window-parts.ts',
    'src/visualizer/map/draw/window-title.ts',
    'src/visualizer/map/geometry/plan.ts',
    'src/visualizer/map/geometry/polyline.ts',
    'src/visualizer/map/geometry/slots.ts',
    'src/trace/record/command.ts',
    'src/trace/record/message.ts',
    'src/trace/record/wire.ts',
  ].map((path) => inRoot(path)),
);

const PRELOAD = '\0vite/preload-helper.js';
const helper = new RegExp(PRELOAD);

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
                      {
                        name: 'figure',
                        test: (id) => firstModules.has(id),
                        includeDependenciesRecursively: true,
                      },
                    ],
                  },
                },
              },
            },
          }
        : undefined,
    // Vite's own helper preloads what an imported file imports; here that is at most one small file. Each file that
    // imports has its own copy, since a shared one would be a file that each has to wait for.
    resolveId: {
      filter: { id: helper },
      handler: (_, importer) => `${PRELOAD}?of=${encodeURIComponent(importer ?? '')}`,
    },
    load: {
      filter: { id: helper },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
