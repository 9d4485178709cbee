import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { checkDepth, type ParsedSource, SourceError, UnreadableError } from './parse-json.ts';
import type { Place, SourceTree } from './source-tree.ts';

/** A tree that is being filled in: TOML comes back to a table or list as often as it likes. */
type Filling =
  | Extract<SourceTree, { kind: 'scalar' }>
  | { readonly kind: 'list'; readonly place: Place; readonly items: Filling[] }
  | FillingTable;

interface FillingTable {
  readonly kind: 'table';
  readonly place: Place;
  readonly entries: Map<string, { readonly key: Place; readonly value: Filling }>;
}

/**
 * The value of a TOML file with its places, or why it is none. Version 1.1 of the language, as the crate `toml` 1.2
 * that Tauri's build uses.
 */
export function parseTomlSource(file: string, text: string): ParsedSource {
  try {
    // The crate skips a byte order mark.
    const [top] = parseTOML(text.replace(/^\ufeff/, ''), { tomlVersion: '1.1' }).body;
    return { tree: new TomlReader(file).read(top) };
  } catch (error) {
    if (error instanceof UnreadableError)
      return { problems: [{ file, ...error.place, key: '', message: error.message, isUnread: true }] };
    const { reason, ...place } = reasonOf(error);
    const message = `this is not TOML, so the build stops here: ${reason}`;
    return { problems: [{ file, ...place, key: '', message }] };
  }
}

function reasonOf(error: unknown) {
  if (error instanceof ParseError)
    return { line: error.lineNumber, column: error.column + 1, reason: error.message };
  if (error instanceof SourceError) return { ...error.place, reason: error.message };
  // The parser calls itself for each list and table, until its stack is full.
  if (error instanceof RangeError) return { line: 1, column: 1, reason: 'recursion limit exceeded' };
  throw error;
}

class TomlReader {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  read(top: AST.TOMLTopLevelTable): SourceTree {
    const root: FillingTable = {
      kind: 'table',
      place: { file: this.#file, line: 1, column: 1 },
      entries: new Map(),
    };
    for (const node of top.body) {
      if (node.type === 'TOMLKeyValue') this.#fill(root, node);
      else {
        const table = this.#tableAt(root, node);
        for (const entry of node.body) this.#fill(table, entry);
      }
    }
    return root;
  }

  #place({ loc: { start } }: AST.HasLocs): Place {
    return { file: this.#file, line: start.line, column: start.column + 1 };
  }

  /** The table that a header is about: `[a.b]`, or the next item of `[[a.b]]`. */
  #tableAt(root: FillingTable, { key, resolvedKey }: AST.TOMLTable): FillingTable {
    const place = this.#place(key);
    let at: Filling = root;
    for (const [index, step] of resolvedKey.entries()) {
      const isListNext = typeof resolvedKey[index + 1] === 'number';
      const empty = (): Filling =>
        isListNext ? { kind: 'list', place, items: [] } : { kind: 'table', place, entries: new Map() };
      at = stepInto(at, step, place, empty);
    }
    return at as FillingTable;
  }

  /** Puts an entry in its table; a dotted key makes tables on its way. */
  #fill(table: FillingTable, { key, value }: AST.TOMLKeyValue, depth = 0): void {
    const names = key.keys.map((each) => (each.type === 'TOMLBare' ? each.name : each.value));
    const place = this.#place(key);
    let at: Filling = table;
    for (const name of names.slice(0, -1))
      at = stepInto(at, name, place, () => ({ kind: 'table', place, entries: new Map() }));
    (at as FillingTable).entries.set(names.at(-1) ?? '', { key: place, value: this.#value(value, depth) });
  }

  #value(node: AST.TOMLContentNode, depth = 0): Filling {
    const place = this.#place(node);
    checkDepth(depth, place);
    if (node.type === 'TOMLArray')
      return { kind: 'list', place, items: node.elements.map((each) => this.#value(each, depth + 1)) };
    if (node.type === 'TOMLInlineTable') {
      const table: FillingTable = { kind: 'table', place, entries: new Map() };
      for (const entry of node.body) this.#fill(table, entry, depth + 1);
      return table;
    }
    if (node.value instanceof Date)
      throw new UnreadableError(place, 'a date cannot be read here: write it as a text');
    if (typeof node.value === 'number' && !Number.isFinite(node.value))
      throw new UnreadableError(place, 'inf and nan cannot be read here: take it out');
    return { kind: 'scalar', place, value: node.value };
  }
}

/** A table's entry or a list's item, made if it is not there. The parser has refused what is neither. */
function stepInto(at: Filling, step: string | number, place: Place, make: () => Filling): Filling {
  if (at.kind === 'list') return (at.items[Number(step)] ??= make());
  if (at.kind === 'scalar') throw new Error(`“${String(step)}” is in no table`);
  const entry = at.entries.get(String(step)) ?? { key: place, value: make() };
  at.entries.set(String(step), entry);
  return entry.value;
}
