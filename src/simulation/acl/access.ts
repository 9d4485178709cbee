import type { Glob } from './glob.ts';
import type { Manifests } from './manifest.ts';
import type { RemotePattern } from './remote-pattern.ts';
import type { Scope } from './scope.ts';

/** Where a page comes from, as the core process sees it. */
export type Origin = { readonly kind: 'local' } | { readonly kind: 'remote'; readonly url: string };

/** One command that a permission of a capability allows or denies to pages of one origin. */
export interface AclEntry {
  readonly command: string;
  readonly effect: 'allow' | 'deny';
  readonly capability: string;
  /** Name of the permission without its plugin: `allow-emit`. */
  readonly permission: string;
  /** Globs of labels, in byte order. */
  readonly windows: readonly Glob[];
  readonly webviews: readonly Glob[];
  readonly context: 'local' | RemotePattern;
  readonly scope: Scope;
}

/** The access control list of an app, as its build resolves it. */
export interface Acl {
  /** By full name of the command: `save_file`, `plugin:event|emit`. */
  readonly allowed: ReadonlyMap<string, readonly AclEntry[]>;
  readonly denied: ReadonlyMap<string, readonly AclEntry[]>;
  /** By plugin: what its permissions without commands open to every window. */
  readonly globalScopes: ReadonlyMap<string, Scope>;
  readonly manifests: Manifests;
}

export interface AccessRequest {
  /** Full name: `save_file` or `plugin:event|emit`. */
  readonly command: string;
  readonly window: string;
  readonly webview: string;
  readonly origin: Origin;
}

export type AccessDecision =
  | { readonly allowed: true; readonly reason: 'granted'; readonly entries: readonly AclEntry[] }
  | { readonly allowed: true; readonly reason: 'notEnforced' | 'exempt' }
  | {
      readonly allowed: false;
      readonly reason: 'denied' | 'elsewhere' | 'ungranted';
      readonly entries: readonly AclEntry[];
    };
