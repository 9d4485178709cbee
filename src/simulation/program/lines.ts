import type { LinePart, SourceLine } from '../../trace/record/program.ts';
import type { ScriptEntry } from '../scenario/scenario.ts';

/** A line without a part, or with one. */
export const line = (text: string, part?: LinePart, of?: string): SourceLine => ({
  text,
  ...(part && { part }),
  ...(of !== undefined && { of }),
});

/** Counts how often a name was asked for before. */
export function createCounter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count;
  };
}

export const indented = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.map((each) => ({ ...each, text: each.text === '' ? '' : `  ${each.text}` }));

/** Blocks with an empty line between them. */
export const joined = (blocks: readonly (readonly SourceLine[])[]): readonly SourceLine[] =>
  blocks.flatMap((block, index) => (index === 0 ? block : [line(''), ...block]));

/** Entries of a script as they happen. */
export const inOrder = (entries: readonly ScriptEntry[]): readonly ScriptEntry[] =>
  entries.toSorted((left, right) => left.at - right.at);
