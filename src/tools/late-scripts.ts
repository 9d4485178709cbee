/**
 * Lets a page's scripts come after what it paints with. Astro writes them without a priority, and a browser then
 * loads a module as urgently as a style sheet: on a slow network it shares the line with the page and its font.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The page with all scripts that come from a file made less urgent than the rest of it. */
export function withLateScripts(html: string): string {
  return html.replace(/<script(?=[^>]* src=)(?![^>]* fetchpriority=)/g, '<script fetchpriority="low"');
}

export function lateScripts(): AstroIntegration {
  return {
    name: 'late-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for await (const path of glob('**/*.html', { cwd: folder })) {
          const file = join(folder, path);
          await writeFile(file, withLateScripts(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
