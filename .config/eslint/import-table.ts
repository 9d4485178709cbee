/**
 * The import table of CONTRIBUTING.md as a lint rule. Each folder under `src` names the folders and
 * packages it may import; everything else is an error.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';

interface Allowance {
  /** Folders under `src`; `*` is any file of the project. */
  readonly from?: readonly string[];
  /** Folders of which only types may come. */
  readonly types?: readonly string[];
  /** Packages with all their entry points; `astro` includes the `astro:` modules. */
  readonly packages?: readonly string[];
  readonly node?: true;
}

const table: Readonly<Record<string, Allowance>> = {
  trace: {},
  schemas: { from: ['trace'], packages: ['astro/zod', 'yaml'] },
  simulation: { from: ['trace'], types: ['schemas'], packages: ['xstate'] },
  scenarios: { types: ['simulation', 'schemas'] },
  player: { from: ['trace'], packages: ['xstate'] },
  learning: { from: ['trace'], types: ['schemas'], packages: ['xstate'] },
  fidelity: { from: ['trace'] },
  visualizer: { from: ['trace', 'player'], packages: ['solid-js'] },
  figures: {
    from: ['trace', 'schemas', 'simulation', 'scenarios', 'learning', 'fidelity', 'visualizer'],
    packages: ['astro', 'shiki'],
  },
  components: {
    from: [
      'trace',
      'figures',
      'schemas',
      'simulation',
      'scenarios',
      'player',
      'learning',
      'fidelity',
      'visualizer',
      'styles',
    ],
    packages: ['astro', 'solid-js'],
  },
  layouts: { from: ['components', 'figures', 'schemas', 'scenarios', 'styles'], packages: ['astro'] },
  pages: {
    from: ['layouts', 'components', 'figures', 'schemas', 'scenarios', 'styles'],
    packages: ['astro'],
  },
  tools: { from: ['*'], packages: ['*'], node: true },
};

/** Files that join layers, with what they may import beyond their folder. */
const joints: readonly { path: RegExp; from: readonly string[] }[] = [
  // The composition root of the visualizer: the one place where a page gets the simulation.
  { path: /^visualizer\/mount\/mount\.tsx$/, from: ['simulation', 'scenarios'] },
  // The endpoint that writes the traces.
  { path: /^pages\/traces\//, from: ['simulation', 'trace'] },
];

/** Folders that may import the files directly under `src`: they belong to the site, not to the chain. */
const siteFolders = new Set(['components', 'figures', 'layouts', 'pages', 'visualizer']);

/** Any node that names a module, as the parsers write it. */
type ModuleNode = Rule.Node & {
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
};

export const importTable: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: 'src/{{from}} may not import src/{{to}}: see the import table in CONTRIBUTING.md.',
      typesOnly: 'src/{{from}} may import only types of src/{{to}}: write `import type`.',
      package: 'src/{{from}} may not import the package `{{to}}`: see the import table in CONTRIBUTING.md.',
      outside: 'src/{{from}} may not import files outside src: `{{to}}`.',
    },
  },
  create(context) {
    const src = resolve(context.cwd, 'src');
    // A script inside an .astro file is linted as a file below it.
    const file = context.physicalFilename.replace(/(\.astro)[\\/].*$/, '$1');
    const place = relative(src, file).split(sep).join('/');
    const folder = place.split('/')[0] ?? '';
    const allowance = table[folder];
    if (!allowance || place.startsWith('..')) return {};
    const { types = [], packages = [], node: mayUseNode = false } = allowance;
    const joint = joints.filter(({ path }) => path.test(place)).flatMap((each) => each.from);
    const from = new Set([folder, ...(allowance.from ?? []), ...joint]);

    function checkFile(node: Rule.Node, path: string, typesOnly: boolean): void {
      if (from.has('*')) return;
      const target = relative(src, path.replace(/\?.*$/, ''));
      if (target.startsWith('..')) {
        context.report({ node, messageId: 'outside', data: { from: folder, to: path } });
        return;
      }
      const [to = '', ...below] = target.split(sep);
      if (from.has(to) || (below.length === 0 && siteFolders.has(folder))) return;
      if (types.includes(to) && typesOnly) return;
      const messageId = types.includes(to) ? 'typesOnly' : 'folder';
      context.report({ node, messageId, data: { from: folder, to } });
    }

    function checkPackage(node: Rule.Node, name: string): void {
      if (name.startsWith('node:') && mayUseNode) return;
      if (name.startsWith('astro:') && packages.includes('astro')) return;
      if (packages.some((each) => each === '*' || name === each || name.startsWith(`${each}/`))) return;
      context.report({ node, messageId: 'package', data: { from: folder, to: name } });
    }

    function check(node: ModuleNode, typesOnly = false): void {
      const target = node.source?.value;
      if (typeof target !== 'string') return;
      if (target.startsWith('.')) checkFile(node, resolve(dirname(file), target), typesOnly);
      else if (target.startsWith('/')) checkFile(node, resolve(context.cwd, target.slice(1)), typesOnly);
      else checkPackage(node, target);
    }

    return {
      ImportDeclaration: (node: ModuleNode) => {
        check(node, node.importKind === 'type');
      },
      'ExportNamedDeclaration, ExportAllDeclaration': (node: ModuleNode) => {
        check(node, node.exportKind === 'type');
      },
      ImportExpression: (node: ModuleNode) => {
        check(node);
      },
      TSImportType: (node: ModuleNode) => {
        check(node, true);
      },
    };
  },
};
