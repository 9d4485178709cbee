/**
 * How the script of a live figure is bundled: one file with all it needs to mount and play, since one
 * file compresses better than six, and no preloading of what comes later.
 */
import type { Plugin } from 'vite';
import { inRoot } from './run.ts';

/**
 * The first script is the first file with all that it imports, and with what several files share that come later: scenes
 * of a map, their layouts, paper, long runs. What they would share in small files they find there.
 */
const firstModules: ReadonlySet<string> = new Set(
  [
    'src/visualizer/mount/mount.tsx',
    'src/visualizer/map/draw/call-number.ts',
    'src/visualizer/map/draw/finding-words.ts',
    'src/visualizer/map/draw/token-name.ts',
    'src/visualizer/map/draw/tokens.ts',
    'src/visualizer/map/draw/window-parts.ts',
    'src/visualizer/map/draw/window-title.ts',
    'src/visualizer/map/geometry/duration.ts',
    'src/visualizer/map/geometry/map-geometry.ts',
    'src/visualizer/map/geometry/plan.ts',
    'src/visualizer/map/geometry/polyline.ts',
    'src/visualizer/map/geometry/shape.ts',
    'src/visualizer/map/geometry/slots.ts',
    'src/trace/record/command.ts',
    'src/trace/record/message.ts',
    'src/trace/record/survey.ts',
    'src/trace/record/wire.ts',
    'src/visualizer/prediction/letter.ts',
    'src/visualizer/run/changed-settings.ts',
  ].map((path) => inRoot(path)),
);

/**
 * What comes later as one file, with all that it imports and no file above has, though parts of it are wanted alone: the map
 * of processes at any width, of which paper has routes and lanes; the map of events, without what pictures and
 * settings share with it; what a reader's first act needs once the figure plays; and the table of messages, for paper and for the panel.
 */
const together: Readonly<Record<string, ReadonlySet<string>>> = {
  processes: new Set(
    [
      'src/visualizer/map/scene/map-scene.ts',
      'src/visualizer/map/draw/channels.ts',
      'src/visualizer/map/draw/command-words.ts',
      'src/visualizer/map/draw/gate-sign.ts',
      'src/visualizer/map/draw/gate-states.ts',
      'src/visualizer/map/draw/isolation-outline.ts',
      'src/visualizer/map/draw/wide-gates.ts',
      'src/visualizer/map/geometry/detail-places.ts',
      'src/visualizer/map/geometry/gate-groups.ts',
      'src/visualizer/map/geometry/wide-gates.ts',
      'src/visualizer/map/geometry/wide-measures.ts',
    ].map((path) => inRoot(path)),
  ),
  matching: new Set(['src/trace/picture/match-reason.ts'].map((path) => inRoot(path))),
  targets: new Set(['src/visualizer/map/geometry/events-words.ts'].map((path) => inRoot(path))),
  events: new Set(
    [
      'src/visualizer/map/scene/events-scene.ts',
      'src/visualizer/map/geometry/events-geometry.ts',
      'src/visualizer/map/geometry/events-rows.ts',
    ].map((path) => inRoot(path)),
  ),
  /** Wanted by a figure about threads without what else is made of steps. */
  steps: new Set(['src/trace/steps/steps.ts'].map((path) => inRoot(path))),
  /** For the picture of threads, for the list of what waits and for the states. */
  spans: new Set(
    ['src/trace/picture/spans.ts', 'src/trace/picture/threads.ts', 'src/trace/picture/waits.ts'].map((path) =>
      inRoot(path),
    ),
  ),
  /** Gates of narrow maps, for a figure about isolation and for all others. */
  'narrow-gates': new Set(
    ['src/visualizer/map/draw/narrow-gates.ts', 'src/visualizer/map/geometry/narrow-measures.ts'].map(
      (path) => inRoot(path),
    ),
  ),
  /** What a figure about isolation draws at any width. */
  isolation: new Set(
    [
      'src/trace/picture/isolated-call.ts',
      'src/visualizer/map/draw/isolation/card.ts',
      'src/visualizer/map/draw/isolation/core.ts',
      'src/visualizer/map/draw/isolation/frame.ts',
      'src/visualizer/map/draw/isolation/layout.ts',
      'src/visualizer/map/draw/isolation/window.ts',
      'src/visualizer/map/draw/isolation/words.ts',
      'src/visualizer/map/geometry/isolation/places.ts',
    ].map((path) => inRoot(path)),
  ),
  /** For pages without a figure too. */
  site: new Set(['src/site.ts'].map((path) => inRoot(path))),
  touch: new Set(
    [
      'src/visualizer/touch/PartButtons.tsx',
      'src/visualizer/caption/ErrorLink.tsx',
      'src/visualizer/caption/PageGets.tsx',
      'src/visualizer/caption/PayBackLines.tsx',
      'src/visualizer/experiment/changes.ts',
      'src/visualizer/figure/FigureStatus.tsx',
      'src/visualizer/figure/LookCloser.tsx',
    ].map((path) => inRoot(path)),
  ),
  messages: new Set(
    [
      'src/visualizer/panels/MessageTable.tsx',
      'src/visualizer/panels/message-rows.ts',
      'src/trace/words/wire-json.ts',
    ].map((path) => inRoot(path)),
  ),
};

const PRELOAD = '\0vite/preload-helper.js';
const helper = new RegExp(PRELOAD);

/** An import in a call of Vite's helper, alone or with what is taken from it. */
const wrapped =
  /__vitePreload(?:\$\d+)?\((?:\(\) => |async \(\) => \{\s*const \{[^}]*\} = await )(?<own>import\("[^"]*"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?)(?:;\s*return \{[^}]*\};?\s*\})?, __VITE_PRELOAD__\)/g;

/** The code of a file, before it is minified, with imports that are in no call of Vite's helper. */
export const withPlainImports = (code: string): string => code.replace(wrapped, '$<own>');

/** The import of what makes of a file's exports the object that an `import()` resolves to. */
const exportsMaker = /import \{ \w+ as (?<name>[\w$]+) \} from "[^"]*rolldown-runtime[^"]*";/;

/** The code of a file, before it is minified, with a copy of that. */
export const withOwnRuntime = (code: string): string =>
  code.replace(
    exportsMaker,
    'const $<name> = (getters) => Object.defineProperties({}, Object.fromEntries(Object.entries(getters).map(([name, get]) => [name, { get }])));',
  );

/** Astro’s name for the script of a component says how it was cut out, in 30 letters that each page would carry. */
const fileName = ({ name }: { readonly name: string }): string =>
  `_astro/${name.replace(/_astro_type_script_index_\d+_lang$/, '')}.[hash].js`;

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
                  entryFileNames: fileName,
                  codeSplitting: {
                    groups: [
                      {
                        name: 'figure',
                        test: (id) => firstModules.has(id),
                        includeDependenciesRecursively: true,
                      },
                      ...Object.entries(together).map(([name, modules]) => ({
                        name,
                        test: (id: string) => modules.has(id),
                      })),
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
    // It would do nothing but call what it is given: a plain import does the same in less. So with the bundler's runtime.
    renderChunk: (code) => {
      const plain = withOwnRuntime(withPlainImports(code));
      return plain === code ? null : { code: plain, map: null };
    },
    load: {
      filter: { id: helper },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
