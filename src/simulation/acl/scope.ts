import type { Json } from '../../trace/record/trace.ts';

/** What a command may touch, in the words of that command: paths, URLs, objects. */
export interface Scope {
  readonly allow: readonly Json[];
  readonly deny: readonly Json[];
}

/** Whether a path matches a glob: `**` matches any path, `*` one part of it. */
export function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .split('**')
    .map((part) =>
      part
        .split('*')
        .map((text) => text.replace(/[.+^${}()|[\]\\?]/g, '\\$&'))
        .join('[^/]*'),
    )
    .join('.*');
  return new RegExp(`^${source}$`).test(path);
}

/** How a command reads its scope. */
export interface ScopeReading {
  /** The field that it compares of an entry that is an object. */
  readonly field: string;
  /** What it makes of an allow list without an entry. */
  readonly emptyMeans: 'everything' | 'nothing';
}

/** The pattern in an entry: the entry itself, or a field of it; undefined for an entry of another form. */
export function patternIn(entry: Json, field: string): string | undefined {
  if (typeof entry === 'string') return entry;
  const isObject = typeof entry === 'object' && entry !== null && !Array.isArray(entry);
  const pattern = isObject ? (entry as Readonly<Record<string, Json>>)[field] : undefined;
  return typeof pattern === 'string' ? pattern : undefined;
}

const matchesAny = (entries: readonly Json[], text: string, field: string) =>
  entries.some((entry) => {
    const pattern = patternIn(entry, field);
    return pattern !== undefined && matchesPath(pattern, text);
  });

/**
 * Whether a path, or another text, is in the scope a command was given: any deny that matches wins; what an empty allow
 * list means is for the command. Source: tauri 2.12.5, `src/ipc/authority.rs`, `ScopeValue::matches`, for which it means
 * everything; tauri-plugin-fs 2.7.1, `src/commands.rs`, `resolve_path`, for which it means nothing.
 */
export function isInScope(scope: Scope, text: string, { field, emptyMeans }: ScopeReading): boolean {
  if (matchesAny(scope.deny, text, field)) return false;
  if (scope.allow.length === 0) return emptyMeans === 'everything';
  return matchesAny(scope.allow, text, field);
}

/** The scopes of all matching entries, one after the other. */
export function mergeScopes(scopes: readonly Scope[]): Scope {
  const [only] = scopes;
  if (only && scopes.length === 1) return only;
  return { allow: scopes.flatMap((scope) => scope.allow), deny: scopes.flatMap((scope) => scope.deny) };
}
