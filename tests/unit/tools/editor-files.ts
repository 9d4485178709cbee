import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot } from '../../../src/tools/run.ts';

/** Copies the editor's `src-tauri` as it is in the repository: a build on this machine would add manifests. */
export function copyOfEditor(folder: string): string {
  const copy = join(folder, 'editor', 'src-tauri');
  const source = inRoot('content/editor/src-tauri');
  cpSync(source, copy, {
    recursive: true,
    filter: (from) => !/^(?:gen|target)$/.test(relative(source, from)),
  });
  return copy;
}
