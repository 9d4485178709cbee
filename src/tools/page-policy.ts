/**
 * Tightens the Content-Security-Policy that Astro writes. Astro puts it at the end of the head, so that
 * it does not govern what stands before it, lists the hashes of the whole site on every page, and knows
 * nothing of scripts marked `is:inline`. Here each page's policy moves up and lists what the page holds.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const policyTag = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Contents of all elements of that name, but for scripts that only hold data or come from a file. */
function inlined(html: string, name: 'script' | 'style'): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))]
    .filter(([, attributes = '']) => !/\bsrc=|\btype="?application\//.test(attributes))
    .map(([, , content = '']) => content);
}

/** The page with its policy right after the charset; throws if it has none. */
export function tightened(html: string): string {
  const [tag, content] = policyTag.exec(html) ?? [];
  if (tag === undefined || content === undefined) throw new Error('A page without a policy.');
  const directives = content
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !/^(script|style)-src\b/.test(directive))
    .filter((directive) => !directive.startsWith('manifest-src') || html.includes('<link rel="manifest"'));
  for (const name of ['script', 'style'] as const) {
    const hashes = new Set(inlined(html, name).map(hashOf));
    directives.push([`${name}-src`, "'self'", ...hashes].join(' '));
  }
  const policy = `<meta http-equiv="content-security-policy" content="${directives.join('; ')}">`;
  return html.replace(tag, '').replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + policy);
}

export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for await (const path of glob('**/*.html', { cwd: folder })) {
          const file = join(folder, path);
          await writeFile(file, tightened(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
