/** Says of each citation whether what it names is the same in other versions of its package. */
import { type Citation, nameOf, type UsedCitation } from './citation.ts';
import type { Published } from './published-files.ts';
import { rustSymbol } from './rust-symbol.ts';
import { scriptSymbol } from './script-symbol.ts';

export interface Compared extends UsedCitation {
  /** `gone`: the file or the name in it is no longer there. `uncompared`: no version of the package was found. */
  readonly result: 'same' | 'changed' | 'gone' | 'uncompared';
  /** The version that it was compared with. */
  readonly version?: string;
}

/** What a citation names, as text without comments; undefined if it is not there. */
export function citedText({ file, symbol }: Citation, published: Published): string | undefined {
  const source = published.read(file);
  if (source === undefined) return undefined;
  return (file.endsWith('.rs') ? rustSymbol : scriptSymbol)(source, symbol);
}

export class CitationError extends Error {}

/** Finds the package that a citation names, in just its version. */
export function cited(citation: Citation, all: readonly Published[]): string {
  const published = all.find(
    ({ name, version }) => name === citation.package && version === citation.version,
  );
  const text = published && citedText(citation, published);
  if (text === undefined) throw new CitationError(`${nameOf(citation)}: there is no such place.`);
  return text;
}

export function compare(
  used: readonly UsedCitation[],
  before: readonly Published[],
  after: readonly Published[],
): readonly Compared[] {
  return used.map(({ citation, uses }) => {
    const published = after.find(({ name }) => name === citation.package);
    if (!published) return { citation, uses, result: 'uncompared' };
    const text = citedText(citation, published);
    const result = text === undefined ? 'gone' : text === cited(citation, before) ? 'same' : 'changed';
    return { citation, uses, result, version: published.version };
  });
}
