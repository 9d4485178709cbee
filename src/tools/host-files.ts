/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read: what a page cannot say in its HTML. Other hosts serve the
 * site without it.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Folders whose pages other sites may show in a frame. */
const framed: ReadonlySet<string> = new Set(['embed']);
/** Folders without pages: what is in them keeps no policy. */
const withoutPages: ReadonlySet<string> = new Set(['_astro', 'pagefind']);

/**
 * The text of the file, for the folders at the top of the site. Both hosts give a path what all rules say that fit it,
 * and join policies, of which the strictest then holds; so each folder with pages has a separate rule, and no rule
 * that fits all paths names a policy.
 */
export function headersFor(folders: readonly string[]): string {
  const apart = folders.filter((folder) => !framed.has(folder) && !withoutPages.has(folder));
  const rules: readonly (readonly [path: string, header: string])[] = [
    ['/*', 'X-Content-Type-Options: nosniff'],
    ['/*', 'Referrer-Policy: strict-origin-when-cross-origin'],
    // Their names change with their contents.
    ['/_astro/*', 'Cache-Control: public, max-age=31536000, immutable'],
    ...['/', ...apart.toSorted().map((folder) => `/${folder}/*`)].map(
      (path) => [path, "Content-Security-Policy: frame-ancestors 'none'"] as const,
    ),
  ];
  const paths = [...new Set(rules.map(([path]) => path))];
  return paths
    .map((path) =>
      [path, ...rules.filter(([of]) => of === path).map(([, header]) => `  ${header}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const entries = await readdir(folder, { withFileTypes: true });
        const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
        await writeFile(join(folder, '_headers'), headersFor(folders));
      },
    },
  };
}
