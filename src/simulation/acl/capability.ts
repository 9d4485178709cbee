import type { Json } from '../../trace/record/trace.ts';
import type { CapabilityData, Target } from '../../schemas/index.ts';
import { BuildError } from './build-error.ts';

/** A permission that a capability gives, with the scope that it adds. */
export interface PermissionEntry {
  readonly identifier: string;
  readonly allow?: readonly Json[];
  readonly deny?: readonly Json[];
}

/** What some windows and webviews may do. */
export interface Capability {
  readonly identifier: string;
  /** Globs of labels. */
  readonly windows: readonly string[];
  readonly webviews: readonly string[];
  /** It is for the app's own pages. */
  readonly local: boolean;
  /** `remote.urls`: the pages elsewhere that it is for. */
  readonly remote: readonly string[];
  readonly permissions: readonly PermissionEntry[];
  /** Absent: all. */
  readonly platforms?: readonly Target[];
}

/** A capability of a file, with all that it leaves to a default. */
export function capabilityOf(file: CapabilityData): Capability {
  const { identifier, windows = [], webviews = [], local = true, remote, permissions, platforms } = file;
  return {
    identifier,
    windows,
    webviews,
    local,
    remote: remote?.urls ?? [],
    permissions: permissions.map((entry) => {
      if (typeof entry === 'string') return { identifier: entry };
      const { allow, deny } = entry;
      return { identifier: entry.identifier, ...(allow && { allow }), ...(deny && { deny }) };
    }),
    ...(platforms && { platforms }),
  };
}

/** An entry of `app.security.capabilities`: the name of one that a file holds, or one written in place. */
export type ConfiguredCapability = string | Capability;

/**
 * The configuration names a capability that no file holds. Source: tauri-utils 2.10.2, `src/acl/mod.rs`,
 * `get_capabilities`, with what tauri-build 2.7.4, `src/acl.rs`, `build`, puts before it.
 */
export class UnknownCapabilityError extends BuildError {
  constructor(identifier: string) {
    super(
      `failed to resolve the capabilities from the Tauri configuration file: capability with identifier ${identifier} not found`,
    );
    this.name = 'UnknownCapabilityError';
  }
}

/** Files hold two capabilities of one identifier. Source: tauri-utils 2.10.2, `src/acl/mod.rs`, `Error`. */
class DuplicateCapabilityError extends BuildError {
  constructor(identifier: string) {
    super(`capability with identifier \`${identifier}\` already exists`);
    this.name = 'DuplicateCapabilityError';
  }
}

/**
 * The capabilities of an app's files; two of one identifier stop the build. Source: tauri-utils 2.10.2,
 * `src/acl/build.rs`, `parse_capabilities`.
 */
export function capabilitiesOfFiles(files: readonly CapabilityData[]): readonly Capability[] {
  const known = new Set<string>();
  for (const { identifier } of files) {
    if (known.has(identifier)) throw new DuplicateCapabilityError(identifier);
    known.add(identifier);
  }
  return files.map(capabilityOf);
}

/**
 * The capabilities that a build uses: all of the files, or only those that the configuration lists. Of two with one
 * identifier the last counts. Throws an `UnknownCapabilityError`; a name that is listed twice is not found again.
 * Source: tauri-utils 2.10.2, `src/acl/mod.rs`, `get_capabilities`.
 */
export function capabilitiesInUse(
  ofFiles: readonly Capability[],
  configured: readonly ConfiguredCapability[],
): readonly Capability[] {
  const left = new Map(ofFiles.map((capability) => [capability.identifier, capability]));
  if (configured.length === 0) return [...left.values()];
  const used = new Map<string, Capability>();
  for (const entry of configured) {
    if (typeof entry !== 'string') {
      used.set(entry.identifier, entry);
      continue;
    }
    const capability = left.get(entry);
    if (!capability) throw new UnknownCapabilityError(entry);
    left.delete(entry);
    used.set(entry, capability);
  }
  return [...used.values()];
}
