/** A place in a published package that a rule, an error page or a comment of this project names as its source. */
export interface Citation {
  readonly package: string;
  readonly version: string;
  /** Path inside the package. */
  readonly file: string;
  /** What is named in the file: a function, a type, `Type::method`, `Trait for Type`. Absent: all of it. */
  readonly symbol?: string;
}

/** What rests on a citation: where it is, and what it says there. */
export interface Use {
  readonly kind: 'rule' | 'scenario' | 'error page' | 'lesson' | 'code';
  readonly place: string;
  readonly text?: string;
}

export interface UsedCitation {
  readonly citation: Citation;
  readonly uses: readonly Use[];
}

export const nameOf = ({ package: name, version, file, symbol }: Citation): string =>
  [`${name} ${version}`, file, symbol].filter((part) => part !== undefined).join(', ');

/** Each citation once, in the order of package, file and symbol, with all that rests on it. */
export function mergeUses(found: readonly UsedCitation[]): readonly UsedCitation[] {
  const merged = new Map<string, { citation: Citation; uses: Use[] }>();
  for (const { citation, uses } of found) {
    const name = nameOf(citation);
    const known = merged.get(name) ?? { citation, uses: [] };
    known.uses.push(...uses);
    merged.set(name, known);
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, used]) => used);
}

const byVersion = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/**
 * Without the citations of an older version of a package than the newest that is cited: they tell what Tauri 1 did, and
 * no new version changes that.
 */
export function currentOnly(all: readonly UsedCitation[]): readonly UsedCitation[] {
  const newest = new Map<string, string>();
  for (const { package: name, version } of all.map(({ citation }) => citation)) {
    const known = newest.get(name);
    if (known === undefined || byVersion(known, version) < 0) newest.set(name, version);
  }
  return all.filter(({ citation }) => newest.get(citation.package) === citation.version);
}
