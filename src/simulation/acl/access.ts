import type { Json } from '../../trace/record/trace.ts';

/** Where a page comes from, as the core process sees it. */
export type Origin = { readonly kind: 'local' } | { readonly kind: 'remote'; readonly url: string };

/** One resolved entry of a capability file: a command, allowed or denied, for some windows of some origin. */
export interface AclEntry {
  readonly command: string;
  readonly effect: 'allow' | 'deny';
  readonly capability: string;
  /** Name of the permission without its plugin: `allow-emit`. */
  readonly permission: string;
  readonly windows: readonly string[];
  readonly webviews: readonly string[];
  /** `local`, or a URL pattern. */
  readonly context: 'local' | { readonly remote: string };
  readonly scope: Scope;
}

export interface Scope {
  readonly allow: readonly Json[];
  readonly deny: readonly Json[];
}

export interface Acl {
  readonly allowed: ReadonlyMap<string, readonly AclEntry[]>;
  readonly denied: ReadonlyMap<string, readonly AclEntry[]>;
  /** Whether the app has a manifest of its commands: declared, or left over. */
  readonly hasAppManifest: boolean;
  /** The app's commands, for the texts of a debug build. */
  readonly appCommands: readonly string[];
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
  | { readonly allowed: true; readonly reason: 'notEnforced' }
  | {
      readonly allowed: false;
      readonly reason: 'denied' | 'elsewhere' | 'ungranted';
      readonly entries: readonly AclEntry[];
    };
