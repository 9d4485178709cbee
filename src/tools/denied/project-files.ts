import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import {
  filesOfProject,
  isWorthOpening,
  isWorthReading,
  MAX_FILE_SIZE,
  projectFolders,
} from '../../schemas/project/locate.ts';
import type { ProjectFile } from '../../schemas/project/read-source.ts';

/** The files of a Tauri project on this machine. */
export interface FoundProject {
  /** Its `src-tauri`. */
  readonly folder: string;
  readonly files: readonly ProjectFile[];
  /** Other projects below the folder that was named. */
  readonly others: readonly string[];
}

/** How many folders above a project may hold the `Cargo.lock` of its workspace. */
const FOLDERS_ABOVE = 4;

/** Finds the project in a folder; undefined where there is none. */
export function findProject(path: string): FoundProject | undefined {
  const root = resolve(statSync(path).isDirectory() ? path : dirname(path));
  const paths = [...pathsBelow(root, '')];
  const [folder, ...others] = projectFolders(paths);
  if (folder === undefined) return undefined;
  const texts = paths.flatMap((each) => readFile(root, each) ?? []);
  const files = filesOfProject(texts, folder);
  const lock = files.some(({ path: each }) => each === 'Cargo.lock') ? [] : lockAbove(join(root, folder));
  return { folder: join(root, folder), files: [...files, ...lock], others };
}

function* pathsBelow(root: string, folder: string): Generator<string> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && isWorthOpening(entry.name)) yield* pathsBelow(root, path);
    else if (entry.isFile() && isWorthReading(path)) yield path;
  }
}

function readFile(root: string, path: string): ProjectFile | undefined {
  const { size, mtimeMs } = statSync(join(root, path));
  if (size > MAX_FILE_SIZE) return undefined;
  return { path, text: readFileSync(join(root, path), 'utf8'), modified: mtimeMs };
}

function lockAbove(folder: string): readonly ProjectFile[] {
  let at = dirname(folder);
  for (let count = 0; count < FOLDERS_ABOVE; count += 1, at = dirname(at)) {
    try {
      const file = readFile(at, 'Cargo.lock');
      if (file) return [file];
    } catch {
      continue;
    }
  }
  return [];
}

/** A path as the reader would write it from where they are. */
export const shownFolder = (folder: string): string => relative(process.cwd(), folder) || basename(folder);
