import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { parseJson } from '../json.ts';
import type { Place, ProjectProblem, SourceEntry, SourceTree } from './source-tree.ts';

export type ParsedSource = { readonly tree: SourceTree } | { readonly problems: readonly ProjectProblem[] };

type LineAndColumn = Omit<Place, 'file'>;

/** What stops a reader in the middle of a file, though the parser has read it. */
export class SourceError extends Error {
  readonly place: LineAndColumn;

  constructor({ line, column }: LineAndColumn, message: string) {
    super(message);
    this.name = 'SourceError';
    this.place = { line, column };
  }
}

/** How many lists and tables may be in each other. Source: serde_json 1.0.154, `src/de.rs`, `remaining_depth`. */
const MAX_DEPTH = 127;

/** Throws where a value is in more lists and tables than the build takes. */
export function checkDepth(depth: number, place: LineAndColumn): void {
  if (depth > MAX_DEPTH) throw new SourceError(place, 'recursion limit exceeded');
}

/** A value that Tauri's build takes and this reader does not. */
export class UnreadableError extends SourceError {}

/** The value of a JSON or JSON5 file with its places, or why it is none. */
export function parseJsonSource(file: string, text: string, mode: 'json' | 'json5'): ParsedSource {
  try {
    const { body } = parse(text, { mode });
    const strict = mode === 'json' ? parseJson(text) : undefined;
    // The parser is a little laxer than Tauri's: it takes a tab inside a text.
    if (strict && 'problems' in strict)
      throw new SourceError(body.loc.start, strict.problems[0]?.message ?? '');
    return { tree: treeOf(body, file) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The parser calls itself for each list and table, until its stack is full.
    const text = error instanceof RangeError ? 'recursion limit exceeded' : error.message;
    const reason = text.replace(/ \(\d+:\d+\)$/, '').replace(/^this is not JSON: /, '');
    const stops = `this is not ${mode === 'json' ? 'JSON' : 'JSON5'}, so the build stops here: ${reason}`;
    const isUnread = error instanceof UnreadableError;
    const message = isUnread ? reason : stops;
    return { problems: [{ file, ...placeOf(error), key: '', message, ...(isUnread && { isUnread }) }] };
  }
}

function placeOf(error: Error): LineAndColumn {
  if (error instanceof SourceError) return error.place;
  const { line, column } = error as Error & Partial<Place>;
  return { line: line ?? 1, column: column ?? 1 };
}

function treeOf(node: ValueNode, file: string, depth = 0): SourceTree {
  const place = placeIn(file, node);
  checkDepth(depth, place);
  switch (node.type) {
    case 'Object':
      return {
        kind: 'table',
        place,
        entries: new Map(
          node.members.map(({ name, value }): [string, SourceEntry] => [
            name.type === 'String' ? wellFormed(name.value, node) : name.name,
            { key: placeIn(file, name), value: treeOf(value, file, depth + 1) },
          ]),
        ),
      };
    case 'Array':
      return { kind: 'list', place, items: node.elements.map(({ value }) => treeOf(value, file, depth + 1)) };
    case 'Null':
      return { kind: 'scalar', place, value: null };
    case 'String':
      return { kind: 'scalar', place, value: wellFormed(node.value, node) };
    case 'Number':
      return { kind: 'scalar', place, value: finite(node.value, node) };
    case 'Boolean':
      return { kind: 'scalar', place, value: node.value };
    case 'NaN':
    case 'Infinity':
      throw new UnreadableError(node.loc.start, 'NaN and Infinity cannot be read here: take it out');
  }
}

type Located = Pick<ValueNode, 'loc'>;

const placeIn = (file: string, { loc: { start } }: Located): Place => ({
  file,
  line: start.line,
  column: start.column,
});

function finite(value: number, { loc }: Located): number {
  if (!Number.isFinite(value)) throw new SourceError(loc.start, 'this number is out of range');
  return value;
}

/** Half of a pair of surrogates is no character in Rust. */
function wellFormed(text: string, { loc }: Located): string {
  if (/\p{Surrogate}/u.test(text)) throw new SourceError(loc.start, 'this text holds half a character');
  return text;
}
