/**
 * Makes XState smaller in the scripts of pages. Left out are the texts of its errors, which speak to whoever writes a
 * machine, who sees them in tests and in development, and what stores a machine or its snapshot as JSON, which no page
 * does. The player has copies of XState's files: each figure loads them, and they have what the player's machine uses.
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

/** Other code for a node of a script. */
type Change = readonly [node: AstNode, code: string];

/** A script with the code that `changeOf` gives for a node in place of each such node, but for nodes in these. */
const replaced = (code: string, changeOf: (node: AstNode) => Change | undefined): string =>
  [...nodesIn(parseSync('script.js', code).program.body)]
    .map(changeOf)
    .filter((change) => change !== undefined)
    .filter(([node], _, all) => !all.some(([other]) => other.start < node.start && node.end < other.end))
    .toSorted(([left], [right]) => right.start - left.start)
    .reduce((rest, [{ start, end }, by]) => rest.slice(0, start) + by + rest.slice(end), code);

/** A script whose errors have no texts; a cause stays. */
export const withShortErrors = (code: string): string =>
  replaced(code, (node) => {
    const text = textOf(node);
    return text && [text, "''"];
  });

const THROWS = "{ throw new Error(''); }";

/** Bodies by the name of a function or a method. */
export type Bodies = Readonly<Record<string, string>>;

/** What makes a machine or its snapshot JSON, takes a snapshot up again, or makes another machine of one: no page does. */
export const bodiesForPages: Bodies = {
  definition: THROWS,
  getPersistedSnapshot: THROWS,
  provide: THROWS,
  resolveState: THROWS,
  restoreSnapshot: THROWS,
  toJSON: THROWS,
};

/**
 * What a machine without other actors, delays, routes, history, parallel and final states never does, or finds nothing to
 * do for: the player's is one, whose snapshots are asked for a value and a context only.
 */
export const bodiesForPlayer: Bodies = {
  ...bodiesForPages,
  addMicrostep: '{}',
  can: THROWS,
  createDoneStateEvent: THROWS,
  createSpawner: '{}',
  events: '{ return []; }',
  formatRouteTransitions: '{}',
  getDelayedTransitions: '{ return []; }',
  getHistoryNodes: '{ return []; }',
  getMachineOutput: THROWS,
  getMeta: THROWS,
  getStateNodeById: THROWS,
  hasTag: THROWS,
  invoke: '{ return []; }',
  isErrorActorEvent: '{ return false; }',
  isHistoryNode: '{ return false; }',
  isInFinalState: THROWS,
  matches: THROWS,
  matchesEventDescriptor: '{ return false; }',
  on: THROWS,
  ownEvents: THROWS,
  removeConflictingTransitions: '{ return enabledTransitions; }',
  resolveHistoryDefaultTransition: THROWS,
  resolveOutput: THROWS,
  spawnChild: THROWS,
  start: THROWS,
  stopChild: THROWS,
  stopChildren: THROWS,
  transitionParallelNode: THROWS,
};

/** The name and the body of a function or a method; undefined for all else. */
function namedBody(node: AstNode): readonly [string, AstNode] | undefined {
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') {
    const { id, body } = node as AstNode & {
      readonly id: { readonly name: string } | null;
      readonly body: AstNode;
    };
    return id ? [id.name, body] : undefined;
  }
  if (node.type !== 'MethodDefinition') return undefined;
  const { key, value } = node as AstNode & {
    readonly key: { readonly name?: string };
    readonly value: { readonly body: AstNode };
  };
  return [key.name ?? '', value.body];
}

/** A script with other bodies of its functions and methods: what only the old ones need, the bundler then drops. */
export const withBodies = (code: string, bodies: Bodies): string =>
  replaced(code, (node) => {
    const [name = '', body] = namedBody(node) ?? [];
    const by = Object.hasOwn(bodies, name) ? bodies[name] : undefined;
    return body && by !== undefined ? [body, by] : undefined;
  });

const PLAYER = '\0xstate-of-the-player';
/** Marks the player's copies of XState's files. */
const OF_PLAYER = '?player';

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
 * actions by their names; XState's own is in one file with them. XState's own `transition` makes an actor that never runs,
 * for machines that ask for theirs. Throws where `index` has not what is needed.
 */
export const playerXState = (index: string): string => `
import ${exportOf(index, 'StateMachine')};
export ${exportOf(index, 'assign')};
export const setup = ({ actions, guards }) => ({
  createMachine: (config) => new StateMachine(config, { actions, guards }),
});
const scope = { system: {} };
export const initialTransition = (machine, input) => [machine.getInitialSnapshot(scope, input)];
export const transition = (machine, snapshot, event) => [machine.transition(snapshot, event, scope)];
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
      if (importer !== PLAYER && !importer.endsWith(OF_PLAYER)) return undefined;
      const from =
        importer === PLAYER ? (await this.resolve('xstate'))?.id : importer.slice(0, -OF_PLAYER.length);
      const file = await this.resolve(id, from);
      return file ? `${file.id}${OF_PLAYER}` : undefined;
    },
    async load(id) {
      if (id !== PLAYER) return undefined;
      const index = await this.resolve('xstate');
      return index ? playerXState(await readFile(index.id, 'utf8')) : undefined;
    },
    transform: {
      filter: { id: /\/node_modules\/xstate\// },
      handler: (code, id) => ({
        code: withBodies(withShortErrors(code), id.endsWith(OF_PLAYER) ? bodiesForPlayer : bodiesForPages),
        map: null,
      }),
    },
  };
}
