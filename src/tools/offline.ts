/**
 * Writes the service worker that keeps the whole built site in a reader's browser, with the list of its files. It must
 * come after all that writes or changes a file.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { KEPT_SIZE, type KeptSize, SERVICE_WORKER } from '../offline/index.ts';
import { EMBED_SCRIPT } from './embed-script.ts';
import { writeOneScript } from './one-script.ts';

/** What no page of the site asks for, and the worker, which the browser keeps by another way. */
const left = new Set([SERVICE_WORKER, KEPT_SIZE, EMBED_SCRIPT, 'readme.png']);

/** Files for hosts (which do not serve them), for machines, and figures and pictures for other sites. */
const isForOthers = (path: string) => /^_[^/]*$|^embed\/|\.(md|txt|xml)$|(^|\/)card\.png$/.test(path);

/** A host compresses these on their way. */
const isText = (path: string) => /\.(css|html|js|json|svg|webmanifest)$/.test(path);

/** A file of the site: its address relative to the start page, and the SHA-256 of its bytes (base64). */
type KeptFile = readonly [path: string, sha256: string];

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');

/** The files of the built site in that folder that a browser keeps, and how much that is. */
async function filesOf(folder: string): Promise<{ files: readonly KeptFile[]; size: KeptSize }> {
  const files: KeptFile[] = [];
  let [stored, fetched] = [0, 0];
  for (const found of (await Array.fromAsync(glob('**', { cwd: folder }))).sort()) {
    const path = found.split(sep).join('/');
    const file = join(folder, found);
    if (left.has(path) || isForOthers(path) || !(await stat(file)).isFile()) continue;
    const bytes = await readFile(file);
    stored += bytes.length;
    fetched += isText(path) ? gzipSync(bytes).length : bytes.length;
    files.push([path.replace(/(^|\/)index\.html$/, '$1'), sha256(bytes)]);
  }
  return { files, size: { files: files.length, stored, fetched } };
}

/** Writes the service worker of the built site in that folder, and the file that says how much it keeps. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const { files, size } = await filesOf(folder);
  const sizeText = JSON.stringify(size);
  await writeFile(join(folder, KEPT_SIZE), sizeText);
  await writeOneScript({
    folder,
    entry: 'src/offline/service-worker.ts',
    fileName: SERVICE_WORKER,
    define: { KEPT_FILES: JSON.stringify([...files, [KEPT_SIZE, sha256(Buffer.from(sizeText))]]) },
  });
}

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: { 'astro:build:done': ({ dir }) => writeServiceWorker(fileURLToPath(dir)) },
  };
}
