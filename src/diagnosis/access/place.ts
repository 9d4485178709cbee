import type { Place, SourcePath, SourceTree } from '../../schemas/project/source-tree.ts';

/** The value at a path in a file, if there is one. */
export function valueAt(tree: SourceTree, path: SourcePath): SourceTree | undefined {
  return path.reduce<SourceTree | undefined>((at, key) => {
    if (at?.kind === 'list') return at.items[Number(key)];
    return at?.kind === 'table' ? at.entries.get(String(key))?.value : undefined;
  }, tree);
}

/** Where the value at a path is, or the value that it should be in. */
export const placeIn = (tree: SourceTree, path: SourcePath): Place =>
  (valueAt(tree, path) ?? (path.length > 0 ? valueAt(tree, path.slice(0, -1)) : undefined) ?? tree).place;

/** `capabilities/main.json:12`. */
export const shownPlace = ({ file, line }: Place): string => `${file}:${line}`;
