/**
 * Lets a page's scripts come after what it paints with. Astro writes them without a priority, and a browser then
 * loads a module as urgently as a style sheet: on a slow network it shares the line with the page and its font.
 * And a browser runs a page's modules one after the other, so one that comes after another waits for all that the
 * other imports: a trip more on a slow network.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What brings figures to life, which imports nothing before a figure is in view. */
const figureScript = /<script[^>]* src="[^"]*\/BuiltFigure\.astro\.[^"]*"[^>]*><\/script>/;

/**
 * The page with all scripts that come from a file made less urgent than the rest of it, and that of figures before the
 * others, so that it waits for nothing that they import.
 */
export function withLateScripts(html: string): string {
  const late = html.replace(/<script(?=[^>]* src=)(?![^>]* fetchpriority=)/g, '<script fetchpriority="low"');
  const own = figureScript.exec(late);
  if (!own) return late;
  const [tag] = own;
  const first = late.search(/<script[^>]* src=/);
  return late.slice(0, first) + tag + late.slice(first, own.index) + late.slice(own.index + tag.length);
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
