import type { Capability } from '../../simulation/acl/capability.ts';
import type { Manifests } from '../../simulation/acl/manifest.ts';
import type { AccessApp } from './app.ts';
import type { FileChange } from './diff.ts';

/** What a change does to files, and to capabilities and manifests as the build reads them. */
export interface Draft {
  readonly changes: readonly FileChange[];
  readonly capabilities: readonly Capability[];
  readonly manifests?: Manifests;
}

/** Why no change can be written here. */
export interface NoChange {
  readonly none: string;
}

/** The changes of a draft with one more of a file; undefined where it cannot be made. */
export function changedText(
  { read }: AccessApp,
  { changes }: Draft,
  path: string,
  change: (text: string) => string | undefined,
): readonly FileChange[] | undefined {
  const before = read.texts.get(path);
  const at = changes.find((each) => each.path === path);
  const text = at?.after ?? before;
  const after = text === undefined ? undefined : change(text);
  if (after === undefined) return undefined;
  const others = changes.filter((each) => each !== at);
  return [...others, { path, ...(before !== undefined && { before }), after }];
}
