/** Makes the index that the site's search reads, with Pagefind, when the site is built. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { searchablesOf } from './searchables.ts';

/** Parts of a page that say nothing about it, or say it again. */
const left = [
  'svg',
  'button',
  'label',
  'nav',
  '.crumb',
  '.contents-below',
  // Of a figure, its transcript is enough.
  '.live',
  'lesson-quiz',
  'lesson-end',
  '.turn',
  '.see',
  // Fields for the reader's own names.
  '.yours',
  '.assumed-names',
];

/** What this site loads of what Pagefind writes: its other interfaces and languages are not among it. */
const isLoaded = (path: string) => !/^pagefind-(ui|modular-ui|highlight)\.|^wasm\.unknown\./.test(path);

function taken<Result extends { readonly errors: readonly string[] }>(result: Result): Result {
  if (result.errors.length > 0) throw new Error(`Pagefind: ${result.errors.join('; ')}`);
  return result;
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { index } = taken(await createIndex({ excludeSelectors: left, forceLanguage: 'en' }));
        if (!index) throw new Error('Pagefind made no index.');
        const paths = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
        for (const path of paths.sort()) {
          const html = await readFile(join(folder, path), 'utf8');
          for (const searchable of searchablesOf(path.split(sep).join('/'), html)) {
            taken(await index.addHTMLFile(searchable));
          }
        }
        for (const { path, content } of taken(await index.getFiles()).files) {
          if (!isLoaded(path)) continue;
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await close();
      },
    },
  };
}
