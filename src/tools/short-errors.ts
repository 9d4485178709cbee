/**
 * Leaves out the texts of XState's errors in the scripts of pages. They speak to whoever writes a machine, who sees them
 * in tests and in development, and they would be 1 in 80 bytes of what each figure loads.
 */
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

/** A script whose errors have no texts; a cause stays. */
export function withShortErrors(code: string): string {
  const texts = [...nodesIn(parseSync('script.js', code).program.body)]
    .map(textOf)
    .filter((text) => text !== undefined);
  return texts
    .toSorted((left, right) => right.start - left.start)
    .reduce((short, { start, end }) => `${short.slice(0, start)}''${short.slice(end)}`, code);
}

export function shortErrors(): Plugin {
  return {
    name: 'short-errors',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/node_modules\/xstate\// },
      handler: (code) => ({ code: withShortErrors(code), map: null }),
    },
  };
}
