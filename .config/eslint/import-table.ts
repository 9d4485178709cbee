/**
 * The import table of CONTRIBUTING.md. Each folder under `src` names the folders and packages it may import;
 * everything else is an error of the lint rule. A layer may also name its rooms, which form a line: an import that
 * runs back up is an error.
 */
export interface Allowance {
  /** Folders under `src`; `*` is any file of the project. */
  readonly from?: readonly string[];
  /** Folders of which only types may come. */
  readonly types?: readonly string[];
  /** Packages with all their entry points; `astro` includes the `astro:` modules. */
  readonly packages?: readonly string[];
  readonly node?: true;
  /**
   * Its rooms, lowest first: each may import those before it, not those after it, and not those that share its
   * entry. Files directly in the layer's folder are above all rooms.
   */
  readonly rooms?: readonly (string | readonly string[])[];
}

export const table: Readonly<Record<string, Allowance>> = {
  trace: { rooms: ['policy', 'record', 'steps', 'picture', 'words'] },
  schemas: {
    from: ['trace'],
    types: ['recording'],
    packages: ['astro/zod', 'yaml', '@humanwhocodes/momoa', 'toml-eslint-parser'],
  },
  manifests: { types: ['schemas'] },
  simulation: {
    from: ['trace'],
    types: ['schemas'],
    packages: ['xstate'],
    rooms: [
      'scenario',
      'clock',
      'protocol',
      'acl',
      'events',
      'ipc',
      ['page', 'isolation', 'engine', 'core', 'user'],
      'program',
      'run',
    ],
  },
  diagnosis: {
    from: ['trace', 'simulation'],
    types: ['schemas'],
    rooms: [['errors', 'access'], 'recording'],
  },
  recording: { from: ['trace', 'simulation'] },
  scenarios: { types: ['simulation', 'schemas'] },
  player: { from: ['trace'], packages: ['xstate'] },
  learning: { from: ['trace'], types: ['schemas'], packages: ['xstate'] },
  fidelity: { from: ['trace'] },
  embed: {},
  visualizer: {
    from: ['trace', 'player', 'learning', 'embed'],
    types: ['schemas'],
    packages: ['solid-js'],
    rooms: [
      ['loading', 'icons'],
      'glyph',
      'map/geometry',
      'map/draw',
      'map/scene',
      'map/view',
      'run',
      'run-view',
      'caption',
      ['controls', 'knobs', 'prediction', 'panels', 'challenge'],
      'touch',
      ['compare', 'print', 'static', 'experiment', 'export'],
      'figure',
      'mount',
    ],
  },
  offline: { packages: ['workbox-precaching', 'workbox-routing'] },
  figures: {
    from: ['trace', 'schemas', 'manifests', 'simulation', 'scenarios', 'learning', 'fidelity', 'visualizer'],
    packages: ['astro', 'shiki', 'fflate'],
  },
  components: {
    from: [
      'trace',
      'recording',
      'figures',
      'schemas',
      'simulation',
      'scenarios',
      'diagnosis',
      'player',
      'learning',
      'fidelity',
      'visualizer',
      'offline',
      'styles',
    ],
    packages: ['astro', 'solid-js', 'fontkitten', 'sharp'],
  },
  layouts: {
    from: ['components', 'embed', 'figures', 'schemas', 'scenarios', 'styles'],
    packages: ['astro'],
  },
  pages: {
    from: ['layouts', 'components', 'figures', 'schemas', 'scenarios', 'styles'],
    packages: ['astro', '@astrojs/rss'],
  },
  tools: { from: ['*'], packages: ['*'], node: true },
};

/**
 * What the first script of a page is made of, and what it may not bring: what makes runs and writes their
 * sentences does so at build time, and comes to a page only when the reader changes something.
 */
export const firstScript = {
  rooms: ['map', 'run', 'caption', 'controls', 'prediction', 'figure', 'mount'].map(
    (room) => `visualizer/${room}/`,
  ),
  without: ['trace/index.ts', 'trace/words/', 'visualizer/run-view/', 'simulation/', 'scenarios/'],
  but: ['trace/words/segments.ts'],
  /** In scripts that come later: what views any trace, on one page only, and what runs a scenario again. */
  apart: ['visualizer/mount/open-trace.ts', 'visualizer/mount/rerun.ts'],
};

/** Files that join layers, with what they may import beyond their folder. */
export const joints: readonly { path: RegExp; from: readonly string[] }[] = [
  // The one place where a page gets the simulation.
  { path: /^visualizer\/mount\/rerun\.ts$/, from: ['simulation', 'scenarios'] },
  // What reads a text that the reader of a challenge has edited.
  { path: /^visualizer\/mount\/check-edit\.ts$/, from: ['schemas', 'simulation'] },
  // What recognises the texts that a run shows.
  { path: /^visualizer\/loading\/known-texts\.ts$/, from: ['diagnosis'] },
  // What asks the files of a reader's project needs what official plugins offer.
  { path: /^components\/denied\/ask\.ts$/, from: ['manifests'] },
  // The endpoint that writes the traces.
  { path: /^pages\/traces\//, from: ['simulation', 'trace'] },
];

/** Folders that may import the files directly under `src`: they belong to the site, not to the chain. */
export const siteFolders = new Set(['components', 'figures', 'layouts', 'pages', 'visualizer']);
