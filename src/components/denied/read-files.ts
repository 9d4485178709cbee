import { isWorthOpening, isWorthReading, MAX_FILE_SIZE } from '../../schemas/project/locate.ts';
import type { ProjectFile } from '../../schemas/project/read-source.ts';
import { placeOfSingle } from './single-file.ts';

/** What a reader sees while files are read. */
export interface Progress {
  /** Files that were looked at, by name. */
  readonly seen: number;
  /** Files that were read. */
  readonly read: number;
}

export interface ReadFiles {
  readonly files: readonly ProjectFile[];
  /** Files that decide and could not be read, by path. */
  readonly unreadable: readonly string[];
  readonly seen: number;
}

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** How long files are read before the page may do something else, in ms. */
const TURN = 30;

/** More files than a project has; then a larger folder was dropped than was meant. */
const MAX_READ = 20_000;

/** Reads what decides of the files of a folder; throws an `AbortError` once the reader stops it. */
export async function readFiles(
  found: AsyncIterable<FoundFile> | Iterable<FoundFile>,
  { signal, onProgress }: Reading,
): Promise<ReadFiles> {
  const files: ProjectFile[] = [];
  const unreadable: string[] = [];
  let [seen, turn] = [0, performance.now()];
  for await (const { path, open } of found) {
    seen += 1;
    if (performance.now() - turn > TURN) {
      onProgress({ seen, read: files.length });
      await new Promise((done) => setTimeout(done));
      turn = performance.now();
    }
    signal.throwIfAborted();
    if (!isWorthReading(path) || files.length >= MAX_READ) continue;
    const file = await fileOf(path, open);
    if (file) files.push(file);
    else unreadable.push(path);
  }
  signal.throwIfAborted();
  return { files, unreadable, seen };
}

/** A file that is there, not yet opened. */
export interface FoundFile {
  readonly path: string;
  readonly open: () => Promise<File> | File;
}

async function fileOf(path: string, open: FoundFile['open']): Promise<ProjectFile | undefined> {
  try {
    const file = await open();
    if (file.size > MAX_FILE_SIZE) return undefined;
    return { path, text: await file.text(), modified: file.lastModified };
  } catch {
    return undefined;
  }
}

/** The files of a list, such as that of a chosen folder. */
export const filesOfList = (list: Iterable<File>): readonly FoundFile[] =>
  Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, open: () => file }));

/** Single files, each at the place that its name and text tell. */
export async function singleFiles(list: Iterable<File>): Promise<readonly ProjectFile[]> {
  const all = Array.from(list).filter(({ size }) => size <= MAX_FILE_SIZE);
  return Promise.all(
    all.map(async (file) => {
      const text = await file.text();
      return { path: placeOfSingle(file.name, text), text, modified: file.lastModified };
    }),
  );
}

/** The files that were dropped, folder by folder. */
export async function* filesOfEntries(entries: readonly FileSystemEntry[]): AsyncGenerator<FoundFile> {
  for (const entry of entries) yield* filesBelow(entry, '');
}

async function* filesBelow(entry: FileSystemEntry, folder: string): AsyncGenerator<FoundFile> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry;
    yield {
      path,
      open: () =>
        new Promise<File>((done, fail) => {
          file.file(done, fail);
        }),
    };
    return;
  }
  if (!isWorthOpening(entry.name)) return;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a part of its entries at a time, and none at the end.
    const some = await new Promise<readonly FileSystemEntry[]>((done) => {
      reader.readEntries(done, () => {
        done([]);
      });
    });
    if (some.length === 0) return;
    for (const each of some) yield* filesBelow(each, path);
  }
}
