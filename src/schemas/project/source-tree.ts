import type { Json } from '../../trace/record/trace.ts';

/** Where something is in a file of a project; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A value of a file with the place of it and of all that it holds, whatever language the file is in. */
export type SourceTree =
  | { readonly kind: 'scalar'; readonly place: Place; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly place: Place; readonly items: readonly SourceTree[] }
  | {
      readonly kind: 'table';
      readonly place: Place;
      /** The last of two with one key. */
      readonly entries: ReadonlyMap<string, SourceEntry>;
    };

export interface SourceEntry {
  /** Where its key is. */
  readonly key: Place;
  readonly value: SourceTree;
}

/** Keys and places of items from a tree down to one of its values. */
export type SourcePath = readonly PropertyKey[];

/** What is wrong with a file of a project: where, and at which key. */
export interface ProjectProblem extends Place {
  /** `permissions.3.identifier`; empty: the file as a whole. */
  readonly key: string;
  /** In Tauri's words where it has some. */
  readonly message: string;
  /** What to do, where the message does not tell. */
  readonly advice?: string;
  /** The build does not stop at it: only this reader does not know what the file says. */
  readonly isUnread?: true;
}

export function jsonOf(tree: SourceTree): Json {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(jsonOf);
    case 'table':
      return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, jsonOf(value)]));
  }
}

/** The value at a path, if there is one. */
export function treeAt(tree: SourceTree, path: SourcePath): SourceTree | undefined {
  return path.reduce<SourceTree | undefined>((at, key) => at && childOf(at, key), tree);
}

/** Where the value at a path is, or that of the last one on the way there. */
export function placeAt(tree: SourceTree, path: SourcePath): Place {
  const [key, ...rest] = path;
  const child = key === undefined ? undefined : childOf(tree, key);
  return child ? placeAt(child, rest) : tree.place;
}

function childOf(tree: SourceTree, key: PropertyKey): SourceTree | undefined {
  if (tree.kind === 'list') return typeof key === 'number' ? tree.items[key] : undefined;
  return tree.kind === 'table' ? tree.entries.get(String(key))?.value : undefined;
}

export const problemAt = (tree: SourceTree, path: SourcePath, message: string): ProjectProblem => ({
  ...placeAt(tree, path),
  key: path.map(String).join('.'),
  message,
});

/**
 * A file's value with that of another over it: tables are joined key by key, `null` takes a key away, and anything
 * else is put in place of what is there. Source: json-patch 4.2.0, `src/lib.rs`, `merge` (RFC 7396).
 */
export function mergePatch(tree: SourceTree | undefined, patch: SourceTree): SourceTree {
  if (patch.kind !== 'table') return patch;
  const entries = new Map(tree?.kind === 'table' ? tree.entries : []);
  for (const [name, { key, value }] of patch.entries) {
    if (value.kind === 'scalar' && value.value === null) entries.delete(name);
    else entries.set(name, { key, value: mergePatch(entries.get(name)?.value, value) });
  }
  return { kind: 'table', place: tree?.kind === 'table' ? tree.place : patch.place, entries };
}
