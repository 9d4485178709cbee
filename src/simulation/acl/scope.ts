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

const pathOf = (rule: Json) =>
  typeof rule === 'object' && rule !== null && 'path' in rule && typeof rule.path === 'string'
    ? rule.path
    : undefined;

const matchesAny = (rules: readonly Json[], path: string) =>
  rules.some((rule) => {
    const pattern = typeof rule === 'string' ? rule : pathOf(rule);
    return pattern !== undefined && matchesPath(pattern, path);
  });

/**
 * Whether a path is in the scope a command was given: any deny that matches wins, an empty allow list
 * allows everything. Source: tauri 2.12.5, `src/ipc/authority.rs`, `ScopeValue::matches`.
 */
export function isInScope(scope: Scope, path: string): boolean {
  if (matchesAny(scope.deny, path)) return false;
  return scope.allow.length === 0 || matchesAny(scope.allow, path);
}

/** The scopes of all matching entries, one after the other. */
export function mergeScopes(scopes: readonly Scope[]): Scope {
  const [only] = scopes;
  if (only && scopes.length === 1) return only;
  return { allow: scopes.flatMap((scope) => scope.allow), deny: scopes.flatMap((scope) => scope.deny) };
}
