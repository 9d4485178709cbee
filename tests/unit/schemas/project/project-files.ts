import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFile } from '../../../../src/schemas/project/read-source.ts';

const folder = join(import.meta.dirname, 'notes');

/** A small project with a file of each form that Tauri reads. */
export const projectFiles: readonly ProjectFile[] = readdirSync(folder, {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return { path: path.slice(folder.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
  });
