/**
 * Makes XState smaller in the scripts of pages, where a figure that only plays loads it whole. Left out are the texts of
 * its errors, which speak to whoever writes a machine, who sees them in tests and in development; what stores a machine or
 * its snapshot as JSON, which no page does; and for the player, what only machines of the simulation use.
 */
import { readFile } from 'node:fs/promises';
import { parseSync, type Plugin } from 'vite';

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesIn(value: unknown): Generator<AstNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (isNode(value)) {
    yield value;
    for (const part of Object.values(value)) yield* nodesIn(part);
  }
}

/** A text, with or without values in it. */
const isText = (node: AstNode | undefined): node is AstNode =>
  node !== undefined &&
  (node.type === 'TemplateLiteral' ||
    (node.type === 'Literal' && 'value' in node && typeof node.value === 'string'));

/** The text that a `new Error(…)` is given; undefined where it is given something else. */
function textOf(node: AstNode): AstNode | undefined {
  if (node.type !== 'NewExpression') return undefined;
  const { callee, arguments: given } = node as AstNode & {
    readonly callee: AstNode & { readonly name?: string };
    readonly arguments: readonly AstNode[];
  };
  const [text] = given;
  return callee.name === 'Error' && isText(text) ? text : undefined;
}

/** A script with other code in place of each node that `find` finds in it; none is in another. */
function replaced(code: string, find: (node: AstNode) => AstNode | undefined, by: string): string {
  return [...nodesIn(parseSync('script.js', code).program.body)]
    .map(find)
    .filter((node) => node !== undefined)
    .toSorted((left, right) => right.start - left.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + by + rest.slice(end), code);
}

/** A script whose errors have no texts; a cause stays. */
export const withShortErrors = (code: string): string => replaced(code, textOf, "''");

/** Methods that make a machine or its snapshot JSON, take a snapshot up again, or make another machine of one. */
export const unusedMethods: readonly string[] = [
  'definition',
  'getPersistedSnapshot',
  'provide',
  'resolveState',
  'restoreSnapshot',
  'toJSON',
];

/** The body of a method that no page calls; undefined for all else. */
function unusedBody(node: AstNode): AstNode | undefined {
  if (node.type !== 'MethodDefinition') return undefined;
  const { key, value } = node as AstNode & {
    readonly key: AstNode & { readonly name?: string };
    readonly value: AstNode & { readonly body: AstNode };
  };
  return unusedMethods.includes(key.name ?? '') ? value.body : undefined;
}

/** A script whose classes throw where one of `unusedMethods` is called: what only these need, the bundler then drops. */
export const withoutUnusedMethods = (code: string): string =>
  replaced(code, unusedBody, "{ throw new Error(''); }");

const PLAYER = '\0xstate-of-the-player';

/** A name that a file exports from another, as `export { name } from` takes it. */
function exportOf(index: string, name: string): string {
  for (const [, names = '', file = ''] of index.matchAll(/export \{([^}]*)\} from '([^']+)'/g)) {
    const found = names.split(',').find((each) => each.trim().split(' as ').at(-1) === name);
    if (found !== undefined) return `{ ${found.trim()} } from '${file}'`;
  }
  throw new Error(
    `XState exports no ${name} from another file: adapt what src/tools/lean-xstate.ts gives the player.`,
  );
}

/**
 * What the player imports from XState, from the files in which `index` says that it is. `setup` makes a machine here, and no
 * actions by their names; XState's own is in one file with them. Throws where `index` has not what is needed.
 */
export const playerXState = (index: string): string => `
import ${exportOf(index, 'StateMachine')};
export ${exportOf(index, 'assign')};
export ${exportOf(index, 'createActor')};
export const setup = ({ actions, guards }) => ({
  createMachine: (config) => new StateMachine(config, { actions, guards }),
});
export const assertEvent = (event, type) => {
  if (event.type !== type) throw new Error('');
};
`;

export function leanXState(): Plugin {
  return {
    name: 'lean-xstate',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(id, importer = '') {
      if (id === 'xstate' && importer.includes('/src/player/')) return PLAYER;
      if (importer !== PLAYER) return undefined;
      const index = await this.resolve('xstate');
      return index ? this.resolve(id, index.id) : undefined;
    },
    async load(id) {
      if (id !== PLAYER) return undefined;
      const index = await this.resolve('xstate');
      return index ? playerXState(await readFile(index.id, 'utf8')) : undefined;
    },
    transform: {
      filter: { id: /\/node_modules\/xstate\// },
      handler: (code) => ({ code: withoutUnusedMethods(withShortErrors(code)), map: null }),
    },
  };
}
