/** The import table as a lint rule. */
import { dirname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';
import { firstScript, joints, siteFolders, table, type Allowance } from './import-table.ts';

/** Any node that names a module, as the parsers write it. */
type ModuleNode = Rule.Node & {
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
};

/** Whether an import brings types, values, or values once it is called. */
type How = 'types' | 'values' | 'later';

/** What is wrong with an import: the message and its words. */
interface Problem {
  readonly messageId: 'folder' | 'typesOnly' | 'package' | 'outside' | 'room' | 'first';
  readonly data: Readonly<Record<string, string>>;
}

/** A file of the table: its place below `src`, and what it may import. */
interface Importer {
  readonly place: string;
  readonly folder: string;
  readonly allowance: Allowance;
  /** What joints allow it. */
  readonly joint: readonly string[];
}

export const importRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: 'src/{{from}} may not import src/{{to}}: see the import table in CONTRIBUTING.md.',
      typesOnly: 'src/{{from}} may import only types of src/{{to}}: write `import type`.',
      package: 'src/{{from}} may not import the package `{{to}}`: see the import table in CONTRIBUTING.md.',
      outside: 'src/{{from}} may not import files outside src: `{{to}}`.',
      room: 'src/{{from}} may not import src/{{to}}: rooms form a line, and that one is {{where}}.',
      noRoom: 'src/{{from}} is in no room of its layer: see `rooms` in .config/eslint/import-table.ts.',
      first: 'src/{{from}} is in the first script of a page, which may not bring src/{{to}}.',
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
    const joint = joints.filter(({ path }) => path.test(place)).flatMap(({ from }) => from);
    const importer: Importer = { place, folder, allowance, joint };

    function check(node: ModuleNode, how: How): void {
      const target = node.source?.value;
      if (typeof target !== 'string') return;
      const path = target.startsWith('.')
        ? resolve(dirname(file), target)
        : target.startsWith('/') && resolve(context.cwd, target.slice(1));
      const problem = path
        ? fileProblem(importer, relative(src, path.replace(/\?.*$/, '')).split(sep).join('/'), how)
        : packageProblem(importer, target);
      if (problem) context.report({ node, ...problem });
    }

    return {
      Program(node) {
        if (!roomOf(allowance.rooms, place))
          context.report({ node, messageId: 'noRoom', data: { from: place } });
      },
      ImportDeclaration(node: ModuleNode) {
        check(node, node.importKind === 'type' ? 'types' : 'values');
      },
      'ExportNamedDeclaration, ExportAllDeclaration'(node: ModuleNode) {
        check(node, node.exportKind === 'type' ? 'types' : 'values');
      },
      ImportExpression(node: ModuleNode) {
        check(node, 'later');
      },
      TSImportType(node: ModuleNode) {
        check(node, 'types');
      },
    };
  },
};

function packageProblem({ folder, allowance }: Importer, name: string): Problem | undefined {
  const { packages = [], node: mayUseNode = false } = allowance;
  if (name.startsWith('node:') && mayUseNode) return undefined;
  if (name.startsWith('astro:') && packages.includes('astro')) return undefined;
  if (packages.some((each) => each === '*' || name === each || name.startsWith(`${each}/`))) return undefined;
  return { messageId: 'package', data: { from: folder, to: name } };
}

/** `target` is a place below `src`. */
function fileProblem(importer: Importer, target: string, how: How): Problem | undefined {
  const { folder, allowance, joint } = importer;
  const { from = [], types = [] } = allowance;
  if (from.includes('*')) return undefined;
  if (target.startsWith('..')) return { messageId: 'outside', data: { from: folder, to: target } };
  const [to = '', ...below] = target.split('/');
  if (to === folder) return roomProblem(importer, target) ?? firstScriptProblem(importer, target, how);
  if (below.length === 0 && siteFolders.has(folder)) return undefined;
  if (from.includes(to) || joint.includes(to)) return firstScriptProblem(importer, target, how);
  if (types.includes(to) && how === 'types') return undefined;
  const messageId = types.includes(to) ? 'typesOnly' : 'folder';
  return { messageId, data: { from: folder, to } };
}

function roomProblem({ place, folder, allowance }: Importer, target: string): Problem | undefined {
  const [own, other] = [roomOf(allowance.rooms, place), roomOf(allowance.rooms, target)];
  if (!own || !other || own.name === other.name || own.level > other.level) return undefined;
  const where = own.level === other.level ? 'at its side' : 'above it';
  const data = { from: `${folder}/${own.name}`, to: `${folder}/${other.name}`, where };
  return { messageId: 'room', data };
}

function firstScriptProblem({ place }: Importer, target: string, how: How): Problem | undefined {
  const { rooms, without, but, apart } = firstScript;
  const isFirst = rooms.some((room) => place.startsWith(room)) && !apart.includes(place);
  const isLater = without.some((each) => target.startsWith(each)) && !but.includes(target);
  return isFirst && isLater && how === 'values'
    ? { messageId: 'first', data: { from: place, to: target } }
    : undefined;
}

/**
 * The room of a file and how far up it is. The layer's own files, and all where it has no rooms, are above all of
 * them. Undefined for a folder that is no room.
 */
function roomOf(
  rooms: Allowance['rooms'] = [],
  place: string,
): { readonly name: string; readonly level: number } | undefined {
  const folder = place.split('/').slice(1, -1).join('/');
  if (folder === '' || rooms.length === 0) return { name: '', level: rooms.length };
  for (const [level, entry] of rooms.entries()) {
    const name = [entry].flat().find((room) => folder === room || folder.startsWith(`${room}/`));
    if (name !== undefined) return { name, level };
  }
  return undefined;
}
